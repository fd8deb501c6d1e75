import { postgresZone } from './dns.ts';
import { workspace } from './landingZones.ts';
import { storage } from './management.ts';
import { subnetId } from './networks.ts';
import { type Piece, together } from './pieces.ts';
import { privateEndpoints, reachedBy } from './privateLink.ts';
import { guid, type Home, idIn, made, northEurope, tenantId, userIdentity } from './resources.ts';
import { assigned } from './roles.ts';

interface Kept {
  readonly home: Home;
  /** Where private endpoints are. */
  readonly endpoints: Home;
  readonly zones: Home;
  /** Id of the network. */
  readonly network: string;
  readonly name: 'prod' | 'staging';
  /** The first three numbers of the addresses of endpoints. */
  readonly addresses: string;
}

/** What a stage of the shop keeps, each behind a private endpoint, and who may have it. */
export function wholesaleData({ home, endpoints, zones, network, name, addresses }: Kept): Piece {
  const called = (text: string): string => `${text}-bw-wholesale-${name}`;
  const account = `stbwwholesale${name}`;
  const sql = idIn(home, `Microsoft.Sql/servers/${called('sql')}`);
  const target = {
    sql,
    storage: idIn(home, `Microsoft.Storage/storageAccounts/${account}`),
    vault: idIn(home, `Microsoft.KeyVault/vaults/${called('kv')}`),
    redis: idIn(home, `Microsoft.Cache/redis/${called('redis')}`),
    bus: idIn(home, `Microsoft.ServiceBus/namespaces/${called('sb')}`),
    cosmos: idIn(home, `Microsoft.DocumentDB/databaseAccounts/${called('cosmos')}`),
  };
  const subnet = subnetId(network, 'snet-endpoints');
  const sites = subnetId(network, 'snet-sites');
  const identity = `id-wholesale-${name}`;
  const isProduction = name === 'prod';
  return together(
    {
      resources: [
        userIdentity(home, identity),
        made(
          home,
          `Microsoft.Sql/servers/${called('sql')}`,
          {
            fullyQualifiedDomainName: `${called('sql')}.database.windows.net`,
            administratorLogin: 'owner',
            minimalTlsVersion: '1.2',
            version: '12.0',
            state: 'Ready',
            ...reachedBy(endpoints, sql, called('sql'), 'sqlServer'),
          },
          { kind: 'v12.0' },
        ),
        made(
          home,
          `Microsoft.Sql/servers/${called('sql')}/elasticPools/pool`,
          { state: 'Ready', maxSizeBytes: 268435456000 },
          { sku: { name: 'GP_Gen5', tier: 'GeneralPurpose', family: 'Gen5', capacity: 4 } },
        ),
        ...['wholesale', 'invoices'].map((database) => databaseIn(home, called('sql'), database)),
        ...(isProduction ? replica(home, sql) : []),
        storage(home, account, {
          ...reachedBy(endpoints, target.storage, account, 'blob'),
          networkAcls: { defaultAction: 'Deny', bypass: 'AzureServices', virtualNetworkRules: [{ id: sites }] },
        }),
        made(home, `Microsoft.KeyVault/vaults/${called('kv')}`, {
          tenantId,
          sku: { family: 'A', name: 'standard' },
          vaultUri: `https://${called('kv')}.vault.azure.net/`,
          enableRbacAuthorization: true,
          ...reachedBy(endpoints, target.vault, called('kv'), 'vault'),
        }),
        made(home, `Microsoft.Cache/redis/${called('redis')}`, {
          sku: { name: 'Premium', family: 'P', capacity: 1 },
          hostName: `${called('redis')}.redis.cache.windows.net`,
          sslPort: 6380,
          enableNonSslPort: false,
          redisVersion: '6.0',
          ...reachedBy(endpoints, target.redis, called('redis'), 'redisCache'),
        }),
        made(
          home,
          `Microsoft.ServiceBus/namespaces/${called('sb')}`,
          {
            serviceBusEndpoint: `https://${called('sb')}.servicebus.windows.net:443/`,
            zoneRedundant: true,
            status: 'Active',
            ...reachedBy(endpoints, target.bus, called('sb'), 'namespace'),
          },
          { sku: { name: 'Premium', tier: 'Premium', capacity: 1 } },
        ),
        made(
          home,
          `Microsoft.DocumentDB/databaseAccounts/${called('cosmos')}`,
          {
            documentEndpoint: `https://${called('cosmos')}.documents.azure.com:443/`,
            consistencyPolicy: { defaultConsistencyLevel: 'Session' },
            locations: [
              {
                locationName: 'West Europe',
                documentEndpoint: `https://${called('cosmos')}-westeurope.documents.azure.com:443/`,
              },
            ],
            ...reachedBy(endpoints, target.cosmos, called('cosmos'), 'Sql'),
          },
          { kind: 'GlobalDocumentDB' },
        ),
        made(home, `Microsoft.DBforPostgreSQL/flexibleServers/${called('psql')}`, {
          fullyQualifiedDomainName: `${called('psql')}.postgres.database.azure.com`,
          version: '16',
          state: 'Ready',
          network: {
            delegatedSubnetResourceId: subnetId(network, 'snet-postgres'),
            privateDnsZoneArmResourceId: postgresZone,
          },
        }),
        ...events(home, called, target.storage),
        made(
          home,
          `Microsoft.Insights/components/appi-wholesale-${name}`,
          {
            AppId: guid(`application appi-wholesale-${name}`),
            Application_Type: 'web',
            WorkspaceResourceId: workspace,
            IngestionMode: 'LogAnalytics',
          },
          { kind: 'web' },
        ),
      ],
      authorization: [
        assigned('Key Vault Secrets User', target.vault, identity),
        assigned('Storage Blob Data Reader', target.storage, identity),
        assigned('Azure Service Bus Data Sender', target.bus, identity),
        ...['orders', 'invoices'].map((purpose) =>
          assigned('Azure Service Bus Data Receiver', target.bus, `func-${purpose}-wholesale-${name}`),
        ),
      ],
    },
    privateEndpoints(
      endpoints,
      zones,
      (
        [
          [called('sql'), target.sql, 'sqlServer'],
          [account, target.storage, 'blob'],
          [called('kv'), target.vault, 'vault'],
          [called('redis'), target.redis, 'redisCache'],
          [called('sb'), target.bus, 'namespace'],
          [called('cosmos'), target.cosmos, 'Sql'],
        ] as const
      ).map(([to, id, kind], n) => ({ to, target: id, kind, subnet, address: `${addresses}.${n + 4}` })),
    ),
  );
}

