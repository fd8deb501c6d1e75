import type { ServiceCall, ServicesSeed } from '../../../test/clouds/estate.ts';
import { accounts } from '../company.ts';
import { ireland, platform } from '../workloads.ts';
import { arn, call, logGroup, made, type Place, role, roleArn, tagList } from './calls.ts';

const place: Place = { account: accounts.networkHub, region: ireland };

const tagsOf = (ResourceType: string, name: string): object => ({
  TagSpecifications: [{ ResourceType, Tags: tagList(platform, name) }],
});

/** What the transit gateway connects, and the route table that decides where each may go. */
const attached = [
  { name: 'hub-eu', account: accounts.networkHub, subnets: ['services a', 'services b'], table: 'shared' },
  { name: 'shared-services', account: accounts.sharedServices, subnets: ['app a', 'app b'], table: 'shared' },
  { name: 'storefront-staging', account: accounts.storefrontStaging, subnets: ['app a', 'app b'], table: 'staging' },
  { name: 'checkout-staging', account: accounts.checkoutStaging, subnets: ['app a', 'app b'], table: 'staging' },
  { name: 'fulfilment-staging', account: accounts.fulfilmentStaging, subnets: ['app a', 'app b'], table: 'staging' },
] as const;

const transit: ServiceCall[] = [
  call(
    'ec2',
    'create_transit_gateway',
    {
      Description: 'Networks that are not peered any more',
      Options: { DefaultRouteTableAssociation: 'disable', DefaultRouteTablePropagation: 'disable' },
      ...tagsOf('transit-gateway', 'transit-eu'),
    },
    { transit: 'TransitGateway.TransitGatewayId' },
  ),
  ...['shared', 'staging'].map((table) =>
    call(
      'ec2',
      'create_transit_gateway_route_table',
      { TransitGatewayId: '@{transit}', ...tagsOf('transit-gateway-route-table', `transit-eu-${table}`) },
      { [`${table} table`]: 'TransitGatewayRouteTable.TransitGatewayRouteTableId' },
    ),
  ),
  ...attached.flatMap(({ name, account, subnets, table }) => [
    call(
      'ec2',
      'create_transit_gateway_vpc_attachment',
      {
        TransitGatewayId: '@{transit}',
        VpcId: `@{${account}/${ireland}/vpc}`,
        SubnetIds: subnets.map((subnet) => `@{${account}/${ireland}/${subnet}}`),
        ...tagsOf('transit-gateway-attachment', `${name}-attachment`),
      },
      { [`${name} attachment`]: 'TransitGatewayVpcAttachment.TransitGatewayAttachmentId' },
    ),
    associated(`${name} attachment`, table),
  ]),
  // Staging reaches the shared networks, and they reach it; stages do not reach each other.
  ...attached.map(({ name, table }) =>
    call('ec2', 'enable_transit_gateway_route_table_propagation', {
      TransitGatewayRouteTableId: `@{${table === 'shared' ? 'staging' : 'shared'} table}`,
      TransitGatewayAttachmentId: `@{${name} attachment}`,
    }),
  ),
  call('ec2', 'create_transit_gateway_route', {
    TransitGatewayRouteTableId: '@{staging table}',
    DestinationCidrBlock: '0.0.0.0/0',
    TransitGatewayAttachmentId: '@{hub-eu attachment}',
  }),
];

function associated(attachment: string, table: string): ServiceCall {
  return call('ec2', 'associate_transit_gateway_route_table', {
    TransitGatewayRouteTableId: `@{${table} table}`,
    TransitGatewayAttachmentId: `@{${attachment}}`,
  });
}

const office: ServiceCall[] = [
  call(
    'ec2',
    'create_customer_gateway',
    { BgpAsn: 65010, IpAddress: '203.0.113.129', Type: 'ipsec.1', ...tagsOf('customer-gateway', 'office-dublin') },
    { 'dublin gateway': 'CustomerGateway.CustomerGatewayId' },
  ),
  call('ec2', 'create_vpn_connection', {
    CustomerGatewayId: '@{dublin gateway}',
    TransitGatewayId: '@{transit}',
    Type: 'ipsec.1',
    ...tagsOf('vpn-connection', 'office-dublin'),
  }),
  call('ec2', 'create_managed_prefix_list', {
    PrefixListName: 'offices',
    MaxEntries: 10,
    AddressFamily: 'IPv4',
    Entries: [
      { Cidr: '203.0.113.128/29', Description: 'Dublin' },
      { Cidr: '198.51.100.64/29', Description: 'Cork' },
    ],
    ...tagsOf('prefix-list', 'offices'),
  }),
];

const watched: ServiceCall[] = [
  ...role({
    name: 'flow-logs',
    owner: platform,
    trusts: 'vpc-flow-logs.amazonaws.com',
    may: [
      {
        Action: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        Resource: arn(place, 'logs', 'log-group:/network/hub-eu:*'),
      },
    ],
  }),
  ...logGroup('/network/hub-eu', platform),
  call('ec2', 'create_flow_logs', {
    ResourceIds: ['@{vpc}'],
    ResourceType: 'VPC',
    TrafficType: 'ALL',
    LogDestinationType: 'cloud-watch-logs',
    LogGroupName: '/network/hub-eu',
    DeliverLogsPermissionArn: roleArn(place.account, 'flow-logs'),
    ...tagsOf('vpc-flow-log', 'hub-eu-traffic'),
  }),
  call(
    'ec2',
    'create_network_acl',
    { VpcId: '@{vpc}', ...tagsOf('network-acl', 'hub-eu-edge') },
    { 'edge rules': 'NetworkAcl.NetworkAclId' },
  ),
  ...[true, false].map((Egress) =>
    call('ec2', 'create_network_acl_entry', {
      NetworkAclId: '@{edge rules}',
      RuleNumber: 100,
      Protocol: '-1',
      RuleAction: 'allow',
      CidrBlock: '0.0.0.0/0',
      Egress,
    }),
  ),
];

/** How staging, shared services and the office reach each other. */
export const hubServices: readonly ServicesSeed[] = [made(place, [...transit, ...office, ...watched])];
