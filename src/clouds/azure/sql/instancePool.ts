import { armType } from '../armType.ts';
import { leftOutOfDatabases } from './leftOutOfDatabases.ts';

export const instancePool = armType({
  id: 'azure.sql.instancePool',
  title: 'SQL instance pool',
  plural: 'SQL instance pools',
  icon: 'layers',
  glyph: 'database',
  diagrams: 'azure.databases.InstancePools',
  arm: 'Microsoft.Sql/instancePools',
  leftOut: leftOutOfDatabases,
  relations: [{ path: 'properties.subnetId', verb: 'runs in', to: ['azure.network.subnet'] }],
  summary: ['sku.name', 'properties.vCores', 'properties.licenseType', 'location'],
});
