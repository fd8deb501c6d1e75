import { armType } from '../armType.ts';
import { leftOutOfDatabases } from './leftOutOfDatabases.ts';

export const elasticPool = armType({
  id: 'azure.sql.elasticPool',
  title: 'SQL elastic pool',
  plural: 'SQL elastic pools',
  icon: 'layers',
  glyph: 'database',
  diagrams: 'azure.databases.SQLElasticPools',
  arm: 'Microsoft.Sql/servers/elasticPools',
  leftOut: leftOutOfDatabases,
  summary: [
    'sku.name',
    'sku.capacity',
    'properties.state',
    'properties.maxSizeBytes',
    'properties.zoneRedundant',
    'location',
  ],
});
