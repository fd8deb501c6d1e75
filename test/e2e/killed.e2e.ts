import assert from 'node:assert/strict';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Page } from 'playwright-core';
import { packageExtension } from '../../scripts/vscode/package.ts';
import { expectedTree } from '../clouds/expected.ts';
import { type Moto, needMoto, startMoto } from '../clouds/moto.ts';
import { memberTree, openAt, seededSettings } from '../clouds/openAt.ts';
import { organizationOf } from '../clouds/organizationOf.ts';
import { keepFailures } from './failures.ts';
import {
  eventually,
  expandRow,
  openActivityBar,
  openWorkbench,
  readingStatus,
  runCommand,
  screenshot,
  treeRow,
  treeRows,
  type Workbench,
} from './workbench.ts';

/** What a person finds after the extension was killed in the middle of a reading. Every step starts where the one before ended. */
describe('An organization of 400 accounts whose reading is killed with the extension host', function () {
  this.timeout(180_000);
  const { estate, calls } = organizationOf(400, 40);
  const latency = [{ service: 'organizations', delay: 50 }];
  let moto: Moto;
  let workbench: Workbench;
  let page: Page;
  let shown: string[];
  let told: number;

  before(async function () {
    needMoto(this);
    moto = await startMoto({ estate });
    await moto.setFaults(latency);
    workbench = await openWorkbench(await packageExtension(), { env: moto.environment, settings: seededSettings });
    page = workbench.page;
  });
  keepFailures(() => page);
  after(async () => {
    await workbench?.close();
    await moto?.stop();
  });

  it('is shown as far as it was read, before anything is answered', async () => {
    await openActivityBar(page, 'Orrery');
    await expandRow(treeRow(page, 'environment'));
    await eventually(async () => assert.ok((await moto.count()) > calls / 2, 'It is not half read.'));
    await moto.setFaults([{ delay: 60_000 }]); // Here it stays.
    await expandRow(treeRow(page, 'Team 1'));
    await treeRow(page, 'service-1').waitFor();
    await screenshot(page, '30-killed-before');
    shown = await treeRows(page);
    told = resourcesIn(await readingStatus(page).innerText());

    await moto.setFaults([{ drop: true }]);
    workbench.killExtensionHost();
    await page.reload();
    await runCommand(page, 'Orrery: Focus on Accounts View'); // It may come back by itself, and a click would close it.
    await expandRow(treeRow(page, 'environment'));
    await expandRow(treeRow(page, 'Team 1'));
    await treeRow(page, 'service-1').waitFor();
    await readingStatus(page).waitFor(); // It goes on by itself.
    await screenshot(page, '31-killed-reopened');
    const now = await treeRows(page);
    assert.deepEqual(
      shown.filter((name) => !now.includes(name)),
      [],
    );
  });

  it('is whole and undamaged in the store', () => {
    const store = new DatabaseSync(join(workbench.storage, 'inventory.sqlite'), { readOnly: true });
    try {
      assert.deepEqual(store.prepare('PRAGMA integrity_check').all().map(Object.values), [['ok']]);
      const { count } = store.prepare('SELECT count(DISTINCT id) AS count FROM resource').get() ?? {};
      assert.ok(Number(count) >= told, `${told} resources had been told, and ${count} are there`);
      assert.ok(Number(count) < 400, 'The reading was over before it was killed.');
    } finally {
      store.close();
    }
  });

  it('is read to its end without reading everything again', async () => {
    await moto.resetCalls();
    await moto.setFaults(latency);
    await readingStatus(page).waitFor({ state: 'hidden', timeout: 40_000 });
    await screenshot(page, '32-killed-read');
    const count = await moto.count();
    assert.ok(count < calls * 0.75, `${count} calls, of ${calls} for everything`);

    const opened = await openAt(moto.environment, { storage: workbench.storage });
    const tree = await memberTree(opened).finally(() => opened.inventory.close());
    assert.deepEqual(tree, expectedTree(estate, moto.ids));
    assert.equal(await moto.count(), count);
  });
});

/** `$(sync~spin) 120 resources, 45 calls`. */
function resourcesIn(status: string): number {
  const found = /([\d,.]+) resources?/.exec(status)?.[1]?.replace(/\D/g, '');
  assert.ok(found, status);
  return Number(found);
}
