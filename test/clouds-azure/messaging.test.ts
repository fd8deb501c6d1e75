import assert from 'node:assert/strict';
import { readRows, relationsIn, relationsWithEvidence } from './readRows.ts';
import { connectedBy, idOf, keyAddress, rowOf, vaultRow } from './rowOf.ts';

const hookTo = (serviceUri: string) =>
  rowOf('Microsoft.Insights/actionGroups', 'ag', { webhookReceivers: [{ serviceUri }] });

describe('namespaces of messages in Azure', () => {
  // In the shape of the example EHNameSpaceGet of Microsoft.EventHub 2021-11-01, shortened; the others tell the same.
  for (const type of [
    'Microsoft.ServiceBus/namespaces',
    'Microsoft.EventHub/namespaces',
    'Microsoft.Relay/namespaces',
    'Microsoft.NotificationHubs/namespaces',
  ]) {
    it(`of ${type} have a host, and private endpoints that lead there`, () => {
      const rows = [
        rowOf(type, 'ns', {
          serviceBusEndpoint: 'https://NS-orders.servicebus.windows.net:443/',
          status: 'Active',
          updatedAt: '2026-01-01T00:00:00Z',
          privateEndpointConnections: connectedBy('pe-ns'),
        }),
        hookTo('https://ns-orders.servicebus.windows.net/orders/messages'),
      ];
      assert.deepEqual(relationsIn(rows), ['ag sends to ns', 'pe-ns? routes to ns']);
      const read = readRows(rows).find(({ name }) => name === 'ns');
      assert.equal(read?.type, `azure.${type.slice('Microsoft.'.length).split('/')[0]?.toLowerCase()}.namespace`);
      assert.equal('updatedAt' in Object(read?.properties.properties), false);
    });
  }

  it('of Event Hubs run in clusters, with keys of the customer', () => {
    const clusterId = idOf('Microsoft.EventHub/clusters', 'dedicated');
    const rows = [
      rowOf('Microsoft.EventHub/clusters', 'dedicated', { status: 'Active' }, { sku: { name: 'Dedicated' } }),
      rowOf('Microsoft.EventHub/namespaces', 'ns', {
        clusterArmId: clusterId.toLowerCase(),
        encryption: { keySource: 'Microsoft.KeyVault', keyVaultProperties: [{ keyVaultUri: keyAddress }] },
      }),
      vaultRow,
    ];
    assert.deepEqual(relationsIn(rows), ['ns is encrypted with kv-keys', 'ns runs in dedicated']);
  });

  it('of Notification Hubs hold hubs, without what those sign in with', () => {
    const [, hub] = readRows([
      rowOf('Microsoft.NotificationHubs/namespaces', 'ns'),
      rowOf('Microsoft.NotificationHubs/namespaces/notificationHubs', 'ns/phones', {
        registrationTtl: '10675199.02:48:05.4775807',
        gcmCredential: { properties: { googleApiKey: 'plantedKey' } },
      }),
    ]);
    assert.equal(hub?.type, 'azure.notificationhubs.notificationHub');
    assert.equal(hub?.parent, idOf('Microsoft.NotificationHubs/namespaces', 'ns').toLowerCase());
    assert.doesNotMatch(JSON.stringify(hub), /plantedKey/);
  });
});

describe('Event Grid of Azure', () => {
  // Example SystemTopics_Get of Microsoft.EventGrid 2022-06-15.
  it('tells what happens to resources', () => {
    const rows = [
      rowOf('Microsoft.Storage/storageAccounts', 'storders'),
      rowOf('Microsoft.EventGrid/systemTopics', 'uploads', {
        source: idOf('microsoft.storage/storageaccounts', 'storders').toLowerCase(),
        topicType: 'microsoft.storage.storageaccounts',
      }),
      rowOf('Microsoft.EventGrid/systemTopics', 'policies', {
        source: '/subscriptions/11111111-1111-1111-1111-111111111111',
        topicType: 'Microsoft.PolicyInsights.PolicyStates',
      }),
    ];
    assert.deepEqual(relationsWithEvidence(rows), [
      {
        text: '11111111-1111-1111-1111-111111111111? sends to policies',
        evidence: ['properties.source of policies: Microsoft.PolicyInsights.PolicyStates'],
      },
      {
        text: 'storders sends to uploads',
        evidence: ['properties.source of uploads: microsoft.storage.storageaccounts'],
      },
    ]);
  });

  it('has topics, domains and namespaces with hosts', () => {
    for (const kind of ['topics', 'domains']) {
      const rows = [
        rowOf(`Microsoft.EventGrid/${kind}`, 'orders', {
          endpoint: 'https://orders.westeurope-1.eventgrid.azure.net/api/events',
          privateEndpointConnections: connectedBy('pe-eg'),
        }),
        hookTo('https://orders.westeurope-1.eventgrid.azure.net/api/events'),
      ];
      assert.deepEqual(relationsIn(rows), ['ag sends to orders', 'pe-eg? routes to orders'], kind);
    }
    const namespace = rowOf('Microsoft.EventGrid/namespaces', 'mqtt', {
      topicsConfiguration: { hostname: 'mqtt.westeurope-1.eventgrid.azure.net' },
      topicSpacesConfiguration: {
        hostname: 'mqtt.westeurope-1.ts.eventgrid.azure.net',
        routeTopicResourceId: idOf('Microsoft.EventGrid/topics', 'orders'),
      },
      privateEndpointConnections: connectedBy('pe-mqtt'),
    });
    assert.deepEqual(relationsIn([namespace, hookTo('https://mqtt.westeurope-1.ts.eventgrid.azure.net')]), [
      'ag sends to mqtt',
      'mqtt sends to orders?',
      'pe-mqtt? routes to mqtt',
    ]);
  });
});

