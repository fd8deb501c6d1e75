import assert from 'node:assert/strict';
import type { Picture } from '../../src/picture/picture.ts';
import { type Panel, type PanelBrowser, startPanelBrowser } from './panelPage.ts';
import { networkPicture, organizationPicture, region, vpc, web1 } from './samples.ts';

describe('The graph by keyboard', () => {
  let browser: PanelBrowser;
  let panel: Panel;

  before(async function () {
    this.timeout(120_000);
    browser = await startPanelBrowser();
  });
  after(() => browser?.close());
  afterEach(() => {
    assert.deepEqual(panel.complaints, []);
    return panel.page.close();
  });

  async function open(picture: Picture = networkPicture()): Promise<void> {
    panel = await browser.open();
    await panel.received('ready');
    await panel.show(picture);
  }

  const item = (id: string) => panel.page.locator(`[role=treeitem][data-id="${id}"]`);
  const focused = (): Promise<string | undefined> => panel.page.evaluate('document.activeElement?.dataset?.id');
  const words = async (): Promise<string> => (await item((await focused()) ?? '').getAttribute('aria-label')) ?? '';
  const press = (key: string) => panel.page.keyboard.press(key);

  it('goes along relations, through the others and back', async () => {
    await open(networkPicture((view) => ({ ...view, detail: 'everything' })));
    await item(web1).focus();
    await press('ArrowRight');
    assert.match(await words(), /^edge, Security group/);
    await press('ArrowLeft');
    assert.equal(await focused(), web1);
    await press('ArrowLeft');
    const first = await focused();
    await press('ArrowDown');
    assert.notEqual(await focused(), first, 'another of what leads to web-1');
    await press('ArrowRight');
    assert.equal(await focused(), web1, 'and back from there, too');
  });

  it('goes by Tab through every node of the picture, then leaves it', async () => {
    const picture = networkPicture();
    await open(picture);
    await item(region).focus();
    const met: (string | undefined)[] = [];
    for (let at = await focused(); at !== undefined; at = await focused()) {
      met.push(at);
      assert.ok(met.length <= picture.nodes.length, 'no node is met twice');
      await press('Tab');
    }
    assert.equal(new Set(met).size, picture.nodes.length);
    await press('Shift+Tab');
    assert.equal(await focused(), met.at(-1), 'Shift+Tab comes back to the last one');
    await press('Home');
    await press('Shift+Tab');
    assert.equal(await focused(), undefined, 'and leaves at the first');
  });

  it('opens with Enter and folds with Escape', async () => {
    await open(networkPicture((view) => ({ ...view, folded: [vpc] })));
    await item(vpc).focus();
    await press('Enter');
    assert.equal((await panel.received('open')).id, vpc);
    await panel.show(networkPicture());
    assert.equal(await focused(), vpc);
    await press('Escape');
    assert.equal((await panel.received('fold')).id, vpc);
  });

  it('finds a name by its letters', async () => {
    await open();
    await item(region).focus();
    await panel.page.keyboard.type('web-2');
    assert.match(await words(), /^web-2/);
  });

  it('goes to the nearest with Shift, to the ends with Home and End', async () => {
    await open();
    await item(web1).focus();
    await press('Shift+ArrowUp');
    const above = await focused();
    assert.notEqual(above, web1);
    const [now, before] = [await item(above ?? '').boundingBox(), await item(web1).boundingBox()];
    assert.ok(now !== null && before !== null && now.y < before.y);
    await press('Home');
    assert.equal(await focused(), region);
    await press('End');
    assert.notEqual(await focused(), region);
  });

  it('keeps the focus and its elements when a picture adds to what is there', async () => {
    const { nodes, ...rest } = organizationPicture();
    const last = nodes.at(-1);
    const first = nodes[0]?.id ?? '';
    await open({ ...rest, nodes: nodes.slice(0, -1), edges: [] });
    await item(first).focus();
    await panel.page.evaluate(() => {
      const state = { blurred: 0 };
      document.activeElement?.addEventListener('blur', () => (state.blurred += 1));
      Object.assign(window, { focusState: state });
    });
    await panel.show({ ...rest, nodes, edges: [] });
    assert.equal(await focused(), first);
    assert.equal(await panel.page.evaluate('window.focusState.blurred'), 0, 'the focus never left');
    await panel.page.getByText('1 node was added', { exact: true }).waitFor({ state: 'attached' });
    assert.equal(await item(last?.id ?? '').count(), 1);
    const order = await panel.page
      .locator('[role=treeitem]')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.id));
    assert.deepEqual(
      order,
      nodes.map(({ id }) => id),
    );
  });

  it('lists its keys', async () => {
    await open();
    await item(web1).focus();
    await press('?');
    const help = panel.page.getByRole('dialog', { name: 'Keys of the Graph' });
    await help.getByText('Along the strongest relation').waitFor();
    await press('Escape');
    await help.waitFor({ state: 'hidden' });
    assert.equal(await focused(), web1);
    await press('Control+f');
    await press('?');
    assert.equal(await help.isVisible(), false, 'who writes a question mark writes it');
  });

  it('says in words what drawings say by marks', async () => {
    const { nodes, ...rest } = networkPicture((view) => ({ ...view, detail: 'everything' }));
    const marked = { place: 'payments · eu-west-1', change: 'modified', reached: 1, hiddenEdges: 3 } as const;
    await open({ ...rest, nodes: nodes.map((node) => (node.id === web1 ? { ...node, ...marked } : node)) });
    assert.equal(
      await item(web1).getAttribute('aria-label'),
      'web-1, Instance, payments · eu-west-1, changed, marked, 3 weaker relations not drawn, 3 relations',
    );
    await item(web1).focus();
    await panel.page.locator('.card').getByText('Changed, marked, 3 weaker relations not drawn').waitFor();
  });
});
