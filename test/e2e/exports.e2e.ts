import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'csv-parse/sync';
import type { Locator, Page } from 'playwright-core';
import { packageExtension } from '../../scripts/vscode/package.ts';
import { keepFailures } from './failures.ts';
import {
  answerExport,
  chooseFromQuickPick,
  chooseFromRow,
  chooseFromSubmenu,
  eventually,
  expandRow,
  findFormat,
  graphNode,
  middleOf,
  notification,
  openContextMenu,
  openedFile,
  openSampleGraph,
  openWorkbench,
  quickPickRow,
  screenshot,
  setTheme,
  treeRow,
  type Workbench,
} from './workbench.ts';

/** What was read stays fresh to the end. */
const settings = { 'orrery.freshFor': { aws: 1_440 }, 'files.autoSave': 'off' };
const networkHub = '590271846633';

/** Exports from the first question to the file. Every step starts where the one before ended. */
describe('Exports in VS Code', function () {
  this.timeout(180_000);
  let workbench: Workbench;
  let page: Page;
  let diagrams: string;

  before(async () => {
    workbench = await openWorkbench(await packageExtension(), { settings });
    page = workbench.page;
    diagrams = join(workbench.folder, 'diagrams');
    await openSampleGraph(page);
    for (const name of ['Root', 'Infrastructure']) await expandRow(treeRow(page, name));
    await treeRow(page, 'network-hub').waitFor();
  });

  keepFailures(() => page);

  after(() => workbench?.close());

  const onDisk = (name: string): string => readFileSync(join(diagrams, name), 'utf8');
  const written = (): string[] => readdirSync(diagrams).sort();
  const status = (text: string | RegExp): Locator => page.locator('.statusbar-item', { hasText: text });

  it('asks what, as what and where, and writes a drawing for draw.io', async () => {
    await chooseFromRow(treeRow(page, 'network-hub'), 'Generate Diagram');
    await quickPickRow(page, 'Network').waitFor();
    await screenshot(page, '90-export-shown');
    await chooseFromQuickPick(page, 'Network');
    await quickPickRow(page, 'Mermaid flowchart').waitFor();
    await screenshot(page, '90-export-format');
    await (await findFormat(page, 'draw.io')).click();
    await quickPickRow(page, 'diagrams').waitFor();
    await screenshot(page, '90-export-place');
    await chooseFromQuickPick(page, 'diagrams');
    assert.equal(await openedFile(page, '.drawio'), 'network-hub-network.drawio');
    assert.deepEqual(written(), ['network-hub-network.drawio']);
  });

  it('does the same again at three times Enter', async () => {
    await setTheme(page, 'light');
    await chooseFromRow(treeRow(page, 'network-hub'), 'Generate Diagram');
    for (const usual of ['Network', 'draw.io', 'diagrams']) {
      await quickPickRow(page, usual).and(page.locator('.focused')).waitFor();
      await screenshot(page, `90-export-again-${usual.replace('.', '').toLowerCase()}-light`);
      await page.keyboard.press('Enter');
    }
    await status('network-hub-network.drawio is up to date.').waitFor();
    assert.deepEqual(written(), ['network-hub-network.drawio']);
  });

  it('keeps where people moved something in a drawing that it updates, and what was there before', async () => {
    const name = 'network-hub-network.drawio';
    const moved = '<mxGeometry x="1111" y="-77" width="123" height="45" as="geometry" />';
    const [cell = '', geometry = ''] =
      /<UserObject [^>]*orreryId="[^"]*:natgateway\/[^>]*>\s*<mxCell [^>]*>\s*(<mxGeometry [^>]*\/>)/.exec(
        onDisk(name),
      ) ?? [];
    assert.notEqual(geometry, '');
    const edited = onDisk(name)
      .replace(cell, cell.replace(geometry, moved))
      // As it was written after an earlier reading.
      .replace(/(orreryHeader="[^"]*Oldest reading: )[^&]+/, '$12020-01-01T00:00:00.000Z');
    writeFileSync(join(diagrams, name), edited);
    await chooseFromRow(treeRow(page, 'network-hub'), 'Generate Diagram');
    await answerExport(page, { shown: 'Network', format: 'draw.io' });
    await quickPickRow(page, 'Update in Place').waitFor();
    await screenshot(page, '90-export-exists');
    await chooseFromQuickPick(page, 'Update in Place');
    await status(`${name} was replaced. What it held is in network-hub-network.1.drawio.`).waitFor();
    assert.ok(onDisk(name).includes(cell.replace(geometry, moved)), 'It moved back.');
    assert.ok(!onDisk(name).includes('2020-01-01'), 'It says that it is old.');
    assert.ok(onDisk('network-hub-network.1.drawio') === edited, 'What was there is not kept.');
  });

  it('draws a node of the graph from the formats in its menu', async () => {
    await page.locator('.tab', { hasText: 'Orrery: ' }).click();
    await openContextMenu(page, await middleOf(graphNode(page, 'network-hub')));
    await chooseFromSubmenu(page, 'Export', 'SVG', () => screenshot(page, '90-export-menu'));
    await answerExport(page, { shown: 'Network' });
    await page.locator('.tab.active[data-resource-name="network-hub-network.svg"]').waitFor();
    await imagePreview().waitFor();
    for (const theme of ['light', 'dark'] as const) {
      await setTheme(page, theme);
      await screenshot(page, `90-export-svg-${theme}`);
    }
    assert.match(onDisk('network-hub-network.svg'), /<svg [\s\S]*hub-eu/);
  });

  it('writes several selected accounts together, and nothing else', async () => {
    await treeRow(page, 'network-hub').click();
    await treeRow(page, 'backup').click({ modifiers: ['Control'] });
    await chooseFromRow(treeRow(page, 'backup'), 'Export', 'CSV');
    await quickPickRow(page, 'Resources').waitFor();
    await screenshot(page, '90-export-several');
    await answerExport(page, {});
    await status('files were written.').waitFor();
    await screenshot(page, '90-export-csv');
    const table = onDisk(written().find((name) => name.endsWith('-resources.csv')) ?? '');
    const rows: Record<string, string>[] = parse(table, { columns: true, bom: true });
    // Only what contains them belongs to no account.
    assert.deepEqual([...new Set(rows.map(({ accountName, title }) => accountName || title))].sort(), [
      'Organization',
      'Organizational unit',
      'Root',
      'backup',
      'network-hub',
    ]);
    for (const type of ['aws.ec2.vpc', 'aws.events.eventBus']) assert.ok(rows.some((row) => row.type === type));
    await treeRow(page, 'network-hub').click(); // It is selected alone again.
  });

  it('reads first what is missing, where people want that', async () => {
    await chooseFromRow(treeRow(page, 'Sample tenant'), 'Export', 'Python diagrams');
    await chooseFromQuickPick(page, 'Network');
    await chooseFromQuickPick(page, 'diagrams');
    await quickPickRow(page, 'Read First').waitFor();
    await screenshot(page, '90-export-unread');
    await chooseFromQuickPick(page, 'Read First');
    const text = onDisk(await openedFile(page, '.py'));
    assert.match(text, /^from diagrams\.azure\.\w+ import /m);
    assert.doesNotMatch(text, /^# Not read:/m);
  });

  it('shows text and drawings before anything is written', async () => {
    const before = readdirSync(workbench.folder, { recursive: true }).sort();
    await chooseFromRow(treeRow(page, 'network-hub'), 'Generate Diagram');
    await chooseFromQuickPick(page, 'Network');
    await preview('Mermaid flowchart');
    await page.locator('.tab', { hasText: 'network-hub-network.mmd' }).waitFor();
    await page.locator('.monaco-editor .view-line', { hasText: 'orrery:begin' }).waitFor();
    await screenshot(page, '90-export-preview-mermaid');
    await preview('SVG');
    await page.locator('.tab', { hasText: 'network-hub-network.png' }).waitFor();
    await imagePreview().waitFor();
    await screenshot(page, '90-export-preview-svg');
    await page.keyboard.press('Escape');
    assert.deepEqual(readdirSync(workbench.folder, { recursive: true }).sort(), before);
  });

  it('tells nothing of names and numbers where it is asked for pseudonyms', async () => {
    const toggle = 'Replace Names, Ids and Addresses by Pseudonyms';
    await chooseFromRow(treeRow(page, 'network-hub'), 'Export', 'JSON');
    await chooseFromQuickPick(page, 'Everything');
    await chooseFromQuickPick(page, toggle);
    await quickPickRow(page, toggle).getByText('on', { exact: true }).waitFor();
    await screenshot(page, '90-export-pseudonyms');
    await chooseFromQuickPick(page, 'diagrams');
    const text = onDisk(await openedFile(page, '.json'));
    assert.ok(JSON.parse(text).resources.length > 40);
    for (const secret of ['network-hub', networkHub, 'hub-eu', 'brindlewick']) {
      assert.ok(!text.includes(secret), `${secret} is in it.`);
    }
    await page.locator('.codelens-decoration a', { hasText: 'Regenerate' }).click();
    await status(/ is up to date/).waitFor();
    await screenshot(page, '90-export-redacted');
  });

  it('writes a file again from its first line, and leaves what people wrote around it', async () => {
    await chooseFromRow(treeRow(page, 'network-hub'), 'Export', 'Mermaid flowchart');
    await chooseFromQuickPick(page, 'Network');
    await chooseFromQuickPick(page, 'Replace Names, Ids and Addresses by Pseudonyms'); // Off again.
    await chooseFromQuickPick(page, 'diagrams');
    const name = await openedFile(page, '.mmd');
    const generated = onDisk(name);
    const above = `%% Ours: for the review.\n${generated}`;
    writeFileSync(join(diagrams, name), above.replaceAll('hub-eu-nat-a', 'an old name'));
    await page.locator('.view-line', { hasText: 'Ours: for the review.' }).click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('%% Not saved yet.');
    await page.locator('.view-line', { hasText: 'Not saved yet.' }).waitFor();
    await page.keyboard.press('Control+Home');
    await screenshot(page, '90-export-lens');
    await page.locator('.codelens-decoration a', { hasText: 'Regenerate' }).click();
    await status(`${name} was written again.`).waitFor();
    assert.equal(onDisk(name), `${above}%% Not saved yet.`);
    assert.equal(await openedFile(page, '.mmd'), name, 'Its editor was closed.');

    // In the style that its command names, although the workspace has another one, or none.
    assert.match(onDisk(name), /^flowchart LR$/m);
    writeFileSync(join(diagrams, 'ours.yaml'), 'direction: down\n');
    writeFileSync(join(diagrams, name), onDisk(name).replace(/Write it again: .*$/m, '$& --style diagrams/ours.yaml'));
    await page.locator('.view-line', { hasText: '--style diagrams/ours.yaml' }).waitFor();
    await page.locator('.codelens-decoration a', { hasText: 'Regenerate' }).click();
    await eventually(async () => assert.match(onDisk(name), /^flowchart TB$/m));
    assert.match(onDisk(name), /Write it again: .* --style diagrams\/ours\.yaml$/m);
  });

  it('names the line of a style that it cannot use', async () => {
    mkdirSync(join(workbench.folder, '.orrery'));
    writeFileSync(join(workbench.folder, '.orrery/style.yaml'), 'mode: light\ndirection: sideways\n');
    const before = written();
    await chooseFromRow(treeRow(page, 'network-hub'), 'Export', 'D2');
    await answerExport(page, { shown: 'Network' });
    const said = notification(page, 'The style of exports in .orrery/style.yaml, line 2, cannot be used');
    await said.waitFor();
    await screenshot(page, '90-export-style');
    assert.deepEqual(written(), before);
    await said.getByRole('button', { name: /^Clear Notification/ }).click();
    rmSync(join(workbench.folder, '.orrery'), { recursive: true });
  });

  it('says why it cannot write, and leaves nothing half', async () => {
    rmSync(diagrams, { recursive: true });
    writeFileSync(diagrams, 'A file in the way.');
    await chooseFromRow(treeRow(page, 'network-hub'), 'Export', 'D2');
    await answerExport(page, { shown: 'Network' });
    await notification(page, 'a file is in the way of the folder').waitFor();
    await screenshot(page, '90-export-cannot-write');
    assert.deepEqual(readdirSync(workbench.folder), ['diagrams']);
    assert.equal(readFileSync(diagrams, 'utf8'), 'A file in the way.');
  });

  /** The picture in the editor in front. */
  function imagePreview(): Locator {
    const view = page.locator('iframe.webview.ready').last().contentFrame();
    return view.frameLocator('iframe#active-frame').locator('img');
  }

  /** Presses the button of a format that shows it. */
  async function preview(format: string): Promise<void> {
    const row = await findFormat(page, format);
    await eventually(async () => {
      await row.hover({ timeout: 3_000 });
      await row.locator('.action-label.codicon-open-preview').click({ timeout: 3_000 });
    });
  }
});
