import { ec2Type } from './ec2Type.ts';
import { existing } from './existing.ts';

export const transitGateway = ec2Type({
  noun: 'transitGateway',
  title: 'Transit gateway',
  plural: 'Transit gateways',
  icon: 'type-hierarchy',
  glyph: 'gateway',
  routing: 'between',
  diagrams: 'aws.network.TransitGateway',
  prefix: 'tgw',
  page: { app: 'vpcconsole', path: 'TransitGatewayDetails:transitGatewayId' },
  listed: {
    operation: 'DescribeTransitGateways',
    pageSize: 1000,
    items: (page) => existing(page.TransitGateways),
    identifier: (gateway) => gateway.TransitGatewayId,
    arn: (gateway) => gateway.TransitGatewayArn,
    owner: (gateway) => gateway.OwnerId,
  },
  relations: [],
  summary: ['Description', 'State', 'Options.AmazonSideAsn', 'OwnerId'],
});
