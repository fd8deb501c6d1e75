import { each } from '../details.ts';
import { ec2Type } from './ec2Type.ts';
import { existing } from './existing.ts';

export const transitGatewayRouteTable = ec2Type({
  noun: 'transitGatewayRouteTable',
  title: 'Transit gateway route table',
  plural: 'Transit gateway route tables',
  icon: 'list-tree',
  glyph: 'routes',
  diagrams: 'aws.network.RouteTable',
  prefix: 'tgw-rtb',
  page: { app: 'vpcconsole', path: 'TransitGatewayRouteTableDetails:transitGatewayRouteTableId' },
  listed: {
    operation: 'DescribeTransitGatewayRouteTables',
    permissions: [
      'ec2:DescribeTransitGatewayRouteTables',
      'ec2:GetTransitGatewayRouteTableAssociations',
      'ec2:GetTransitGatewayRouteTablePropagations',
      'ec2:SearchTransitGatewayRoutes',
    ],
    pageSize: 1000,
    items: (page) => existing(page.TransitGatewayRouteTables),
    details: ({ ask, askAll }, tables) =>
      each(tables, async (table) => {
        const { TransitGatewayRouteTableId } = table;
        const [found, associations, propagations] = await Promise.all([
          // Without a number it answers as many as it can, which is 1,000, and says whether there are more.
          ask('SearchTransitGatewayRoutes', {
            TransitGatewayRouteTableId,
            Filters: [{ Name: 'state', Values: ['active', 'blackhole'] }],
          }),
          askAll('GetTransitGatewayRouteTableAssociations', { TransitGatewayRouteTableId, MaxResults: 1000 }),
          askAll('GetTransitGatewayRouteTablePropagations', { TransitGatewayRouteTableId, MaxResults: 1000 }),
        ]);
        return {
          ...table,
          Routes: found?.Routes?.map(({ TransitGatewayAttachments, ...route }) => ({
            ...route,
            TransitGatewayAttachments: TransitGatewayAttachments?.map(withoutResource),
          })),
          AdditionalRoutesAvailable: found?.AdditionalRoutesAvailable,
          Associations: associations.flatMap((page) => page.Associations?.map(withoutResource) ?? []),
          Propagations: propagations.flatMap(
            (page) => page.TransitGatewayRouteTablePropagations?.map(withoutResource) ?? [],
          ),
        };
      }),
    identifier: (table) => table.TransitGatewayRouteTableId,
    parent: (table) => ['tgw', table.TransitGatewayId],
  },
  relations: [
    {
      path: 'Routes[].TransitGatewayAttachments[].TransitGatewayAttachmentId',
      verb: 'routes to',
      to: ['aws.ec2.transitGatewayAttachment'],
      detail: ['DestinationCidrBlock', 'PrefixListId'],
    },
    { path: 'Associations[].TransitGatewayAttachmentId', verb: 'serves', to: ['aws.ec2.transitGatewayAttachment'] },
    // What is attached there tells its routes to the table.
    { path: 'Propagations[].TransitGatewayAttachmentId', verb: 'routes to', to: ['aws.ec2.transitGatewayAttachment'] },
    { path: 'Routes[].PrefixListId', verb: 'uses', to: ['aws.ec2.prefixList'], ifKnown: true },
  ],
  summary: ['State', 'DefaultAssociationRouteTable', 'DefaultPropagationRouteTable', 'TransitGatewayId'],
});

/** A table leads to attachments. What is attached is for these to say. */
function withoutResource<Attached extends { readonly ResourceId?: string | undefined }>(attached: Attached) {
  const { ResourceId, ...rest } = attached;
  return rest;
}
