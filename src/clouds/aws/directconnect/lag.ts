import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { prefixedBy, tagsOf } from './naming.ts';

const naming = prefixedBy('dxlag');

export const lag = listedType({
  id: 'aws.directconnect.lag',
  title: 'Link aggregation group',
  plural: 'Link aggregation groups',
  icon: 'group-by-ref-type',
  glyph: 'group',
  detail: 'essential',
  diagrams: 'aws.network.DirectConnect',
  service: 'direct-connect',
  operation: 'DescribeLags',
  items: (page) => page.lags,
  identify: ({ lagId, lagName, ownerAccount, region, tags }, { place }) => {
    const owned = { ...place, account: ownerAccount ?? place.account, region: region ?? place.region };
    const id = naming.toId(required(lagId, 'link aggregation group id'), owned);
    return { id, name: lagName, account: owned.account, region: owned.region, tags: tagsOf(tags) };
  },
  identifier: naming,
  // Its connections are listed by themselves and say that they belong to it.
  leftOut: ['connections'],
  relations: [],
  summary: ['numberOfConnections', 'connectionsBandwidth', 'location', 'lagState'],
  console: ({ id, region = '' }) =>
    regionalPage(partitionOf(id), region, 'directconnect/v2', `/lags/${id.slice(id.indexOf(':dxlag/') + 1)}`),
});
