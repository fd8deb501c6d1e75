import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { packageExtension } from '../../scripts/vscode/package.ts';
import { ordersEstate } from '../clouds/azure/ordersEstate.ts';
import { secretive } from '../clouds/azure/ordersNames.ts';
import { type LocalAzure, startAzure } from '../clouds/azure/startAzure.ts';
import { azureEnvironment, callsBy, resourceQueries } from '../clouds/openAzureAt.ts';
import { keepFailures } from './failures.ts';
import {
  answerExport,
  chooseFromRow,
  clearClipboard,
  copied,
  eventually,
  expandRow,
  graphFrame,
  graphNode,
  middleOf,
  openActivityBar,
  openedFile,
  openWorkbench,
  quickPickRow,
  readingStatus,
  screenshot,
  setTheme,
  tooltip,
  treeRow,
  treeRows,
  type Workbench,
} from './workbench.ts';

/** What a person meets with a profile of Azure. Every step starts where the one before ended. */
describe('A tenant of Azure in VS Code', function () {
  this.timeout(180_000);
  // Most steps stand alone: they are tried again before the whole file is.
  this.retries(1);
  let folder: string;
  let azure: LocalAzure;
  let workbench: Workbench;
  let page: Page;

  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'orrery-azure-'));
    azure = await startAzure(ordersEstate);
    const env = azureEnvironment(ordersEstate, azure.url, folder);
    workbench = await openWorkbench(await packageExtension(), { env });
    page = workbench.page;
  });
  keepFailures(() => page);
  after(async () => {
    await workbench?.close();
    await azure?.stop();
    rmSync(folder, { recursive: true });
  });

  it('appears under the profile of the environment as groups and subscriptions, for few calls', async () => {
    await openActivityBar(page, 'Orrery');
    await expandRow(treeRow(page, 'Azure environment'));
    for (const name of ['Orders', 'Landing zones']) await expandRow(treeRow(page, name));
    await treeRow(page, 'Shop').waitFor();
    // The status bar says nothing of a reading that has only just begun.
    await treeRow(page, 'Role assignments').waitFor();
    await page.locator('.sidebar .codicon-loading').waitFor({ state: 'detached' });
    await screenshot(page, '50-azure-tree');
    const groups = ['Azure environment', 'Orders Inc.', 'Tenant Root Group', 'Orders', 'Landing zones'];
    const expected = [...groups, 'Finance', 'Shop', 'Platform', 'Role assignments', 'Old shop'];
    await eventually(async () => assert.deepEqual(await treeRows(page), expected));
    assert.match((await treeRow(page, 'Old shop').getAttribute('aria-label')) ?? '', /, Subscription, .*disabled/);
    assert.deepEqual(resourceQueries(azure.requests()), []);
    assert.ok(azure.requests().length < 12, JSON.stringify(callsBy(azure.requests())));
  });

  it('says at a subscription that may not be read what would help', async () => {
    await expandRow(treeRow(page, 'Finance'));
    await tooltip(treeRow(page, 'Resource groups'), `Assign the role Reader on subscription ${secretive}`);
    await screenshot(page, '51-azure-denied');
    await clearClipboard(page);
    await chooseFromRow(treeRow(page, 'Resource groups'), 'Copy Missing Permission');
    assert.equal(await copied(page), 'Microsoft.Resources/subscriptions/resourceGroups/read');
  });

  it('reads a subscription by one query, and says where a machine was seen', async () => {
    const before = resourceQueries(azure.requests()).length;
    for (const name of ['Shop', 'rg-orders', 'Virtual machines']) await expandRow(treeRow(page, name));
    const shown = await tooltip(treeRow(page, 'vm-orders'), 'From Azure Resource Graph');
    await shown.getByText('/resourceGroups/rg-orders/providers/Microsoft.Compute/virtualMachines/vm-orders').waitFor();
    await screenshot(page, '52-azure-machine');
    assert.equal(resourceQueries(azure.requests()).length - before, 1);
  });

  it('draws a resource group with what hangs together in it', async () => {
    await chooseFromRow(treeRow(page, 'Azure environment'), 'Read Everything Under This');
    await treeRow(page, 'vm-orders').waitFor();
    await chooseFromRow(treeRow(page, 'rg-orders'), 'Open Graph');
    await graphNode(page, 'vm-orders').waitFor({ state: 'attached' });
    await graphNode(page, 'fw-hub').waitFor({ state: 'attached' }); // It is in another subscription.
    await readingStatus(page).waitFor({ state: 'hidden' });
    // What only accompanies machines is left out at first.
    assert.equal(await graphNode(page, 'nic-orders').count(), 0);
    await graphFrame(page).locator('footer.status').getByRole('button', { name: 'Show' }).click();
    await graphNode(page, 'nic-orders').waitFor({ state: 'attached' });
    for (const [node, related] of [
      ['nic-orders', ['vm-orders', 'machines', 'nsg-machines', 'lb-orders']],
      ['pe-sql', ['sql-orders', 'endpoints']],
    ] as const) {
      const card = await cardOf(node);
      await card.getByText('location').first().waitFor();
      const others = await card.locator('.other').allTextContents();
      for (const other of related)
        assert.ok(others.includes(other), `${node} is related to ${others}, not to ${other}`);
      assert.ok(Number(await drawnRelations(node)) >= related.length, `Not all relations of ${node} are drawn.`);
    }
    await screenshot(page, '53-azure-card');
    assert.ok(azure.requests().length < 25, JSON.stringify(callsBy(azure.requests())));
  });

  it('finds something by a part of its name', async () => {
    await graphFrame(page).locator('.search-field').click();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('kv-ord');
    await graphFrame(page).locator('.hits button[data-hit$="/vaults/kv-orders"]').waitFor();
    await page.keyboard.press('Enter');
    await graphFrame(page).locator('li[data-id]:focus[aria-label^="kv-orders, Key vault"]').waitFor();
    await screenshot(page, '54-azure-search');
  });

  it('looks right in every kind of theme', async () => {
    await page.mouse.move(0, 0);
    for (const theme of ['light', 'high-contrast', 'dark'] as const) {
      await setTheme(page, theme);
      await graphNode(page, 'vm-orders').waitFor({ state: 'attached' });
      await screenshot(page, `55-azure-group-${theme}`);
    }
  });

  it('draws all of the tenant', async () => {
    await page.locator('.tab', { hasText: 'Orrery: rg-orders' }).click({ button: 'middle' });
    await chooseFromRow(treeRow(page, 'Orders Inc.'), 'Open Graph');
    await graphNode(page, 'starchive').waitFor({ state: 'attached' });
    await middleOf(graphNode(page, 'starchive'));
    await screenshot(page, '56-azure-tenant');
  });

  for (const { format, extension, holds } of [
    { format: 'Mermaid flowchart', extension: '.mmd', holds: /^flowchart /m },
    { format: 'Python diagrams', extension: '.py', holds: /^from diagrams\.azure\.\w+ import /m },
  ]) {
    it(`generates a diagram as ${format}`, async () => {
      await chooseFromRow(treeRow(page, 'rg-orders'), 'Generate Diagram');
      await answerExport(page, { format });
      const name = await openedFile(page, extension);
      await screenshot(page, `57-azure-${extension.slice(1)}`);
      const text = readFileSync(join(workbench.folder, 'diagrams', name), 'utf8');
      assert.match(text, holds);
      for (const thing of ['vm-orders', 'machines', 'sql-orders']) assert.ok(text.includes(thing));
    });
  }

  it('remembers which subscriptions are to be read', async () => {
    await chooseFromRow(treeRow(page, 'Azure environment'), 'Select Subscriptions…');
    for (const name of ['Finance', 'Old shop']) await quickPickRow(page, name).locator('.monaco-checkbox').click();
    await screenshot(page, '58-azure-subscriptions');
    await page.locator('.quick-input-widget').getByText('OK', { exact: true }).click();
    await page.locator('.quick-input-widget').waitFor({ state: 'hidden' });
    await chooseFromRow(treeRow(page, 'Azure environment'), 'Select Subscriptions…');
    for (const [name, isChosen] of [
      ['Shop', true],
      ['Platform', true],
      ['Finance', false],
      ['Old shop', false],
    ] as const) {
      const box = quickPickRow(page, name).locator('.monaco-checkbox');
      assert.equal(await box.getAttribute('aria-checked'), String(isChosen), name);
    }
    await page.keyboard.press('Escape');
  });

  /** Points at a node, and answers its card. */
  async function cardOf(node: string): Promise<Locator> {
    const card = graphFrame(page).locator('#card');
    await page.mouse.move(0, 0); // One that is still shown may lie over the node.
    await card.waitFor({ state: 'hidden' });
    const { x, y } = await middleOf(graphNode(page, node));
    await page.mouse.move(x, y, { steps: 3 });
    await card.locator('.card-name').getByText(node, { exact: true }).waitFor();
    return card;
  }

  async function drawnRelations(node: string): Promise<string | undefined> {
    const label = await graphNode(page, node).getAttribute('aria-label');
    return /(\d+) relations?$/.exec(label ?? '')?.[1];
  }
});
