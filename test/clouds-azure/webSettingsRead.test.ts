import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { azure } from '../../src/clouds/azure/azure.ts';
import { liveClient, resourceManagerTransport } from '../../src/clouds/azure/transport.ts';
import { azureTypes } from '../../src/clouds/azure/types.ts';
import { createAgents } from '../../src/clouds/network/agents.ts';
import type { Call } from '../../src/model/cloud.ts';
import { environmentNetwork } from '../../src/model/network.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { Resource } from '../../src/model/resource.ts';
import { withoutSecrets } from '../../src/model/secrets.ts';
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';
import { armId, type Row, readRows } from './readRows.ts';

const tenantId = '99999999-9999-9999-9999-999999999999';
const subscriptionId = '11111111-1111-1111-1111-111111111111';
const profile: Profile = {
  id: 'azure:test',
  provider: 'azure',
  name: 'test',
  method: 'Azure CLI',
  source: 'test',
  region: '',
  partition: 'AzureCloud',
};
const subscription: Resource = {
  id: `/subscriptions/${subscriptionId}`,
  type: 'azure.resources.subscription',
  name: 'subscription',
  account: subscriptionId,
  tags: {},
  properties: { tenantId },
};

const shop = armId('Microsoft.Web/sites', 'Shop');
const staging = `${shop}/slots/staging`;
const jobs = armId('Microsoft.Web/sites', 'Jobs');
const api: Row = {
  id: armId('Microsoft.Web/sites', 'api'),
  type: 'microsoft.web/sites',
  kind: 'app',
  properties: { defaultHostName: 'api.contoso.com' },
};
const rows: readonly Row[] = [
  { id: jobs, type: 'microsoft.web/sites', name: 'Jobs', kind: 'functionapp', tenantId, properties: {} },
  { id: shop, type: 'microsoft.web/sites', name: 'Shop', kind: 'app,linux', tenantId, properties: {} },
  { id: staging, type: 'microsoft.web/sites/slots', name: 'Shop/staging', kind: 'app', tenantId, properties: {} },
];

const settings: Readonly<Record<string, unknown>> = {
  [`${shop}/config/appsettings/list`]: {
    API_URL: 'https://ana:s3cret@api.contoso.com/v1?code=s3cret',
    'Shop.Section__Password': 's3cret',
    'Dotted.Name__Uri': 'https://API.contoso.com/',
  },
  [`${shop}/config/connectionstrings/list`]: {
    Orders: { value: 'Server=orders.database.windows.net;Database=orders;Password=s3cret', type: 'SQLAzure' },
  },
  [`${staging}/config/appsettings/list`]: { API_URL: 'https://api.contoso.com' },
  [`${staging}/config/connectionstrings/list`]: {},
  [`${jobs}/config/appsettings/list`]: { AzureWebJobsStorage__accountName: 'ordersstore' },
  [`${jobs}/config/connectionstrings/list`]: {},
};

