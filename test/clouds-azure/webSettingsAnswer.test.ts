import assert from 'node:assert/strict';
import {
  createHttpHeaders,
  createPipelineRequest,
  type HttpClient,
  type PipelineResponse,
} from '@azure/core-rest-pipeline';
import fc from 'fast-check';
import { recordingClient, replayClient } from '../../src/clouds/azure/transport.ts';
import { reducedSettings } from '../../src/clouds/azure/web/settings.ts';
import { answerWithoutSettings } from '../../src/clouds/azure/web/settingsAnswer.ts';
import { createRecorder } from '../../src/clouds/exchange.ts';
import type { Json } from '../../src/model/json.ts';
import { withoutSecrets } from '../../src/model/secrets.ts';

const site =
  'https://management.azure.com/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Web/sites/shop';
const settingsOf = `${site}/config/appsettings/list?api-version=2025-03-01`;

function answer(url: string, body: unknown, status = 200): PipelineResponse {
  return {
    request: createPipelineRequest({ url, method: 'POST' }),
    status,
    headers: createHttpHeaders({ 'content-type': 'application/json' }),
    bodyAsText: typeof body === 'string' ? body : JSON.stringify(body),
  };
}

/** The properties of an answer, as whoever asked has them. */
function told(url: string, properties: unknown): Json {
  return JSON.parse(answerWithoutSettings(answer(url, { id: 'x', properties })).bodyAsText ?? '').properties;
}

/** As the store keeps it. */
function stored(settings: Json): Json {
  return (
    withoutSecrets({ id: 'x', type: 'x', name: 'x', tags: {}, properties: { settings } }).properties.settings ?? null
  );
}

const database = 'Server=tcp:orders.database.windows.net,1433;Database=orders;User ID=ana;Password=s3cret';
const namesDatabase = {
  references: [{ host: 'orders.database.windows.net', url: 'sqlserver://orders.database.windows.net:1433/orders' }],
};

/** Names that say of their values that they are secrets, connection strings, variables, or nothing. */
const settingNames = [
  'ORDERS',
  'DB_PASSWORD',
  'SqlConnectionString',
  'ConnectionStrings__Orders',
  'APPLICATIONINSIGHTS_CONNECTION_STRING',
  'WEBSITE_CONTENTAZUREFILECONNECTIONSTRING',
  'AzureWebJobsStorage',
  'Storage__accountKey',
  'variables',
  'ENVIRONMENT',
  'a.dotted:name/of it',
  'name',
  'value',
  '__proto__',
];

