import { ec2Type } from './ec2Type.ts';

export const elasticIp = ec2Type({
  noun: 'elasticIp',
  title: 'Elastic IP',
  plural: 'Elastic IPs',
  icon: 'pin',
  glyph: 'address',
  detail: 'quiet',
  diagrams: 'aws.compute.EC2ElasticIpAddress',
  prefix: 'eipalloc',
  page: { app: 'vpcconsole', path: 'ElasticIpDetails:AllocationId' },
  listed: {
    operation: 'DescribeAddresses',
    items: (page) => page.Addresses,
    config: { name: 'AWS::EC2::EIP', page: (Addresses) => ({ Addresses }) },
    identifier: (address) => address.AllocationId,
    name: (address) => address.PublicIp,
  },
  aliases: ({ properties: { PublicIp } }) => (typeof PublicIp === 'string' ? [PublicIp] : []),
  relations: [
    { path: 'NetworkInterfaceId', verb: 'is attached to', to: ['aws.ec2.networkInterface'] },
    { path: 'InstanceId', verb: 'is attached to', to: ['aws.ec2.instance'] },
  ],
  summary: ['PublicIp', 'PrivateIpAddress', 'InstanceId', 'NetworkInterfaceId'],
});
