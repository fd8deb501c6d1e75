import type {
  TransitGatewayAttachment,
  TransitGatewayPeeringAttachment,
  TransitGatewayVpcAttachment,
} from '@aws-sdk/client-ec2';
import { batches, type DetailReader, each } from '../details.ts';
import { ec2Type } from './ec2Type.ts';
import { existing } from './existing.ts';

/**
 * Attachments of every kind. Both the owner of the gateway and that of what is attached list one; it belongs to the
 * latter, so that both mean the same one. Of a peering each side lists its own half.
 */
export const transitGatewayAttachment = ec2Type({
  noun: 'transitGatewayAttachment',
  title: 'Transit gateway attachment',
  plural: 'Transit gateway attachments',
  icon: 'plug',
  glyph: 'link',
  routing: 'between',
  diagrams: 'aws.network.TransitGatewayAttachment',
  prefix: 'tgw-attach',
  page: { app: 'vpcconsole', path: 'TransitGatewayAttachmentDetails:transitGatewayAttachmentId' },
  listed: {
    operation: 'DescribeTransitGatewayAttachments',
    permissions: [
      'ec2:DescribeTransitGatewayAttachments',
      'ec2:DescribeTransitGatewayPeeringAttachments',
      'ec2:DescribeTransitGatewayVpcAttachments',
    ],
    pageSize: 1000,
    items: (page) => existing(page.TransitGatewayAttachments),
    details: withEnds,
    identifier: (attachment) => attachment.TransitGatewayAttachmentId,
    owner: ({ ResourceType, ResourceOwnerId, TransitGatewayOwnerId }) =>
      ResourceType === 'peering' ? TransitGatewayOwnerId : ResourceOwnerId,
  },
  relations: [
    {
      path: 'TransitGatewayId',
      verb: 'connects',
      to: ['aws.ec2.transitGateway'],
      at: { account: 'TransitGatewayOwnerId' },
    },
    {
      path: 'ResourceId',
      verb: 'connects',
      to: ['aws.ec2.vpc', 'aws.ec2.vpnConnection', 'aws.ec2.transitGatewayAttachment', 'aws.directconnect.gateway'],
      at: { account: 'ResourceOwnerId' },
    },
    { path: 'SubnetIds[]', verb: 'runs in', to: ['aws.ec2.subnet'] },
    ...['RequesterTgwInfo', 'AccepterTgwInfo'].map((side) => ({
      path: `${side}.TransitGatewayId`,
      verb: 'connects' as const,
      to: ['aws.ec2.transitGateway'],
      at: { account: 'OwnerId', region: 'Region' },
    })),
    {
      path: 'Association.TransitGatewayRouteTableId',
      verb: 'serves',
      to: ['aws.ec2.transitGatewayRouteTable'],
      reversed: true,
      at: { account: 'TransitGatewayOwnerId' },
    },
  ],
  summary: ['ResourceType', 'ResourceId', 'State', 'TransitGatewayId'],
});

type Ends = Pick<TransitGatewayVpcAttachment, 'SubnetIds' | 'Options'> &
  Pick<TransitGatewayPeeringAttachment, 'RequesterTgwInfo' | 'AccepterTgwInfo'>;

/** Values that one filter takes at most. https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/Using_Filtering.html */
const mostValues = 200;

/** The list says neither in which subnets a VPC is attached nor in which region a peer is. */
async function withEnds(
  { askAll }: DetailReader<'ec2'>,
  attachments: readonly TransitGatewayAttachment[],
): Promise<readonly (TransitGatewayAttachment & Ends)[]> {
  const inputsOf = (type: string) => {
    const ids = attachments.flatMap(({ ResourceType, TransitGatewayAttachmentId }) =>
      ResourceType === type && TransitGatewayAttachmentId !== undefined ? [TransitGatewayAttachmentId] : [],
    );
    // By a filter, not by identifier: one that is gone meanwhile does not spoil the answer for the others.
    return batches(ids, mostValues).map((Values) => ({
      Filters: [{ Name: 'transit-gateway-attachment-id', Values }],
      MaxResults: 1000,
    }));
  };
  const [networks, peerings] = await Promise.all([
    each(inputsOf('vpc'), (input) => askAll('DescribeTransitGatewayVpcAttachments', input)),
    each(inputsOf('peering'), (input) => askAll('DescribeTransitGatewayPeeringAttachments', input)),
  ]);
  const ends = new Map<string | undefined, Ends>();
  for (const { TransitGatewayVpcAttachments = [] } of networks.flat()) {
    for (const { TransitGatewayAttachmentId, SubnetIds, Options } of TransitGatewayVpcAttachments) {
      ends.set(TransitGatewayAttachmentId, { SubnetIds: SubnetIds?.toSorted(), Options });
    }
  }
  for (const { TransitGatewayPeeringAttachments = [] } of peerings.flat()) {
    for (const { TransitGatewayAttachmentId, RequesterTgwInfo, AccepterTgwInfo } of TransitGatewayPeeringAttachments) {
      ends.set(TransitGatewayAttachmentId, { RequesterTgwInfo, AccepterTgwInfo });
    }
  }
  return attachments.map((attachment) => ({ ...attachment, ...ends.get(attachment.TransitGatewayAttachmentId) }));
}
