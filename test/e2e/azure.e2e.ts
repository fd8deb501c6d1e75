import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { packageExtension } from '../../scripts/vscode/package.ts';
import { ordersEstate } from '../clouds/azure/ordersEstate.ts';
import { type LocalAzure, startAzure } from '../clouds/azure/startAzure.ts';
import { azureEnvironment, callsBy } from '../clouds/openAzureAt.ts';
import { openActivityBar, openWorkbench, expandRow, treeRow, treeRows, screenshot, readingStatus, type Workbench, runCommand, openContextMenu, middleOf } from './workbench.ts';

describe('explore', function () {
  this.timeout(240_000);
  let azure: LocalAzure;
  let workbench: Workbench;
  let page: Page;
  let folder: string;
  before(async () => {
    azure = await startAzure(ordersEstate);
    folder = mkdtempSync(join(tmpdir(), 'orrery-azure-'));
    workbench = await openWorkbench(await packageExtension(), { env: azureEnvironment(ordersEstate, azure.url, folder) });
    page = workbench.page;
  });
  after(async () => {
    await workbench?.close();
    await azure?.stop();
    rmSync(folder, { recursive: true });
  });
  const tell = async (label: string) => console.log(label, await treeRows(page), callsBy(azure.requests()));
  it('opens', async () => {
    await openActivityBar(page, 'Orrery');
    await page.waitForTimeout(4000);
    await tell('start');
    await screenshot(page, '50-x');
    await expandRow(treeRow(page, (await treeRows(page))[0]!));
    await page.waitForTimeout(4000);
    await tell('opened');
    await screenshot(page, '51-x');
    for (const name of ['Orders Inc.', 'Tenant Root Group', 'Orders', 'Landing zones', 'Platform', 'Shop', 'Finance', 'Old shop']) {
      const row = treeRow(page, name).first();
      if (await row.count() === 0) { console.log('no', name); continue; }
      if ((await row.getAttribute('aria-expanded')) === 'false') await expandRow(row);
      await page.waitForTimeout(1500);
    }
    await tell('all');
    await screenshot(page, '52-x');
    console.log(await openContextMenu(page, await middleOf(treeRow(page, 'Shop'))));
    await screenshot(page, '53-x');
    await page.keyboard.press('Escape');
    await treeRow(page, 'Finance').hover();
    await page.waitForTimeout(2000);
    await screenshot(page, '54-x');
  });
});
