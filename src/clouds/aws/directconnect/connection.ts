import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { prefixedBy, tagsOf } from './naming.ts';

const naming = prefixedBy('dxcon');

export const connection = listedType({
  id: 'aws.directconnect.connection',
  title: 'Direct Connect connection',
  plural: 'Direct Connect connections',
  icon: 'debug-disconnect',
  glyph: 'link',
  routing: 'between',
  diagrams: 'aws.network.DirectConnect',
  service: 'direct-connect',
  operation: 'DescribeConnections',
  items: (page) => page.connections,
  identify: ({ connectionId, connectionName, ownerAccount, region, tags }, { place }) => {
    const owned = { ...place, account: ownerAccount ?? place.account, region: region ?? place.region };
    const id = naming.toId(required(connectionId, 'connection id'), owned);
    return { id, name: connectionName, account: owned.account, region: owned.region, tags: tagsOf(tags) };
  },
  identifier: naming,
  relations: [{ path: 'lagId', verb: 'is member of', to: ['aws.directconnect.lag'] }],
  summary: ['bandwidth', 'location', 'connectionState', 'providerName'],
  console: ({ id, region = '' }) =>
    regionalPage(partitionOf(id), region, 'directconnect/v2', `/connections/${id.slice(id.indexOf(':dxcon/') + 1)}`),
});
