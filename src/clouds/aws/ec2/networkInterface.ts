import { objectsIn } from '../../../model/json.ts';
import { ec2Type } from './ec2Type.ts';

export const networkInterface = ec2Type({
  noun: 'networkInterface',
  title: 'Network interface',
  plural: 'Network interfaces',
  icon: 'plug',
  glyph: 'interface',
  diagrams: 'aws.network.VPCElasticNetworkInterface',
  // It requires no VPC that can be seen: participants keep theirs in subnets that are not shared with them any more.
  // https://docs.aws.amazon.com/vpc/latest/userguide/vpc-sharing-share-subnet-working-with.html
  prefix: 'eni',
  page: { app: 'ec2', path: 'NetworkInterface:networkInterfaceId' },
  listed: {
    operation: 'DescribeNetworkInterfaces',
    pageSize: 1000,
    items: (page) => page.NetworkInterfaces,
    config: { name: 'AWS::EC2::NetworkInterface', page: (NetworkInterfaces) => ({ NetworkInterfaces }) },
    identifier: (networkInterface) => networkInterface.NetworkInterfaceId,
    owner: (networkInterface) => networkInterface.OwnerId,
    parent: (networkInterface) => ['subnet', networkInterface.SubnetId],
    // Few have a `Name` tag; services write here what they made one for.
    name: (networkInterface) => networkInterface.Description,
  },
  relations: [
    {
      path: 'Attachment.InstanceId',
      verb: 'is attached to',
      to: ['aws.ec2.instance'],
      at: { account: 'InstanceOwnerId' },
    },
    { path: 'Groups[].GroupId', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    { path: 'Association.AllocationId', verb: 'is attached to', to: ['aws.ec2.elasticIp'], reversed: true },
  ],
  addresses: ({ properties: { PrivateIpAddresses } }) =>
    objectsIn(PrivateIpAddresses).flatMap(({ PrivateIpAddress }) =>
      typeof PrivateIpAddress === 'string' ? [PrivateIpAddress] : [],
    ),
  summary: ['InterfaceType', 'Status', 'PrivateIpAddress', 'Association.PublicIp', 'Description'],
});
