import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { each } from '../details.ts';
import { ec2Arn } from '../ec2/arn.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { proxyNaming } from './names.ts';

export const dbProxy = listedType({
  id: 'aws.rds.dbProxy',
  title: 'DB proxy',
  plural: 'DB proxies',
  icon: 'arrow-swap',
  glyph: 'balancer',
  diagrams: 'aws.database.RDS',
  service: 'rds',
  operation: 'DescribeDBProxies',
  pageSize: 100,
  permissions: ['rds:DescribeDBProxies', 'rds:DescribeDBProxyTargets'],
  input: () => ({ MaxRecords: 100 }),
  items: (page) => page.DBProxies,
  details: ({ askAll }, proxies) =>
    each(proxies, async (proxy) => {
      const { DBProxyName } = proxy;
      if (DBProxyName === undefined) return { ...proxy, Targets: [] };
      const pages = await askAll('DescribeDBProxyTargets', { DBProxyName, MaxRecords: 100 });
      // How a target feels changes by the minute.
      const Targets = pages.flatMap((page) => page.Targets ?? []).map(({ TargetHealth, Role, ...target }) => target);
      return { ...proxy, Targets };
    }),
  identify: ({ DBProxyArn, DBProxyName, VpcId }, { place }) => ({
    id: required(DBProxyArn, 'DBProxyArn'),
    name: DBProxyName,
    parent: VpcId ? ec2Arn('vpc', VpcId, place) : undefined,
  }),
  identifier: proxyNaming,
  aliases: ({ properties: { Endpoint } }) => (typeof Endpoint === 'string' ? [Endpoint] : []),
  relations: [
    { path: 'Targets[].TargetArn', verb: 'routes to', to: ['aws.rds.dbInstance', 'aws.rds.dbCluster'] },
    { path: 'Targets[].TrackedClusterId', verb: 'routes to', to: ['aws.rds.dbCluster'] },
    {
      path: 'Targets[].RdsResourceId',
      verb: 'routes to',
      to: ['aws.rds.dbInstance', 'aws.rds.dbCluster'],
      ifKnown: true,
    },
    { path: 'VpcSubnetIds[]', verb: 'runs in', to: ['aws.ec2.subnet'] },
    { path: 'VpcSecurityGroupIds[]', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    { path: 'Auth[].SecretArn', verb: 'uses', to: ['aws.secretsmanager.secret'] },
    { path: 'RoleArn', verb: 'uses', to: ['aws.iam.role'] },
  ],
  summary: ['EngineFamily', 'Status', 'RequireTLS', 'Endpoint'],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'rds', `proxy:id=${encodeURIComponent(name)}`),
});
