import assert from 'node:assert/strict';
import { referencesIn } from '../../src/clouds/azure/web/settingReferences.ts';

/** What a value names in short: its addresses, hosts alone, ids. */
function named(value: string, setting = 'ORDERS'): readonly string[] {
  return referencesIn(setting, value).map((reference) =>
    'id' in reference ? reference.id : (reference.url ?? reference.host),
  );
}

const cases: Readonly<Record<string, readonly (readonly [value: string, ...named: string[]])[]>> = {
  // https://learn.microsoft.com/azure/azure-sql/database/connect-query-dotnet-core and
  // https://learn.microsoft.com/dotnet/api/microsoft.data.sqlclient.sqlconnection.connectionstring
  'a connection string of SQL Server': [
    [
      'Server=tcp:orders.database.windows.net,1433;Initial Catalog=orders;Persist Security Info=False;User ID=ana;Password=s3cret;MultipleActiveResultSets=False;Encrypt=True;TrustServerCertificate=False;Connection Timeout=30;',
      'sqlserver://orders.database.windows.net:1433/orders',
    ],
    [
      'Data Source = Orders.Database.Windows.Net ; database = orders ; Authentication=Active Directory Default',
      'sqlserver://orders.database.windows.net/orders',
    ],
    [
      'Address=np:sql01.corp.contoso.com\\SALES;Integrated Security=SSPI;Failover Partner=sql02.corp.contoso.com;Initial Catalog=orders',
      'sqlserver://sql01.corp.contoso.com/orders',
      'sqlserver://sql02.corp.contoso.com/orders',
    ],
    [
      'Driver={ODBC Driver 18 for SQL Server};Server=tcp:orders.database.windows.net,1433;Database=orders;Uid=ana;Pwd={a;b}}c};Encrypt=yes;',
      'sqlserver://orders.database.windows.net:1433/orders',
    ],
    [
      'Server=10.1.0.4,14330;Database=orders;User Id=sa;Password="a;Server=b.evil.com;""c"',
      'sqlserver://10.1.0.4:14330/orders',
    ],
    [
      // https://learn.microsoft.com/ef/ef6/fundamentals/configuring/connection-strings
      'metadata=res://*/Orders.csdl|res://*/Orders.ssdl;provider=System.Data.SqlClient;provider connection string="data source=orders.database.windows.net;initial catalog=orders;user id=ana;password=s3cret;App=EntityFramework"',
      'sqlserver://orders.database.windows.net/orders',
    ],
    ['Server=(localdb)\\mssqllocaldb;Database=orders;Trusted_Connection=True'],
    ['Server=.;Database=orders'],
    ['Server=localhost;Database=orders;Password=x.example.com'],
  ],
  // https://learn.microsoft.com/azure/mysql/flexible-server/connect-csharp and
  // https://learn.microsoft.com/azure/postgresql/flexible-server/connect-csharp
  'a connection string of MySQL or PostgreSQL': [
    [
      'Server=orders.mysql.database.azure.com; Port=3306; Database=orders; Uid=ana; Pwd=s3cret; SslMode=Required;',
      'mysql://orders.mysql.database.azure.com:3306/orders',
    ],
    [
      'Database=orders;Data Source=orders.mysql.database.azure.com;User Id=ana@orders;Password=s3cret',
      'mysql://orders.mysql.database.azure.com/orders',
    ],
    [
      'Server=orders.postgres.database.azure.com;Database=orders;Port=5432;User Id=ana;Password=s3cret;Ssl Mode=Require;',
      'postgresql://orders.postgres.database.azure.com:5432/orders',
    ],
    ['Host=db.contoso.com;Username=ana;Password=s3cret;Database=orders', 'postgresql://db.contoso.com/orders'],
    ['Data Source=127.0.0.1:55263;Database=localdb;User Id=azure;Password=s3cret'],
  ],
  // https://www.postgresql.org/docs/current/libpq-connect.html
  'keywords of libpq': [
    [
      "host=orders.postgres.database.azure.com port=5432 dbname=orders user=ana password='a b\\' host=c.com' sslmode=require",
      'postgresql://orders.postgres.database.azure.com:5432/orders',
    ],
    [
      'dbname=orders host=one.contoso.com,two.contoso.com port=5432,5433 user=ana',
      'postgresql://one.contoso.com:5432/orders',
      'postgresql://two.contoso.com:5433/orders',
    ],
    ['hostaddr=10.0.0.4 dbname=orders', 'postgresql://10.0.0.4/orders'],
    ["host=db.contoso.com password='never ends"],
  ],
  // https://learn.microsoft.com/sql/connect/jdbc/building-the-connection-url
  'a URL of JDBC': [
    [
      'jdbc:sqlserver://orders.database.windows.net:1433;database=orders;user=ana@orders;password={a;b};encrypt=true;',
      'sqlserver://orders.database.windows.net:1433/orders',
    ],
    [
      'jdbc:sqlserver://sql01.contoso.com\\SALES;databaseName=orders;failoverPartner=sql02.contoso.com',
      'sqlserver://sql01.contoso.com/orders',
      'sqlserver://sql02.contoso.com/orders',
    ],
    [
      'jdbc:sqlserver://;serverName=sql01.contoso.com;port=1444;databaseName=orders',
      'sqlserver://sql01.contoso.com:1444/orders',
    ],
    [
      'jdbc:mysql://orders.mysql.database.azure.com:3306/orders?useSSL=true&user=ana@orders&password=s3cret',
      'mysql://orders.mysql.database.azure.com:3306/orders',
    ],
    [
      'jdbc:mysql:replication://one.contoso.com,two.contoso.com:3307/orders',
      'mysql://one.contoso.com/orders',
      'mysql://two.contoso.com:3307/orders',
    ],
    [
      'jdbc:postgresql://one.contoso.com:5432,two.contoso.com:5432/orders?user=ana&password=s3cret&sslmode=require',
      'postgresql://one.contoso.com:5432/orders',
      'postgresql://two.contoso.com:5432/orders',
    ],
    ['jdbc:h2:mem:orders'],
  ],
  'an address': [
    ['https://api.contoso.com/v1/orders?code=s3cret#part', 'https://api.contoso.com'],
    ['HTTPS://Orders.AzureWebsites.NET/', 'https://orders.azurewebsites.net'],
    ['http://10.0.0.4:8080/health', 'http://10.0.0.4:8080'],
    ['http://[2001:DB8::1]:8080/', 'http://[2001:db8::1]:8080'],
    ['postgres://ana:s3cret@db.contoso.com:5432/orders?sslmode=require', 'postgresql://db.contoso.com:5432/orders'],
    ['postgresql+psycopg2://ana:s3cret@db.contoso.com/orders', 'postgresql://db.contoso.com/orders'],
    ['mysql://ana:s3%40cret@orders.mysql.database.azure.com/orders', 'mysql://orders.mysql.database.azure.com/orders'],
    ['rediss://:s3cret@orders.redis.cache.windows.net:6380/0', 'rediss://orders.redis.cache.windows.net:6380/0'],
    ['amqps://ana:s3cret@mq.contoso.com/shop', 'amqps://mq.contoso.com/shop'],
    ['sb://orders.servicebus.windows.net/new-orders', 'sb://orders.servicebus.windows.net/new-orders'],
    ['wss://live.contoso.com/socket/s3cret', 'wss://live.contoso.com'],
    // https://learn.microsoft.com/azure/cosmos-db/mongodb/connect-account
    [
      'mongodb://orders:s3cretKey==@orders.mongo.cosmos.azure.com:10255/?ssl=true&replicaSet=globaldb&appName=@orders@',
      'mongodb://orders.mongo.cosmos.azure.com:10255',
    ],
    [
      'mongodb://ana:s3cret@one.contoso.com:27017,two.contoso.com/shop',
      'mongodb://one.contoso.com:27017/shop',
      'mongodb://two.contoso.com/shop',
    ],
    ['mongodb+srv://ana:s3cret@shop.abcde.mongodb.net/?retryWrites=true', 'mongodb+srv://shop.abcde.mongodb.net'],
    ['abfss://raw@lake.dfs.core.windows.net/2024', 'abfss://lake.dfs.core.windows.net'],
    ['https://one.contoso.com;https://two.contoso.com', 'https://one.contoso.com', 'https://two.contoso.com'],
    [
      'https://orders.vault.azure.net/secrets/db-password/0123456789abcdef',
      'https://orders.vault.azure.net/secrets/db-password',
    ],
    // A storage account's link for a file, with its signature.
    [
      'https://orders.blob.core.windows.net/code/app.zip?sv=2022-11-02&sig=s3cret',
      'https://orders.blob.core.windows.net',
    ],
    ['http://localhost:7071/api'],
    ['http://127.0.0.1:41329/msi/token'],
    ['https://{tenant}.contoso.com'],
    ['file:///home/site/wwwroot'],
  ],
  // https://learn.microsoft.com/azure/storage/common/storage-configure-connection-string
  'a connection string of Storage': [
    [
      'DefaultEndpointsProtocol=https;AccountName=ordersstore;AccountKey=c2VjcmV0==;EndpointSuffix=core.windows.net',
      'https://ordersstore.blob.core.windows.net',
      'https://ordersstore.file.core.windows.net',
    ],
    [
      'DefaultEndpointsProtocol=https;AccountName=ordersstore;AccountKey=c2VjcmV0==;EndpointSuffix=core.chinacloudapi.cn',
      'https://ordersstore.blob.core.chinacloudapi.cn',
      'https://ordersstore.file.core.chinacloudapi.cn',
    ],
    [
      'DefaultEndpointsProtocol=https;AccountName=ordersstore;AccountKey=c2VjcmV0==',
      'https://ordersstore.blob.core.windows.net',
      'https://ordersstore.file.core.windows.net',
    ],
    [
      'BlobEndpoint=https://ordersstore.blob.core.windows.net/;QueueEndpoint=https://ordersstore.queue.core.windows.net/;SharedAccessSignature=sv=2022-11-02&ss=bq&sig=s3cret%3D',
      'https://ordersstore.blob.core.windows.net',
      'https://ordersstore.queue.core.windows.net',
    ],
    [
      // https://learn.microsoft.com/azure/cosmos-db/table/how-to-use-go
      'DefaultEndpointsProtocol=https;AccountName=orders;AccountKey=c2VjcmV0==;TableEndpoint=https://orders.table.cosmos.azure.com:443/;',
      'https://orders.table.cosmos.azure.com:443',
    ],
    ['UseDevelopmentStorage=true'],
  ],
  // https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas
  'a connection string of Service Bus or Event Hubs': [
    [
      'Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=RootManageSharedAccessKey;SharedAccessKey=c2VjcmV0=',
      'sb://orders.servicebus.windows.net',
    ],
    [
      'Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=listen;SharedAccessKey=c2VjcmV0=;EntityPath=new-orders',
      'sb://orders.servicebus.windows.net/new-orders',
    ],
    ['Endpoint=sb://localhost;SharedAccessKeyName=x;SharedAccessKey=y;UseDevelopmentEmulator=true;'],
  ],
  'a connection string of another service': [
    [
      'AccountEndpoint=https://orders.documents.azure.com:443/;AccountKey=c2VjcmV0==;',
      'https://orders.documents.azure.com:443',
    ],
    // https://learn.microsoft.com/azure/azure-signalr/concept-connection-string
    ['Endpoint=https://live.service.signalr.net;AccessKey=c2VjcmV0=;Version=1.0;', 'https://live.service.signalr.net'],
    [
      'Endpoint=https://live.service.signalr.net;AuthType=azure.app;ClientId=s3cret;ClientSecret=s3cret;ServerEndpoint=https://server.contoso.com;ClientEndpoint=https://client.contoso.com',
      'https://server.contoso.com',
      'https://client.contoso.com',
    ],
    ['Endpoint=https://orders.azconfig.io;Id=ab-l0;Secret=c2VjcmV0=', 'https://orders.azconfig.io'],
    ['endpoint=https://orders.communication.azure.com/;accesskey=c2VjcmV0==', 'https://orders.communication.azure.com'],
    // https://learn.microsoft.com/azure/iot-hub/iot-hub-dev-guide-sas
    [
      'HostName=orders.azure-devices.net;SharedAccessKeyName=iothubowner;SharedAccessKey=c2VjcmV0=',
      'https://orders.azure-devices.net',
    ],
    [
      'HostName=orders.azure-devices.net;DeviceId=scale-1;SharedAccessKey=c2VjcmV0=',
      'https://orders.azure-devices.net',
    ],
    // https://learn.microsoft.com/azure/azure-monitor/app/connection-strings
    [
      'InstrumentationKey=11111111-2222-3333-4444-555555555555;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/;LiveEndpoint=https://westeurope.livediagnostics.monitor.azure.com/;ApplicationId=AAAAAAAA-2222-3333-4444-555555555555',
      'aaaaaaaa-2222-3333-4444-555555555555',
      'https://westeurope-5.in.applicationinsights.azure.com',
    ],
    ['InstrumentationKey=11111111-2222-3333-4444-555555555555'],
  ],
  // https://learn.microsoft.com/azure/azure-cache-for-redis/cache-dotnet-core-quickstart
  'a configuration of StackExchange.Redis': [
    [
      'orders.redis.cache.windows.net:6380,password=c2VjcmV0=,ssl=True,abortConnect=False',
      'rediss://orders.redis.cache.windows.net:6380',
    ],
    [
      'one.contoso.com:6379,two.contoso.com:6379,allowAdmin=true,password=a,b.evil.com',
      'redis://one.contoso.com:6379',
      'redis://two.contoso.com:6379',
    ],
    ['redis:6379,password=x'],
  ],
  // https://learn.microsoft.com/azure/app-service/app-service-key-vault-references
  'a reference to a secret': [
    [
      '@Microsoft.KeyVault(SecretUri=https://orders.vault.azure.net/secrets/db-password/ec96f02080254f109c51a1f14cdb1931)',
      'https://orders.vault.azure.net/secrets/db-password',
    ],
    [
      '@Microsoft.KeyVault(SecretUri=https://orders.vault.azure.cn/secrets/db/)',
      'https://orders.vault.azure.cn/secrets/db',
    ],
    [
      '@Microsoft.KeyVault(VaultName=Orders;SecretName=db-password;SecretVersion=1)',
      'https://orders.vault.azure.net/secrets/db-password',
    ],
    ['@Microsoft.KeyVault(SecretUri=)'],
    ['@Microsoft.KeyVault(VaultName=a.b/c;SecretName=x)'],
  ],
  // https://learn.microsoft.com/azure/app-service/app-service-configuration-references
  'a reference to App Configuration': [
    [
      '@Microsoft.AppConfiguration(Endpoint=https://orders.azconfig.io; Key=shop.color; Label=prod)',
      'https://orders.azconfig.io/kv/shop.color',
    ],
    ['@Microsoft.AppConfiguration(Endpoint=https://orders.azconfig.io; Key=a color)', 'https://orders.azconfig.io'],
  ],
  'an id': [
    [
      '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Sql/servers/orders',
      '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Sql/servers/orders',
    ],
    ['/home/site/wwwroot'],
  ],
  'hosts alone': [
    ['orders.servicebus.windows.net', 'orders.servicebus.windows.net'],
    ['Orders.Database.Windows.net', 'orders.database.windows.net'],
    ['api.contoso.com:8443', 'api.contoso.com'],
    ['one.contoso.com:9092,two.contoso.com:9092', 'one.contoso.com', 'two.contoso.com'],
    ['10.1.0.4', '10.1.0.4'],
    ['2001:db8::1', '2001:db8::1'],
  ],
  'a word, a file or a version': [
    ['dotnet-isolated'],
    ['~4'],
    ['1'],
    ['true'],
    ['orders'],
    ['hunter2.secret'],
    ['Contoso.Orders.Api'],
    ['appsettings.json'],
    ['dist/index.js'],
    ['my.index.js'],
    ['2.1.0'],
    ['11111111-2222-3333-4444-555555555555'],
    [''],
    ['   '],
    ['{"Host":"db.contoso.com"}'],
  ],
};

