import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { results } from '../../scripts/vscode/folders.ts';
import { packageExtension } from '../../scripts/vscode/package.ts';
import {
  activation,
  chooseFromMenu,
  chooseFromQuickPick,
  copied,
  expandRow,
  graphFrame,
  openActivityBar,
  openContextMenu,
  openEditor,
  openWorkbench,
  rowOfType,
  runCommand,
  screenshot,
  setTheme,
  treeRow,
  type Workbench,
} from './workbench.ts';

/** What a person does first, with nothing but the packaged extension. Every step starts where the one before ended. */
describe('The sample estate in VS Code', function () {
  this.timeout(90_000);
  let workbench: Workbench;
  let page: Page;

  before(async () => {
    workbench = await openWorkbench(await packageExtension());
    page = workbench.page;
  });

  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await screenshot(page, `failed-${fileName(this.currentTest.title)}`);
  });

  after(() => workbench?.close());

  it('has a view of its own that says how to begin', async () => {
    await openActivityBar(page, 'Orrery');
    await page.locator('.sidebar .welcome-view').getByText('Open Sample Estate').waitFor();
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
    await rowOfType(page, 'Organization').waitFor();
    await rowOfType(page, 'Organizational unit').first().waitFor();
    await screenshot(page, '02-tree');
  });
});

function fileName(title: string): string {
  return title.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}