describe('Answers with settings', () => {
  it('hold what values name, of apps and slots, for settings and connection strings', () => {
    for (const [url, value] of [
      [settingsOf, database],
      [`${site}/slots/staging/config/appsettings/list?api-version=2025-03-01`, database],
      [`${site}/config/connectionstrings/list?api-version=2025-03-01`, { value: database, type: 'SQLAzure' }],
      [
        `${site}/slots/staging/config/ConnectionStrings/list?api-version=2025-03-01`,
        { value: database, type: 'Custom' },
      ],
    ] as const) {
      assert.deepEqual(told(url, { ORDERS: value, WORD: 'orders', NONE: null }), {
        ORDERS: namesDatabase,
        WORD: {},
        NONE: {},
      });
    }
  });

  it('stay as they are where they are others', () => {
    for (const response of [
      answer(`${site}?api-version=2025-03-01`, { properties: { Server: 's3cret' } }),
      answer(settingsOf, { error: { code: 'AuthorizationFailed', message: 'No' } }, 403),
    ]) {
      assert.equal(answerWithoutSettings(response), response);
    }
  });

  it('hold nothing where they broke off or are no answer of Azure', () => {
    for (const body of ['{"properties":{"A":"s3cret', '<html>s3cret</html>', '["s3cret"]', '"s3cret"', '']) {
      assert.equal(answerWithoutSettings(answer(settingsOf, body)).bodyAsText, '', body);
    }
    for (const properties of ['s3cret', ['s3cret'], null, 4711]) assert.deepEqual(told(settingsOf, properties), {});
    const odd = { A: ['s3cret'], B: 4711, C: { s3cret: 's3cret' }, D: { value: 4711 }, E: { references: 's3cret' } };
    assert.deepEqual(told(settingsOf, odd), { A: {}, B: {}, C: {}, D: {}, E: {} });
  });

  it('are reduced again where somebody sent what looks reduced', () => {
    const sent = {
      A: {
        references: [
          { host: 's3cret' },
          { url: 'https://db.contoso.com/s3cret?s3cret' },
          { id: 's3cret' },
          's3cret',
          {},
        ],
      },
      B: { references: [{ host: 'db.contoso.com/s3cret' }, { host: 'ana:s3cret@db.contoso.com' }] },
    };
    assert.deepEqual(told(settingsOf, sent), {
      A: { references: [{ host: 'db.contoso.com', url: 'https://db.contoso.com' }] },
      B: { references: [{ host: 'db.contoso.com' }] },
    });
  });

  it('keep the names of settings, without secrets in them', () => {
    assert.deepEqual(told(settingsOf, { 'password=s3cret': database }), { 'password=(removed)': namesDatabase });
  });

  it('are stored as they are, under every name that a setting may have', () => {
    const values = [
      database,
      'Endpoint=sb://orders.servicebus.windows.net/;SharedAccessKeyName=x;SharedAccessKey=y;EntityPath=new-orders',
      'InstrumentationKey=11111111-2222-3333-4444-555555555555;ApplicationId=aaaaaaaa-2222-3333-4444-555555555555',
      '@Microsoft.KeyVault(VaultName=orders;SecretName=db-password)',
      '/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/rg/providers/Microsoft.Sql/servers/orders',
      '10.0.0.4',
    ];
    for (const name of settingNames) {
      for (const value of values) {
        const reduced = reducedSettings(JSON.parse(JSON.stringify({ [name]: value })));
        assert.deepEqual(stored(reduced), reduced, name);
        assert.deepEqual(reducedSettings(reduced), reduced, name);
        // A bare address under the name of a secret may be one.
        if (value !== '10.0.0.4') assert.match(JSON.stringify(reduced), /references/, `${name} ${value}`);
      }
    }
  });

  it('keep nothing of a program, under whose name the store keeps nothing', () => {
    assert.deepEqual(told(settingsOf, { USER_DATA: database }), { USER_DATA: {} });
  });

  it('replay from a recording to the same', async () => {
    const recorder = createRecorder();
    const properties = Object.fromEntries(settingNames.map((name) => [name, database]));
    const inner: HttpClient = { sendRequest: async () => answer(settingsOf, { id: 'x', properties }) };
    const request = createPipelineRequest({ url: settingsOf, method: 'POST' });
    const live = await recordingClient(inner, recorder).sendRequest(request);
    const recorded = recorder.exchanges();
    assert.doesNotMatch(JSON.stringify(recorded), /s3cret|User ID/);
    const again = answerWithoutSettings(await replayClient(recorded).sendRequest(request));
    const expected = Object.fromEntries(settingNames.map((name) => [name, namesDatabase]));
    for (const { bodyAsText } of [live, again]) assert.deepEqual(JSON.parse(bodyAsText ?? '').properties, expected);
  });
});

/** No host, no known word: all that must never be seen again. */
const secret = fc
  .tuple(fc.string({ unit: 'binary', maxLength: 12 }), fc.string({ unit: 'grapheme-ascii', maxLength: 24 }))
  .map(([hostile, plain]) => ({ hostile, planted: `Zz9${plain.replace(/[^A-Za-z0-9]/g, '')}zZ9` }));
const word = fc.stringMatching(/^[a-z][a-z0-9]{2,10}$/);
const host = fc.tuple(word, word).map(([first, second]) => `${first}.${second}.windows.net`);

