import assert from 'node:assert/strict';
import fc from 'fast-check';
import { isArmType } from '../../src/clouds/azure/azureType.ts';
import { azureTypes } from '../../src/clouds/azure/types.ts';
import { canonicalId, parseArmId } from '../../src/model/armId.ts';
import type { Resource } from '../../src/model/resource.ts';
import { profileLevel, valueAt } from '../../src/model/resourceType.ts';
import { withoutSecrets } from '../../src/model/secrets.ts';
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';
import {
  type Answer,
  type Asked,
  connectAzure,
  type Harness,
  planted,
  type Served,
  serveAzure,
  subscription,
  subscriptionResource,
  tenant,
  tenantResource,
} from './azureServer.ts';

const armTypes = azureTypes.filter(isArmType);
const typesById = new Map(azureTypes.map((type) => [type.id, type]));
const other = '22222222-2222-2222-2222-222222222222';
const otherResource: Resource = { ...subscriptionResource, id: `/subscriptions/${other}`, account: other };
const containers = new Set(['azure.entra.tenant', 'azure.management.managementGroup', 'azure.resources.subscription']);
const isGraph = ({ path }: Asked): boolean => /ResourceGraph/i.test(path);
const tokenIn = ({ body }: Asked): unknown => JSON.parse(body).options.$skipToken;

/** Everything in a subscription, of all types. */
async function everythingIn({ connection, call }: Harness, parent = subscriptionResource): Promise<Resource[]> {
  const index = connection.openIndex?.({ manyAccounts: true, reads: () => true });
  const found: Resource[] = [];
  for (const { id } of armTypes) {
    const told = await index?.find(id, parent, call, () => [parent, otherResource]);
    found.push(...(told?.resources ?? []));
    if (told?.refused !== undefined) throw told.refused;
  }
  return found;
}

/** What happens to everything that was read: it is kept, related and shown. */
function use(found: readonly Resource[]): void {
  const resources = found.map((one) => {
    assert.equal(typeof one.id, 'string');
    if (parseArmId(one.id) !== undefined) assert.equal(one.id, canonicalId(one.id));
    assert.equal(typeof one.name, 'string');
    for (const value of Object.values(one.tags)) assert.equal(typeof value, 'string');
    const type = typesById.get(one.type);
    assert.ok(type !== undefined);
    const kept = withoutSecrets(one);
    assert.deepEqual(JSON.parse(JSON.stringify(kept)), kept);
    assert.match(type.console(kept) ?? 'https://portal.azure.com/', /^https:\/\/portal\.azure\.com\//);
    type.mark?.(kept);
    for (const path of type.summary) valueAt(kept.properties, path);
    return kept;
  });
  relate({ survey: survey(resources, typesById), resources, wasRead: () => true });
}

const hostileText = fc.constantFrom(
  '',
  '/',
  '\ud800',
  '%',
  "'",
  '__proto__',
  'constructor',
  `/subscriptions/${subscription}`,
  `/SUBSCRIPTIONS/${subscription.toUpperCase()}/ResourceGroups/RG/providers/Microsoft.Network/virtualNetworks/Hub`,
  `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Network/networkInterfaces/nic/`,
  '/subscriptions//resourceGroups//providers/Microsoft.Web/sites/a',
  '/providers/Microsoft.Management/managementGroups/top',
  `/subscriptions/${subscription}/providers/${'a/b/'.repeat(200)}`,
);
const text = fc.oneof(hostileText, fc.string({ unit: 'binary', maxLength: 20 }));
const scalar = fc.oneof(
  text,
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }),
  fc.boolean(),
  fc.constant(null),
);
/** Objects that cannot be turned into text, among others. */
const anything = fc.oneof(
  scalar,
  fc.constantFrom({ toString: 1, valueOf: 1 }, [[]], {}, [null, 'x', { id: 3 }]),
  fc.object({
    key: fc.oneof(text, fc.constantFrom('id', 'name', 'properties', 'toString')),
    values: [scalar],
    maxDepth: 4,
  }),
);

/** Property paths that types look at, so that what they find there is odd as well. */
const looked = [
  ...new Set(armTypes.flatMap(({ relations, summary }) => [...relations.map(({ path }) => path), ...summary])),
]
  .map((path) => path.split('.'))
  .filter(([first]) => first === 'properties');

/** An object that is there as far as a path goes, with something odd at its end: `a.b[].c`. */
function along(path: readonly string[], end: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return end;
  const name = step.replace(/(\[\])+$/, '');
  const below = along(rest, end);
  return { [name === '*' || name === '~' ? 'any' : name]: step.endsWith('[]') ? [below, null, end] : below };
}
const properties = fc.oneof(
  anything,
  fc
    .tuple(fc.constantFrom(...looked), anything)
    .map(([path, end]) => (along(path, end) as { properties: unknown }).properties),
);

