import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { encryptedWith, privateEndpoints } from '../serviceRules.ts';

/** Its databases have no rows. */
export const cluster = armType({
  id: 'azure.kusto.cluster',
  title: 'Data Explorer cluster',
  plural: 'Data Explorer clusters',
  icon: 'graph',
  glyph: 'cluster',
  diagrams: 'azure.analytics.AzureDataExplorerClusters',
  arm: 'Microsoft.Kusto/clusters',
  relations: [
    privateEndpoints,
    { path: 'properties.virtualNetworkConfiguration.subnetId', verb: 'runs in', to: ['azure.network.subnet'] },
    ...['enginePublicIpId', 'dataManagementPublicIpId'].map((name) => ({
      path: `properties.virtualNetworkConfiguration.${name}`,
      verb: 'is attached to' as const,
      to: ['azure.network.publicIpAddress'],
      reversed: true as const,
    })),
    encryptedWith('properties.keyVaultProperties.keyVaultUri'),
  ],
  summary: [
    'properties.uri',
    'properties.state',
    'sku.name',
    'sku.capacity',
    'properties.publicNetworkAccess',
    'properties.enableStreamingIngest',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.uri', 'properties.dataIngestionUri']),
});
