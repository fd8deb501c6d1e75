import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { packageExtension } from '../../scripts/vscode/package.ts';
import { type Moto, needMoto, startMoto } from '../clouds/moto.ts';
import { seededSettings } from '../clouds/openAt.ts';
import { organizationOf } from '../clouds/organizationOf.ts';
import { keepFailures } from './failures.ts';
import {
  chooseFromMenu,
  clearClipboard,
  copied,
  eventually,
  expandRow,
  markdownPreview,
  middleOf,
  notification,
  openActivityBar,
  openContextMenu,
  openWorkbench,
  question,
  readingStatus,
  runCommand,
  screenshot,
  setTheme,
  tooltip,
  treeRow,
  type Workbench,
} from './workbench.ts';

/** What a person sees of age, cost and gaps, where nothing ever is fresh. Every step starts where the one before ended. */
describe('Readings of a large organization as a person sees them', function () {
  this.timeout(180_000);
  const { estate } = organizationOf(400, 40);
  let moto: Moto;
  let workbench: Workbench;
  let page: Page;

  before(async function () {
    needMoto(this);
    moto = await startMoto({ estate });
    workbench = await openWorkbench(await packageExtension(), {
      env: moto.environment,
      settings: { ...seededSettings, 'orrery.freshFor': { aws: 0 }, 'orrery.logFile': 'orrery.log' },
      stored: { 'inventory.sqlite': 'This is no database, and long enough to be taken for one.'.repeat(20) },
    });
    page = workbench.page;
  });
  keepFailures(() => page);
  after(async () => {
    await workbench?.close();
    await moto?.stop();
  });

  it('begin anew, and say so, where the file of earlier ones is damaged', async () => {
    await openActivityBar(page, 'Orrery');
    await notification(page, 'The inventory was damaged.').waitFor();
    await screenshot(page, '40-set-aside');
    const kept = readdirSync(workbench.storage).filter((name) => name.startsWith('inventory-damaged-'));
    assert.equal(kept.length, 1, readdirSync(workbench.storage).join('\n'));
    await page.keyboard.press('Escape');
    await runCommand(page, 'Notifications: Clear All Notifications');
  });

  it('show that they are no longer fresh, and are made again when a row is opened', async () => {
    await expandRow(treeRow(page, 'environment'));
    await treeRow(page, 'Team 1').waitFor();
    await rested();
    for (const [opened, inside] of [
      ['Team 1', 'service-1'],
      ['service-1', 'eu-west-1'],
      ['eu-west-1', 'Nothing here'],
    ] as const) {
      await expandRow(treeRow(page, opened));
      await treeRow(page, inside).waitFor();
      await rested();
    }
    assert.match((await treeRow(page, 'Team 2').getAttribute('aria-label')) ?? '', /no longer fresh/);
    const before = await rested();
    await expandRow(treeRow(page, 'Team 2'));
    await eventually(async () => assert.ok((await moto.count()) > before, 'It was not read again.'));
    assert.ok((await rested()) - before <= 4, 'It was read more than once.');
    await tooltip(treeRow(page, 'Team 2'), 'it is read again when you open it');
    await screenshot(page, '41-stale');
  });

  it('are made again by Refresh', async () => {
    const before = await rested();
    await chooseFromRow(treeRow(page, 'eu-west-1'), 'Refresh');
    await eventually(async () => assert.ok((await moto.count()) > before + 5, 'It was not read again.'));
    assert.ok((await rested()) - before < 20, 'It was read more than once.');
  });

  it('are asked about where they are many', async () => {
    const before = await rested();
    await chooseFromRow(treeRow(page, 'environment'), 'Read Everything Under This');
    await question(page)
      .getByText(/Reading everything in environment takes at least [\d,]+ calls, at least \d+ minutes/)
      .waitFor();
    await screenshot(page, '42-question');
    await question(page).getByText('Cancel', { exact: true }).click();
    await question(page).waitFor({ state: 'hidden' });
    assert.equal(await rested(), before);
  });

  it('that were refused say what is missing', async () => {
    await moto.setFaults([{ operation: 'DescribeVpcs', code: 'UnauthorizedOperation', status: 403 }]);
    await chooseFromRow(treeRow(page, 'eu-west-1'), 'Refresh');
    await treeRow(page, 'VPCs').waitFor();
    await rested();
    const offered = await openContextMenu(page, await middleOf(treeRow(page, 'VPCs')));
    assert.deepEqual(offered, ['Refresh', 'Copy Missing Permission', 'Show Scan Report']);
    await delay(500); // Menus fade in.
    await screenshot(page, '43-gap-menu');
    await page.keyboard.press('Escape');
    await clearClipboard(page);
    await runCommand(page, 'Orrery: Copy Missing Permissions');
    assert.match(await copied(page), /"ec2:DescribeVpcs"/);
  });

  it('end up in a report', async () => {
    await runCommand(page, 'Orrery: Show Scan Report');
    const report = markdownPreview(page);
    await report.getByRole('heading', { name: 'environment' }).first().waitFor();
    await screenshot(page, '44-report-dark');
    assert.equal(await page.locator('.tab').count(), 1, 'Besides the preview something was opened.');
    for (const theme of ['light', 'high-contrast'] as const) {
      await setTheme(page, theme);
      await report.getByRole('heading', { name: 'environment' }).first().waitFor();
      await screenshot(page, `44-report-${theme}`);
    }
  });

  it('leave a line for every call in the log file', async () => {
    const lines = readFileSync(join(workbench.home, 'orrery.log'), 'utf8').trim().split('\n');
    const records = lines.map((line) => JSON.parse(line));
    const calls = records.filter(({ level, message }) => level === 'debug' && message === 'call');
    assert.equal(calls.length, await moto.count());
    assert.ok(calls.some(({ operation, outcome }) => operation === 'DescribeVpcs' && outcome === 'denied'));
  });

  /** How many calls were made once no more are: nothing is read for a while. */
  async function rested(): Promise<number> {
    for (let before = -1; ; ) {
      await readingStatus(page).waitFor({ state: 'hidden' });
      const now = await moto.count();
      if (now === before) return now;
      before = now;
      await delay(700);
    }
  }
});

async function chooseFromRow(row: Locator, command: string): Promise<void> {
  await openContextMenu(row.page(), await middleOf(row));
  await chooseFromMenu(row.page(), command);
}
