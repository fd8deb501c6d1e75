import type { ServicesSeed } from '../../../test/clouds/estate.ts';
import { wholesalePictures } from '../acrossClouds.ts';
import { accounts } from '../company.ts';
import { ireland, virginia, storefrontProduction as web } from '../workloads.ts';
import { arn, call, domain, encryptionKey, made, type Place, policy, role, tagList, tagMap } from './calls.ts';
import { bucket, cache, databaseCluster } from './data.ts';
import { frontDoor } from './frontDoor.ts';
import { allowedToCall, lambdaFunction, queue } from './messages.ts';

const place: Place = { account: accounts.storefrontProduction, region: ireland };
const edge: Place = { ...place, region: virginia };
const { owner, zones } = web;
const assets = 'brindlewick-storefront-assets';
const uploads = 'brindlewick-supplier-uploads';
const publicZone = '@{public zone}';

/** CloudFront keeps its certificates and web ACLs in Virginia. */
const atTheEdge = made(edge, [
  call(
    'acm',
    'request_certificate',
    {
      DomainName: domain,
      SubjectAlternativeNames: [`www.${domain}`],
      ValidationMethod: 'DNS',
      Tags: tagList(owner),
    },
    { certificate: 'CertificateArn' },
  ),
  call(
    'wafv2',
    'create_web_acl',
    {
      Name: 'storefront',
      Scope: 'CLOUDFRONT',
      DefaultAction: { Allow: {} },
      Rules: [],
      VisibilityConfig: { SampledRequestsEnabled: true, CloudWatchMetricsEnabled: true, MetricName: 'storefront' },
      Tags: tagList(owner),
    },
    { 'web acl': 'Summary.ARN' },
  ),
]);

const application = made(place, [
  ...encryptionKey(place, 'storefront', owner),
  ...frontDoor(place, web),
  ...databaseCluster({ name: 'catalog', zones, owner, key: 'storefront key' }),
  ...cache({ name: 'sessions', zones, owner, key: 'storefront key' }),
  call('secretsmanager', 'create_secret', {
    Name: 'storefront-prod/search-api-key',
    SecretString: 'not-a-secret',
    KmsKeyId: '@{storefront key}',
    Tags: tagList(owner),
  }),
  ...queue(place, {
    name: 'supplier-uploads',
    owner,
    policy: policy({
      Principal: { Service: 's3.amazonaws.com' },
      Action: 'sqs:SendMessage',
      Resource: arn(place, 'sqs', 'supplier-uploads'),
      Condition: { ArnLike: { 'aws:SourceArn': `arn:aws:s3:::${uploads}` } },
    }),
  }),
  ...lambdaFunction(place, {
    name: 'product-thumbnails',
    owner,
    environment: { ASSETS_BUCKET: assets, UPLOADS_BUCKET: uploads, WHOLESALE_PICTURES: wholesalePictures },
    may: [
      { Action: 's3:GetObject', Resource: `arn:aws:s3:::${uploads}/*` },
      { Action: 's3:PutObject', Resource: `arn:aws:s3:::${assets}/products/*` },
    ],
  }),
  allowedToCall('product-thumbnails', 's3.amazonaws.com', `arn:aws:s3:::${uploads}`),
  ...bucket({
    name: uploads,
    region: ireland,
    owner,
    key: 'storefront key',
    notifications: {
      LambdaFunctionConfigurations: [
        {
          Id: 'thumbnails',
          LambdaFunctionArn: arn(place, 'lambda', 'function:product-thumbnails'),
          Events: ['s3:ObjectCreated:*'],
        },
      ],
      QueueConfigurations: [
        { Id: 'removals', QueueArn: arn(place, 'sqs', 'supplier-uploads'), Events: ['s3:ObjectRemoved:*'] },
      ],
    },
  }),
  ...bucket({ name: assets, region: ireland, owner }),
  call(
    'cloudfront',
    'create_distribution',
    {
      DistributionConfig: {
        CallerReference: 'storefront',
        Comment: 'The shop',
        Enabled: true,
        Aliases: { Quantity: 2, Items: [domain, `www.${domain}`] },
        WebACLId: `@{${edge.account}/${virginia}/web acl}`,
        ViewerCertificate: {
          ACMCertificateArn: `@{${edge.account}/${virginia}/certificate}`,
          SSLSupportMethod: 'sni-only',
          MinimumProtocolVersion: 'TLSv1.2_2021',
        },
        Origins: {
          Quantity: 2,
          Items: [
            {
              Id: 'shop',
              DomainName: '@{load balancer name}',
              CustomOriginConfig: { HTTPPort: 80, HTTPSPort: 443, OriginProtocolPolicy: 'https-only' },
            },
            {
              Id: 'assets',
              DomainName: `${assets}.s3.${ireland}.amazonaws.com`,
              S3OriginConfig: { OriginAccessIdentity: '' },
            },
          ],
        },
        DefaultCacheBehavior: {
          TargetOriginId: 'shop',
          ViewerProtocolPolicy: 'redirect-to-https',
          ForwardedValues: { QueryString: true, Cookies: { Forward: 'all' } },
          TrustedSigners: { Enabled: false, Quantity: 0 },
          MinTTL: 0,
        },
      },
    },
    { distribution: 'Distribution.ARN', 'distribution name': 'Distribution.DomainName' },
  ),
  call('s3', 'put_bucket_policy', {
    Bucket: assets,
    Policy: policy({
      Principal: { Service: 'cloudfront.amazonaws.com' },
      Action: 's3:GetObject',
      Resource: `arn:aws:s3:::${assets}/*`,
      Condition: { StringEquals: { 'AWS:SourceArn': '@{distribution}' } },
    }),
  }),
  call(
    'route53',
    'create_hosted_zone',
    { Name: domain, CallerReference: 'storefront' },
    {
      'public zone': 'HostedZone.Id',
    },
  ),
  call('route53', 'change_resource_record_sets', {
    HostedZoneId: publicZone,
    ChangeBatch: {
      Changes: [
        ...[domain, `www.${domain}`].map((name) => alias(name, 'Z2FDTNDATAQYW2', '@{distribution name}')),
        alias(`${web.name}.${domain}`, '@{load balancer zone}', '@{load balancer name}'),
        { Action: 'CREATE', ResourceRecordSet: records('MX', domain, ['10 mail.brindlewick.example']) },
        { Action: 'CREATE', ResourceRecordSet: records('TXT', domain, ['"v=spf1 -all"']) },
      ],
    },
  }),
  ...role({
    name: 'deploy',
    owner,
    trusts: `arn:aws:iam::${accounts.sharedServices}:role/ci-runner`,
    managed: ['PowerUserAccess'],
  }),
  call('ssm', 'put_parameter', {
    Name: '/storefront/prod/feature-flags',
    Value: 'new-basket=on',
    Type: 'String',
    Tags: tagList(owner),
  }),
  call('logs', 'create_log_group', { logGroupName: '/storefront-prod/web', tags: tagMap(owner) }),
]);

function records(Type: string, Name: string, values: readonly string[]): object {
  return { Name, Type, TTL: 300, ResourceRecords: values.map((Value) => ({ Value })) };
}

function alias(Name: string, HostedZoneId: string, DNSName: string): object {
  const AliasTarget = { HostedZoneId, DNSName, EvaluateTargetHealth: false };
  return { Action: 'CREATE', ResourceRecordSet: { Name, Type: 'A', AliasTarget } };
}

/** A shop behind CloudFront: servers, a database in three zones, a cache, and pictures that a function makes smaller. */
export const storefrontServices: readonly ServicesSeed[] = [atTheEdge, application];
