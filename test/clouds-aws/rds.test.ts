import assert from 'node:assert/strict';
import { dbCluster } from '../../src/clouds/aws/rds/dbCluster.ts';
import { dbInstance } from '../../src/clouds/aws/rds/dbInstance.ts';
import { dbProxy } from '../../src/clouds/aws/rds/dbProxy.ts';
import { dbSubnetGroup } from '../../src/clouds/aws/rds/dbSubnetGroup.ts';
import { rdsTypes } from '../../src/clouds/aws/rds/types.ts';
import { queryAnswer, readFrom, relationsOf } from './readType.ts';
import { type Answer, type Asked, own, regionOf } from './support.ts';

const arn = (rest: string): string => `arn:aws:rds:eu-west-1:${own}:${rest}`;
const keyArn = `arn:aws:kms:eu-west-1:${own}:key/11111111-2222-3333-4444-555555555555`;
const vpc = `arn:aws:ec2:eu-west-1:${own}:vpc/vpc-0a1`;
const here = regionOf(own);

const subnetGroup = `<DBSubnetGroup><DBSubnetGroupName>shop</DBSubnetGroupName><VpcId>vpc-0a1</VpcId>
  <DBSubnetGroupArn>${arn('subgrp:shop')}</DBSubnetGroupArn>
  <Subnets><Subnet><SubnetIdentifier>subnet-0a1</SubnetIdentifier><SubnetStatus>Active</SubnetStatus></Subnet>
  <Subnet><SubnetIdentifier>subnet-0b2</SubnetIdentifier></Subnet></Subnets></DBSubnetGroup>`;

// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBInstances.html
const writer = `<DBInstance><DBInstanceIdentifier>orders-1</DBInstanceIdentifier><DBInstanceArn>${arn('db:orders-1')}</DBInstanceArn>
  <Engine>engine-of-tomorrow</Engine><DBClusterIdentifier>orders</DBClusterIdentifier>
  <Endpoint><Address>orders-1.abc.eu-west-1.rds.amazonaws.com</Address><Port>5432</Port></Endpoint>
  <DbiResourceId>db-ABC</DbiResourceId><LatestRestorableTime>2026-01-01T00:00:00Z</LatestRestorableTime>${subnetGroup}
  <VpcSecurityGroups><VpcSecurityGroupMembership><VpcSecurityGroupId>sg-0a1</VpcSecurityGroupId></VpcSecurityGroupMembership></VpcSecurityGroups>
  <KmsKeyId>${keyArn}</KmsKeyId><MonitoringRoleArn>arn:aws:iam::${own}:role/monitor</MonitoringRoleArn>
  <MasterUserSecret><SecretArn>arn:aws:secretsmanager:eu-west-1:${own}:secret:rds!db-1-AbCdEf</SecretArn></MasterUserSecret>
  <TagList><Tag><Key>team</Key><Value>&lt;script&gt;</Value></Tag></TagList></DBInstance>`;
const replica = `<DBInstance><DBInstanceIdentifier>replica</DBInstanceIdentifier><DBInstanceArn>${arn('db:replica')}</DBInstanceArn>
  <ReadReplicaSourceDBInstanceIdentifier>arn:aws:rds:us-east-1:${own}:db:source</ReadReplicaSourceDBInstanceIdentifier></DBInstance>`;

// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBClusters.html
const cluster = `<DBCluster><DBClusterIdentifier>orders</DBClusterIdentifier><DBClusterArn>${arn('cluster:orders')}</DBClusterArn>
  <Endpoint>orders.cluster-abc.eu-west-1.rds.amazonaws.com</Endpoint><ReaderEndpoint>orders.cluster-ro-abc.eu-west-1.rds.amazonaws.com</ReaderEndpoint>
  <CustomEndpoints><member>reports.cluster-custom-abc.eu-west-1.rds.amazonaws.com</member></CustomEndpoints>
  <DBSubnetGroup>shop</DBSubnetGroup><Capacity>4</Capacity>
  <DBClusterMembers><DBClusterMember><DBInstanceIdentifier>orders-1</DBInstanceIdentifier><IsClusterWriter>true</IsClusterWriter></DBClusterMember></DBClusterMembers></DBCluster>`;

// https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DescribeDBProxies.html
const proxy = (name: string): string =>
  `<member><DBProxyName>${name}</DBProxyName><DBProxyArn>${arn(`db-proxy:prx-${name}`)}</DBProxyArn><VpcId>vpc-0a1</VpcId>
  <Endpoint>${name}.proxy-abc.eu-west-1.rds.amazonaws.com</Endpoint><RoleArn>arn:aws:iam::${own}:role/proxy</RoleArn>
  <Auth><member><AuthScheme>SECRETS</AuthScheme><SecretArn>arn:aws:secretsmanager:eu-west-1:${own}:secret:shop-AbCdEf</SecretArn></member></Auth>
  <VpcSubnetIds><member>subnet-0a1</member></VpcSubnetIds><VpcSecurityGroupIds><member>sg-0a1</member></VpcSecurityGroupIds></member>`;
