import { partitionOf } from '../../../model/resource.ts';
import { valueAt } from '../../../model/resourceType.ts';
import { regionalPage } from '../console.ts';
import { batches, each } from '../details.ts';
import { ec2Arn } from '../ec2/arn.ts';
import { required } from '../item.ts';
import { parsed } from '../json.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

/** `arn:aws:es:eu-west-1:123456789012:domain/search/*` is what is in it. */
const naming = namedBy({ service: 'es', kind: 'domain/', name: '[a-z][a-z0-9-]{2,27}', after: '/.*', bare: true });

/** Domains that one call describes. https://docs.aws.amazon.com/opensearch-service/latest/APIReference/API_DescribeDomains.html */
const together = 5;

export const domain = listedType({
  id: 'aws.es.domain',
  title: 'OpenSearch domain',
  plural: 'OpenSearch domains',
  icon: 'search',
  glyph: 'search',
  diagrams: 'aws.analytics.AmazonOpensearchService',
  service: 'opensearch',
  operation: 'ListDomainNames',
  permissions: ['es:ListDomainNames', 'es:DescribeDomains'],
  items: (page) => page.DomainNames,
  details: async ({ ask }, domains) => {
    const names = domains.flatMap(({ DomainName }) => DomainName ?? []);
    const answers = await each(batches(names, together), (DomainNames) => ask('DescribeDomains', { DomainNames }));
    const described = new Map(
      answers.flatMap((answer) => answer?.DomainStatusList ?? []).map((status) => [status.DomainName, status]),
    );
    return domains.map(({ DomainName }) => {
      const { AccessPolicies, ...status } = described.get(DomainName) ?? {};
      return { ...status, DomainName, ...(AccessPolicies ? { AccessPolicies: parsed(AccessPolicies) } : {}) };
    });
  },
  identify: ({ DomainName, VPCOptions }, { place }) => {
    const name = required(DomainName, 'DomainName');
    return {
      id: naming.toId(name, place),
      name,
      parent: VPCOptions?.VPCId ? ec2Arn('vpc', VPCOptions.VPCId, place) : undefined,
    };
  },
  leftOut: ['ChangeProgressDetails'],
  identifier: naming,
  aliases: ({ id, properties }) => [
    ...['Endpoint', 'EndpointV2', 'Endpoints.vpc', 'Endpoints.vpcv2', 'DomainEndpointOptions.CustomEndpoint']
      .map((path) => valueAt(properties, path))
      .filter((alias) => typeof alias === 'string'),
    `${id}/*`,
  ],
  relations: [
    { path: 'VPCOptions.SubnetIds[]', verb: 'runs in', to: ['aws.ec2.subnet'] },
    { path: 'VPCOptions.SecurityGroupIds[]', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    { path: 'EncryptionAtRestOptions.KmsKeyId', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
    { path: 'CognitoOptions.RoleArn', verb: 'uses', to: ['aws.iam.role'] },
    { path: 'DomainEndpointOptions.CustomEndpointCertificateArn', verb: 'uses', to: ['aws.acm.certificate'] },
    { path: 'LogPublishingOptions.*.CloudWatchLogsLogGroupArn', verb: 'sends to', to: ['aws.logs.logGroup'] },
  ],
  summary: ['EngineVersion', 'ClusterConfig.InstanceType', 'ClusterConfig.InstanceCount', 'Endpoint'],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'aos', `opensearch/domains/${encodeURIComponent(name)}`),
});
