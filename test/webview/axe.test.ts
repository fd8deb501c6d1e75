import assert from 'node:assert/strict';
import type { Picture } from '../../src/picture/picture.ts';
import { violations } from './axe.ts';
import { inspection } from './detailsSamples.ts';
import { type Panel, type PanelBrowser, type PanelOptions, startPanelBrowser } from './panelPage.ts';
import { networkPicture, organizationPicture, web1 } from './samples.ts';
import { themeNames } from './themes.ts';

describe('The graph webview, seen by axe', () => {
  let browser: PanelBrowser;
  let panel: Panel;

  before(async function () {
    this.timeout(120_000);
    browser = await startPanelBrowser();
  });
  after(() => browser?.close());
  afterEach(() => panel?.page.close());

  async function open(options: PanelOptions, picture?: Picture, focus?: string): Promise<void> {
    panel = await browser.open(options);
    await panel.received('ready');
    if (picture !== undefined) await panel.show(picture, focus);
  }

  async function openDetails(): Promise<void> {
    await panel.page.keyboard.press('Control+i');
    await panel.received('inspect');
    await panel.send({ type: 'inspected', id: web1, inspection });
    await panel.page.getByRole('tree', { name: 'Properties' }).waitFor();
    await panel.page.locator('summary', { hasText: 'History' }).click();
  }

  const press = (name: string | RegExp) => panel.page.getByRole('button', { name }).first().click();

  for (const theme of themeNames) {
    it(`finds nothing in pictures, ${theme}`, async () => {
      await open({ theme }, organizationPicture());
      assert.deepEqual(await violations(panel.page), []);
      await panel.show(networkPicture());
      assert.deepEqual(await violations(panel.page), []);
    });

    it(`finds nothing in details, table and help, ${theme}`, async () => {
      await open({ theme }, networkPicture(), web1);
      await openDetails();
      assert.deepEqual(await violations(panel.page), []);
      await press('Table');
      assert.deepEqual(await violations(panel.page), []);
      await panel.page.keyboard.press('?');
      await panel.page.getByRole('dialog', { name: 'Keys of the Graph' }).waitFor();
      assert.deepEqual(await violations(panel.page), []);
    });

    it(`finds nothing in the card, the search and the filter, ${theme}`, async () => {
      await open({ theme }, networkPicture());
      await panel.page.locator(`[role=treeitem][data-id="${web1}"]`).focus();
      const { generation } = await panel.received('details');
      await panel.send({ type: 'details', generation, id: web1, card: inspection.card });
      await panel.page.locator('main .card').getByText('m7g.large').waitFor();
      assert.deepEqual(await violations(panel.page), []);
      assert.equal(await panel.page.locator('.card').isVisible(), true, 'axe saw the card');
      await panel.page.keyboard.press('Control+f');
      await panel.page.keyboard.type('web');
      const { text } = await panel.received('search');
      const hit = { id: web1, name: 'web-1', type: 't', typeTitle: 'Instance', icon: 'vm', path: ['eu-west-1'] };
      await panel.send({ type: 'searchHits', text, hits: [hit] });
      await panel.page.getByText('web-1').first().waitFor();
      assert.deepEqual(await violations(panel.page), []);
      await panel.page.keyboard.press('Escape');
      await press(/^Filter/);
      assert.deepEqual(await violations(panel.page), []);
    });

    it(`finds nothing where there is nothing to show, ${theme}`, async () => {
      await open({ theme });
      assert.deepEqual(await violations(panel.page), []);
      const { nodes, ...rest } = networkPicture();
      const [root] = nodes;
      assert.ok(root !== undefined);
      await panel.show({
        ...rest,
        edges: [],
        types: [],
        gaps: [],
        nodes: [{ ...root, kind: 'leaf', unread: true, content: 0 }],
      });
      assert.deepEqual(await violations(panel.page), []);
    });
  }

  it('finds nothing at 200 % zoom, where everything can be reached', async () => {
    await open(
      { width: 640, height: 400 },
      networkPicture((view) => ({ ...view, detail: 'everything' })),
      web1,
    );
    await openDetails();
    assert.deepEqual(await violations(panel.page), []);
    const overflow = (): Promise<boolean> =>
      panel.page.evaluate(
        () => document.documentElement.scrollWidth > innerWidth || document.documentElement.scrollHeight > innerHeight,
      );
    assert.equal(await overflow(), false);
    for (const name of ['Copy ID', 'Open in Console', 'Close Details']) {
      const found = panel.page.getByRole('button', { name });
      await found.scrollIntoViewIfNeeded();
      const box = await found.boundingBox();
      assert.ok(
        box !== null && box.x >= 0 && box.x + box.width <= 640 && box.y + box.height <= 400,
        `${name} is in sight`,
      );
    }
    await press('Close Details');
    // In a narrow window, what stands beside the graph is chosen from the menu.
    await press('More Actions');
    await panel.page.getByRole('menuitemcheckbox', { name: 'Table' }).click();
    assert.equal(await overflow(), false);
    await panel.page.getByRole('row', { name: /web-1-root/ }).scrollIntoViewIfNeeded();
    assert.deepEqual(await violations(panel.page), []);
  });
});
