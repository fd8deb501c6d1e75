import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { packageExtension } from '../../scripts/vscode/package.ts';
import { type Moto, needMoto, startMoto } from '../clouds/moto.ts';
import { seededSettings } from '../clouds/openAt.ts';
import { hostileNames, twoAccountNetwork } from '../clouds/twoAccountNetwork.ts';
import { keepFailures } from './failures.ts';
import {
  answerExport,
  chooseFromQuickPick,
  chooseFromRow,
  expandRow,
  graphNode,
  notification,
  openActivityBar,
  openedFile,
  openWorkbench,
  readingStatus,
  runCommand,
  screenshot,
  tooltip,
  treeRow,
  treeRows,
  type Workbench,
} from './workbench.ts';

/** What a person meets with a profile of their own: an organization with hostile names, where not everything may be read. */
describe('An organization of AWS in VS Code', function () {
  this.timeout(180_000);
  // Most steps stand alone: they are tried again before the whole file is.
  this.retries(1);
  let moto: Moto;
  let workbench: Workbench;
  let page: Page;
  const dialogs: string[] = [];

  before(async function () {
    needMoto(this);
    moto = await startMoto({ estate: twoAccountNetwork() });
    workbench = await openWorkbench(await packageExtension(), { env: moto.environment, settings: seededSettings });
    page = workbench.page;
    page.on('dialog', (dialog) => {
      dialogs.push(dialog.message());
      void dialog.dismiss();
    });
  });
  keepFailures(() => page);
  after(async () => {
    await workbench?.close();
    await moto?.stop();
  });

  it('appears under the profile of the environment, names as they are', async () => {
    await openActivityBar(page, 'Orrery');
    await expandRow(treeRow(page, 'environment'));
    await treeRow(page, 'Production').waitFor();
    await expandRow(treeRow(page, hostileNames.html));
    await screenshot(page, '20-live-tree');
    const rows = await treeRows(page);
    assert.ok(rows.includes(hostileNames.html), rows.join('\n'));
    assert.deepEqual(dialogs, []);
  });

  it('says at an account that may not be entered why, and what to do', async () => {
    await expandRow(treeRow(page, 'locked'));
    await tooltip(treeRow(page, 'Regions'), 'sts:AssumeRole');
    await screenshot(page, '21-live-denied');
  });

  it('walks into the network of another account', async () => {
    await expandRow(treeRow(page, 'Production').last());
    await expandRow(treeRow(page, 'payments').last());
    await expandRow(treeRow(page, 'eu-west-1').last());
    await treeRow(page, 'Instances').waitFor();
    await chooseFromRow(treeRow(page, 'eu-west-1').last(), 'Open Graph');
    await graphNode(page, 'shop').first().waitFor({ state: 'attached' });
    await graphNode(page, hostileNames.html).first().waitFor({ state: 'attached' });
    await screenshot(page, '22-live-graph');
    assert.deepEqual(dialogs, []);
  });

  it('writes hostile names into a diagram as text', async () => {
    await treeRow(page, 'eu-west-1').last().click();
    await runCommand(page, 'Orrery: Generate Diagram');
    await chooseFromQuickPick(page, 'eu-west-1');
    await answerExport(page, { format: 'Mermaid flowchart' });
    const name = await openedFile(page, '.mmd');
    const text = readFileSync(join(workbench.folder, 'diagrams', name), 'utf8');
    assert.doesNotMatch(text, /<img/);
    await screenshot(page, '23-live-diagram');
  });

  it('survives the death of its worker with everything that was read', async () => {
    await expandRow(treeRow(page, 'eu-west-1').last()); // Choosing it as the scope folded it.
    await treeRow(page, 'Instances').waitFor();
    const before = await treeRows(page);
    await runCommand(page, 'Developer: Stop Inventory Worker');
    await notification(page, 'The inventory worker stopped; it was restarted.').waitFor();
    await screenshot(page, '24-live-worker-stopped');
    await treeRow(page, 'Instances').waitFor();
    assert.deepEqual(await treeRows(page), before);
  });

  it('keeps what it knows when the endpoint is dead, and says so', async () => {
    await moto.setFaults([{ drop: true }]);
    await chooseFromRow(treeRow(page, 'eu-west-1').last(), 'Refresh');
    await page
      .locator('.sidebar .monaco-list-row', { hasText: /could not be reached|broke off|does not answer/ })
      .first()
      .waitFor({ timeout: 60_000 });
    await treeRow(page, 'Instances').waitFor();
    await readingStatus(page).waitFor({ state: 'hidden', timeout: 30_000 });
    const calls = await moto.count();
    await delay(1_000);
    assert.equal(await moto.count(), calls, 'It was tried again by itself.');
    await screenshot(page, '25-live-dead-endpoint');
    await moto.setFaults([]);
  });

  it('asks before it draws what was not read', async () => {
    await treeRow(page, 'x"];import os#').click();
    // Choosing it opens it, which reads its regions: the list of scopes must not open in the middle of that.
    await treeRow(page, 'us-east-1').nth(1).waitFor();
    await runCommand(page, 'Orrery: Generate Diagram');
    await chooseFromQuickPick(page, 'x"];import os#');
    await answerExport(page, { format: 'Python diagrams', unread: 'Export What Is Known' });
    const name = await openedFile(page, '.py');
    assert.match(readFileSync(join(workbench.folder, 'diagrams', name), 'utf8'), /not read/);
  });
});
