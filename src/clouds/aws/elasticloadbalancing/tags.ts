import type { Tag } from '@aws-sdk/client-elastic-load-balancing-v2';
import { batches, type DetailReader, each } from '../details.ts';

/** One call asks for the tags of 20. https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTags.html */
export const taggedAtOnce = 20;

/** Tags by ARN. */
export async function tagsByArn(
  { ask }: DetailReader<'elastic-load-balancing-v2'>,
  arns: readonly (string | undefined)[],
): Promise<ReadonlyMap<string | undefined, readonly Tag[]>> {
  const known = arns.filter((arn) => arn !== undefined);
  const answers = await each(batches(known, taggedAtOnce), (ResourceArns) => ask('DescribeTags', { ResourceArns }));
  const described = answers.flatMap((answer) => answer?.TagDescriptions ?? []);
  return new Map(described.map(({ ResourceArn, Tags = [] }) => [ResourceArn, Tags]));
}
