import assert from 'node:assert/strict';
import { readRows, relationsIn, relationsWithEvidence } from './readRows.ts';
import { connectedBy, idOf, keyAddress, rowOf, subnetId, vaultRow } from './rowOf.ts';

const zoneId = idOf('Microsoft.Network/privateDnsZones', 'orders.postgres.database.azure.com');
const hookTo = (host: string) =>
  rowOf('Microsoft.Insights/actionGroups', 'ag', { webhookReceivers: [{ serviceUri: `https://${host}/` }] });

describe('open source databases of Azure', () => {
  // In the shape of the example ServerGetWithVnet of Microsoft.DBforPostgreSQL 2022-12-01, as a replica with a key.
  it('run in delegated subnets, with a zone of DNS, and copy other servers', () => {
    assert.deepEqual(
      relationsWithEvidence([
        rowOf('Microsoft.DBforPostgreSQL/flexibleServers', 'pg', {
          fullyQualifiedDomainName: 'pg.postgres.database.azure.com',
          state: 'Ready',
          network: { delegatedSubnetResourceId: subnetId, privateDnsZoneArmResourceId: zoneId.toLowerCase() },
          sourceServerResourceId: idOf('Microsoft.DBforPostgreSQL/flexibleServers', 'pg-first'),
          replicationRole: 'AsyncReplica',
          dataEncryption: { type: 'AzureKeyVault', primaryKeyURI: keyAddress },
        }),
        vaultRow,
      ]),
      [
        { text: 'pg is encrypted with kv-keys', evidence: ['properties.dataEncryption.primaryKeyURI of pg'] },
        {
          text: 'pg reads from pg-first?',
          evidence: ['properties.sourceServerResourceId of pg: AsyncReplica'],
        },
        { text: 'pg runs in snet-data?', evidence: ['properties.network.delegatedSubnetResourceId of pg'] },
        {
          text: 'pg uses orders.postgres.database.azure.com?',
          evidence: ['properties.network.privateDnsZoneArmResourceId of pg'],
        },
      ],
    );
  });

  it('are read as older versions tell them', () => {
    const older = (type: string) =>
      rowOf(type, 'old', {
        delegatedSubnetArguments: { subnetArmResourceId: subnetId },
        privateDnsZoneArguments: { privateDnsZoneArmResourceId: zoneId },
      });
    assert.deepEqual(relationsIn([older('Microsoft.DBforPostgreSQL/flexibleServers')]), [
      'old runs in snet-data?',
      'old uses orders.postgres.database.azure.com?',
    ]);
    assert.ok(relationsIn([older('Microsoft.DBforMySQL/flexibleServers')]).includes('old runs in snet-data?'));
  });

  it('of MySQL tell the same by names of their own', () => {
    assert.deepEqual(
      relationsIn([
        rowOf('Microsoft.DBforMySQL/flexibleServers', 'my', {
          network: { delegatedSubnetResourceId: subnetId, privateDnsZoneResourceId: zoneId },
          sourceServerResourceId: idOf('Microsoft.DBforMySQL/flexibleServers', 'my-first'),
          dataEncryption: { geoBackupKeyURI: keyAddress },
        }),
        vaultRow,
      ]),
      [
        'my is encrypted with kv-keys',
        'my reads from my-first?',
        'my runs in snet-data?',
        'my uses orders.postgres.database.azure.com?',
      ],
    );
  });

  for (const service of ['PostgreSQL', 'MySQL', 'MariaDB']) {
    it(`of ${service} may be single servers`, () => {
      const type = `Microsoft.DBfor${service}/servers`;
      const fullyQualifiedDomainName = `One.${service}.database.azure.com`;
      const rows = [
        rowOf(type, 'one', {
          fullyQualifiedDomainName,
          masterServerId: idOf(type, 'first'),
          privateEndpointConnections: connectedBy('pe-one'),
        }),
        hookTo(fullyQualifiedDomainName.toLowerCase()),
      ];
      assert.equal(readRows(rows)[0]?.type, `azure.dbfor${service.toLowerCase()}.server`);
      assert.deepEqual(relationsIn(rows), ['ag sends to one', 'one reads from first?', 'pe-one? routes to one']);
    });
  }

  it('of PostgreSQL may be clusters with several hosts', () => {
    const type = 'Microsoft.DBforPostgreSQL/serverGroupsv2';
    const rows = [
      rowOf(type, 'citus', {
        serverNames: [{ name: 'citus-c', fullyQualifiedDomainName: 'c-citus.example.postgres.cosmos.azure.com' }, {}],
        sourceResourceId: idOf(type, 'source'),
        readReplicas: [idOf(type, 'replica')],
      }),
      hookTo('c-citus.example.postgres.cosmos.azure.com'),
    ];
    assert.deepEqual(relationsIn(rows), ['ag sends to citus', 'citus reads from source?', 'replica? reads from citus']);
  });
});