/** Connection strings, as documentation tells to write a value in each. */
const written = fc
  .record({ host, name: word, secret, user: word, setting: fc.oneof(fc.constantFrom(...settingNames), fc.string()) })
  .chain((parts) => {
    const { host: at, name, user, secret: own } = parts;
    const hostile = `${own.hostile}${own.planted}${own.hostile}`;
    const quoted = `"${hostile.replaceAll('"', '""')}"`;
    const braced = `{${hostile.replaceAll('}', '}}')}}`;
    const encoded = encodeURIComponent(hostile.toWellFormed());
    const escaped = `'${hostile.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
    const key = Buffer.from(own.planted).toString('base64');
    return fc
      .constantFrom(
        `Server=tcp:${at},1433;Database=${name};User ID=U${own.planted};Password=${quoted}`,
        `Password=${quoted};Server=${at}`,
        `Driver={ODBC};Server=${at};Pwd=${braced}`,
        `jdbc:sqlserver://${at}:1433;password=${braced};databaseName=${name}`,
        `jdbc:postgresql://${at}/${name}?user=${user}&password=${encoded}`,
        `postgres://U${own.planted}:${encoded}@${at}:5432/${name}?x=${encoded}`,
        `https://${at}/${encoded}?sig=${encoded}#${encoded}`,
        `mongodb://${own.planted}:${encoded}@${at}/`,
        `host=${at} dbname=${name} password=${escaped}`,
        `DefaultEndpointsProtocol=https;AccountKey=${key}${own.planted};BlobEndpoint=https://${at}/${own.planted}`,
        `Endpoint=sb://${at}/;SharedAccessKeyName=${own.planted};SharedAccessKey=${key};EntityPath=${name}`,
        `AccountEndpoint=https://${at}:443/;AccountKey=${own.planted}`,
        `${at}:6380,password=${own.planted},ssl=True`,
        `HostName=${at};SharedAccessKeyName=x;SharedAccessKey=${own.planted}`,
        `InstrumentationKey=${own.planted};IngestionEndpoint=https://${at}/`,
      )
      .map((value) => ({ ...parts, value, key }));
  });

describe('A connection string with a secret in it', () => {
  it('is reduced to its host, once and for all, in answers and in the store', () => {
    fc.assert(
      fc.property(written, ({ value, setting, host: at, secret: { planted }, key }) => {
        const properties: Json = JSON.parse(`{${JSON.stringify(setting)}:${JSON.stringify(value)}}`);
        const first = told(settingsOf, properties);
        const values = JSON.stringify(Object.values(first as object));
        assert.ok(!values.includes(planted) && !values.includes(key), values);
        assert.deepEqual(told(settingsOf, first), first);
        assert.deepEqual(stored(first), first);
        if (setting === 'ORDERS') assert.ok(values.includes(`"${at}"`), `${value} ${values}`);
      }),
      { numRuns: 3000 },
    );
  });

  it('shows nothing of what is no host, however it is written', () => {
    const token = fc.constantFrom(
      ...[
        'Server=',
        'Password=',
        'host=',
        ';',
        ',',
        '"',
        "'",
        '{',
        '}',
        ' ',
        '@',
        '://',
        'https',
        ':',
        '/',
        '?',
        '=',
        '&',
        '(',
        ')',
      ],
      ...[
        'jdbc:sqlserver',
        '@Microsoft.KeyVault',
        'SecretUri=',
        'Endpoint=https',
        'AccountName=',
        'Zz9_planted_zZ9',
        'db.contoso.com',
      ],
    );
    fc.assert(
      fc.property(fc.array(token, { maxLength: 24 }), fc.constantFrom(...settingNames), (tokens, setting) => {
        const first = reducedSettings({ [setting]: tokens.join('') });
        assert.doesNotMatch(JSON.stringify(first), /planted/i);
        assert.deepEqual(reducedSettings(first), first);
        assert.deepEqual(stored(first), first);
      }),
      { numRuns: 3000 },
    );
  });
});
