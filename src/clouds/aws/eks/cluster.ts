import type { Cluster } from '@aws-sdk/client-eks';
import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { each } from '../details.ts';
import { ec2Arn } from '../ec2/arn.ts';
import { required, tagMap } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

const naming = namedBy({ service: 'eks', kind: 'cluster/', name: '[0-9A-Za-z][\\w-]{0,99}', bare: true });

export const cluster = listedType({
  id: 'aws.eks.cluster',
  title: 'EKS cluster',
  plural: 'EKS clusters',
  icon: 'server-environment',
  glyph: 'cluster',
  diagrams: 'aws.compute.ElasticKubernetesService',
  service: 'eks',
  operation: 'ListClusters',
  pageSize: 100,
  permissions: ['eks:ListClusters', 'eks:DescribeCluster'],
  input: () => ({ maxResults: 100 }),
  items: ({ clusters }) => clusters?.map((name): Cluster => ({ name })),
  details: ({ ask }, clusters) =>
    each(clusters, async ({ name }) => (await ask('DescribeCluster', { name }))?.cluster ?? { name }),
  config: { name: 'AWS::EKS::Cluster' },
  identify: ({ arn, name, resourcesVpcConfig, tags }, { place }) => ({
    id: arn ?? naming.toId(required(name, 'name'), place),
    name,
    parent: resourcesVpcConfig?.vpcId ? ec2Arn('vpc', resourcesVpcConfig.vpcId, place) : undefined,
    tags: tagMap(tags),
  }),
  leftOut: ['certificateAuthority', 'health'],
  identifier: naming,
  aliases: ({ properties: { endpoint } }) =>
    typeof endpoint === 'string' ? [endpoint, endpoint.replace('https://', '')] : [],
  relations: [
    { path: 'roleArn', verb: 'uses', to: ['aws.iam.role'] },
    { path: 'resourcesVpcConfig.subnetIds[]', verb: 'runs in', to: ['aws.ec2.subnet'] },
    { path: 'resourcesVpcConfig.securityGroupIds[]', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    { path: 'resourcesVpcConfig.clusterSecurityGroupId', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    { path: 'encryptionConfig[].provider.keyArn', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
    { path: 'computeConfig.nodeRoleArn', verb: 'uses', to: ['aws.iam.role'] },
    // Every cluster has an issuer; only where IAM knows it may its workloads have roles.
    { path: 'identity.oidc.issuer', verb: 'uses', to: ['aws.iam.oidcProvider'], reversed: true, ifKnown: true },
  ],
  summary: ['version', 'status', 'endpoint', 'platformVersion', 'createdAt'],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'eks', `/clusters/${encodeURIComponent(name)}`),
});