describe('Cosmos DB of Azure', () => {
  // In the shape of the example CosmosDBDatabaseAccountGet of Microsoft.DocumentDB 2022-05-15, with more let in.
  const account = rowOf('Microsoft.DocumentDB/databaseAccounts', 'ddb', {
    documentEndpoint: 'https://ddb.documents.azure.com:443/',
    gremlinEndpoint: 'https://ddb.gremlin.cosmos.azure.com:443/',
    virtualNetworkRules: [{ id: subnetId, ignoreMissingVNetServiceEndpoint: false }],
    locations: [
      {
        id: 'ddb-eastus',
        locationName: 'East US',
        documentEndpoint: 'https://ddb-eastus.documents.azure.com:443/',
        provisioningState: 'Succeeded',
      },
    ],
    keyVaultKeyUri: keyAddress,
    networkAclBypassResourceIds: ['/subscriptions/1/resourcegroups/*/providers/Microsoft.Synapse/workspaces/*'],
    privateEndpointConnections: connectedBy('pe-ddb'),
  });

  it('says who is let in, how it is reached and what encrypts it', () => {
    const relations = relationsIn([account, vaultRow]);
    for (const expected of [
      'ddb allows traffic from snet-data?',
      'ddb is encrypted with kv-keys',
      'pe-ddb? routes to ddb',
    ])
      assert.ok(relations.includes(expected), expected);
    assert.deepEqual(
      relations.filter((text) => text.startsWith('ddb allows')),
      ['ddb allows traffic from snet-data?'],
    );
  });

  it('is known by the hosts of its regions and interfaces, and not by other words', () => {
    for (const host of ['ddb.documents.azure.com', 'ddb-eastus.documents.azure.com', 'ddb.gremlin.cosmos.azure.com'])
      assert.deepEqual(
        relationsIn([account, hookTo(host)]).filter((text) => text.startsWith('ag')),
        ['ag sends to ddb'],
        host,
      );
    assert.ok(!relationsIn([account, hookTo('succeeded')]).includes('ag sends to ddb'));
  });

  it('has clusters of MongoDB and Cassandra', () => {
    const type = 'Microsoft.DocumentDB/mongoClusters';
    const rows = [
      rowOf(type, 'mongo', {
        connectionString: 'mongodb+srv://<user>:<password>@mongo.mongocluster.cosmos.azure.com?tls=true',
        backup: { earliestRestoreTime: '2026-01-01T00:00:00Z' },
        replica: { sourceResourceId: idOf(type, 'first'), role: 'GeoAsyncReplica', replicationState: 'Active' },
        encryption: { customerManagedKeyEncryption: { keyEncryptionKeyUrl: keyAddress } },
      }),
      rowOf('Microsoft.DocumentDB/cassandraClusters', 'cas', { delegatedManagementSubnetId: subnetId }),
      vaultRow,
      hookTo('mongo.mongocluster.cosmos.azure.com'),
    ];
    assert.deepEqual(relationsIn(rows), [
      'ag sends to mongo',
      'cas runs in snet-data?',
      'mongo is encrypted with kv-keys',
      'mongo reads from first?',
    ]);
    assert.doesNotMatch(JSON.stringify(readRows(rows)), /earliestRestoreTime/);
  });
});

describe('caches of Azure', () => {
  // In the shape of the examples RedisCacheGet and, for the subnet, RedisCacheCreate of Microsoft.Cache 2023-08-01.
  it('have a host, and run in a subnet', () => {
    const rows = [
      rowOf('Microsoft.Cache/Redis', 'cache', {
        hostName: 'Cache.redis.cache.windows.net',
        subnetId,
        accessKeys: { primaryKey: 'plantedKey' },
        instances: [{ sslPort: 15000, isMaster: true }],
        privateEndpointConnections: connectedBy('pe-cache'),
      }),
      hookTo('cache.redis.cache.windows.net'),
    ];
    assert.deepEqual(relationsIn(rows), ['ag sends to cache', 'cache runs in snet-data?', 'pe-cache? routes to cache']);
    const [read] = readRows(rows);
    assert.equal(read?.type, 'azure.cache.redis');
    assert.doesNotMatch(JSON.stringify(read), /plantedKey|15000/);
  });

  it('may be managed, with a key of the customer', () => {
    const rows = [
      rowOf('Microsoft.Cache/redisEnterprise', 'redis', {
        hostName: 'redis.westeurope.redis.azure.net',
        encryption: { customerManagedKeyEncryption: { keyEncryptionKeyUrl: keyAddress } },
        privateEndpointConnections: connectedBy('pe-redis'),
      }),
      vaultRow,
      hookTo('redis.westeurope.redis.azure.net'),
    ];
    assert.deepEqual(relationsIn(rows), [
      'ag sends to redis',
      'pe-redis? routes to redis',
      'redis is encrypted with kv-keys',
    ]);
  });
});
