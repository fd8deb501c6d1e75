import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { results } from '../../scripts/vscode/folders.ts';
import { packageExtension } from '../../scripts/vscode/package.ts';
import { keepFailures } from './failures.ts';
import {
  activation,
  answerExport,
  chooseFromMenu,
  chooseFromQuickPick,
  clearClipboard,
  copied,
  eventually,
  expandRow,
  graphFrame,
  graphNode,
  graphNodeOf,
  markdownPreview,
  middleOf,
  openActivityBar,
  openContextMenu,
  openedFile,
  openWorkbench,
  quickPickRow,
  readingStatus,
  rowsOfType,
  runCommand,
  screenshot,
  searchInQuickPick,
  setTheme,
  treeRow,
  type Workbench,
} from './workbench.ts';

/** What a person does first, with nothing but the packaged extension. Every step starts where the one before ended. */
describe('The sample estate in VS Code', function () {
  this.timeout(180_000);
  // Most steps stand alone: they are tried again before the whole file is.
  this.retries(1);
  let workbench: Workbench;
  let page: Page;

  before(async () => {
    workbench = await openWorkbench(await packageExtension());
    page = workbench.page;
  });

  keepFailures(() => page);

  after(() => workbench?.close());

  it('begins with a view that says what to do', async () => {
    await openActivityBar(page, 'Orrery');
    await page.locator('.sidebar').getByText('Open Sample Estate').waitFor();
    await screenshot(page, '01-nothing-yet');
  });

  it('is started by that view and not before', async () => {
    const said = await activation(page, 'Orrery');
    const milliseconds = Number(/^Activation: (\d+)ms$/.exec(said)?.[1]);
    assert.ok(Number.isFinite(milliseconds), said);
    mkdirSync(results, { recursive: true });
    writeFileSync(join(results, 'activation.json'), JSON.stringify({ milliseconds }));
  });

  it('opens by its command as a tree of the organization', async () => {
    await runCommand(page, 'Orrery: Open Sample Estate');
    await rowsOfType(page, 'Organization,').first().waitFor();
    await rowsOfType(page, 'Organizational unit').first().waitFor();
    await treeRow(page, 'Sample tenant').waitFor();
    await screenshot(page, '02-tree');
  });

  it('draws the organization as a graph', async () => {
    await graphNode(page, 'network-hub').waitFor({ state: 'attached' });
    // While the rest is read, what is drawn may still move.
    await readingStatus(page).waitFor({ state: 'hidden', timeout: 60_000 });
    const ids = await graphFrame(page)
      .locator('li[data-id]')
      .evaluateAll((nodes) => nodes.map((node) => node.dataset.id));
    assert.ok(ids.length > 20, `only ${ids.length} nodes`);
    assert.equal(new Set(ids).size, ids.length);
    await screenshot(page, '03-graph');
  });

  it('shows the card of the node under the pointer', async () => {
    const { x, y } = await middleOf(graphNode(page, 'network-hub'));
    await page.mouse.move(x, y, { steps: 3 });
    const card = graphFrame(page).locator('#card');
    await card.getByText('Account').first().waitFor();
    await screenshot(page, '04-card');
    assert.match((await card.textContent()) ?? '', /network-hub/);
  });

  it('offers the commands of a node in the native menu', async () => {
    const node = graphNode(page, 'network-hub');
    const offered = await openContextMenu(page, await middleOf(node));
    await screenshot(page, '05-graph-menu');
    assert.deepEqual(offered.slice(0, 3), ['Open Graph', 'Show Neighbors', 'Generate Diagram']);
    await chooseFromMenu(page, 'Copy ID');
    assert.equal(await copied(page), await node.getAttribute('data-id'));
  });

  it('offers the commands of a row in the native menu', async () => {
    const offered = await openContextMenu(page, await middleOf(treeRow(page, 'Security')));
    await screenshot(page, '06-tree-menu');
    for (const command of [
      'Open Graph',
      'Generate Diagram',
      'Show Properties',
      'Read Everything Under This',
      'Copy ID',
    ])
      assert.ok(offered.includes(command), `${command} is not among ${offered}`);
    await page.keyboard.press('Escape');
  });

  it('walks the graph into the network of an account', async () => {
    const { x, y } = await middleOf(graphNode(page, 'network-hub'));
    await page.mouse.dblclick(x, y);
    const region = await middleOf(graphFrame(page).locator('li[data-id="aws:region:590271846633:eu-west-1"]'));
    await page.mouse.dblclick(region.x, region.y);
    await graphNodeOf(page, 'hub-eu', 'VPC').waitFor({ state: 'attached' });
    await middleOf(graphNodeOf(page, 'hub-eu', 'VPC'));
    await page.mouse.move(0, 0);
    await graphFrame(page).locator('#card').waitFor({ state: 'hidden' });
    await screenshot(page, '07-network');
  });

  it('shows what was read there in the tree as well', async () => {
    for (const name of ['Infrastructure', 'network-hub', 'eu-west-1', 'VPCs']) await expandRow(treeRow(page, name));
    await treeRow(page, 'hub-eu').waitFor();
    await screenshot(page, '08-tree-of-the-network');
    // Its lists would leave no room for the rows below it.
    await treeRow(page, 'Infrastructure').click();
    await treeRow(page, 'Security').waitFor();
  });

  it('tells who has access to an account, and through which group', async () => {
    for (const name of ['Workloads', 'Production', 'Storefront']) await expandRow(treeRow(page, name));
    await openContextMenu(page, await middleOf(treeRow(page, 'checkout-prod')));
    await chooseFromMenu(page, 'Show Who Has Access');
    const report = markdownPreview(page);
    await report.getByRole('heading', { name: 'Who has access to checkout-prod' }).waitFor();
    await report.getByRole('row', { name: /bram\.quill.*User.*Administrator.*on-call/ }).waitFor();
    await screenshot(page, '08-access');
  });

  it('shows what listens at a load balancer, and by which rules', async () => {
    for (const name of ['storefront-prod', 'eu-west-1']) await expandRow(treeRow(page, name).first());
    await scrolledTo(treeRow(page, 'Load balancers'), 300);
    for (const name of ['Load balancers', 'storefront-prod', 'Listeners', 'HTTPS:443', 'Listener rules'])
      await expandRow(treeRow(page, name).last());
    await treeRow(page, 'Rule 10').waitFor();
    await screenshot(page, '08-tree-of-a-load-balancer');
    await scrolledTo(treeRow(page, 'Infrastructure'), -900);
    await treeRow(page, 'Workloads').click();
  });

  for (const { format, extension, holds } of [
    { format: 'Mermaid flowchart', extension: '.mmd', holds: /^flowchart /m },
    { format: 'Python diagrams', extension: '.py', holds: /^from diagrams import /m },
  ]) {
    it(`generates a diagram as ${format}`, async () => {
      await treeRow(page, 'Security').click();
      await runCommand(page, 'Orrery: Generate Diagram');
      await chooseFromQuickPick(page, 'Security');
      await answerExport(page, { format });
      const name = await openedFile(page, extension);
      await screenshot(page, `09-${fileName(format)}`);
      const text = readFileSync(join(workbench.folder, 'diagrams', name), 'utf8');
      assert.match(text, holds);
      assert.match(text, /security-audit/);
    });
  }

  it('comes back when the window is loaded anew', async () => {
    // VS Code in a browser writes down what is open now and then, so how much of the last minute comes back is its own.
    await page.reload();
    await page.locator('.tab', { hasText: 'Orrery: ' }).click();
    await graphNode(page, 'network-hub').waitFor({ state: 'attached' });
    await openActivityBar(page, 'Orrery');
    await expandRow(treeRow(page, 'Sample estate'));
    await rowsOfType(page, 'Organization,').first().waitFor();
  });

  it('shows beside something in Azure what it uses in AWS, as the other profile knows it', async () => {
    await runCommand(page, 'Orrery: Open Graph');
    await searchInQuickPick(page, 'web-wholesale-prod');
    await quickPickRow(page, 'web-wholesale-prod').first().click();
    const database = graphFrame(page).locator('li[data-id][aria-label^="orders, DB instance, "]');
    await database.waitFor({ state: 'attached' });
    await readingStatus(page).waitFor({ state: 'hidden' });
    const { x, y } = await middleOf(database);
    await page.mouse.move(x, y, { steps: 3 });
    const card = graphFrame(page).locator('#card');
    await card.getByText('Properties').waitFor();
    await screenshot(page, '12-other-cloud');
    assert.match((await card.textContent()) ?? '', /829047715362.*other profile/);
    await page.locator('.tab.active').click({ button: 'middle' });
  });

  it('looks right in every kind of theme', async () => {
    await runCommand(page, 'Orrery: Open Sample Estate');
    for (const theme of ['light', 'high-contrast'] as const) {
      await setTheme(page, theme);
      await graphNode(page, 'network-hub').waitFor({ state: 'attached' });
      await screenshot(page, `10-${theme}`);
    }
  });

  it('tells in a report what its last scan came to', async () => {
    await runCommand(page, 'Orrery: Show Scan Report');
    await page.locator('.tab', { hasText: 'Scan report: Sample estate' }).waitFor();
    const report = markdownPreview(page);
    // Which of the scans before called somebody last is not this test's to say.
    await report.getByRole('heading', { name: /: (?:everything|accounts|what is directly) (?:in|of) / }).waitFor();
    const readings = report.getByRole('row', { name: /^Readings/ });
    assert.match((await readings.textContent()) ?? '', /\d/);
    await screenshot(page, '11-scan-report');
  });

  it('copies the policy that reading everything needs', async () => {
    await clearClipboard(page);
    await runCommand(page, 'Orrery: Copy Required Permissions');
    await chooseFromQuickPick(page, 'IAM policy');
    assert.match(await copied(page), /"organizations:ListRoots"/);
  });
});

/** Turns the wheel over the tree, by so many pixels at a time, until a row is drawn. */
async function scrolledTo(row: Locator, pixels: number): Promise<void> {
  const page = row.page();
  await page.locator('.sidebar .monaco-list').last().hover();
  await eventually(async () => {
    await page.mouse.wheel(0, pixels);
    await row.waitFor({ timeout: 500 });
  });
}

function fileName(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
