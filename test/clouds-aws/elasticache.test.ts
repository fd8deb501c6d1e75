import assert from 'node:assert/strict';
import { cacheCluster } from '../../src/clouds/aws/elasticache/cacheCluster.ts';
import { replicationGroup } from '../../src/clouds/aws/elasticache/replicationGroup.ts';
import { elasticacheTypes } from '../../src/clouds/aws/elasticache/types.ts';
import { assertEachFound, queryAnswer, readFrom, relationsOf } from './readType.ts';
import { type Answer, type Asked, own, regionOf } from './support.ts';

const arn = (rest: string): string => `arn:aws:elasticache:eu-west-1:${own}:${rest}`;
const host = (name: string): string => `${name}.abc.euw1.cache.amazonaws.com`;
const endpoint = (kind: string, name: string): string =>
  `<${kind}><Address>${host(name)}</Address><Port>6379</Port></${kind}>`;

// https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeCacheClusters.html
const node = `<CacheCluster><CacheClusterId>carts-001</CacheClusterId><ARN>${arn('cluster:carts-001')}</ARN><Engine>engine-of-tomorrow</Engine>
  <ReplicationGroupId>carts</ReplicationGroupId><CacheSubnetGroupName>shop</CacheSubnetGroupName><AuthTokenEnabled>true</AuthTokenEnabled>
  <CacheNodes><CacheNode><CacheNodeId>0001</CacheNodeId>${endpoint('Endpoint', 'carts-001')}</CacheNode></CacheNodes>
  <SecurityGroups><member><SecurityGroupId>sg-0a1</SecurityGroupId></member></SecurityGroups>
  <NotificationConfiguration><TopicArn>arn:aws:sns:eu-west-1:${own}:caches</TopicArn></NotificationConfiguration></CacheCluster>`;
const memcached = `<CacheCluster><CacheClusterId>pages</CacheClusterId>${endpoint('ConfigurationEndpoint', 'pages.cfg')}</CacheCluster>`;

// https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeReplicationGroups.html
const group = `<ReplicationGroup><ReplicationGroupId>carts</ReplicationGroupId><ARN>${arn('replicationgroup:carts')}</ARN>
  <MemberClusters><ClusterId>carts-001</ClusterId></MemberClusters><KmsKeyId>alias/carts</KmsKeyId>
  <NodeGroups><NodeGroup><NodeGroupId>0001</NodeGroupId>${endpoint('PrimaryEndpoint', 'carts.ng')}${endpoint('ReaderEndpoint', 'carts-ro.ng')}
  <NodeGroupMembers><NodeGroupMember><CacheClusterId>carts-001</CacheClusterId>${endpoint('ReadEndpoint', 'carts-001')}</NodeGroupMember></NodeGroupMembers>
  </NodeGroup></NodeGroups><LogDeliveryConfigurations><LogDeliveryConfiguration><DestinationDetails><CloudWatchLogsDetails><LogGroup>/cache/slow</LogGroup>
  </CloudWatchLogsDetails></DestinationDetails></LogDeliveryConfiguration></LogDeliveryConfigurations></ReplicationGroup>`;

// https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeServerlessCaches.html
const serverless = (name: string): string =>
  `<member><ServerlessCacheName>${name}</ServerlessCacheName><ARN>${arn(`serverlesscache:${name}`)}</ARN>
  <SubnetIds><SubnetId>subnet-0a1</SubnetId></SubnetIds><SecurityGroupIds><SecurityGroupId>sg-0a1</SecurityGroupId></SecurityGroupIds></member>`;

// https://docs.aws.amazon.com/AmazonElastiCache/latest/APIReference/API_DescribeCacheSubnetGroups.html
const subnets = `<CacheSubnetGroup><CacheSubnetGroupName>shop</CacheSubnetGroupName><ARN>${arn('subnetgroup:shop')}</ARN><VpcId>vpc-0a1</VpcId>
  <Subnets><Subnet><SubnetIdentifier>subnet-0a1</SubnetIdentifier></Subnet></Subnets></CacheSubnetGroup>`;

function answer({ operation, parameters: { Marker, NextToken } }: Asked): Answer {
  const second = Marker === 'two' || NextToken === 'two';
  const marker = second ? '' : '<Marker>two</Marker>';
  const token = second ? '' : '<NextToken>two</NextToken>';
  const lists: Record<string, string> = {
    DescribeCacheClusters: `<CacheClusters>${second ? memcached : node}</CacheClusters>${marker}`,
    DescribeReplicationGroups: `<ReplicationGroups>${second ? '' : group}</ReplicationGroups>${marker}`,
    DescribeServerlessCaches: `<ServerlessCaches>${serverless(second ? 'b' : 'a')}</ServerlessCaches>${token}`,
    DescribeCacheSubnetGroups: `<CacheSubnetGroups>${second ? subnets.replaceAll('shop', 'back') : subnets}</CacheSubnetGroups>${marker}`,
  };
  return queryAnswer(operation, lists[operation] ?? '');
}

describe('ElastiCache', () => {
  it('is read page by page, one list for each type, and relates to what it runs in', async () => {
    const readings = await Promise.all(elasticacheTypes.map((type) => readFrom(answer, type, regionOf(own))));
    assert.deepEqual(
      readings.map(({ diagnosis, asked, found }) => [diagnosis, asked.length, found.length]),
      [
        [undefined, 2, 2],
        [undefined, 2, 1],
        [undefined, 2, 2],
        [undefined, 2, 2],
      ],
    );
    const found = readings.flatMap((reading) => reading.found);
    assertEachFound(found, elasticacheTypes);
    assert.deepEqual(relationsOf(found), [
      'a is protected by sg-0a1?',
      'a runs in subnet-0a1?',
      'b is protected by sg-0a1?',
      'b runs in subnet-0a1?',
      'back uses subnet-0a1?',
      'carts is encrypted with carts?',
      'carts routes to carts-001',
      'carts sends to slow?',
      'carts-001 is protected by sg-0a1?',
      'carts-001 sends to caches?',
      'carts-001 uses shop',
      'shop uses subnet-0a1?',
    ]);
  });

  it('tells the endpoints of a group from those of its nodes', async () => {
    const { found: groups } = await readFrom(answer, replicationGroup, regionOf(own));
    const { found: clusters, asked } = await readFrom(answer, cacheCluster, regionOf(own));
    assert.equal(asked[0]?.parameters.ShowCacheNodeInfo, 'true');
    assert.deepEqual(
      groups.map((one) => replicationGroup.aliases?.(one)),
      [[host('carts.ng'), host('carts-ro.ng')]],
    );
    assert.deepEqual(
      clusters.map((one) => cacheCluster.aliases?.(one)),
      [[host('carts-001')], [host('pages.cfg')]],
    );
    assert.equal(clusters[1]?.id, arn('cluster:pages'), 'an answer without ARN gives the same id');
  });
});