describe('Settings of apps, read through the real clients', () => {
  let server: Server;
  let asked: string[];
  let refused: RegExp | undefined;

  beforeEach(async () => {
    asked = [];
    refused = undefined;
    server = createServer(async (request, response) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const sent = await text(request);
      const tell = (status: number, body: unknown): void => {
        response.writeHead(status, { 'content-type': 'application/json' });
        response.end(JSON.stringify(body));
      };
      if (pathname.endsWith('/providers/Microsoft.ResourceGraph/resources')) {
        const data = sent.includes('authorizationresources') ? [] : rows.map((row) => ({ ...row, subscriptionId }));
        tell(200, { totalRecords: data.length, count: data.length, data, resultTruncated: 'false' });
        return;
      }
      asked.push(`${request.method} ${pathname}`);
      if (refused?.test(pathname)) tell(403, { error: { code: 'AuthorizationFailed', message: 'No.' } });
      else if (settings[pathname] !== undefined) tell(200, { id: pathname, name: 'x', properties: settings[pathname] });
      else tell(404, { error: { code: 'ResourceNotFound', message: 'There is none.' } });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  afterEach(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });

  const read = async (type: string, appSettings = true): Promise<{ found: readonly Resource[]; refusal: unknown }> => {
    const client = liveClient({
      agents: createAgents({ ...environmentNetwork, proxySupport: 'off' }, {}),
      instead: { 'management.azure.com': `http://127.0.0.1:${(server.address() as AddressInfo).port}` },
    });
    const connection = azure.connect(profile, {
      resourceManager: 'https://management.azure.com',
      token: async () => ({ token: 'token', expiresOn: Date.now() + 3_600_000 }),
      identity: async () => 'azure:test',
      tenants: [tenantId],
      appSettings,
      transport: resourceManagerTransport('https://management.azure.com', client),
    });
    const call: Call = (_, send) => send(AbortSignal.timeout(20_000));
    const index = connection.openIndex?.({ manyAccounts: true, reads: () => true });
    const found = await index?.find(type, subscription, call, () => []);
    await connection.close();
    return { found: found?.resources ?? [], refusal: found?.refused && connection.diagnose(found.refused) };
  };

  it('are what they name, and never their values', async () => {
    const { found, refusal } = await read('azure.web.webApp');
    assert.equal(refusal, undefined);
    assert.deepEqual(
      found.map(({ name, properties }) => [name, properties.settings, properties.connections]),
      [
        [
          'Shop',
          {
            API_URL: { references: [{ host: 'api.contoso.com', url: 'https://api.contoso.com' }] },
            'Shop.Section__Password': {},
            'Dotted.Name__Uri': { references: [{ host: 'api.contoso.com', url: 'https://api.contoso.com' }] },
          },
          {
            Orders: {
              references: [
                { host: 'orders.database.windows.net', url: 'sqlserver://orders.database.windows.net/orders' },
              ],
            },
          },
        ],
      ],
    );
    assert.doesNotMatch(JSON.stringify(found), /s3cret/);
    assert.deepEqual(found.map(withoutSecrets), found);
    assert.deepEqual(asked, [`POST ${shop}/config/appsettings/list`, `POST ${shop}/config/connectionstrings/list`]);
  });

  it('relate an app to what is known by the host, with the setting in the evidence', async () => {
    const { found } = await read('azure.web.webApp');
    const resources = [...found, ...readRows([api])].toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const types = new Map(azureTypes.map((type) => [type.id, type]));
    const { relations } = relate({ survey: survey(resources, types), resources, wasRead: () => true });
    assert.deepEqual(
      relations.map(({ verb, to, evidence }) => [verb, to, evidence.map(({ path, detail }) => `${path}: ${detail}`)]),
      [
        [
          'uses',
          api.id.toLowerCase(),
          [
            'settings.API_URL.references[0].host: https://api.contoso.com',
            'settings.Dotted.Name__Uri.references[0].host: https://api.contoso.com',
          ],
        ],
      ],
    );
  });

  it('are those of slots and of functions, too', async () => {
    const slots = await read('azure.web.deploymentSlot');
    assert.deepEqual(slots.found[0]?.properties.settings, {
      API_URL: { references: [{ host: 'api.contoso.com', url: 'https://api.contoso.com' }] },
    });
    const functions = await read('azure.web.functionApp');
    assert.match(JSON.stringify(functions.found[0]?.properties.settings), /ordersstore\.blob\.core\.windows\.net/);
    assert.equal(asked.length, 4);
  });

  it('are asked for only where they are wanted', async () => {
    const { found } = await read('azure.web.webApp', false);
    assert.deepEqual(asked, []);
    assert.equal(found.length, 1);
    assert.ok(!('settings' in (found[0]?.properties ?? {})));
  });

  it('are missing where they may not be read, which names the action', async () => {
    refused = /appsettings/;
    for (const [type, action] of [
      ['azure.web.webApp', 'Microsoft.Web/sites/config/list/action'],
      ['azure.web.deploymentSlot', 'Microsoft.Web/sites/slots/config/list/action'],
    ] as const) {
      const { found, refusal } = await read(type);
      assert.equal(found.length, 1, 'the app is there all the same');
      assert.ok(!('settings' in (found[0]?.properties ?? {})));
      const { kind, problem } = refusal as { kind: string; problem: { message: string; advice: string } };
      assert.equal(kind, 'denied');
      assert.ok(`${problem.message} ${problem.advice}`.includes(action), problem.message);
    }
    assert.equal(asked.length, 2, 'connection strings are not asked for after that');
  });
});
