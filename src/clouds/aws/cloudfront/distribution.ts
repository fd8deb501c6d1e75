import type { DistributionSummary, Origin } from '@aws-sdk/client-cloudfront';
import type { Verb } from '../../../model/verbs.ts';
import { each } from '../details.ts';
import { bucketOf, plainHost, typesWithHosts } from '../hosts.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';
import { cloudFrontPage } from './page.ts';

const uses: Verb = 'uses';

export const distribution = listedType({
  id: 'aws.cloudfront.distribution',
  title: 'CloudFront distribution',
  plural: 'CloudFront distributions',
  icon: 'globe',
  glyph: 'web',
  diagrams: 'aws.network.CloudFront',
  under: ['aws.organizations.account'],
  service: 'cloudfront',
  operation: 'ListDistributions',
  pageSize: 100,
  permissions: ['cloudfront:ListDistributions', 'cloudfront:GetDistributionConfig'],
  input: () => ({ MaxItems: 100 }),
  items: ({ DistributionList }) => DistributionList && (DistributionList.Items ?? []),
  // Where logs go is not in the list.
  details: ({ ask }, distributions) =>
    each(distributions, async (listed) => {
      const answer = listed.Id === undefined ? undefined : await ask('GetDistributionConfig', { Id: listed.Id });
      const one = { ...listed, ...answer?.DistributionConfig };
      const bucket = one.Logging?.Bucket ? bucketOf(plainHost(one.Logging.Bucket)) : undefined;
      return {
        ...one,
        Origins: one.Origins?.Items?.map(originOf),
        Logging: one.Logging && { ...one.Logging, ...(bucket === undefined ? {} : { BucketName: bucket }) },
      };
    }),
  identify: (one) => ({ id: required(one.ARN, 'ARN'), name: nameOf(one) }),
  leftOut: ['ETag', 'CallerReference'],
  identifier: namedBy({ service: 'cloudfront', kind: 'distribution/', name: '[A-Z0-9]{5,32}', without: 'region' }),
  // Its alternate names are no aliases: certificates, records and load balancers have the same ones.
  aliases: ({ properties: { DomainName } }) => (typeof DomainName === 'string' ? [plainHost(DomainName)] : []),
  relations: [
    { path: 'Origins[].BucketName', verb: 'routes to', to: ['aws.s3.bucket'], detail: ['Id'] },
    { path: 'Origins[].Host', verb: 'routes to', to: typesWithHosts, detail: ['Id'], ifKnown: true },
    {
      path: 'Origins[].VpcOriginConfig.VpcOriginId',
      verb: 'routes to',
      to: ['aws.cloudfront.vpcOrigin'],
      at: { account: 'OwnerAccountId' },
    },
    ...['DefaultCacheBehavior', 'CacheBehaviors.Items[]'].map((path) => ({
      path: `${path}.LambdaFunctionAssociations.Items[].LambdaFunctionARN`,
      verb: uses,
      to: ['aws.lambda.function'],
    })),
    { path: 'ViewerCertificate.ACMCertificateArn', verb: uses, to: ['aws.acm.certificate'] },
    { path: 'WebACLId', verb: 'is protected by', to: ['aws.wafv2.webAcl'] },
    { path: 'Logging.BucketName', verb: 'sends to', to: ['aws.s3.bucket'] },
  ],
  summary: ['DomainName', 'Aliases.Items', 'Enabled', 'Status', 'Comment', 'PriceClass'],
  console: ({ id }) => cloudFrontPage(id, `/distributions/${id.slice(id.lastIndexOf('/') + 1)}`),
});

/** What people call it: its first alternate name, else the one that CloudFront gave it. */
function nameOf({ Aliases, DomainName }: Pick<DistributionSummary, 'Aliases' | 'DomainName'>): string | undefined {
  return Aliases?.Items?.[0] ?? DomainName;
}

/** An origin with what its host means. Values of its headers are often what an origin knows its distribution by: a secret. */
function originOf({ CustomHeaders, ...origin }: Origin): object {
  const host = plainHost(origin.DomainName ?? '');
  const bucket = bucketOf(host);
  const headers = CustomHeaders?.Items?.map(({ HeaderName }) => HeaderName) ?? [];
  return {
    ...origin,
    ...(bucket === undefined ? { Host: host } : { BucketName: bucket }),
    ...(headers.length === 0 ? {} : { CustomHeaderNames: headers }),
  };
}
