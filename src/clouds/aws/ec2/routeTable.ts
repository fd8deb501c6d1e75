import type { RouteTable } from '@aws-sdk/client-ec2';
import { type JsonObject, objectsIn } from '../../../model/json.ts';
import type { InferredRelation, Premise } from '../../../model/resourceType.ts';
import { ec2Type } from './ec2Type.ts';

const destination = ['DestinationCidrBlock', 'DestinationIpv6CidrBlock', 'DestinationPrefixListId'];

export const routeTable = ec2Type({
  noun: 'routeTable',
  title: 'Route table',
  plural: 'Route tables',
  icon: 'list-tree',
  glyph: 'routes',
  diagrams: 'aws.network.RouteTable',
  requires: 'aws.ec2.vpc',
  prefix: 'rtb',
  page: { app: 'vpcconsole', path: 'RouteTableDetails:RouteTableId' },
  listed: {
    operation: 'DescribeRouteTables',
    pageSize: 100,
    items: (page) => page.RouteTables,
    config: { name: 'AWS::EC2::RouteTable', page: (RouteTables) => ({ RouteTables }), isWhole },
    identifier: (table) => table.RouteTableId,
    owner: (table) => table.OwnerId,
    parent: (table) => ['vpc', table.VpcId],
  },
  relations: [
    {
      path: 'Routes[].GatewayId',
      verb: 'routes to',
      to: ['aws.ec2.internetGateway', 'aws.ec2.vpcEndpoint', 'aws.ec2.vpnGateway'],
      detail: destination,
    },
    { path: 'Routes[].NatGatewayId', verb: 'routes to', to: ['aws.ec2.natGateway'], detail: destination },
    { path: 'Routes[].TransitGatewayId', verb: 'routes to', to: ['aws.ec2.transitGateway'], detail: destination },
    {
      path: 'Routes[].EgressOnlyInternetGatewayId',
      verb: 'routes to',
      to: ['aws.ec2.egressOnlyInternetGateway'],
      detail: destination,
    },
    {
      path: 'Routes[].VpcPeeringConnectionId',
      verb: 'routes to',
      to: ['aws.ec2.vpcPeeringConnection'],
      detail: destination,
    },
    { path: 'Routes[].NetworkInterfaceId', verb: 'routes to', to: ['aws.ec2.networkInterface'], detail: destination },
    {
      path: 'Routes[].InstanceId',
      verb: 'routes to',
      to: ['aws.ec2.instance'],
      at: { account: 'InstanceOwnerId' },
      detail: destination,
    },
    // Those that AWS manages are known to everybody and read by nobody.
    { path: 'Routes[].DestinationPrefixListId', verb: 'uses', to: ['aws.ec2.prefixList'], ifKnown: true },
    { path: 'PropagatingVgws[].GatewayId', verb: 'routes to', to: ['aws.ec2.vpnGateway'] },
    { path: 'Associations[].SubnetId', verb: 'serves', to: ['aws.ec2.subnet'] },
    { path: 'Associations[].GatewayId', verb: 'serves', to: ['aws.ec2.internetGateway', 'aws.ec2.vpnGateway'] },
  ],
  infer: {
    needs: { 'aws.ec2.routeTable': ['Associations'], 'aws.ec2.subnet': ['SubnetId'] },
    relations: (tables, all) => mainTables(tables, all('aws.ec2.subnet')),
  },
  summary: ['VpcId'],
});

/**
 * "If you don't explicitly associate a subnet with a route table, it's implicitly associated with the main route table
 * of its VPC" (Amazon VPC User Guide, Subnet route tables).
 */
function mainTables(tables: readonly Premise[], subnets: readonly Premise[]): InferredRelation[] {
  const mainOf = new Map(tables.filter(isMain).map((table) => [table.parent, table.id]));
  const associated = new Set(tables.flatMap(associations).map(({ SubnetId }) => SubnetId));
  return subnets.flatMap((subnet) => {
    const table = mainOf.get(subnet.parent);
    if (table === undefined || associated.has(subnet.properties.SubnetId)) return [];
    const rule = 'A subnet without an association of its own is served by the main route table of its VPC';
    return [{ from: table, verb: 'serves', to: subnet.id, rule }];
  });
}

const targets = [
  'GatewayId',
  'NatGatewayId',
  'EgressOnlyInternetGatewayId',
  'VpcPeeringConnectionId',
  'NetworkInterfaceId',
  'InstanceId',
] as const;

/** AWS Config keeps no transit gateway that a route leads to, and no gateway that a table serves. */
function isWhole({ Routes = [], Associations = [] }: RouteTable): boolean {
  const leads = Routes.every((route) => targets.some((target) => route[target] !== undefined));
  return leads && Associations.every(({ Main, SubnetId }) => Main === true || SubnetId !== undefined);
}

function isMain(table: Premise): boolean {
  return associations(table).some(({ Main }) => Main === true);
}

function associations({ properties }: Premise): readonly JsonObject[] {
  return objectsIn(properties.Associations);
}
