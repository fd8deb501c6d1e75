import { valueAt } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { privateEndpoints } from '../serviceRules.ts';

export const redis = armType({
  id: 'azure.cache.redis',
  title: 'Redis cache',
  plural: 'Redis caches',
  icon: 'zap',
  glyph: 'cache',
  diagrams: 'azure.databases.CacheRedis',
  arm: 'Microsoft.Cache/redis',
  // Ports of its nodes, and which of them leads at the moment.
  leftOut: ['properties.accessKeys', 'properties.instances'],
  relations: [privateEndpoints, { path: 'properties.subnetId', verb: 'runs in', to: ['azure.network.subnet'] }],
  summary: [
    'properties.hostName',
    'properties.sku.name',
    'properties.sku.capacity',
    'properties.redisVersion',
    'properties.enableNonSslPort',
    'properties.publicNetworkAccess',
    'properties.shardCount',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.hostName']),
  addresses: ({ properties }) => {
    const address = valueAt(properties, 'properties.staticIP');
    return typeof address === 'string' ? [address] : [];
  },
});
