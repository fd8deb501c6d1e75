import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { endpointHosts } from './endpoints.ts';
import { serverlessNaming } from './names.ts';

export const serverlessCache = listedType({
  id: 'aws.elasticache.serverlessCache',
  title: 'Serverless cache',
  plural: 'Serverless caches',
  icon: 'dashboard',
  glyph: 'cache',
  diagrams: 'aws.database.ElastiCache',
  service: 'elasticache',
  operation: 'DescribeServerlessCaches',
  // The default; a larger one is not documented.
  // https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeServerlessCaches.html
  pageSize: 50,
  items: (page) => page.ServerlessCaches,
  identify: ({ ARN, ServerlessCacheName }, { place }) => ({
    id: ARN ?? serverlessNaming.toId(required(ServerlessCacheName, 'ServerlessCacheName'), place),
    name: ServerlessCacheName,
  }),
  identifier: serverlessNaming,
  aliases: ({ properties }) => endpointHosts(properties, ['Endpoint', 'ReaderEndpoint']),
  relations: [
    { path: 'SubnetIds[]', verb: 'runs in', to: ['aws.ec2.subnet'] },
    { path: 'SecurityGroupIds[]', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    { path: 'KmsKeyId', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
  ],
  summary: ['Description', 'Engine', 'FullEngineVersion', 'Status', 'Endpoint.Address'],
  console: ({ id, region = '' }) => regionalPage(partitionOf(id), region, 'elasticache', '/serverless'),
});