const target = `<Targets><member><TrackedClusterId>orders</TrackedClusterId><RdsResourceId>orders-1</RdsResourceId><Port>5432</Port>
  <Type>RDS_INSTANCE</Type><TargetHealth><State>AVAILABLE</State></TargetHealth></member></Targets>`;

function answer({ operation, parameters }: Asked): Answer {
  const second = parameters.Marker !== undefined;
  const more = second ? '' : '<Marker>m&amp;1</Marker>';
  const lists: Record<string, string> = {
    DescribeDBInstances: `<DBInstances>${second ? replica : writer}</DBInstances>${more}`,
    DescribeDBClusters: `<DBClusters>${second ? '' : cluster}</DBClusters>${more}`,
    DescribeDBSubnetGroups: `<DBSubnetGroups>${second ? subnetGroup.replaceAll('shop', 'back') : subnetGroup}</DBSubnetGroups>${more}`,
    DescribeDBProxies: `<DBProxies>${proxy(second ? 'p2' : 'p1')}</DBProxies>${more}`,
    DescribeDBProxyTargets: `${target}${more}`,
  };
  return queryAnswer(operation, lists[operation] ?? '');
}

describe('RDS', () => {
  it('is read page by page, and relates to what it runs in and on', async () => {
    const readings = await Promise.all(rdsTypes.map((type) => readFrom(answer, type, here)));
    const found = readings.flatMap((reading) => reading.found);
    assert.deepEqual(
      readings.map(({ diagnosis }) => diagnosis),
      readings.map(() => undefined),
    );
    for (const { asked } of readings) {
      assert.deepEqual(
        asked.slice(0, 1).map(({ parameters }) => [parameters.MaxRecords, parameters.Marker]),
        [['100', undefined]],
      );
      assert.ok(asked.some(({ parameters }) => parameters.Marker === 'm&1'));
    }
    const secondProxy = (one: string): boolean => one.startsWith('prx-p2');
    assert.deepEqual(
      relationsOf(found).filter((one) => !secondProxy(one)),
      [
        'back uses subnet-0a1?',
        'back uses subnet-0b2?',
        'orders routes to orders-1',
        'orders uses shop',
        'orders-1 is encrypted with 11111111-2222-3333-4444-555555555555?',
        'orders-1 is protected by sg-0a1?',
        'orders-1 runs in subnet-0a1?',
        'orders-1 runs in subnet-0b2?',
        'orders-1 uses monitor?',
        'orders-1 uses rds!db-1-AbCdEf?',
        'orders-1 uses shop',
        'prx-p1 is protected by sg-0a1?',
        'prx-p1 routes to orders',
        'prx-p1 routes to orders-1',
        'prx-p1 runs in subnet-0a1?',
        'prx-p1 uses proxy?',
        'prx-p1 uses shop-AbCdEf?',
        'replica reads from source?',
        'shop uses subnet-0a1?',
        'shop uses subnet-0b2?',
      ],
    );
  });

  it('keeps what identifies an instance, its network and its tags, and nothing that moves by itself', async () => {
    const { found } = await readFrom(answer, dbInstance, here);
    const [first, second] = found;
    assert.deepEqual([first?.id, first?.name, first?.parent], [arn('db:orders-1'), 'orders-1', vpc]);
    assert.deepEqual(first?.tags, { team: '<script>' });
    assert.equal(second?.parent, here.id, 'without a subnet group the region contains it');
    assert.ok(first && !('LatestRestorableTime' in first.properties));
    assert.deepEqual(dbInstance.aliases?.(first), ['orders-1.abc.eu-west-1.rds.amazonaws.com', 'db-ABC']);
  });

  it('gives every endpoint of a cluster as its name', async () => {
    const { found } = await readFrom(answer, dbCluster, here);
    assert.equal(found.length, 1);
    assert.deepEqual(
      found.flatMap((one) => dbCluster.aliases?.(one) ?? []).map((alias) => alias.split('.')[0]),
      ['orders', 'orders', 'reports'],
    );
  });

  it('lists proxies whose targets are refused, and says so', async () => {
    const { found, diagnosis, asked } = await readFrom(
      (one) =>
        one.operation === 'DescribeDBProxyTargets'
          ? {
              status: 403,
              body: '<ErrorResponse><Error><Code>AccessDenied</Code><Message>no</Message></Error></ErrorResponse>',
            }
          : answer(one),
      dbProxy,
      here,
    );
    assert.deepEqual(
      found.map(({ name }) => name),
      ['p1', 'p2'],
    );
    assert.equal(diagnosis?.problem.operation, 'rds:DescribeDBProxyTargets');
    assert.equal(asked.length, 4, 'two pages, and one call for each of two proxies');
  });

  it('never takes an answer without its list for an empty one', async () => {
    const { diagnosis } = await readFrom(({ operation }) => queryAnswer(operation, ''), dbSubnetGroup, here);
    assert.equal(diagnosis?.problem.code, 'MalformedAnswer');
  });
});
