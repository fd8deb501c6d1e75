import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Locator, Page } from 'playwright-core';
import { repository } from '../../scripts/vscode/folders.ts';
import { packageExtension } from '../../scripts/vscode/package.ts';
import { keepFailures } from './failures.ts';
import {
  eventually,
  graphBoxes,
  graphFrame,
  graphNodeOf,
  graphRests,
  middleOf,
  openedFile,
  openSampleGraph,
  openWorkbench,
  readingStatus,
  runCommand,
  screenshot,
  setTheme,
  type Workbench,
} from './workbench.ts';

/** A server in a browser saves by itself after a second; on a desktop nobody does. */
const settings = { 'files.autoSave': 'off' };
const payments = 'aws:account:840163957208';

/** A view as a file of the workspace, from saving it to a colleague opening it. Every step starts where the one before ended. */
describe('A view file in VS Code', function () {
  this.timeout(180_000);
  let vsix: string;
  let workbench: Workbench;
  let page: Page;
  let file: string;

  before(async () => {
    vsix = await packageExtension();
    workbench = await openWorkbench(vsix, { settings });
    page = workbench.page;
    await openSampleGraph(page);
  });

  keepFailures(() => page);

  after(() => workbench?.close());

  const onDisk = (): string => readFileSync(file, 'utf8');
  const node = (name: string, type: string): Locator => graphNodeOf(page, name, type);
  const dirty = (): Locator => page.locator('.tab.active.dirty');
  const problem = (): Locator => graphFrame(page).getByRole('alert');

  async function save(): Promise<void> {
    await dirty().waitFor();
    await page.keyboard.press('Control+s');
    await dirty().waitFor({ state: 'hidden' });
  }

  /** Puts another text on the disk, as a checkout does. */
  function checkOut(text: string): void {
    writeFileSync(file, text);
  }

  it('is saved from any graph, and opened as the live graph', async () => {
    await graphFrame(page).getByRole('button', { name: 'More Actions' }).click();
    await graphFrame(page).getByRole('menuitem', { name: 'Save View…' }).click();
    const title = page.locator('.quick-input-widget input.input');
    await title.fill('Who pays: the "map"');
    await title.press('Enter');
    const name = await eventually(async () => {
      const tab = page.locator('.tab.active[data-resource-name$=".orrery.yaml"]');
      return (await tab.getAttribute('data-resource-name', { timeout: 2_000 })) ?? '';
    });
    file = join(workbench.folder, 'views', name);
    await node('payments-prod (PCI)', 'Account').waitFor({ state: 'attached' });
    await graphRests(page);
    assert.match(onDisk(), /^title: .*Who pays.*\nprofile: Sample estate\nroot: arn:aws:organizations::/m);
    assert.deepEqual(readdirSync(join(workbench.folder, 'views')), [name]);
    assert.equal(await dirty().count(), 0);
    await screenshot(page, '85-view-saved');
  });

  it('changes with the graph, is saved by Ctrl+S, and nothing else in it changes', async () => {
    // Whatever people wrote stays as it is.
    checkOut(
      `${onDisk().replace('profile:', '# For the review on Monday.\nprofile:   ')}colour:   account\n# The end.\n`,
    );
    const legend = graphFrame(page).getByRole('region', { name: 'Legend' });
    await legend.getByText('Accounts', { exact: true }).waitFor();
    await legend.getByRole('button', { name: 'Legend' }).click();
    const before = onDisk();
    assert.equal(await dirty().count(), 0);
    await node('payments-prod (PCI)', 'Account').focus();
    await page.keyboard.press('Enter');
    await node('payments-prod (PCI)', 'Account').and(graphFrame(page).locator('[aria-expanded="true"]')).waitFor();
    await dirty().waitFor();
    assert.equal(onDisk(), before);
    await save();
    const lines = onDisk().split('\n');
    const added = lines.filter((line) => !before.split('\n').includes(line));
    assert.deepEqual(added, ['open:', `  - ${payments}`]);
    assert.deepEqual(
      lines.filter((line) => !added.includes(line)),
      before.split('\n'),
    );
  });

  it('is undone by Ctrl+Z', async () => {
    const account = node('payments-prod (PCI)', 'Account');
    await page.keyboard.press('Control+z');
    await account.and(graphFrame(page).locator('[aria-expanded="false"]')).waitFor({ state: 'attached' });
    await dirty().waitFor();
    await page.keyboard.press('Control+Shift+z');
    await account.and(graphFrame(page).locator('[aria-expanded="true"]')).waitFor({ state: 'attached' });
    await dirty().waitFor({ state: 'hidden' });
  });

  it('keeps where things were put, and what was written on them', async () => {
    await graphRests(page);
    await graphFrame(page).getByRole('button', { name: 'Show Everything', exact: true }).click();
    const { x, y } = await middleOf(node('backup', 'Account'));
    await page.mouse.move(x, y);
    await page.mouse.down();
    for (const by of [10, 20, 30]) await page.mouse.move(x + by, y + by, { steps: 3 });
    await page.mouse.up();
    await save();
    assert.match(onDisk(), /\n {2}aws:account:733195028846: \[\d+, \d+\]\n/);

    await node('payments-prod (PCI)', 'Account').focus();
    await page.keyboard.press(' ');
    await page.keyboard.press('Control+i');
    await graphFrame(page).getByRole('textbox', { name: 'Note' }).fill('Ask: "Petra" before Monday\nand nobody else');
    await save();
    await screenshot(page, '85-view-note');
    assert.match(
      onDisk(),
      /\nnotes:\n {2}aws:account:840163957208: \|-\n {4}Ask: "Petra" before Monday\n {4}and nobody else\n/,
    );
    await graphFrame(page).getByRole('button', { name: 'Close Details' }).click();
  });

  it('says where it is broken while the graph stays, and recovers', async () => {
    const good = onDisk();
    const shown = await graphBoxes(page);
    checkOut(good.replace('profile:', 'grup: account\nprofile:'));
    await problem()
      .getByText(/Line \d+ of the file: .*grup/)
      .waitFor();
    const line = Number(/Line (\d+)/.exec(await problem().innerText())?.[1]);
    assert.equal(onDisk().split('\n')[line - 1], 'grup: account');
    assert.deepEqual(Object.keys(await graphBoxes(page)), Object.keys(shown));
    await screenshot(page, '86-view-broken');
    checkOut(good.replace('profile:', 'group: account\nprofile:'));
    await problem().waitFor({ state: 'hidden' });
    await node('Infrastructure', 'Organizational unit').waitFor({ state: 'detached' });
    await screenshot(page, '86-view-mended');
    checkOut(good);
    await node('Infrastructure', 'Organizational unit').waitFor({ state: 'attached' });
    await graphRests(page);
    assert.deepEqual(await graphBoxes(page), shown);
  });

  it('shows the same in the same places in a window that is loaded anew', async () => {
    const shown = await graphBoxes(page);
    await page.reload();
    await page.locator('.tab', { hasText: '.orrery.yaml' }).click();
    await node('backup', 'Account').waitFor({ state: 'attached', timeout: 60_000 });
    await graphRests(page);
    const loaded = await graphBoxes(page);
    assert.deepEqual(loaded, shown);
  });

  it('shows the same in the same places to a colleague on another machine', async () => {
    const shown = await graphBoxes(page);
    const other = await openWorkbench(vsix, { settings });
    try {
      await openSampleGraph(other.page);
      cpSync(join(workbench.folder, 'views'), join(other.folder, 'views'), { recursive: true });
      await openFile(other.page, join(other.folder, 'views', basename(file)));
      await graphFrame(other.page)
        .getByText(/\d+ pinned/)
        .waitFor(); // The graph of the sample has none.
      await readingStatus(other.page).waitFor({ state: 'hidden', timeout: 60_000 });
      await graphRests(other.page);
      await screenshot(other.page, '87-view-of-a-colleague');
      const theirs = await graphBoxes(other.page);
      assert.deepEqual(theirs, shown);
    } catch (error) {
      await screenshot(other.page, 'failed-colleague');
      throw error;
    } finally {
      await other.close();
    }
  });

  it('is drawn as a diagram of the same nodes by the command line', async () => {
    // It knows one profile at a time: what is in the other cloud is not in its inventory.
    const drawn = Object.keys(await graphBoxes(page)).filter((id) => !id.startsWith('/subscriptions/'));
    const args = ['dist/cli.js', 'export', '--sample', '--no-store', '--view', file, '--json'];
    const options = { cwd: repository, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
    const { status, stdout, stderr } = spawnSync(process.execPath, args, options);
    assert.equal(status, 3, stderr); // Some of the sample may not be read.
    const { nodes }: { nodes: { id: string }[] } = JSON.parse(stdout);
    assert.deepEqual(nodes.map(({ id }) => id).sort(), drawn.sort());
  });

  it('is text as well, with completion and marked mistakes', async () => {
    await runCommand(page, 'Orrery: Open View as Text');
    await openedFile(page, '.orrery.yaml');
    await page.locator('.editor-group-container.active .monaco-editor .view-lines').click();
    await writeText('profile: Sample estate\ngroup: ');
    await offered(['account', 'application', 'network', 'place']);
    await screenshot(page, '88-view-group-offered');
    await page.keyboard.press('Escape');
    await writeText('profile: Sample estate\nroot: network-h');
    await offered(['network-hub']);
    await screenshot(page, '88-view-root-offered');
    await page.keyboard.press('Enter');
    await page.locator('.view-line', { hasText: 'root: aws:account:590271846633' }).waitFor();

    await writeText('profile: Sample estate\ntitel: x\n');
    await page.locator('.squiggly-error').first().waitFor();
    // The mistake is marked a moment before the editor can be led to it.
    await eventually(async () => {
      await page.keyboard.press('F8');
      await page.locator('.marker-widget', { hasText: 'Did you mean title?' }).waitFor({ timeout: 3_000 });
    });
    await screenshot(page, '88-view-mistake');
    await page.keyboard.press('Escape');
    await runCommand(page, 'File: Revert File');
    await runCommand(page, 'Orrery: Open View as Graph');
    await node('backup', 'Account').waitFor({ state: 'attached' });
  });

  it('that is broken when it is opened says where, and becomes the graph when it is mended', async () => {
    mkdirSync(join(workbench.folder, 'other'));
    file = join(workbench.folder, 'other', 'broken.orrery.yaml');
    checkOut('title: Broken\nprofile: Sample estate\ncolour: rainbow\n');
    await openFile(page, file);
    const content = graphFrame(page).locator('body');
    await content.getByText('This view has mistakes').waitFor();
    assert.match(await content.innerText(), /Line 3: .*rainbow/);
    await screenshot(page, '89-view-never-right');
    checkOut(onDisk().replace('rainbow', 'account'));
    await graphFrame(page).getByRole('region', { name: 'Legend' }).getByText('Accounts', { exact: true }).waitFor();
    await graphRests(page);
    for (const theme of ['light', 'high-contrast'] as const) {
      await setTheme(page, theme);
      await graphRests(page);
      await screenshot(page, `89-view-${theme}`);
    }
  });

  async function openFile(of: Page, name: string): Promise<void> {
    await runCommand(of, 'File: Open File...');
    const path = of.locator('.quick-input-widget input.input');
    // The list of files that comes a moment later puts its own folder into the field.
    await eventually(async () => {
      if (await path.isVisible()) {
        await path.fill(name, { timeout: 2_000 });
        await delay(500);
        await path.press('Enter', { timeout: 2_000 });
      }
      await of.locator(`.tab.active[data-resource-name="${basename(name)}"]`).waitFor({ timeout: 3_000 });
    });
  }

  /** Writes a whole text into the editor in front. */
  async function writeText(text: string): Promise<void> {
    await page.keyboard.press('Control+a');
    await delay(500); // VS Code in a browser selects a moment later.
    await page.keyboard.press('Delete');
    await page.keyboard.type(text);
  }

  /** Asks what can be written where the cursor is. */
  async function offered(names: readonly string[]): Promise<void> {
    const rows = page.locator('.suggest-widget.visible .monaco-list-row .label-name');
    await eventually(async () => {
      await page.keyboard.press('Escape');
      await page.keyboard.press('Control+Space');
      await rows.first().waitFor({ timeout: 2_000 });
      assert.deepEqual(await rows.allTextContents(), names);
    });
  }
});
