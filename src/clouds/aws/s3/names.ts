import type { Resource } from '../../../model/resource.ts';
import type { Identifier } from '../../../model/resourceType.ts';
import { namedBy } from '../naming.ts';
import { partitionOfRegion } from '../partition.ts';

/**
 * Names as buckets may have them now; until 2018 those in us-east-1 could be longer, with capitals and underscores.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html
 */
const name = '[\\w][\\w.-]{1,253}[\\w]';

const named = namedBy({ service: 's3', kind: '', name, after: '/.*', without: 'region and account', bare: true });

/** `s3://bucket/key` */
const address = new RegExp(`^s3://(${name})(?:/.*)?$`);

/** `bucket.s3.eu-west-1.amazonaws.com` and its relatives, those of websites among them. */
const host = new RegExp(`^(${name})\\.s3(?:-website)?(?:[.-][\\w-]+){0,2}\\.amazonaws\\.com(?:\\.cn)?$`);

/** Buckets are named by ARN, also of what is in them; by URL, by host and by their bare name, which is unique in a partition. */
export const bucketNaming: Identifier = {
  ...named,
  pattern: new RegExp(`${named.pattern.source}|${address.source}`),
  toId: (text, place) => named.toId(address.exec(text)?.[1] ?? host.exec(text)?.[1] ?? text, place),
};

/**
 * Hosts that answer for a bucket: of its API, in the spellings of all times, and of its website.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html and
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/WebsiteEndpoints.html
 */
export function bucketHosts({ name, region = '' }: Resource): string[] {
  const suffix = partitionOfRegion(region) === 'aws-cn' ? 'amazonaws.com.cn' : 'amazonaws.com';
  return [
    `s3.${suffix}`,
    ...['s3.', 's3-', 's3.dualstack.', 's3-website.', 's3-website-'].map((service) => `${service}${region}.${suffix}`),
  ].map((service) => `${name}.${service}`);
}
