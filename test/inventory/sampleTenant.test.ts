import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import { subscriptions } from '../../scripts/sample/azure/resources.ts';
import { plantedSecret } from '../../scripts/sample/azure/sites.ts';
import { sampleRecordings } from '../../src/cli/sampleRecordings.ts';
import type { Inventory, ReadGap, ReadRequest, ReadSummary, Row } from '../../src/inventory/inventory.ts';
import { defaultSettings } from '../../src/inventory/settings.ts';
import { openSample } from './openSample.ts';

const profile = 'sample-azure';
const tenant = '/tenants/b1c8f4e2-5a3d-4d0e-9f57-2c6a8e41d7b9';
const payroll = `/subscriptions/${subscriptions.payroll}`;

const named = ({ under, type, problem }: ReadGap): string => `${type} under ${under}: ${problem?.code}`;

async function everyRow(inventory: Inventory, row?: string): Promise<Row[]> {
  const found: Row[] = [];
  for (const each of await inventory.rows({ profile, ...(row === undefined ? {} : { row }) })) {
    found.push(each);
    if (each.expandable) found.push(...(await everyRow(inventory, each.key)));
  }
  return found;
}

describe('the sample tenant', () => {
  let inventory: Inventory;
  let summary: ReadSummary;

  before(async () => {
    inventory = openSample();
    summary = await inventory.read({ profile, depth: 'everything', onDemand: true });
  });
  after(() => inventory.close());

  const related = async (id: string): Promise<string[]> => {
    const { relations } = await inventory.resource({ profile, id });
    return relations.map(({ direction, verb, name }) => `${direction} ${verb} ${name}`);
  };
  const idOf = async (name: string, type: string): Promise<string> => {
    const hits = await inventory.search({ profile, text: name, limit: 50 });
    const hit = hits.find((one) => one.name === name && one.type === type);
    assert.ok(hit, `${type} ${name}`);
    return hit.id;
  };

  it('holds every answer that Orrery asks for, but for the one subscription that may not be read', () => {
    assert.deepEqual(summary.gaps.map(named), [`azure.resources.resourceGroup under ${payroll}: AuthorizationFailed`]);
  });

  it('is a landing zone of several hundred things of many types', () => {
    const counts = new Map(summary.types.map(({ type, count }) => [type, count]));
    assert.equal(counts.get('azure.management.managementGroup'), 11);
    assert.equal(counts.get('azure.resources.subscription'), 10);
    assert.ok(summary.resources > 350 && summary.resources < 600, `${summary.resources}`);
    assert.ok([...counts.values()].filter((count) => count > 0).length > 80);
    assert.equal(counts.get('azure.resources.otherResource') ?? 0, 0);
  });

  it('marks the subscription that is disabled, and says what would help in the one that is denied', async () => {
    const rows = await everyRow(inventory);
    const row = (id: string) => rows.find(({ kind, resource }) => kind === 'resource' && resource === id);
    assert.match(row(`/subscriptions/${subscriptions.saltmarsh}`)?.description ?? '', /disabled/);
    assert.equal(row(payroll)?.problem?.nextStep, 'grant-permission');
  });

  it('leads from a name that everybody sees to the database of the shop', async () => {
    const record = await idOf('www.wholesale.brindlewick.example CNAME', 'azure.network.dnsRecordSet');
    assert.ok((await related(record)).includes('out resolves to fde-wholesale'));
    const gateway = await related(await idOf('agw-wholesale-prod', 'azure.network.applicationGateway'));
    assert.ok(gateway.includes('in serves web-wholesale-prod'), `${gateway}`);
    const app = await related(await idOf('web-wholesale-prod', 'azure.web.webApp'));
    for (const wanted of [
      'out uses sql-bw-wholesale-prod',
      'out uses kv-bw-wholesale-prod',
      'out uses stbwwholesaleprod',
      'out uses redis-bw-wholesale-prod',
      'out runs in plan-wholesale-prod',
    ]) {
      assert.ok(app.includes(wanted), `${wanted}: ${app.join('\n')}`);
    }
  });

  it('shows what goes through the hub: peerings, routes through the firewall, and private endpoints with their records', async () => {
    const stock = await related(await idOf('rt-stores', 'azure.network.routeTable'));
    assert.ok(stock.includes('out routes to afw-hub-weu'), `${stock}`);
    const hub = await related(await idOf('vnet-hub-weu', 'azure.network.virtualNetwork'));
    assert.ok(hub.includes('out routes to vnet-stores') && hub.includes('in routes to vnet-stores'));
    const endpoint = await related(await idOf('pe-sql-bw-wholesale-prod-sqlserver', 'azure.network.privateEndpoint'));
    assert.ok(endpoint.includes('out routes to sql-bw-wholesale-prod'), `${endpoint}`);
  });

  it('points at nothing that it does not have, and relates most of what it has', async () => {
    const hits = await inventory.search({ profile, text: '', limit: 1000 });
    const all = await Promise.all(hits.map(({ id }) => inventory.resource({ profile, id })));
    const gone = all.flatMap(({ resource, relations }) =>
      relations.flatMap(({ name, stub }) => (stub === undefined ? [] : [`${resource.name}: ${name} is ${stub}`])),
    );
    assert.deepEqual(gone, []);
    assert.ok(all.filter(({ relations }) => relations.length > 0).length > hits.length * 0.8);
  });

  it('finds nothing changed when it is read again', async () => {
    const { changes, calls } = await inventory.read({ profile, depth: 'everything', onDemand: true, refresh: true });
    assert.deepEqual(changes, { added: 0, modified: 0, removed: 0 });
    assert.ok(calls > 50);
  });

  it('holds no secret, though the estate has some in its settings', async () => {
    const text = (await promisify(gunzip)(await readFile(sampleRecordings().azure))).toString('utf8');
    assert.ok(text.includes('web-wholesale-prod'));
    assert.ok(!text.includes(plantedSecret));
    const shown = await inventory.resource({ profile, id: await idOf('web-wholesale-prod', 'azure.web.webApp') });
    assert.ok(JSON.stringify(shown).includes('SIGNING_SECRET'));
    assert.ok(!JSON.stringify(shown).includes(plantedSecret));
  });
});

