import type { Resource } from '../../../model/resource.ts';
import { ec2Type } from './ec2Type.ts';

export const instance = ec2Type({
  noun: 'instance',
  title: 'Instance',
  plural: 'Instances',
  icon: 'vm',
  glyph: 'server',
  diagrams: 'aws.compute.EC2Instance',
  // Every instance has a primary network interface; only the traces of terminated ones have none.
  requires: 'aws.ec2.networkInterface',
  freshFor: 10,
  prefix: 'i',
  page: { app: 'ec2', path: 'InstanceDetails:instanceId' },
  listed: {
    operation: 'DescribeInstances',
    pageSize: 1000,
    // The reservation, not the instance, says who owns it.
    items: (page) =>
      page.Reservations?.flatMap(({ OwnerId, Instances }) => (Instances ?? []).map((item) => ({ OwnerId, ...item }))),
    config: {
      name: 'AWS::EC2::Instance',
      page: (Instances, { place }) => ({ Reservations: [{ OwnerId: place.account, Instances }] }),
    },
    identifier: (instance) => instance.InstanceId,
    owner: (instance) => instance.OwnerId,
    parent: (instance) => ['subnet', instance.SubnetId],
  },
  aliases,
  relations: [
    { path: 'SecurityGroups[].GroupId', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    { path: 'NetworkInterfaces[].Groups[].GroupId', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    {
      path: 'NetworkInterfaces[].NetworkInterfaceId',
      verb: 'is attached to',
      to: ['aws.ec2.networkInterface'],
      reversed: true,
    },
    { path: 'IamInstanceProfile.Arn', verb: 'uses', to: ['aws.iam.instanceProfile'] },
    { path: 'BlockDeviceMappings[].Ebs.VolumeId', verb: 'is attached to', to: ['aws.ec2.volume'], reversed: true },
  ],
  summary: ['InstanceType', 'State.Name', 'PrivateIpAddress', 'PublicIpAddress', 'LaunchTime', 'PlatformDetails'],
});

/** Private DNS names made from an address (`ip-10-0-0-1…`) repeat wherever two networks use the same addresses. */
function aliases({ properties: { InstanceId, PrivateDnsName, PublicDnsName } }: Resource): string[] {
  const names: string[] = [];
  if (typeof PublicDnsName === 'string' && PublicDnsName !== '') names.push(PublicDnsName);
  if (typeof PrivateDnsName === 'string' && PrivateDnsName.startsWith(`${InstanceId}.`)) names.push(PrivateDnsName);
  return names;
}
