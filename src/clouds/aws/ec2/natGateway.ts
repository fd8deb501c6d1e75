import { ec2Type } from './ec2Type.ts';

export const natGateway = ec2Type({
  noun: 'natGateway',
  title: 'NAT gateway',
  plural: 'NAT gateways',
  icon: 'arrow-swap',
  glyph: 'gateway',
  diagrams: 'aws.network.NATGateway',
  requires: 'aws.ec2.vpc',
  prefix: 'nat',
  page: { app: 'vpcconsole', path: 'NatGatewayDetails:natGatewayId' },
  listed: {
    operation: 'DescribeNatGateways',
    pageSize: 1000,
    items: (page) => page.NatGateways,
    config: { name: 'AWS::EC2::NatGateway', page: (NatGateways) => ({ NatGateways }) },
    identifier: (gateway) => gateway.NatGatewayId,
    // A regional NAT gateway spans zones and is in no subnet.
    parent: (gateway) => (gateway.SubnetId ? ['subnet', gateway.SubnetId] : ['vpc', gateway.VpcId]),
  },
  relations: [
    { path: 'NatGatewayAddresses[].AllocationId', verb: 'uses', to: ['aws.ec2.elasticIp'] },
    { path: 'NatGatewayAddresses[].NetworkInterfaceId', verb: 'uses', to: ['aws.ec2.networkInterface'] },
  ],
  summary: ['State', 'ConnectivityType', 'SubnetId'],
});
