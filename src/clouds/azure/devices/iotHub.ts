import { armType } from '../armType.ts';
import { hostsAt } from '../hostsAt.ts';
import { privateEndpoints } from '../serviceRules.ts';

/** Where messages go on to, by kind. https://learn.microsoft.com/azure/iot-hub/iot-hub-devguide-endpoints#custom-endpoints-for-message-routing */
const endpoints = {
  serviceBusQueues: 'azure.servicebus.namespace',
  serviceBusTopics: 'azure.servicebus.namespace',
  eventHubs: 'azure.eventhub.namespace',
  storageContainers: 'azure.storage.storageAccount',
  cosmosDBSqlContainers: 'azure.documentdb.databaseAccount',
} as const;

export const iotHub = armType({
  id: 'azure.devices.iotHub',
  title: 'IoT hub',
  plural: 'IoT hubs',
  icon: 'circuit-board',
  glyph: 'stream',
  diagrams: 'azure.iot.IotHub',
  arm: 'Microsoft.Devices/IotHubs',
  // Keys, and what holds them: those of Cosmos DB have names that say too little by themselves.
  leftOut: [
    'properties.authorizationPolicies',
    'properties.storageEndpoints',
    'properties.routing.endpoints.cosmosDBSqlContainers[].primaryKey',
    'properties.routing.endpoints.cosmosDBSqlContainers[].secondaryKey',
  ],
  relations: [
    privateEndpoints,
    ...Object.entries(endpoints).map(([kind, type]) => ({
      path: `properties.routing.endpoints.${kind}[].endpointUri`,
      verb: 'sends to' as const,
      to: [type],
      hostOf: true as const,
      ifKnown: true as const,
      detail: ['name', 'entityPath', 'containerName'],
    })),
  ],
  summary: [
    'properties.hostName',
    'properties.state',
    'sku.name',
    'sku.capacity',
    'properties.publicNetworkAccess',
    'properties.disableLocalAuth',
    'location',
  ],
  aliases: ({ properties }) => hostsAt(properties, ['properties.hostName']),
});
