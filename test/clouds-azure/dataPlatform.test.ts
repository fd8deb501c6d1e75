import assert from 'node:assert/strict';
import { readRows, relationsIn, relationsWithEvidence } from './readRows.ts';
import { connectedBy, idOf, rowOf, subnetId } from './rowOf.ts';

const hookTo = (host: string) =>
  rowOf('Microsoft.Insights/actionGroups', 'ag', { webhookReceivers: [{ serviceUri: `https://${host}/` }] });

describe('Synapse of Azure', () => {
  // In the shape of the example GetWorkspace of Microsoft.Synapse 2021-06-01, with a subnet of its schema.
  const workspace = (storage: object) =>
    rowOf('Microsoft.Synapse/workspaces', 'syn', {
      connectivityEndpoints: {
        web: 'https://web.azuresynapse.net?workspace=%2fsubscriptions%2f1',
        dev: 'https://syn.dev.azuresynapse.net',
        sqlOnDemand: 'syn-ondemand.sql.azuresynapse.net',
        sql: 'Syn.sql.azuresynapse.net',
      },
      defaultDataLakeStorage: { accountUrl: 'https://lake.dfs.core.windows.net', filesystem: 'data', ...storage },
      virtualNetworkProfile: { computeSubnetId: subnetId },
      purviewConfiguration: { purviewResourceId: idOf('Microsoft.Purview/accounts', 'catalog') },
      privateEndpointConnections: connectedBy('pe-syn'),
    });

  it('has its lake, a subnet and hosts of its own', () => {
    const lake = rowOf('Microsoft.Storage/storageAccounts', 'lake', {
      primaryEndpoints: { dfs: 'https://lake.dfs.core.windows.net/' },
    });
    const expected = [
      'ag sends to syn',
      'pe-syn? routes to syn',
      'syn runs in snet-data?',
      'syn uses catalog?',
      'syn uses lake',
    ];
    const lakeId = { resourceId: idOf('Microsoft.Storage/storageAccounts', 'lake') };
    for (const storage of [lakeId, {}])
      assert.deepEqual(relationsIn([workspace(storage), lake, hookTo('syn.sql.azuresynapse.net')]), expected);
    assert.ok(!relationsIn([workspace({}), hookTo('web.azuresynapse.net')]).includes('ag sends to syn'));
  });

  it('has pools in it', () => {
    const rows = [
      rowOf('Microsoft.Synapse/workspaces/sqlPools', 'syn/dw', {
        status: 'Online',
        sourceDatabaseId: `${idOf('Microsoft.Synapse/workspaces', 'syn')}/sqlPools/old`,
        createMode: 'Recovery',
      }),
      rowOf('Microsoft.Synapse/workspaces/bigDataPools', 'syn/spark', {
        sparkVersion: '3.4',
        lastSucceededTimestamp: '2026-01-01T00:00:00Z',
        libraryRequirements: { filename: 'requirements.txt', content: 'secret==1' },
      }),
    ];
    assert.deepEqual(
      readRows(rows).map(({ type, parent }) => [type, parent]),
      [
        ['azure.synapse.sparkPool', idOf('Microsoft.Synapse/workspaces', 'syn').toLowerCase()],
        ['azure.synapse.sqlPool', idOf('Microsoft.Synapse/workspaces', 'syn').toLowerCase()],
      ],
    );
    assert.doesNotMatch(JSON.stringify(readRows(rows)), /secret==1|lastSucceeded/);
    assert.deepEqual(relationsWithEvidence(rows), [
      { text: 'dw references old?', evidence: ['properties.sourceDatabaseId of dw: Recovery'] },
    ]);
  });
});

describe('analytics of Azure', () => {
  // In the shape of the example KustoClustersGet of Microsoft.Kusto 2022-02-01, with hosts and a subnet of its schema.
  it('of Data Explorer run in subnets behind addresses, with two hosts', () => {
    const rows = [
      rowOf('Microsoft.Kusto/clusters', 'adx', {
        uri: 'https://ADX.westeurope.kusto.windows.net',
        dataIngestionUri: 'https://ingest-adx.westeurope.kusto.windows.net',
        virtualNetworkConfiguration: {
          subnetId,
          enginePublicIpId: idOf('Microsoft.Network/publicIPAddresses', 'pip-engine'),
          dataManagementPublicIpId: idOf('Microsoft.Network/publicIPAddresses', 'pip-data'),
        },
        privateEndpointConnections: connectedBy('pe-adx'),
      }),
      hookTo('ingest-adx.westeurope.kusto.windows.net'),
    ];
    assert.deepEqual(relationsIn(rows), [
      'adx runs in snet-data?',
      'ag sends to adx',
      'pe-adx? routes to adx',
      'pip-data? is attached to adx',
      'pip-engine? is attached to adx',
    ]);
  });

  it('of streams may run in clusters', () => {
    const rows = [
      rowOf('Microsoft.StreamAnalytics/clusters', 'cluster', { capacityAllocated: 36 }),
      rowOf('Microsoft.StreamAnalytics/streamingJobs', 'job', {
        jobState: 'Running',
        lastOutputEventTime: '2026-01-01T00:00:00Z',
        cluster: { id: idOf('Microsoft.StreamAnalytics/clusters', 'cluster') },
        jobStorageAccount: { accountName: 'storders', accountKey: 'plantedKey' },
      }),
    ];
    assert.deepEqual(relationsIn(rows), ['job runs in cluster']);
    assert.doesNotMatch(JSON.stringify(readRows(rows)), /plantedKey|lastOutput|capacityAllocated/);
  });

  it('of Data Factory keep no parameters, which may be secrets', () => {
    const rows = [
      rowOf('Microsoft.DataFactory/factories', 'factory', {
        globalParameters: { connection: { type: 'String', value: 'plantedKey' } },
        purviewConfiguration: { purviewResourceId: idOf('Microsoft.Purview/accounts', 'catalog') },
      }),
      rowOf('Microsoft.PowerBIDedicated/capacities', 'bi', { state: 'Paused' }, { sku: { name: 'A1' } }),
    ];
    assert.deepEqual(
      readRows(rows).map(({ type }) => type),
      ['azure.datafactory.factory', 'azure.powerbidedicated.capacity'],
    );
    assert.deepEqual(relationsIn(rows), ['factory uses catalog?']);
    assert.doesNotMatch(JSON.stringify(readRows(rows)), /plantedKey/);
  });
});