describe('What the value of a setting names', () => {
  for (const [kind, examples] of Object.entries(cases)) {
    it(`is read from ${kind}`, () => {
      for (const [value, ...expected] of examples) assert.deepEqual(named(value), expected, value);
    });
  }

  it('is an account where connections go without a secret', () => {
    // https://learn.microsoft.com/azure/azure-functions/functions-reference#connecting-to-host-storage-with-an-identity
    const account = ['https://ordersstore.blob.core.windows.net', 'https://ordersstore.file.core.windows.net'];
    assert.deepEqual(named('ordersstore', 'AzureWebJobsStorage__accountName'), account);
    assert.deepEqual(named('ordersstore', 'Shop:accountName'), account);
    assert.deepEqual(named('ordersstore', 'ACCOUNT'), []);
    assert.deepEqual(named('not an account', 'AzureWebJobsStorage__accountName'), []);
    assert.deepEqual(named('https://ordersstore.queue.core.windows.net', 'AzureWebJobsStorage__queueServiceUri'), [
      'https://ordersstore.queue.core.windows.net',
    ]);
    assert.deepEqual(named('orders.servicebus.windows.net', 'Bus__fullyQualifiedNamespace'), [
      'orders.servicebus.windows.net',
    ]);
  });

  it('is no bare word under a name that says that it is a secret', () => {
    assert.deepEqual(named('db.contoso.com', 'DB_PASSWORD'), []);
    assert.deepEqual(named('https://db.contoso.com', 'DB_PASSWORD'), ['https://db.contoso.com']);
  });

  it('is nothing where nobody can say where a password ends', () => {
    for (const value of [
      'postgres://ana:pa/ss@word.com@db.contoso.com/orders',
      'https://ana.smith:12/34@db.contoso.com',
      'amqp://a.b:1,amqp://c.d@mq.contoso.com',
      'amqp://one.contoso.com,amqp://ana:x@two.contoso.com',
      'https://ana:pa ss@db.contoso.com/',
      'Password="never ends;Server=s3cret.contoso.com',
      "Password='never' ends;Server=s3cret.contoso.com",
    ]) {
      assert.deepEqual(named(value), [], value);
    }
  });

  it('takes no time over hostile values', () => {
    const started = performance.now();
    const runs = [
      ' ',
      ';',
      '=',
      ',',
      '.',
      'a.',
      'a=',
      ';a',
      '"',
      "'",
      '{',
      '\\',
      '@',
      ':',
      '/',
      'https://',
      'host=',
      '\u202e',
      '💣',
    ];
    for (const begin of ['', 'Server=', 'jdbc:sqlserver://', 'https://', 'host=', '@Microsoft.KeyVault(', 'a.com:1,']) {
      for (const run of runs) {
        const value = begin + run.repeat(16_000 / run.length);
        referencesIn('ORDERS', value);
      }
    }
    assert.deepEqual(named(`https://contoso.com/${'a'.repeat(1_000_000)}`), []);
    assert.ok(performance.now() - started < 5000);
  });

  it('has no more of a host than a name can have', () => {
    for (const host of [
      `${'a'.repeat(64)}.contoso.com`,
      `${'a.'.repeat(127)}com`,
      'a..com',
      '-a.com',
      'ä.com',
      'a_b.com',
      'a.com:x',
      'a.com:123456',
    ])
      assert.deepEqual(named(`https://${host}/`), [], host);
  });

  it('leaves out names of databases that may be keys', () => {
    assert.deepEqual(named(`postgres://db.contoso.com/${'0a'.repeat(20)}`), ['postgresql://db.contoso.com']);
    assert.deepEqual(named('Server=db.contoso.com;Database=Orders (new)'), ['sqlserver://db.contoso.com']);
  });
});
