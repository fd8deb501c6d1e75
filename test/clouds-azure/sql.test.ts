import assert from 'node:assert/strict';
import { readRows, relationsIn, relationsWithEvidence } from './readRows.ts';
import { connectedBy, idOf, keyAddress, rowOf, subnetId, vaultRow } from './rowOf.ts';

const serverId = idOf('Microsoft.Sql/servers', 'sql-orders');
const database = (name: string, properties: object, more: object = {}) =>
  rowOf('Microsoft.Sql/servers/databases', name, properties, more);

/** As the examples of Microsoft.Sql 2021-02-01-preview: https://learn.microsoft.com/rest/api/sql/servers/get */
const server = rowOf('Microsoft.Sql/servers', 'sql-orders', {
  fullyQualifiedDomainName: 'Sql-Orders.database.windows.net',
  keyId: keyAddress,
  administrators: { login: 'admins', sid: '10000000-0000-4000-8000-000000000001', principalType: 'Application' },
  privateEndpointConnections: connectedBy('pe-sql'),
});

describe('SQL databases of Azure', () => {
  it('are in their servers, and run in pools', () => {
    const rows = [
      server,
      rowOf('Microsoft.Sql/servers/elasticPools', 'sql-orders/pool', { state: 'Ready' }),
      database(
        'sql-orders/orders',
        {
          status: 'Online',
          elasticPoolId: `${serverId.toLowerCase()}/elasticPools/pool`,
          earliestRestoreDate: '2026-01-01T00:00:00Z',
          maintenanceConfigurationId:
            '/subscriptions/1/providers/Microsoft.Maintenance/publicMaintenanceConfigurations/SQL_Default',
        },
        { managedBy: serverId },
      ),
    ];
    assert.deepEqual(
      readRows(rows).map(({ type, parent }) => [type, parent]),
      [
        ['azure.sql.server', '/subscriptions/11111111-1111-1111-1111-111111111111/resourcegroups/rg-app'],
        ['azure.sql.database', serverId.toLowerCase()],
        ['azure.sql.elasticPool', serverId.toLowerCase()],
      ],
    );
    assert.deepEqual(
      relationsIn(rows).filter((text) => text.startsWith('orders')),
      ['orders runs in pool'],
    );
  });

  it('say what they were made from, and as what', () => {
    assert.deepEqual(
      relationsWithEvidence([
        database('sql-orders/orders', { status: 'Online' }),
        database('sql-other/orders-copy', {
          sourceDatabaseId: `${serverId}/databases/orders`,
          secondaryType: 'Geo',
          createMode: 'SomethingNew',
        }),
      ]),
      [
        {
          text: 'orders-copy references orders',
          evidence: ['properties.sourceDatabaseId of orders-copy: Geo SomethingNew'],
        },
      ],
    );
  });

  it('have servers with a host, a key, a way in and an identity that administers them', () => {
    const identity = rowOf('Microsoft.ManagedIdentity/userAssignedIdentities', 'id-admin', {
      principalId: '10000000-0000-4000-8000-000000000001',
      clientId: '20000000-0000-4000-8000-000000000002',
    });
    const group = rowOf('Microsoft.Insights/actionGroups', 'ag', {
      webhookReceivers: [{ name: 'hook', serviceUri: 'https://sql-orders.database.windows.net:1433' }],
    });
    assert.deepEqual(relationsIn([server, identity, vaultRow, group]), [
      'ag sends to sql-orders',
      'id-admin may access sql-orders',
      'pe-sql? routes to sql-orders',
      'sql-orders is encrypted with kv-keys',
    ]);
  });
});

describe('SQL managed instances of Azure', () => {
  it('run in subnets and pools, with databases in them', () => {
    const instanceId = idOf('Microsoft.Sql/managedInstances', 'mi');
    const rows = [
      rowOf('Microsoft.Sql/managedInstances', 'mi', {
        fullyQualifiedDomainName: 'mi.1b4e2caff2530.database.windows.net',
        subnetId,
        instancePoolId: idOf('Microsoft.Sql/instancePools', 'pool'),
        dnsZonePartner: idOf('Microsoft.Sql/managedInstances', 'mi-first'),
        keyId: keyAddress,
        privateEndpointConnections: connectedBy('pe-mi'),
      }),
      rowOf('Microsoft.Sql/instancePools', 'pool', { subnetId, vCores: 8 }),
      rowOf('Microsoft.Sql/managedInstances/databases', 'mi/ledger', {
        status: 'Online',
        sourceDatabaseId: `${instanceId}/databases/old`,
      }),
      vaultRow,
      rowOf('Microsoft.Insights/actionGroups', 'ag', {
        webhookReceivers: [{ serviceUri: 'https://mi.public.1b4e2caff2530.database.windows.net:3342' }],
      }),
    ];
    const ledger = readRows(rows).find(({ name }) => name === 'ledger');
    assert.equal(ledger?.type, 'azure.sql.managedDatabase');
    assert.equal(ledger?.parent, instanceId.toLowerCase());
    assert.deepEqual(relationsIn(rows), [
      'ag sends to mi',
      'ledger references old?',
      'mi is encrypted with kv-keys',
      'mi references mi-first?',
      'mi runs in pool',
      'mi runs in snet-data?',
      'pe-mi? routes to mi',
      'pool runs in snet-data?',
    ]);
  });
});