describe('the sample tenant, part by part', () => {
  const read = async (inventory: Inventory, request: Omit<ReadRequest, 'profile'>): Promise<ReadSummary> => {
    const summary = await inventory.read({ profile, ...request });
    assert.deepEqual(
      summary.gaps.filter(({ problem }) => problem?.code === 'NotInRecording').map(named),
      [],
      JSON.stringify(request),
    );
    return summary;
  };
  let inventory: Inventory;
  beforeEach(() => {
    inventory = openSample();
  });
  afterEach(() => inventory.close());

  it('can be opened row by row, in any order', async () => {
    await read(inventory, { depth: 'children' });
    await read(inventory, { under: tenant, depth: 'children' });
    for (const id of Object.values(subscriptions).toReversed()) {
      await read(inventory, { under: `/subscriptions/${id}`, depth: 'children' });
    }
    const levels = ['azure.network.networkInterface', 'azure.network.privateEndpoint', 'azure.storage.storageAccount'];
    const rows = (await everyRow(inventory)).filter(
      ({ kind, type = '' }) => kind === 'resource' && levels.includes(type),
    );
    assert.ok(rows.length > 40);
    await Promise.all(rows.map(({ resource = '' }) => read(inventory, { under: resource, depth: 'children' })));
    const whole = await read(inventory, { depth: 'everything', refresh: true });
    assert.deepEqual(whole.changes, { added: 0, modified: 0, removed: 0 });
  });

  it('can be refreshed in a management group, a subscription, a group, and from a single thing', async () => {
    await read(inventory, { depth: 'accounts' });
    for (const under of [
      '/providers/microsoft.management/managementgroups/brindlewick-corp',
      `/subscriptions/${subscriptions.wholesale}`,
      `/subscriptions/${subscriptions.stores}/resourcegroups/rg-stores`,
    ]) {
      const { resources } = await read(inventory, { under, depth: 'everything', refresh: true });
      assert.ok(resources > 10, under);
    }
    await read(inventory, { depth: 'everything' });
  });

  it('is read where only some types are wanted, and whatever somebody chose of their own tenants', async () => {
    await inventory.configure({
      ...defaultSettings,
      types: ['azure.network', 'azure.web.webApp'],
      azureTenants: ['11111111-2222-4333-8444-555555555555'],
    });
    const { types } = await read(inventory, { depth: 'everything' });
    const counts = new Map(types.map(({ type, count }) => [type, count]));
    assert.equal(counts.get('azure.web.webApp'), 4);
    assert.equal(counts.get('azure.compute.virtualMachine') ?? 0, 0);
  });
});