describe('SignalR and Web PubSub of Azure', () => {
  for (const kind of ['SignalR', 'WebPubSub']) {
    it(`say what ${kind} reaches privately`, () => {
      const rows = [
        rowOf(`Microsoft.SignalRService/${kind}`, 'live', {
          hostName: 'live.service.signalr.net',
          privateEndpointConnections: connectedBy('pe-live'),
          sharedPrivateLinkResources: [
            {
              properties: {
                groupId: 'sites',
                privateLinkResourceId: idOf('Microsoft.Web/sites', 'fn-orders'),
                status: 'Approved',
              },
            },
          ],
        }),
        hookTo('https://live.service.signalr.net'),
      ];
      const relations = relationsWithEvidence(rows);
      assert.deepEqual(
        relations.map(({ text }) => text),
        ['ag sends to live', 'live routes to fn-orders?', 'pe-live? routes to live'],
      );
      assert.match(relations[1]?.evidence[0] ?? '', /: sites Approved$/);
    });
  }

  it('hand on to servers by their hosts', () => {
    const rows = [
      rowOf('Microsoft.SignalRService/signalR', 'live', {
        upstream: {
          templates: [{ urlTemplate: 'https://api.example.com/{hub}/api?code=plantedCode0123456789abcdef' }],
        },
      }),
      rowOf('Microsoft.ApiManagement/service', 'apim', { hostnameConfigurations: [{ hostName: 'api.example.com' }] }),
    ];
    assert.deepEqual(relationsIn(rows), ['live sends to apim']);
    assert.doesNotMatch(JSON.stringify(readRows(rows)), /plantedCode/);
  });
});

describe('IoT hubs of Azure', () => {
  // In the shape of the example iothub_get of Microsoft.Devices 2023-06-30, shortened, with endpoints in its lists;
  // that of Cosmos DB as in iothub_addRoutingCosmosDBEndpoint.
  it('send messages on to what their routes name, and are linked by their hosts', () => {
    const rows = [
      rowOf('Microsoft.Devices/IotHubs', 'iot', {
        hostName: 'Iot.azure-devices.net',
        authorizationPolicies: [{ keyName: 'iothubowner', primaryKey: 'plantedKey' }],
        privateEndpointConnections: connectedBy('pe-iot'),
        routing: {
          endpoints: {
            eventHubs: [{ name: 'to-hub', endpointUri: 'sb://NS.servicebus.windows.net', entityPath: 'telemetry' }],
            storageContainers: [
              { name: 'to-blobs', endpointUri: 'https://storders.blob.core.windows.net/', containerName: 'raw' },
            ],
            serviceBusQueues: [{ name: 'by-key', connectionString: 'Endpoint=sb://x;SharedAccessKey=plantedKey' }],
            cosmosDBSqlContainers: [
              {
                name: 'to-items',
                endpointUri: 'https://ddb.documents.azure.com',
                databaseName: 'orders',
                containerName: 'items',
                primaryKey: 'plantedKey',
                secondaryKey: 'plantedKey',
              },
            ],
          },
        },
      }),
      rowOf('Microsoft.EventHub/namespaces', 'ns', { serviceBusEndpoint: 'https://ns.servicebus.windows.net:443/' }),
      rowOf('Microsoft.Storage/storageAccounts', 'storders', {
        primaryEndpoints: { blob: 'https://storders.blob.core.windows.net/' },
      }),
      rowOf('Microsoft.DocumentDB/databaseAccounts', 'ddb', {
        documentEndpoint: 'https://ddb.documents.azure.com:443/',
      }),
      rowOf('Microsoft.Devices/provisioningServices', 'dps', {
        serviceOperationsHostName: 'dps.azure-devices-provisioning.net',
        iotHubs: [
          { name: 'iot.azure-devices.net', connectionString: 'HostName=iot;SharedAccessKey=plantedKey' },
          { name: 'other.azure-devices.net' },
        ],
        privateEndpointConnections: connectedBy('pe-dps'),
      }),
    ];
    assert.deepEqual(relationsWithEvidence(rows), [
      { text: 'dps routes to iot', evidence: ['properties.iotHubs[0].name of dps'] },
      {
        text: 'iot sends to ddb',
        evidence: ['properties.routing.endpoints.cosmosDBSqlContainers[0].endpointUri of iot: to-items items'],
      },
      {
        text: 'iot sends to ns',
        evidence: ['properties.routing.endpoints.eventHubs[0].endpointUri of iot: to-hub telemetry'],
      },
      {
        text: 'iot sends to storders',
        evidence: ['properties.routing.endpoints.storageContainers[0].endpointUri of iot: to-blobs raw'],
      },
      {
        text: 'pe-dps? routes to dps',
        evidence: ['properties.privateEndpointConnections[0].properties.privateEndpoint.id of dps'],
      },
      {
        text: 'pe-iot? routes to iot',
        evidence: ['properties.privateEndpointConnections[0].properties.privateEndpoint.id of iot'],
      },
    ]);
    assert.doesNotMatch(JSON.stringify(readRows(rows)), /plantedKey/);
  });
});
