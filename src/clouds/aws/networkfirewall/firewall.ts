import type { FirewallStatus } from '@aws-sdk/client-network-firewall';
import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { each } from '../details.ts';
import { ec2Arn } from '../ec2/arn.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

export const firewall = listedType({
  id: 'aws.networkfirewall.firewall',
  title: 'Network Firewall',
  plural: 'Network Firewalls',
  icon: 'flame',
  glyph: 'firewall',
  diagrams: 'aws.network.NetworkFirewall',
  service: 'network-firewall',
  operation: 'ListFirewalls',
  permissions: ['network-firewall:DescribeFirewall', 'network-firewall:ListFirewalls'],
  pageSize: 100,
  items: (page) => page.Firewalls,
  details: ({ ask }, firewalls) =>
    each(firewalls, async ({ FirewallArn, FirewallName }) => {
      const answer = await ask('DescribeFirewall', { FirewallArn });
      return { FirewallArn, FirewallName, ...answer?.Firewall, ...placesOf(answer?.FirewallStatus) };
    }),
  identify: ({ FirewallArn, FirewallName, VpcId, Tags }, { place }) => ({
    id: required(FirewallArn, 'firewall ARN'),
    name: FirewallName,
    // One that is attached to a transit gateway is in a VPC of AWS.
    parent: VpcId && ec2Arn('vpc', VpcId, place),
    tags: tagsOf(Tags),
  }),
  leftOut: ['NumberOfAssociations'],
  identifier: namedBy({ service: 'network-firewall', kind: 'firewall/', name: '[\\w-]{1,128}' }),
  relations: [
    { path: 'FirewallPolicyArn', verb: 'uses', to: ['aws.networkfirewall.firewallPolicy'] },
    { path: 'SubnetMappings[].SubnetId', verb: 'runs in', to: ['aws.ec2.subnet'] },
    // Route tables lead to these endpoints.
    { path: 'Endpoints[].EndpointId', verb: 'serves', to: ['aws.ec2.vpcEndpoint'], detail: ['AvailabilityZone'] },
    {
      path: 'TransitGatewayId',
      verb: 'is attached to',
      to: ['aws.ec2.transitGateway'],
      at: { account: 'TransitGatewayOwnerAccountId' },
    },
    { path: 'TransitGatewayAttachmentId', verb: 'uses', to: ['aws.ec2.transitGatewayAttachment'] },
    {
      path: 'EncryptionConfiguration.KeyId',
      verb: 'is encrypted with',
      to: ['aws.kms.key', 'aws.kms.alias'],
    },
  ],
  summary: ['Description', 'VpcId', 'DeleteProtection'],
  console: ({ id, name, region = '' }) =>
    regionalPage(partitionOf(id), region, 'vpcconsole', `NetworkFirewallDetails:name=${encodeURIComponent(name)}`),
});

/** Where it is attached. How far its configuration is, and how much of it is used, changes by itself. */
function placesOf({ SyncStates = {}, TransitGatewayAttachmentSyncState }: Partial<FirewallStatus> = {}) {
  const zones = Object.entries(SyncStates).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return {
    Endpoints: zones.map(([AvailabilityZone, { Attachment }]) => ({
      AvailabilityZone,
      SubnetId: Attachment?.SubnetId,
      EndpointId: Attachment?.EndpointId,
    })),
    TransitGatewayAttachmentId: TransitGatewayAttachmentSyncState?.AttachmentId,
  };
}
