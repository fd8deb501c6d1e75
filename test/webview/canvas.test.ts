import assert from 'node:assert/strict';
import type { Picture } from '../../src/picture/picture.ts';
import { type Panel, type PanelBrowser, type PanelOptions, startPanelBrowser } from './panelPage.ts';
import { networkPicture, region, vpc, web1 } from './samples.ts';
import { themeNames } from './themes.ts';

describe('The canvas of the graph', () => {
  let browser: PanelBrowser;
  let panel: Panel;

  before(async function () {
    this.timeout(120_000);
    browser = await startPanelBrowser();
  });
  after(() => browser?.close());
  afterEach(() => panel?.page.close());

  async function show(picture: Picture = networkPicture(), options?: PanelOptions): Promise<void> {
    panel = await browser.open(options);
    await panel.received('ready');
    await panel.show(picture);
  }

  const item = (id: string) => panel.page.locator(`[role=treeitem][data-id="${id}"]`);
  const foldedVpc = (): Picture => networkPicture((view) => ({ ...view, folded: [vpc] }));
  const containerOf = (id: string, { nodes }: Picture): string => nodes.find((node) => node.id === id)?.parent ?? '';

  async function boxOf(id: string): Promise<{ x: number; y: number; width: number; height: number }> {
    const box = await item(id).boundingBox();
    assert.ok(box);
    return box;
  }

  /** The middle of a leaf; the name of a container. */
  async function spot(id: string): Promise<{ x: number; y: number }> {
    const { x, y, width, height } = await boxOf(id);
    const container = (await item(id).getAttribute('data-kind')) === 'container';
    return container ? { x: x + 30, y: y + 8 } : { x: x + width / 2, y: y + height / 2 };
  }

  async function drag(id: string, by: { x: number; y: number }): Promise<void> {
    const { x, y } = await spot(id);
    await panel.page.mouse.move(x, y);
    await panel.page.mouse.down();
    await panel.page.mouse.move(x + by.x, y + by.y, { steps: 8 });
    await panel.page.mouse.up();
  }

  const count = async (type: 'open' | 'fold' | 'pin'): Promise<number> =>
    (await panel.sent()).filter((message) => message.type === type).length;

  async function wheel(id: string, delta: number, until: () => Promise<boolean>): Promise<void> {
    const { x, y } = await spot(id);
    await panel.page.mouse.move(x, y);
    for (let turns = 0; turns < 80 && !(await until()); turns++) {
      await panel.page.mouse.wheel(0, delta);
      await panel.page.waitForTimeout(20);
    }
  }

  const asked = (type: 'open' | 'fold') => async (): Promise<boolean> =>
    (await panel.sent()).some((message) => message.type === type);

  it('pins a node that is dragged, with everything around it, by as much as the pointer moved', async () => {
    const picture = networkPicture();
    await show(picture);
    const subnet = containerOf(web1, picture);
    const zoom = (await boxOf(web1)).width / 188;
    const [own, around] = [await boxOf(web1), await boxOf(subnet)];
    await drag(web1, { x: 40, y: 30 });
    const { pins: told } = await panel.received('pin');
    assert.deepEqual(Object.keys(told).toSorted(), [web1, subnet, vpc, region].toSorted());
    assert.ok(Math.abs((told[web1]?.x ?? 0) - ((own.x - around.x + 40) / zoom - 16)) < 3);
    assert.ok(Math.abs((told[web1]?.y ?? 0) - ((own.y - around.y + 30) / zoom - 36)) < 3);
  });

  it('moves what is in a container with it, and lets nothing out over its top left', async () => {
    const picture = networkPicture();
    await show(picture);
    const subnet = containerOf(web1, picture);
    await drag(subnet, { x: -2000, y: -2000 });
    const { pins: told } = await panel.received('pin');
    assert.deepEqual(told[subnet], { x: 0, y: 0 });
    assert.equal(told[web1], undefined);
  });

  it('takes an unsteady click for a click, and a drag on free ground for panning', async () => {
    await show();
    await drag(web1, { x: 2, y: 1 });
    assert.equal((await panel.received('select')).id, web1);
    await panel.page.waitForTimeout(400);
    const before = await boxOf(vpc);
    await panel.page.mouse.move(before.x + before.width - 12, before.y + before.height - 8);
    await panel.page.mouse.down();
    await panel.page.mouse.move(before.x + before.width - 72, before.y + before.height - 48, { steps: 8 });
    await panel.page.mouse.up();
    await panel.page.waitForTimeout(400);
    const after = await boxOf(vpc);
    const [x, y] = [after.x - before.x, after.y - before.y];
    assert.ok(Math.abs(x + 60) < 12 && Math.abs(y + 40) < 12, `It moved by ${x}, ${y}.`);
    assert.equal(await count('pin'), 0);
  });

  it('opens what is zoomed into in the room that it had, and folds it again only when it has become small', async () => {
    await show(foldedVpc());
    await wheel(vpc, -120, asked('open'));
    assert.equal((await panel.received('open')).id, vpc);
    for (let turns = 0; turns < 3; turns++) await panel.page.mouse.wheel(0, -120);
    await panel.page.waitForTimeout(300);
    assert.equal(await count('open'), 1, 'it is asked for once');
    const folded = await boxOf(vpc);
    await panel.show(networkPicture((view) => ({ ...view, opened: [vpc] })));
    const opened = await boxOf(vpc);
    assert.ok(opened.width <= folded.width + 2, `${opened.width} is wider than ${folded.width}`);
    const middle = (box: { x: number; width: number }): number => box.x + box.width / 2;
    assert.ok(Math.abs(middle(opened) - middle(folded)) < 2);
    await panel.page.mouse.wheel(0, 60);
    await panel.page.waitForTimeout(200);
    assert.equal(await asked('fold')(), false);
    await wheel(vpc, 120, asked('fold'));
    assert.equal((await panel.received('fold')).id, vpc);
    for (let turns = 0; turns < 3; turns++) await panel.page.mouse.wheel(0, 120);
    await panel.page.waitForTimeout(300);
    assert.deepEqual([await count('open'), await count('fold')], [1, 1]);
  });

  it('reads nothing and folds nothing because somebody zooms', async () => {
    const picture = foldedVpc();
    const nodes = picture.nodes.map((node) => (node.id === vpc ? { ...node, unread: true } : node));
    await show({ ...picture, nodes });
    await wheel(vpc, -120, async () => (await boxOf(vpc)).width > 540);
    assert.equal(await asked('open')(), false);
    await panel.show(networkPicture());
    await wheel(vpc, 240, async () => (await boxOf(vpc)).width < 60);
    assert.equal(await asked('fold')(), false);
  });

  it('has a map of the whole while not everything is seen, which leads to other places', async () => {
    await show();
    const map = panel.page.locator('.minimap');
    assert.equal(await map.isVisible(), false);
    await wheel(web1, -120, async () => map.isVisible());
    await panel.page.waitForTimeout(300);
    const before = await boxOf(region);
    const { x, y, width, height } = (await map.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    await panel.page.mouse.click(x + width - 12, y + height / 2);
    await panel.page.waitForTimeout(300);
    assert.ok((await boxOf(region)).x < before.x - 20);
    assert.equal(await map.getAttribute('aria-hidden'), 'true');
  });

  it('shows the short form of a node before anything more is known of it', async () => {
    await show();
    const { x, y } = await spot(web1);
    await panel.page.mouse.move(x, y);
    await panel.page.locator('.card').getByText('web-1', { exact: true }).waitFor();
    assert.equal((await panel.received('details')).id, web1);
  });

  it('glides to a new picture and ends exactly where the layout wants it, with and without motion', async () => {
    for (const reducedMotion of [false, true]) {
      await show(foldedVpc(), { reducedMotion });
      await panel.show(networkPicture());
      await panel.page.waitForTimeout(500);
      const glided = await boxOf(web1);
      await panel.page.close();
      await show(networkPicture(), { reducedMotion: true });
      const { width, height } = await boxOf(web1);
      assert.ok(glided.width > 0 && Math.abs(glided.width / glided.height - width / height) < 0.01);
      await panel.page.close();
    }
  });

  it('moves and pins a node by keyboard, once for several presses, with everything around it', async () => {
    const picture = networkPicture();
    await show(picture);
    const before = await boxOf(web1);
    const zoom = before.width / 188;
    await item(web1).focus();
    for (let presses = 0; presses < 3; presses++) await panel.page.keyboard.press('Alt+Shift+ArrowRight');
    await panel.page.keyboard.press('Alt+Shift+ArrowDown');
    const { pins } = await panel.received('pin');
    await panel.page.waitForTimeout(400);
    assert.equal(await count('pin'), 1);
    const subnet = containerOf(web1, picture);
    assert.deepEqual(Object.keys(pins).toSorted(), [web1, subnet, vpc, region].toSorted());
    const around = await boxOf(subnet);
    assert.ok(Math.abs((pins[web1]?.x ?? 0) - ((before.x - around.x) / zoom - 16 + 48)) < 3);
    assert.ok(Math.abs((pins[web1]?.y ?? 0) - ((before.y - around.y) / zoom - 36 + 16)) < 3);
    await panel.show(networkPicture((view) => ({ ...view, pins })));
    const after = await boxOf(web1);
    const place = await boxOf(subnet);
    assert.ok(Math.abs((after.x - place.x) / (after.width / 188) - 16 - (pins[web1]?.x ?? 0)) < 2, 'and stays there');
  });

  it('shows minor relations only of what is looked at', async () => {
    const { edges, ...picture } = networkPicture();
    const edge = edges.find(({ from }) => from === web1);
    assert.ok(edge);
    /** A piece of the line between the two, near its beginning, where no name of it stands. */
    const piece = async (): Promise<Buffer> => {
      const [from, to] = [await boxOf(edge.from), await boxOf(edge.to)];
      const middle = (box: typeof from) => ({ x: box.x + box.width / 2, y: box.y + box.height / 2 });
      const [start, end] = [middle(from), middle(to)];
      const [dx, dy] = [end.x - start.x, end.y - start.y];
      const out = Math.min(from.width / 2 / Math.abs(dx || 1e-9), from.height / 2 / Math.abs(dy || 1e-9));
      const at = { x: start.x + dx * out * 1.2, y: start.y + dy * out * 1.2 };
      return panel.page.screenshot({ clip: { x: at.x - 3, y: at.y - 3, width: 6, height: 6 } });
    };
    await show({ ...picture, edges }, { reducedMotion: true });
    const strong = await piece();
    await panel.page.close();
    await show({ ...picture, edges: edges.map((one) => ({ ...one, minor: true })) }, { reducedMotion: true });
    await panel.page.evaluate(() => document.querySelector<HTMLElement>('.card')?.style.setProperty('opacity', '0'));
    const far = await piece();
    await item(web1).focus();
    await panel.page.waitForTimeout(400);
    const near = await piece();
    assert.ok(!far.equals(strong), 'from afar it is not there');
    assert.ok(!near.equals(far), 'near it is');
    await item(region).focus();
    await panel.page.waitForTimeout(400);
    assert.ok((await piece()).equals(far), 'and gone again');
  });

  it('draws every mark in every theme without a complaint', async () => {
    const { nodes, ...picture } = networkPicture();
    const marked = nodes.map((node, at) => ({
      ...node,
      colour: at,
      hiddenEdges: at,
      reached: at,
      place: '<b>nowhere</b>\n',
      changed: { added: at, modified: 1, removed: 2000 },
      ...(at % 3 === 0 ? { change: (['added', 'modified', 'removed'] as const)[at % 2] } : {}),
      ...(at === 5 ? { kind: 'ghost' as const } : {}),
    }));
    await show({ ...picture, nodes: marked as Picture['nodes'] });
    for (const theme of themeNames) {
      await panel.setTheme(theme);
      await panel.page.waitForTimeout(100);
    }
    assert.deepEqual(panel.complaints, []);
  });
});