const armType = fc.oneof(
  fc
    .constantFrom(...armTypes.flatMap(({ arm }) => arm.types))
    .chain((type) => fc.constantFrom(type, type.toUpperCase())),
  text,
);
const id = fc.oneof(
  text,
  fc
    .tuple(armType, fc.string({ maxLength: 8 }))
    .map(([type, name]) => `/subscriptions/${subscription}/resourceGroups/rg/providers/${type}/${name}`),
);
const row = fc.record(
  {
    id: fc.oneof({ weight: 8, arbitrary: id }, { weight: 1, arbitrary: anything }),
    type: fc.oneof({ weight: 8, arbitrary: armType }, { weight: 1, arbitrary: anything }),
    subscriptionId: fc.constantFrom(subscription, subscription.toUpperCase()),
    name: anything,
    tenantId: anything,
    location: anything,
    kind: anything,
    tags: anything,
    identity: anything,
    managedBy: anything,
    sku: anything,
    zones: anything,
    properties,
  },
  { requiredKeys: ['id', 'type', 'subscriptionId'] },
);

describe('odd answers of Azure', () => {
  let served: Served;
  let answer: (asked: Asked) => Answer | undefined;
  let harness: Harness;
  before(async () => {
    served = await serveAzure((asked) => answer(asked));
  });
  beforeEach(() => {
    served.asked.length = 0;
    harness = connectAzure(served.url);
  });
  after(() => served.close());

  const problemOf = async (reading: Promise<unknown>): Promise<string> =>
    reading.then(
      () => assert.fail('nothing failed'),
      (error: unknown) => harness.connection.diagnose(error).problem.code,
    );

  it('never break a reading by what rows of Resource Graph hold', async function () {
    this.timeout(120_000);
    await fc.assert(
      fc.asyncProperty(fc.array(row, { maxLength: 12 }), async (rows) => {
        answer = (asked) => ({ body: isGraph(asked) ? { data: rows, count: rows.length } : { value: [] } });
        use(await everythingIn(connectAzure(served.url)));
      }),
      { numRuns: 150 },
    );
  });

  it('never break a reading by what the resource manager lists instead', async function () {
    this.timeout(120_000);
    const providers = fc.oneof(
      anything,
      fc.record({ namespace: anything, resourceTypes: anything }),
      fc.record({
        namespace: fc.constant('Microsoft.Network'),
        resourceTypes: fc.constant([{ resourceType: 'virtualNetworks', apiVersions: [null, 3, '2024-01-01'] }, 7]),
      }),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.array(row, { maxLength: 6 }),
        fc.array(providers, { maxLength: 3 }),
        async (rows, offered) => {
          answer = (asked) => {
            if (isGraph(asked)) return { status: 403, body: { error: { code: 'AccessDenied', message: 'No.' } } };
            return { body: { value: asked.path.endsWith('/providers') ? offered : rows } };
          };
          use(await everythingIn(connectAzure(served.url)));
        },
      ),
      { numRuns: 60 },
    );
  });

  it('never break a reading by what tenants, groups and subscriptions are', async function () {
    this.timeout(120_000);
    const entry = fc.oneof(
      anything,
      fc.record({ id: anything, tenantId: anything, subscriptionId: anything, displayName: anything, tags: anything }),
      fc.record({
        id: text,
        name: text,
        type: text,
        properties: fc.record({ displayName: anything, parent: anything }),
      }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(entry, { maxLength: 6 }), async (value) => {
        answer = () => ({ body: { value } });
        const { list } = connectAzure(served.url);
        for (const type of azureTypes) {
          if (!containers.has(type.id)) continue;
          const found = await list(type.id, type.under.includes(profileLevel) ? undefined : tenantResource);
          use(found);
          for (const one of found) assert.doesNotMatch(one.id, /undefined|\[object|null$/);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('are read however deep they are', async () => {
    const deep = `${'{"a":['.repeat(50_000)}1${']}'.repeat(50_000)}`;
    const name = `/subscriptions/${subscription}/resourceGroups/rg/providers/Microsoft.Network/virtualNetworks/hub`;
    const text = `{"data":[{"id":"${name}","type":"microsoft.network/virtualnetworks","subscriptionId":"${subscription}","properties":${deep}}]}`;
    answer = (asked) =>
      isGraph(asked) ? { body: text, headers: { 'content-type': 'application/json' } } : { body: { value: [] } };
    const found = await everythingIn(harness);
    assert.deepEqual(
      found.map(({ name }) => name),
      ['hub'],
    );
    use(found);
  });

  it('know one resource by one id, however that is spelled', async () => {
    const path = `/Subscriptions/${subscription.toUpperCase()}/resourcegroups/RG/PROVIDERS/microsoft.network/VIRTUALNETWORKS/Hub/`;
    answer = (asked) => ({
      body:
        isGraph(asked) && !/authorizationresources/.test(asked.body)
          ? {
              data: [
                {
                  id: path,
                  name: 'Hub',
                  type: 'Microsoft.Network/VirtualNetworks',
                  subscriptionId: subscription.toUpperCase(),
                },
              ],
            }
          : isGraph(asked)
            ? { data: [] }
            : { value: [] },
    });
    const [found, ...others] = await everythingIn(harness);
    assert.deepEqual(others, []);
    assert.equal(found?.id, path.toLowerCase().slice(0, -1));
    assert.deepEqual([found?.account, found?.properties.id], [subscription, path]);
  });

  it('do not lead the token to another host', async () => {
    const evil = await serveAzure(() => ({ body: { value: [] } }));
    const refused: readonly [string, string][] = [
      // The SDK itself gives no token to what is not encrypted.
      [`${evil.url}/tenants`, 'Error'],
      [evil.url.replace('http:', 'https:'), 'ForeignHost'],
      ['https://management.azure.com.evil.example/x', 'ForeignHost'],
      ['https://management.azure.com@evil.example/x', 'ForeignHost'],
    ];
    for (const [nextLink, code] of refused) {
      answer = () => ({ body: { value: [{ id: `/tenants/${tenant}`, tenantId: tenant }], nextLink } });
      assert.equal(await problemOf(harness.list('azure.entra.tenant')), code);
      answer = () => ({ body: { value: [], '@nextLink': nextLink, nextLink } });
      assert.equal(await problemOf(harness.list('azure.management.managementGroup', tenantResource)), code);
    }
    assert.deepEqual(evil.asked, []);
    assert.ok(served.asked.every(({ headers }) => headers.authorization === `Bearer ${planted}`));
    await evil.close();
  });

  it('end a list whose pages repeat, at once or in a circle', async () => {
    answer = () => ({
      body: { value: [], nextLink: 'https://management.azure.com/tenants?api-version=1&$skiptoken=a' },
    });
    assert.equal(await problemOf(harness.list('azure.entra.tenant')), 'RepeatedPageToken');

    const row = (one: string) => ({ id: `/subscriptions/${one}/resourceGroups/rg`, type: 'x/y', subscriptionId: one });
    for (const next of [() => 'a', (token: unknown) => (token === 'a' ? 'b' : 'a')]) {
      served.asked.length = 0;
      answer = (asked) => ({ body: { data: [row(subscription)], $skipToken: next(tokenIn(asked)) } });
      assert.equal(await problemOf(everythingIn(connectAzure(served.url))), 'RepeatedPageToken');
      assert.ok(served.asked.length < 5);
    }
  });

  it('end a reading whose rows are out of order, or of what was not asked about', async () => {
    const row = (one: unknown) => ({ id: `/subscriptions/${one}/resourceGroups/rg`, type: 'x/y', subscriptionId: one });
    answer = (asked) => ({
      body:
        tokenIn(asked) === undefined
          ? { data: [row(subscription), row(other)], $skipToken: 'next' }
          : { data: [row(other), row(subscription)] },
    });
    assert.equal(await problemOf(everythingIn(connectAzure(served.url), otherResource)), 'UnsortedRows');
    answer = () => ({ body: { data: [row('33333333-3333-3333-3333-333333333333')] } });
    assert.equal(await problemOf(everythingIn(connectAzure(served.url))), 'UnsortedRows');
  });

  it('keep what belongs to no subscription from those that are asked about', async () => {
    const own = { id: `/subscriptions/${subscription}/resourceGroups/rg`, type: 'x/y', subscriptionId: subscription };
    answer = () => ({ body: { data: [{ ...own, id: '/providers/a/b/c', subscriptionId: null }, own] } });
    const found = await harness.list('azure.resources.otherResource', subscriptionResource);
    assert.deepEqual(
      found.map(({ id }) => id),
      [own.id.toLowerCase()],
    );
  });

  it('are refused where they are no rows at all', async () => {
    for (const body of [{}, { data: null }, { data: { columns: [], rows: [] } }, { data: 'x' }]) {
      answer = () => ({ body });
      assert.equal(await problemOf(everythingIn(connectAzure(served.url))), 'MalformedAnswer');
    }
    for (const body of [null, 3, [], 'text']) {
      answer = () => ({ body });
      assert.equal(await problemOf(connectAzure(served.url).list('azure.entra.tenant')), 'MalformedAnswer');
    }
  });
});
