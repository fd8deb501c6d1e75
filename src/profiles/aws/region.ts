import type { Problem } from '../../model/problem.ts';
import type { Environment, Values } from './configuration.ts';

/** Partitions by how their regions begin, with the region that stands for each (as the SDK's own list says). */
const partitions = [
  { id: 'aws-cn', prefix: 'cn-', region: 'cn-northwest-1' },
  { id: 'aws-us-gov', prefix: 'us-gov-', region: 'us-gov-west-1' },
  { id: 'aws-iso', prefix: 'us-iso-', region: 'us-iso-east-1' },
  { id: 'aws-iso-b', prefix: 'us-isob-', region: 'us-isob-east-1' },
  { id: 'aws-iso-e', prefix: 'eu-isoe-', region: 'eu-isoe-west-1' },
  { id: 'aws-iso-f', prefix: 'us-isof-', region: 'us-isof-south-1' },
  { id: 'aws-eusc', prefix: 'eusc-', region: 'eusc-de-east-1' },
] as const;

/** The partition a region belongs to; `aws` for all that is not special. */
export function partitionOfRegion(region: string): string {
  return partitions.find(({ prefix }) => region.startsWith(prefix))?.id ?? 'aws';
}

/**
 * The region for a profile's first calls, and its partition. As in the SDK, `AWS_REGION` goes before the profile's own
 * region; where the SDK would give up come `AWS_DEFAULT_REGION` (which the AWS CLI reads), the region of the SSO session
 * and the partition's own. A region of another partition than the profile's is passed over: credentials end there.
 */
export function regionOf(
  values: Values,
  environment: Environment,
  ssoRegion?: string,
): { region: string; partition: string } {
  const named = values.region ?? ssoRegion;
  const ofRole = values.role_arn?.split(':')[1];
  const own = values.region === undefined && ofRole ? ofRole : named && partitionOfRegion(named);
  const candidates = [environment.AWS_REGION, values.region, environment.AWS_DEFAULT_REGION, ssoRegion];
  const region =
    candidates.find((candidate) => candidate && (own === undefined || partitionOfRegion(candidate) === own)) ??
    partitions.find(({ id }) => id === own)?.region ??
    'us-east-1';
  return { region, partition: partitionOfRegion(region) };
}

/** What is wrong with a region that cannot stand in a host name, which is all the SDK asks of one. */
export function regionProblem(profile: string, region: string, file: Problem['file']): Problem | undefined {
  if (/^[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?$/.test(region)) return undefined;
  return {
    code: 'InvalidRegion',
    message: `The region "${region}" of profile ${profile} is not a region.`,
    advice: 'Correct region in the profile, or the environment variable AWS_REGION.',
    nextStep: 'edit-file',
    ...(file && { file }),
  };
}
