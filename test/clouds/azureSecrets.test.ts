import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { type ConnectedInventory, connectInventory } from '../../src/inventory/connect.ts';
import type { Inventory } from '../../src/inventory/inventory.ts';
import { openInventory } from '../../src/inventory/openInventory.ts';
import { serveInventory } from '../../src/inventory/serve.ts';
import { defaultSettings } from '../../src/inventory/settings.ts';
import { type ExportFormat, exportFormats, exportKind } from '../../src/model/exportFormats.ts';
import type { LogRecord } from '../../src/model/log.ts';
import type { Resource } from '../../src/model/resource.ts';
import { defaultView } from '../../src/picture/view.ts';
import { noMicrosoftAccounts } from '../noMicrosoftAccounts.ts';
import { findSecret } from '../secrets/findSecret.ts';
import type { AzureEstate } from './azure/estate.ts';
import { ordersApplication, ordersEstate } from './azure/ordersEstate.ts';
import { plantedPassword } from './azure/ordersNames.ts';
import { allRows, resourcesIn } from './openAt.ts';
import { type AzureAt, azureAt } from './openAzureAt.ts';

/** What is planted, each where people and Azure really put such things; settings of sites hold the first. */
const planted = {
  password: plantedPassword,
  instrumentationKey: '0d7b5c6e-4f0a-4a5b-9c1d-77f2e6a1b3c4',
  accountKey: 'Qm9ndXMtc3RvcmFnZS1rZXktZm9yLXRlc3RzLW9ubHktMDEyMzQ1Njc4OWFiY2RlZmdoaWprbG1ub3BxcnN0dXY=',
  taggedPassword: 'T4gged-Passw0rd-of-the-shop',
  scriptPassword: 'Scr1pt-Passw0rd-in-custom-data',
  secret: ordersApplication.secret,
};
/** Is no secret: it shows that a place holds what was read. */
const visible = 'storders';

const script = `#!/bin/sh\nexport DB_PASSWORD='${planted.scriptPassword}'\n`;
const added: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'appi-orders': {
    InstrumentationKey: planted.instrumentationKey,
    ConnectionString: `InstrumentationKey=${planted.instrumentationKey};IngestionEndpoint=https://westeurope.in.applicationinsights.azure.com/`,
  },
  'vm-orders': {
    osProfile: { computerName: 'vm-orders', adminUsername: 'ada', customData: Buffer.from(script).toString('base64') },
  },
  'kv-orders': {
    note: `DefaultEndpointsProtocol=https;AccountName=storders;AccountKey=${planted.accountKey};EndpointSuffix=core.windows.net`,
  },
  'log-platform': { sharedKeys: { primarySharedKey: planted.accountKey } },
};
const estate: AzureEstate = {
  ...ordersEstate,
  tenants: ordersEstate.tenants.map((tenant) => ({
    ...tenant,
    resources: !Array.isArray(tenant.resources)
      ? tenant.resources
      : tenant.resources.map((one) => ({
          ...one,
          tags: { ...one.tags, ...(one.name === 'storders' ? { 'db-password': planted.taggedPassword } : {}) },
          properties: { ...one.properties, ...added[one.name] },
        })),
  })),
};

interface Found {
  readonly resources: readonly Resource[];
  readonly relations: readonly string[];
}

/** All resources that are shown, and what they are related to. */
async function everythingIn(inventory: Pick<Inventory, 'rows' | 'resource'>, profile: string): Promise<Found> {
  const ids = resourcesIn(await allRows({ inventory: inventory as Inventory, profile })).sort();
  const resources: Resource[] = [];
  const relations: string[] = [];
  for (const id of ids) {
    const details = await inventory.resource({ profile, id });
    resources.push(details.resource);
    relations.push(...details.relations.map((one) => `${id} ${one.direction} ${one.verb} ${one.id}`));
  }
  return { resources, relations: relations.sort() };
}

