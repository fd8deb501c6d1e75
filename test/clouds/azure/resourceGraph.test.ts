import assert from 'node:assert/strict';
import { ResourceGraphClient } from '@azure/arm-resourcegraph';
import { ClientSecretCredential } from '@azure/identity';
import type { ArmResource, AzureEstate, ResourceList } from './estate.ts';
import { generatedApplication, generatedTenant, generateEstate } from './generateEstate.ts';
import type { AzureOptions } from './options.ts';
import { ordersApplication, ordersEstate } from './ordersEstate.ts';
import { orders, platform, retired, secretive, shop } from './ordersNames.ts';
import { rewritingClient } from './rewriting.ts';
import { type LocalAzure, startAzure } from './startAzure.ts';

const columns =
  'id, name, type, tenantId, kind, location, resourceGroup, subscriptionId, managedBy, sku, plan, properties, tags, identity, zones, extendedLocation';
const ordered = 'order by subscriptionId asc, id asc';
const everything = `resources
  | union (resourcecontainers | where type =~ 'microsoft.resources/subscriptions/resourcegroups')
  | union (dnsresources)
  | project ${columns} | ${ordered}`;

interface GraphError {
  readonly statusCode: number;
  readonly code: string;
  readonly details: {
    readonly error: { readonly details: readonly { code: string; additionalProperties?: Record<string, unknown> }[] };
  };
  readonly response: { readonly headers: { get(name: string): string | undefined } };
}

type Row = Record<string, unknown> & { readonly id: string };

/** The SDK keeps what it does not know apart. */
function detailsOf({ details }: GraphError): readonly Record<string, unknown>[] {
  return details.error.details.map(({ additionalProperties, ...known }) => ({ ...known, ...additionalProperties }));
}

