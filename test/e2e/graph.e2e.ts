import assert from 'node:assert/strict';
import { setTimeout as delay } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { packageExtension } from '../../scripts/vscode/package.ts';
import { violations } from '../webview/axe.ts';
import { keepFailures } from './failures.ts';
import {
  chooseFromMenu,
  eventually,
  graphBoxes,
  graphDocument,
  graphFrame,
  graphNodeOf,
  graphRests,
  middleOf,
  openSampleGraph,
  openWorkbench,
  readingStatus,
  runCommand,
  screenshot,
  setTheme,
  type Workbench,
} from './workbench.ts';

/** An account that is folded at first. */
const payments = 'payments-prod (PCI), Account';

/** What a person does with a graph, at first with nothing but the keyboard. Every step starts where the one before ended. */
describe('A graph in VS Code', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let page: Page;

  before(async () => {
    workbench = await openWorkbench(await packageExtension());
    page = workbench.page;
    await openSampleGraph(page);
  });

  keepFailures(() => page);
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    // What it left open is in no other's way.
    for (const name of ['Close Table', 'Close Details']) {
      const close = graphFrame(page).getByRole('button', { name });
      if (await close.isVisible()) await close.click();
    }
  });

  after(() => workbench?.close());

  const press = (...keys: string[]): Promise<void> =>
    keys.reduce((before, key) => before.then(() => page.keyboard.press(key)), Promise.resolve());
  const node = (name: string, type: string): Locator => graphNodeOf(page, name, type);
  const button = (name: string | RegExp): Locator => graphFrame(page).getByRole('button', { name, exact: true });
  const status = async (): Promise<string> => graphFrame(page).locator('footer.status').innerText();

  /** Waits until a node has the focus, as screen readers name it: `backup, Account`. */
  async function focused(words: string, timeout = 40_000): Promise<void> {
    await graphFrame(page)
      .locator(`li[data-id]:focus[aria-label^=${JSON.stringify(words)}]`)
      .waitFor({ timeout });
  }

  /** Waits until the account is open, or folded. */
  async function expanded(isOpen: boolean): Promise<void> {
    await graphFrame(page)
      .locator(`li[aria-label^=${JSON.stringify(payments)}][aria-expanded="${isOpen}"]`)
      .waitFor({ state: 'attached' });
    await graphRests(page);
  }

  async function search(text: string): Promise<void> {
    await eventually(async () => {
      try {
        await press('Control+f');
        await graphFrame(page).locator('.search-field:focus').waitFor({ timeout: 2_000 });
      } catch (error) {
        // A list that has just closed gives the focus back a moment later, now and then to nothing.
        await runCommand(page, 'View: Focus Active Editor Group');
        throw error;
      }
    });
    await page.keyboard.type(text);
    await graphFrame(page).locator('.hits .hit-hint', { hasText: 'Enter goes there' }).waitFor();
  }

  it('is reached by Tab, walked among siblings, opened and folded', async () => {
    await runCommand(page, 'View: Focus Active Editor Group');
    await eventually(async () => {
      await press('Tab');
      assert.equal(await graphFrame(page).locator('li[data-id]:focus').count(), 1);
    });
    await press('Home');
    await focused('o-2598lm8p3y, Organization');
    await typeName('backup', 'Account');
    await press('Tab');
    await focused('network-hub, Account');
    await press('Shift+Tab');
    await focused('backup, Account');
    await delay(1_000); // After a pause, letters begin another name.
    await page.keyboard.type('payments');
    await focused(payments);
    await press('Enter');
    await expanded(true);
    await focused(payments);
    await screenshot(page, '80-graph-opened-by-key');
    await press('Escape');
    await expanded(false);
    await focused(payments);
  });

  it('finds by address what it leaves out, and shows it', async () => {
    const before = await status();
    assert.match(before, /\d+ left out by detail/);
    await search('10.1.');
    const hit = graphFrame(page).locator('.hits button', { hasText: 'Network interface' }).first();
    await hit.waitFor();
    assert.match(await hit.innerText(), /10\.1\./);
    const id = await hit.getAttribute('data-hit');
    assert.equal(await graphFrame(page).locator(`li[data-id="${id}"]`).count(), 0, 'It is drawn already.');
    await screenshot(page, '80-graph-found-by-address');
    await eventually(async () => {
      await press('ArrowDown');
      await graphFrame(page).locator(`.hits button[data-hit="${id}"][aria-selected="true"]`).waitFor({ timeout: 200 });
    });
    await press('Enter');
    await graphFrame(page).locator(`li[data-id="${id}"]:focus`).waitFor();
  });

  it('leads along relations and back, and to a volume by its name', async () => {
    await search('artifacts-1-root');
    await press('Enter');
    await focused('artifacts-1-root, Volume');
    await graphRests(page);
    await press('ArrowRight');
    const related = graphFrame(page).locator('li[data-id]:focus:not([aria-label^="artifacts-1-root"])');
    await related.waitFor();
    await press('ArrowLeft');
    await focused('artifacts-1-root, Volume');
  });

  it('tells everything about a node in its details', async () => {
    await press('Control+i');
    const details = graphFrame(page).getByRole('complementary', { name: 'Details' });
    await details.locator('h2:focus').getByText('artifacts-1-root').waitFor();
    await details
      .getByText(/^History/)
      .first()
      .waitFor();
    const text = await details.innerText();
    for (const words of ['VolumeType', 'gp3', 'Relations (2)', 'artifacts-1 Instance', 'Platform', 'Coverage and Age'])
      assert.ok(text.includes(words), `${words} is not in:\n${text}`);
    await screenshot(page, '81-graph-details');
    await press('Escape');
    await focused('artifacts-1-root, Volume');
    await press('Control+i', 'Control+i');
    await details.waitFor({ state: 'hidden' });
    await focused('artifacts-1-root, Volume');
  });

  it('is a table as well, which stays in step', async () => {
    await button('Table').press('Enter');
    const table = graphFrame(page).getByRole('grid', { name: 'Nodes of the graph' });
    const rows = table.locator('tbody tr');
    await table.locator('tr:focus').getByText('artifacts-1-root').waitFor();
    const drawn = Object.keys(await graphBoxes(page)).length;
    assert.equal(await rows.count(), drawn);
    await press('ArrowUp', ' ');
    const row = table.locator('tr[aria-selected="true"]');
    const id = await row.getAttribute('data-id');
    await screenshot(page, '81-graph-table');
    await press('Escape');
    await graphFrame(page).locator(`li[data-id="${id}"]:focus`).waitFor();
    await page.keyboard.type('payments');
    await focused(payments);
    await press('Enter');
    await eventually(async () => assert.ok((await rows.count()) > drawn, 'The table did not follow the graph.'));
    assert.equal(await rows.count(), Object.keys(await graphBoxes(page)).length);
    await button('Close Table').click();
  });

  it('says which keys there are', async () => {
    await node('network-hub', 'Account').focus();
    await press('?');
    const help = graphFrame(page).getByRole('dialog', { name: 'Keys of the Graph' });
    await help.getByText('Along the strongest relation').waitFor();
    await screenshot(page, '81-graph-keys');
    await press('Escape');
    await help.waitFor({ state: 'hidden' });
    await focused('network-hub, Account');
  });

  it('shows the way from one thing to another, and goes back and forward', async () => {
    await search('artifacts-1-root');
    await press('Enter');
    await focused('artifacts-1-root, Volume');
    await typeName('network-hub', 'Account');
    await press('Shift+F10');
    await chooseFromMenu(page, 'Show Path from Selection');
    const bar = graphFrame(page).getByText(/The shortest ways from artifacts-1-root to network-hub · \d+ resources/);
    await bar.waitFor();
    await node('artifacts-1', 'Instance').waitFor({ state: 'attached' });
    await screenshot(page, '82-graph-path');
    await focused('network-hub, Account'); // The menu took the focus, and gave it back.
    await press('Alt+ArrowLeft');
    await bar.waitFor({ state: 'hidden' });
    await node('Workloads', 'Organizational unit').waitFor({ state: 'attached' });
    await press('Alt+ArrowRight');
    await bar.waitFor();
    await button('Back (Alt+Left)').click();
    await bar.waitFor({ state: 'hidden' });
    assert.ok(await button('Back (Alt+Left)').isDisabled());
  });

  it('shows the neighbors of a node in its place, and leads out again by the steps to where it is', async () => {
    const trail = graphFrame(page).getByRole('navigation', { name: 'Where this is' });
    await goTo('network-hub', 'Account');
    await press('Shift+F10');
    await chooseFromMenu(page, 'Show Neighbors');
    await trail.getByRole('heading', { name: /network-hub/ }).waitFor();
    await node('Workloads', 'Organizational unit').waitFor({ state: 'detached' });
    await graphRests(page);
    await screenshot(page, '82-graph-neighbors');
    const step = trail.getByRole('button', { name: 'Infrastructure', exact: true });
    if (!(await step.isVisible())) await trail.getByRole('button', { name: 'Steps in Between' }).click();
    await step
      .or(trail.getByRole('menuitem', { name: 'Infrastructure' }))
      .first()
      .click();
    await trail.getByRole('heading', { name: 'Infrastructure', exact: true }).waitFor();
    await node('shared-services', 'Account').waitFor({ state: 'attached' });
    await screenshot(page, '82-graph-of-a-container');
    for (const name of ['network-hub', 'o-2598lm8p3y']) {
      await button('Back (Alt+Left)').click();
      await trail.getByRole('heading', { name: new RegExp(name) }).waitFor();
    }
    await graphRests(page);
  });

  it('marks what needs something, and counts it', async () => {
    await goTo('network-hub', 'Account');
    await press('Shift+F10');
    await chooseFromMenu(page, 'Mark What Needs This');
    const bar = graphFrame(page).locator('.overlay-bar');
    await bar.getByText(/\d+ resources need network-hub · \d+ directly/).waitFor();
    await screenshot(page, '82-graph-marked');
    await bar.getByText('Mark What It Needs').click();
    await bar.getByText(/^network-hub needs/).waitFor();
    await bar.getByText('Clear').click();
    await bar.waitFor({ state: 'hidden' });
  });

  it('shows only what passes a filter', async () => {
    const everything = await graphBoxes(page);
    await button('Filter').click();
    const panel = graphFrame(page).getByRole('dialog', { name: 'Filter' });
    await panel.getByText('Regions', { exact: true }).click();
    await panel.locator('vscode-checkbox[data-value="us-east-1"]').click();
    await panel.getByText('Tags', { exact: true }).click();
    await panel.getByText('Team', { exact: true }).click();
    await panel
      .locator('vscode-checkbox[data-value="Data"]')
      .or(panel.locator('vscode-checkbox[data-value="Platform"]'))
      .first()
      .click();
    await graphFrame(page).getByText('2 filters active').waitFor();
    await graphRests(page);
    await screenshot(page, '83-graph-filtered');
    assert.ok(Object.keys(await graphBoxes(page)).length < Object.keys(everything).length);
    assert.equal(await node('eu-west-1', 'Region').count(), 0);
    await press('Escape');
    await graphFrame(page).locator('footer.status').getByText('Clear').click();
    await graphFrame(page).getByText('2 filters active').waitFor({ state: 'hidden' });
    await graphRests(page);
    assert.deepEqual(await graphBoxes(page), everything);
  });

  it('groups by a tag and colors by account, with a legend that says which is which', async () => {
    const legend = graphFrame(page).getByRole('region', { name: 'Legend' });
    await button('View').click();
    const panel = graphFrame(page).getByRole('dialog', { name: 'View' });
    await panel.getByLabel('Group by').selectOption({ label: 'Tag Team' });
    await node('Platform', 'Team').waitFor({ state: 'attached' });
    await panel.getByLabel('Colour by').selectOption('account');
    await legend.getByText('Accounts', { exact: true }).waitFor();
    await press('Escape');
    await graphRests(page);
    await screenshot(page, '83-graph-teams-and-accounts');
    assert.match(await legend.innerText(), /A\s+[\w-]+\s+\d+/);
    await button('View').click();
    await panel.getByLabel('Group by').selectOption('place');
    await panel.getByLabel('Colour by').selectOption('type');
    await press('Escape');
    await node('Infrastructure', 'Organizational unit').waitFor({ state: 'attached' });
    await legend.getByRole('button', { name: 'Legend' }).click();
  });

  it('says calmly that nothing changed since an earlier reading', async () => {
    await button('Compare').click();
    await graphFrame(page).locator('.scan').first().click();
    const changes = graphFrame(page).getByRole('complementary', { name: 'Changes' });
    await changes.getByText('Nothing changed since.').waitFor();
    await press('Escape');
    await screenshot(page, '83-graph-compared');
    await changes.getByRole('button', { name: 'Stop Comparing' }).click();
    await changes.waitFor({ state: 'hidden' });
    await graphRests(page);
  });

  it('opens what the wheel zooms into and folds it on the way out, with a map of the whole', async () => {
    await button('Show Everything').click();
    const account = node('data-platform-prod', 'Account');
    const at = await middleOf(account);
    await page.mouse.move(at.x, at.y);
    await turnWheel(-120, async () => (await account.getAttribute('aria-expanded')) === 'true');
    await graphRests(page);
    assert.ok(await graphFrame(page).locator('.minimap').isVisible());
    await screenshot(page, '84-graph-zoomed-in');
    await turnWheel(120, async () => (await account.getAttribute('aria-expanded')) === 'false');
    await graphRests(page);
  });

  it('keeps what was dragged exactly where it was put', async () => {
    await button('Show Everything').click();
    const account = node('backup', 'Account');
    const id = (await account.getAttribute('data-id')) ?? '';
    const { x, y } = await middleOf(account);
    const before = await graphBoxes(page);
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const by of [8, 16, 24]) await page.mouse.move(x + by, y + by, { steps: 3 });
    await page.mouse.up();
    await graphFrame(page)
      .getByText(/\d+ pinned/)
      .waitFor();
    await graphRests(page);
    const dragged = await graphBoxes(page);
    assert.notEqual(dragged[id], before[id]);
    await screenshot(page, '84-graph-pinned');
    const readings = await countReadings();
    await button('Read Again').click();
    await eventually(async () => assert.ok((await countReadings()) > readings, 'It was not read again.'));
    await readingStatus(page).waitFor({ state: 'hidden' });
    await graphRests(page);
    assert.deepEqual(await graphBoxes(page), dragged);
    await graphFrame(page).getByText('Unpin All').click();
    await graphFrame(page)
      .getByText(/\d+ pinned/)
      .waitFor({ state: 'hidden' });
  });

  for (const theme of ['dark', 'light', 'high-contrast'] as const) {
    it(`has nothing that axe finds, ${theme}`, async () => {
      if (theme !== 'dark') await setTheme(page, theme);
      await search('artifacts-1-root');
      await press('Enter');
      await focused('artifacts-1-root, Volume');
      await press('Control+i');
      await graphFrame(page).getByRole('tree', { name: 'Properties' }).waitFor();
      await button('Table').press('Enter');
      await graphRests(page);
      await screenshot(page, `84-graph-everything-open-${theme}`);
      assert.deepEqual(await violations(await graphDocument(page)), []);
      await button('Close Table').click();
      await button('Close Details').click();
    });
  }

  /** Goes to a node by what it is called. */
  async function goTo(name: string, type: string): Promise<void> {
    await search(name);
    await graphFrame(page)
      .locator('.hits button', { hasText: `${name}${type}` })
      .first()
      .click();
    await focused(`${name}, ${type}`);
    await graphRests(page);
  }

  /** Goes to a node by typing its name, again after a pause where letters came too slowly on a busy machine. */
  async function typeName(name: string, type: string): Promise<void> {
    await graphRests(page);
    for (let attempt = 1; ; attempt++) {
      await page.keyboard.type(name);
      try {
        return await focused(`${name}, ${type}`, 5_000);
      } catch (error) {
        if (attempt === 3) throw error;
      }
    }
  }

  /** How many readings there are to compare with. */
  async function countReadings(): Promise<number> {
    await button('Compare').click();
    const readings = graphFrame(page).locator('.scan');
    await readings.first().waitFor();
    await delay(500); // Those of the last time stand there until the answer comes.
    const count = await readings.count();
    await press('Escape');
    return count;
  }

  async function turnWheel(pixels: number, until: () => Promise<boolean>): Promise<void> {
    await eventually(async () => {
      await page.mouse.wheel(0, pixels);
      assert.ok(await until(), 'Turning the wheel changed nothing.');
    });
  }
});