describe('planted secrets of Azure', function () {
  this.timeout(60_000);
  let at: AzureAt;
  const toHost: string[] = [];
  const records: LogRecord[] = [];
  const exported: string[] = [];
  let live: Found;
  const file = (name: string): string => join(at.folder, name);

  before(async () => {
    at = await azureAt(estate, { grantSettings: true });
    const { port1, port2 } = new MessageChannel();
    port2.on('message', (message) => toHost.push(JSON.stringify(message)));
    serveInventory(port1, (host) =>
      openInventory({
        storage: file('store'),
        record: file('recording.har.gz'),
        environment: { PATH: process.env.PATH, ...at.environment },
        host,
      }),
    );
    const inventory = connectInventory(port2, {
      changed: () => {},
      notice: () => {},
      log: (record) => records.push(record),
      mfaCode: async () => undefined,
      ...noMicrosoftAccounts,
      signInCode: async () => false,
    });
    try {
      await inventory.configure({
        ...defaultSettings,
        types: ['azure'],
        azureAppSettings: true,
        logLevel: 'trace',
        logFile: file('orrery.log'),
      });
      await useEverything(inventory);
      await inventory.close();
    } finally {
      inventory.dispose();
      port1.close();
    }
  });
  after(() => at?.stop());

  async function useEverything(inventory: ConnectedInventory): Promise<void> {
    const { profiles } = await inventory.profiles();
    const profile = profiles.find(({ source }) => source === 'environment')?.id ?? '';
    const { gaps } = await inventory.read({ profile, depth: 'everything' });
    assert.equal(gaps.length, 1, JSON.stringify(gaps));
    live = await everythingIn(inventory, profile);
    const opened = live.resources.map(({ id }) => id);
    for (const kind of ['containment', 'dependencies'] as const) {
      const root = kind === 'containment' ? undefined : opened.find((id) => id.endsWith('/web-orders'));
      const view = { ...defaultView(root, kind), opened };
      const formats = (Object.keys(exportFormats) as ExportFormat[]).filter((format) => !exportKind(format).binary);
      const files = await inventory.export({ profile, view, formats });
      exported.push(...files.map(({ content }) => String(content)));
    }
    await inventory.search({ profile, text: '', limit: 10_000 });
    exported.push((await inventory.scanReport({ profile }))?.markdown ?? '');
    exported.push((await inventory.access({ profile })).markdown);
    for (const form of ['policy', 'bicep', 'terraform'] as const) {
      exported.push(...(await inventory.policy({ profile, form })));
    }
  }

  function assertNone(where: string, bytes: Buffer | string): void {
    const found = Object.entries(planted).flatMap(([name, secret]) =>
      findSecret(secret, bytes).map((form) => `${name} ${form}`),
    );
    assert.deepEqual(found, [], `in ${where}`);
  }

  it('were really asked for and told', () => {
    const settings = at.azure
      .requests()
      .filter(({ path }) => /\/config\/(appsettings|connectionstrings)\/list$/i.test(path));
    assert.equal(settings.length, 4);
    assert.ok(settings.every(({ status }) => status === 200));
    const said = JSON.stringify(estate);
    for (const [name, secret] of Object.entries(planted)) assert.ok(findSecret(secret, said).length > 0, name);
  });

  it('leave what settings name', () => {
    const related = live.relations.filter((one) => /\/sites\/(web|func)-orders out /.test(one));
    assert.ok(
      related.some((one) => one.endsWith('/storageaccounts/storders')),
      related.join('\n'),
    );
    assert.ok(
      related.some((one) => one.endsWith('/vaults/kv-orders')),
      related.join('\n'),
    );
  });

  it('are in no file of the store', () => {
    const files = readdirSync(file('store'), { recursive: true, withFileTypes: true }).filter((one) => one.isFile());
    const contents = files.map(({ parentPath, name }) => [name, readFileSync(join(parentPath, name))] as const);
    assert.ok(contents.some(([, bytes]) => bytes.includes(visible)));
    for (const [name, bytes] of contents) assertNone(name, bytes);
  });

  it('are in no recording, and neither are tokens', () => {
    const text = gunzipSync(readFileSync(file('recording.har.gz'))).toString('utf8');
    assert.ok(text.includes(visible));
    assertNone('recording', text);
    assert.ok(!/eyJ[\w-]+\.eyJ/.test(text), 'a token');
    assert.ok(!/bearer /i.test(text), 'a header that says who asks');
  });

  it('are in no log, neither the file nor the records', () => {
    const log = readFileSync(file('orrery.log'), 'utf8');
    assert.ok(log.includes('Microsoft.ResourceGraph/resources/read'));
    assertNone('log file', log);
    assertNone('log records', JSON.stringify(records));
  });

  it('are in no message to the host, and in nothing that is exported', () => {
    assert.ok(toHost.some((message) => message.includes(visible)));
    assertNone('messages', toHost.join('\n'));
    assert.ok(exported.some((text) => text.includes(visible)));
    for (const text of exported) assertNone('export', text);
  });

  it('do not change what a replay of the recording shows: the same resources, and what they are related to', async () => {
    const asked = at.azure.requests().length;
    const inventory = openInventory({
      storage: undefined,
      environment: { PATH: process.env.PATH, HOME: file('nowhere') },
      replay: file('recording.har.gz'),
      host: {
        changed: () => {},
        notice: (problem) => assert.fail(problem.message),
        log: () => {},
        mfaCode: async () => undefined,
        ...noMicrosoftAccounts,
        signInCode: async () => false,
      },
    });
    try {
      await inventory.configure({ ...defaultSettings, types: ['azure'], azureAppSettings: true });
      const { profiles } = await inventory.profiles();
      assert.deepEqual(
        profiles.map(({ id, provider }) => [id, provider]),
        [['replay', 'azure']],
      );
      await inventory.read({ profile: 'replay', depth: 'everything' });
      const replayed = await everythingIn(inventory, 'replay');
      assert.deepEqual(
        replayed.resources.map(({ id }) => id),
        live.resources.map(({ id }) => id),
      );
      assert.deepEqual(replayed, live);
      assert.equal(at.azure.requests().length, asked);
    } finally {
      await inventory.close();
    }
  });
});