function databaseIn(home: Home, server: string, name: string, more: Readonly<Record<string, unknown>> = {}) {
  return made(
    home,
    `Microsoft.Sql/servers/${server}/databases/${name}`,
    {
      status: 'Online',
      collation: 'SQL_Latin1_General_CP1_CI_AS',
      elasticPoolId: idIn(home, `Microsoft.Sql/servers/${server}/elasticPools/pool`),
      ...more,
    },
    {
      kind: 'v12.0,user,pool',
      sku: { name: 'ElasticPool', tier: 'GeneralPurpose', capacity: 0 },
      managedBy: idIn(home, `Microsoft.Sql/servers/${server}`),
    },
  );
}

/** A copy in another region, to which the shop would be moved. */
function replica(home: Home, primary: string) {
  const away: Home = { ...home, location: northEurope };
  const server = 'sql-bw-wholesale-replica';
  return [
    made(
      away,
      `Microsoft.Sql/servers/${server}`,
      {
        fullyQualifiedDomainName: `${server}.database.windows.net`,
        administratorLogin: 'owner',
        version: '12.0',
        state: 'Ready',
        publicNetworkAccess: 'Disabled',
      },
      { kind: 'v12.0' },
    ),
    made(
      away,
      `Microsoft.Sql/servers/${server}/elasticPools/pool`,
      { state: 'Ready' },
      { sku: { name: 'GP_Gen5', tier: 'GeneralPurpose', family: 'Gen5', capacity: 2 } },
    ),
    databaseIn(away, server, 'wholesale', {
      createMode: 'Secondary',
      secondaryType: 'Geo',
      sourceDatabaseId: `${primary}/databases/wholesale`,
    }),
  ];
}

/** Pictures that arrive are told to a function; orders are told to whoever wants to know. */
function events(home: Home, called: (text: string) => string, storageId: string) {
  return [
    made(home, `Microsoft.EventGrid/systemTopics/${called('egst-pictures')}`, {
      source: storageId,
      topicType: 'Microsoft.Storage.StorageAccounts',
    }),
    made(home, `Microsoft.EventGrid/topics/${called('egt-orders')}`, {
      endpoint: `https://${called('egt-orders')}.westeurope-1.eventgrid.azure.net/api/events`,
      inputSchema: 'CloudEventSchemaV1_0',
      publicNetworkAccess: 'Enabled',
    }),
  ];
}
