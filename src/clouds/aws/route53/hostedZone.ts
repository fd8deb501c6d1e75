import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { each } from '../details.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { homeRegion } from '../partition.ts';
import { privateAddresses } from './privateAddresses.ts';

/** `Z111111QQQQQQQ` of `/hostedzone/Z111111QQQQQQQ`. */
const zoneId = (id: string): string => id.slice(id.lastIndexOf('/') + 1);

export const hostedZone = listedType({
  id: 'aws.route53.hostedZone',
  title: 'Hosted zone',
  plural: 'Hosted zones',
  icon: 'globe',
  glyph: 'zone',
  diagrams: 'aws.network.Route53HostedZone',
  under: ['aws.organizations.account'],
  service: 'route-53',
  operation: 'ListHostedZones',
  pageSize: 100,
  permissions: ['route53:ListHostedZones', 'route53:GetHostedZone'],
  input: () => ({ MaxItems: 100 }),
  items: ({ HostedZones }) => HostedZones,
  // Only private zones belong to networks.
  details: ({ ask }, zones) =>
    each(zones, async (zone) => {
      if (zone.Config?.PrivateZone !== true || zone.Id === undefined) return { ...zone, VPCs: undefined };
      return { ...zone, VPCs: (await ask('GetHostedZone', { Id: zoneId(zone.Id) }))?.VPCs };
    }),
  identify: ({ Id, Name = '' }, { place }) => ({
    id: `arn:${place.partition}:route53:::hostedzone/${zoneId(required(Id, 'Id'))}`,
    name: Name.replace(/\.$/, ''),
  }),
  // Changes with each record, which are read by themselves.
  leftOut: ['ResourceRecordSetCount', 'CallerReference'],
  identifier: {
    pattern: /^(?:arn:[\w-]+:route53:::|\/)?(?:hostedzone\/)?Z[A-Z0-9]{5,31}$/,
    toId: (text, { partition }) => `arn:${partition}:route53:::hostedzone/${zoneId(text)}`,
  },
  relations: [{ path: 'VPCs[].VPCId', verb: 'serves', to: ['aws.ec2.vpc'], at: { region: 'VPCRegion' } }],
  infer: privateAddresses,
  summary: ['Config.PrivateZone', 'Config.Comment', 'LinkedService.Description'],
  console: ({ id }) => {
    const partition = partitionOf(id);
    return regionalPage(partition, homeRegion(partition), 'route53', `resource-record-sets:${zoneId(id)}`);
  },
});
