import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { each } from '../details.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { homeRegion } from '../partition.ts';
import { tagsOf } from './naming.ts';

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A gateway is in no region: every region lists all of an account. */
export const gateway = listedType({
  id: 'aws.directconnect.gateway',
  title: 'Direct Connect gateway',
  plural: 'Direct Connect gateways',
  icon: 'globe',
  glyph: 'gateway',
  routing: 'between',
  diagrams: 'aws.network.DirectConnect',
  under: ['aws.organizations.account'],
  service: 'direct-connect',
  operation: 'DescribeDirectConnectGateways',
  permissions: [
    'directconnect:DescribeDirectConnectGatewayAssociations',
    'directconnect:DescribeDirectConnectGateways',
  ],
  pageSize: 100,
  input: () => ({ maxResults: 100 }),
  items: (page) => page.directConnectGateways,
  details: ({ askAll }, gateways) =>
    each(gateways, async (gateway) => {
      const { directConnectGatewayId } = gateway;
      const input = { directConnectGatewayId, maxResults: 100 };
      const pages = await askAll('DescribeDirectConnectGatewayAssociations', input);
      return { ...gateway, associations: pages.flatMap((page) => page.directConnectGatewayAssociations ?? []) };
    }),
  identify: ({ directConnectGatewayId, directConnectGatewayName, ownerAccount, tags }, { place }) => {
    const account = ownerAccount ?? place.account;
    const id = required(directConnectGatewayId, 'Direct Connect gateway id');
    return { id: toArn(id, place.partition, account), name: directConnectGatewayName, account, tags: tagsOf(tags) };
  },
  identifier: { pattern: uuid, toId: (text, { partition, account }) => toArn(text, partition, account) },
  relations: [
    {
      path: 'associations[].associatedGateway.id',
      verb: 'connects',
      to: ['aws.ec2.vpnGateway', 'aws.ec2.transitGateway'],
      at: { account: 'ownerAccount', region: 'region' },
    },
  ],
  summary: ['amazonSideAsn', 'directConnectGatewayState', 'ownerAccount'],
  console: ({ id }) => {
    const partition = partitionOf(id);
    return regionalPage(
      partition,
      homeRegion(partition),
      'directconnect/v2',
      `/dxgateways/${id.slice(id.lastIndexOf('/') + 1)}`,
    );
  },
});

function toArn(id: string, partition: string, account: string): string {
  return `arn:${partition}:directconnect::${account}:dx-gateway/${id}`;
}
