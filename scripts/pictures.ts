import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import {
  chooseFromMenu,
  expandRow,
  graphNode,
  graphRests,
  middleOf,
  openActivityBar,
  openContextMenu,
  openWorkbench,
  readingStatus,
  runCommand,
  setTheme,
  treeRow,
} from '../test/e2e/workbench.ts';
import { takeExportPictures } from './exportPictures.ts';
import { repository } from './vscode/folders.ts';
import { packageExtension } from './vscode/package.ts';

/** `npm run pictures`: takes the pictures of the README from the packaged extension in a real VS Code. */
const folder = join(repository, 'media/readme');
mkdirSync(folder, { recursive: true });
await takeExportPictures(folder);
const workbench = await openWorkbench(await packageExtension());
const { page } = workbench;
try {
  await page.setViewportSize({ width: 1360, height: 850 });
  await openActivityBar(page, 'Orrery');
  await runCommand(page, 'Orrery: Open Sample Estate');
  await middleOf(graphNode(page, 'network-hub'));
  await readingStatus(page).waitFor({ state: 'hidden', timeout: 60_000 });
  await graphRests(page);
  await page.screenshot({ path: join(folder, 'graph-dark.png') });

  for (const name of ['Workloads', 'Development', 'Storefront', 'storefront-dev']) await expandRow(treeRow(page, name));
  await expandRow(treeRow(page, 'eu-west-1'));
  await treeRow(page, 'Instances').waitFor();
  await openContextMenu(page, await middleOf(treeRow(page, 'eu-west-1')));
  await chooseFromMenu(page, 'Open Graph');
  await setTheme(page, 'light');
  await pointAt('storefront-web-1');
  await page.screenshot({ path: join(folder, 'network-light.png') });
} finally {
  await workbench.close();
}

async function pointAt(name: string): Promise<void> {
  await graphNode(page, name).first().waitFor({ state: 'attached' });
  const { x, y } = await middleOf(graphNode(page, name).first());
  await page.mouse.move(x, y, { steps: 3 });
  await page.waitForTimeout(1500);
}
