import { armType } from '../armType.ts';

export const cassandraCluster = armType({
  id: 'azure.documentdb.cassandraCluster',
  title: 'Cassandra cluster',
  plural: 'Cassandra clusters',
  icon: 'database',
  glyph: 'cluster',
  diagrams: 'azure.other.ManagedInstanceApacheCassandra',
  arm: 'Microsoft.DocumentDB/cassandraClusters',
  relations: [{ path: 'properties.delegatedManagementSubnetId', verb: 'runs in', to: ['azure.network.subnet'] }],
  summary: [
    'properties.cassandraVersion',
    'properties.clusterNameOverride',
    'properties.authenticationMethod',
    'properties.hoursBetweenBackups',
    'location',
  ],
});