describe('a local Azure Resource Graph', () => {
  let azure: LocalAzure;
  let client: ResourceGraphClient;
  const start = async (given: AzureOptions = {}, estate: AzureEstate = ordersEstate): Promise<void> => {
    azure = await startAzure(estate, { resourceGraph: { queries: 1e6 }, ...given });
    const options = { httpClient: rewritingClient(azure.url), retryOptions: { maxRetries: 0 } };
    const { clientId, secret, tenants } = estate === ordersEstate ? ordersApplication : generatedApplication;
    client = new ResourceGraphClient(new ClientSecretCredential(tenants[0], clientId, secret, options), options);
  };
  const query = async (text: string, scope: object = {}, options: object = {}): Promise<Row[]> => {
    const { data } = await client.resources({
      query: text,
      ...scope,
      options: { resultFormat: 'objectArray', ...options },
    });
    return data;
  };
  const refused = async (promise: Promise<unknown>): Promise<GraphError> =>
    promise.then(
      () => assert.fail('It was not refused.'),
      (error: GraphError) => error,
    );
  afterEach(() => azure.stop());

  it('answers resources, groups and DNS records of readable subscriptions in order', async () => {
    await start();
    const rows = await query(everything, { subscriptions: [platform, shop.toUpperCase(), secretive, retired] });
    assert.deepEqual([...new Set(rows.map(({ subscriptionId }) => subscriptionId))], [platform, shop, retired]);
    const keys = rows.map(({ subscriptionId, id }) => `${subscriptionId} ${id.toLowerCase()}`);
    assert.deepEqual(keys, [...keys].sort());
    const tenant = ordersEstate.tenants[0];
    assert.ok(tenant && Array.isArray(tenant.resources));
    assert.equal(rows.length, tenant.resources.length + (tenant.dns?.length ?? 0));
    assert.ok(rows.every((row) => row.type === String(row.type).toLowerCase()));
    const machine = rows.find(({ name }) => name === 'vm-orders');
    assert.ok(machine);
    assert.equal(machine.id, `${orders}/providers/Microsoft.Compute/virtualMachines/vm-orders`);
    assert.deepEqual(
      [machine.resourceGroup, machine.zones, machine.kind, machine.plan],
      ['rg-orders', ['1'], '', null],
    );
    const { extended } = machine.properties as { extended: { instanceView: { powerState: { code: string } } } };
    assert.equal(extended.instanceView.powerState.code, 'PowerState/running');
    const hub = rows.find(({ name, type }) => name === 'RG-Hub' && String(type).endsWith('/resourcegroups'));
    assert.equal(hub?.resourceGroup, 'rg-hub');
  });

  it('chooses types inside and outside of a list, whatever their case', async () => {
    await start();
    const types = async (condition: string): Promise<unknown[]> =>
      (
        await query(
          `resources | where ${condition} | project type | order by id asc`.replace('project type', 'project id, type'),
        )
      ).map(({ type }) => type);
    const vault = await types("type in~ ('Microsoft.KeyVault/Vaults', 'microsoft.sql/servers')");
    assert.deepEqual(vault, ['microsoft.keyvault/vaults', 'microsoft.sql/servers']);
    const rest = await types("type !in~ ('microsoft.keyvault/vaults') and location =~ 'NORTHEUROPE'");
    assert.deepEqual(rest, ['microsoft.storage/storageaccounts']);
    assert.deepEqual(await types("type =~ 'it''s'".replace("''", "\\'")), []);
  });

  it('answers subscriptions under management groups, and all without a scope', async () => {
    await start();
    const text =
      "resourcecontainers | where type =~ 'microsoft.resources/subscriptions' | project id, subscriptionId | order by id asc";
    const ids = async (scope: object): Promise<unknown[]> =>
      (await query(text, scope)).map(({ subscriptionId }) => subscriptionId);
    assert.deepEqual(await ids({ managementGroups: ['orders'] }), [platform, shop]);
    assert.deepEqual(await ids({}), [platform, shop, retired]);
  });

  it('answers assignments in scope, those above it only when asked, and definitions of roles by name', async () => {
    await start();
    const assignments = (authorizationScopeFilter?: string): Promise<Row[]> =>
      query(
        `authorizationresources | where type =~ 'microsoft.authorization/roleassignments' | project id, name, type, tenantId, subscriptionId, properties | ${ordered}`,
        { subscriptions: [shop] },
        authorizationScopeFilter === undefined ? {} : { authorizationScopeFilter },
      );
    assert.deepEqual(
      (await assignments()).map(({ name }) => String(name).at(-1)),
      ['3', '2', '1'],
    );
    const above = await assignments('AtScopeAboveAndBelow');
    assert.deepEqual(
      above.map(({ name }) => String(name).at(-1)),
      ['4', '3', '2', '1'],
    );
    const roles = await query(
      "authorizationresources | where type =~ 'microsoft.authorization/roledefinitions' and name in~ ('ACDD72A7-3385-48ef-bd42-f606fba81ae7') | project id, name, properties | order by id asc",
      { subscriptions: [shop] },
    );
    assert.deepEqual(
      roles.map(({ properties }) => (properties as { roleName: string }).roleName),
      ['Reader'],
    );
  });

  it('answers pages whose tokens are good for their query only', async () => {
    await start({}, generateEstate({ subscriptions: 10, resources: 2345 }));
    const ids: string[] = [];
    let skipToken: string | undefined;
    let first = '';
    do {
      const options = { top: 1000, ...(skipToken === undefined ? {} : { skipToken }) };
      const answer = await client.resources({ query: everything, options });
      assert.equal(answer.totalRecords, 2345);
      assert.equal(answer.count, answer.data.length);
      assert.equal(answer.resultTruncated, 'false');
      ids.push(...answer.data.map(({ id }: Row) => id));
      skipToken = answer.skipToken;
      first ||= skipToken ?? '';
    } while (skipToken !== undefined);
    assert.equal(azure.requests().filter(({ path }) => path.endsWith('/resources')).length, 3);
    assert.equal(new Set(ids).size, 2345);
    const other = await refused(client.resources({ query: 'resources | project id', options: { skipToken: first } }));
    assert.equal(other.statusCode, 400);
    assert.equal(detailsOf(other)[0]?.code, 'CouldNotDecodeSkipToken');
    const garbage = await refused(client.resources({ query: everything, options: { skipToken: 'garbage' } }));
    assert.equal(garbage.statusCode, 400);
  });

  it('makes of 100,000 resources those of the page only', async () => {
    const estate = generateEstate({ subscriptions: 1000, resources: 100_000 });
    const [tenant] = estate.tenants;
    assert.ok(tenant && 'in' in tenant.resources);
    const { resources } = tenant;
    let made = 0;
    const counted = {
      in(id: string): ResourceList {
        const list = resources.in(id);
        const resource = (n: number): ArmResource => {
          made++;
          return list.resource(n);
        };
        return { ...list, resource };
      },
    };
    await start({}, { ...estate, tenants: [{ ...tenant, resources: counted }] });
    const first = await client.resources({ query: everything, options: { top: 1000 } });
    assert.equal(first.totalRecords, 100_000);
    const second = await client.resources({ query: everything, options: { skipToken: first.skipToken ?? '' } });
    assert.equal(second.count, 1000);
    assert.equal((second.data as Row[])[0]?.tenantId, generatedTenant);
    assert.equal(made, 2000);
  });

  it('shows nothing of a hidden subscription, and refuses when all that is asked is denied', async () => {
    const [tenant] = ordersEstate.tenants;
    assert.ok(tenant);
    await start();
    azure.update({
      principals: ordersEstate.principals,
      tenants: [
        {
          ...tenant,
          subscriptions: tenant.subscriptions.map((one) => (one.id === shop ? { ...one, hiddenFromGraph: true } : one)),
        },
      ],
    });
    assert.deepEqual(await query(everything, { subscriptions: [shop] }), []);
    const denied = await refused(query(everything, { subscriptions: [secretive] }));
    assert.deepEqual([denied.statusCode, denied.code], [403, 'AccessDenied']);
    const unknown = await refused(query(everything, { managementGroups: ['nowhere'] }));
    assert.equal(unknown.code, 'AccessDenied');
  });

  it('tells on every answer what is left of the quota, and refuses queries beyond it', async () => {
    let now = 0;
    await start({ resourceGraph: { queries: 2 }, now: () => now, tokenSeconds: 1e9 });
    const left: unknown[] = [];
    const ask = (text: string) =>
      client.resources(
        { query: text },
        {
          onResponse: ({ headers }) =>
            left.push([headers.get('x-ms-user-quota-remaining'), headers.get('x-ms-user-quota-resets-after')]),
        },
      );
    await ask(everything);
    now = 1500;
    await refused(ask('nonsense'));
    const { statusCode, code, response } = await refused(ask(everything));
    assert.deepEqual([statusCode, code], [429, 'RateLimiting']);
    assert.deepEqual(left, [
      ['1', '00:00:05'],
      ['0', '00:00:04'],
      ['0', '00:00:04'],
    ]);
    assert.equal(azure.tooMany, 1);
    assert.equal(response.headers.get('retry-after'), '4');
    now = 5000;
    await ask(everything);
    assert.deepEqual(left.at(-1), ['1', '00:00:05']);
  });

  it('refuses all queries where the graph is denied', async () => {
    await start({ denyResourceGraph: true });
    assert.equal((await refused(query(everything))).statusCode, 403);
  });

  for (const [text, token] of [
    ['Resource', 'Resource'],
    ['resources | summarize count()', 'summarize'],
    ["resources | where type == 'a'", '=='],
    ["resources | where type contains 'a'", 'contains'],
    ["resources | where type =~ 'a' or type =~ 'b'", 'or'],
    ["resources | where properties.x =~ 'a'", '.x'],
    ["resources | where type =~ 'a", "'a"],
    ["resources | where colour =~ 'a'", 'colour'],
    ['resources | project id, n = name', '='],
    ['resources | order by id desc', 'desc'],
    ['resources | project name | order by id asc', 'id'],
    ['resources | order by name asc', '<EOF>'],
    ['resources | limit 5', '5'],
    ["resources | project id | where type =~ 'a'", 'where'],
    ['resources | union (secrets)', 'secrets'],
  ] as const) {
    it(`does not understand ${text}, and says at what it stopped`, async () => {
      await start();
      const error = await refused(query(text));
      assert.deepEqual([error.statusCode, error.code], [400, 'BadRequest']);
      const [kind, place] = detailsOf(error);
      assert.equal(kind?.code, 'InvalidQuery');
      assert.equal(place?.code, 'ParserFailure');
      assert.ok(String(place?.token).startsWith(token), `it stopped at ${place?.token}`);
      assert.equal(text.slice(Number(place?.characterPositionInLine)).startsWith(token) || token === '<EOF>', true);
    });
  }

  it('refuses pages that are too large, and more subscriptions than a query takes', async () => {
    await start();
    assert.equal((await refused(query(everything, {}, { top: 1001 }))).statusCode, 400);
    const many = Array.from({ length: 1001 }, (_, n) => `${platform.slice(0, -4)}${1000 + n}`);
    assert.equal((await refused(query(everything, { subscriptions: many }))).statusCode, 400);
  });
});
