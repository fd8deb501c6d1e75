import assert from 'node:assert/strict';
import { deltaBetween } from '../../src/picture/delta.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { violations } from './axe.ts';
import { type Panel, type PanelBrowser, type PanelOptions, startPanelBrowser } from './panelPage.ts';
import { networkPicture, region, vpc, web1 } from './samples.ts';

describe('What the panel is told', () => {
  let browser: PanelBrowser;
  let panel: Panel;

  before(async function () {
    this.timeout(120_000);
    browser = await startPanelBrowser();
  });
  after(() => browser?.close());
  afterEach(async () => {
    assert.deepEqual(panel.complaints, []);
    await panel.page.close();
  });

  async function open(picture: Picture = networkPicture(), options?: PanelOptions): Promise<void> {
    panel = await browser.open(options);
    await panel.received('ready');
    await panel.show(picture);
  }

  const item = (id: string) => panel.page.locator(`[role=treeitem][data-id="${id}"]`);
  const folded = networkPicture((view) => ({ ...view, folded: [vpc] }));
  const drawn = (number: number) => panel.page.waitForSelector(`.canvas[data-generation="${number}"]`);
  const resyncs = async (): Promise<number> => (await panel.sent()).filter(({ type }) => type === 'resync').length;

  /** Where nodes are in the graph itself, whatever of it is seen. */
  const places = (): Promise<Readonly<Record<string, readonly number[]>>> =>
    panel.page.locator('[role=treeitem]').evaluateAll((all) =>
      Object.fromEntries(
        all.map((one) => {
          const { dataset, style } = one as HTMLElement;
          return [dataset.id ?? '', [style.left, style.top, style.width, style.height].map(Number.parseFloat)];
        }),
      ),
    );

  it('is applied in place when only what changed is told', async () => {
    await open();
    await item(web1).evaluate((one) => Object.assign(one, { same: true }));
    const next = networkPicture((view) => ({ ...view, hiddenTypes: ['aws.ec2.natGateway'] }));
    await panel.send({ type: 'delta', generation: 1, sequence: 1, delta: deltaBetween(networkPicture(), next) });
    await drawn(2);
    assert.equal(await panel.page.locator('[role=treeitem]').count(), next.nodes.length);
    assert.equal(await item(web1).evaluate((one) => 'same' in one), true, 'what stays is not made again');
    await panel.send({ type: 'delta', generation: 1, sequence: 2, delta: deltaBetween(next, folded) });
    await drawn(3);
    assert.equal(await item(vpc).getAttribute('aria-expanded'), 'false');
    assert.equal(await resyncs(), 0);
  });

  it('is asked for as a whole when something was missed, and until then the old picture stays', async () => {
    await open();
    await panel.send({ type: 'delta', generation: 1, sequence: 2, delta: deltaBetween(networkPicture(), folded) });
    await panel.received('resync');
    assert.equal(await panel.page.locator('[role=treeitem]').count(), networkPicture().nodes.length);
    await panel.send({ type: 'picture', generation: 2, picture: folded });
    await drawn(2);
    assert.equal(await item(vpc).getAttribute('aria-expanded'), 'false');
    assert.equal(await resyncs(), 1);
  });

  it('may come as bytes; bytes that are no message are a problem, and nothing breaks', async () => {
    await open();
    const pack = (text: string): Promise<void> =>
      panel.page.evaluate((data) => {
        window.postMessage({ packed: new TextEncoder().encode(data) }, '*');
      }, text);
    await pack(JSON.stringify({ type: 'picture', generation: 2, picture: folded }));
    await drawn(2);
    assert.equal(await item(vpc).getAttribute('aria-expanded'), 'false');
    await pack('{"type":');
    await panel.page.getByRole('alert').waitFor();
    await pack(JSON.stringify({ type: 'picture', generation: 3, picture: networkPicture() }));
    await drawn(3);
  });

  it('is laid out anew by Tidy Up, where pins stay', async () => {
    const pins = { [web1]: { x: 120, y: 60 } };
    const wanted = networkPicture((view) => ({ ...view, pins }));
    await open(wanted);
    const fresh = await places();
    await panel.page.close();
    await open(folded);
    await panel.show(networkPicture((view) => ({ ...view, hiddenTypes: ['aws.ec2.subnet'] })));
    await panel.show(wanted);
    assert.deepEqual(await places(), fresh, 'nobody has done anything in it yet');
    await panel.page.close();
    await open(folded);
    await panel.page.locator('.canvas').click({ position: { x: 4, y: 4 } });
    await panel.show(networkPicture((view) => ({ ...view, hiddenTypes: ['aws.ec2.subnet'] })));
    await panel.show(wanted);
    assert.notDeepEqual(await places(), fresh, 'what was seen before keeps its place');
    await panel.page.getByRole('button', { name: 'More Actions' }).click();
    await panel.page.getByRole('menuitem', { name: 'Tidy Up' }).click();
    await drawn(4);
    await panel.page.waitForTimeout(400);
    const tidied = await places();
    assert.deepEqual(tidied, fresh);
    const subnet = wanted.nodes.find(({ id }) => id === web1)?.parent ?? '';
    const [own = [], around = []] = [tidied[web1], tidied[subnet]];
    assert.deepEqual([(own[0] ?? 0) - (around[0] ?? 0) - 16, (own[1] ?? 0) - (around[1] ?? 0) - 36], [120, 60]);
  });

  it('is kept with the width of the details, which comes back', async () => {
    await open();
    await panel.page.keyboard.press('Control+i');
    const handle = panel.page.getByRole('separator', { name: 'Width of the details' });
    await handle.focus();
    for (let presses = 0; presses < 4; presses++) await panel.page.keyboard.press('ArrowLeft');
    const width = Number(await handle.getAttribute('aria-valuenow'));
    assert.ok(width > 340);
    await panel.page.waitForTimeout(500);
    const state = await panel.kept();
    await panel.page.close();
    await open(networkPicture(), { state });
    await panel.page.keyboard.press('Control+i');
    const box = await panel.page.getByRole('complementary', { name: 'Details' }).boundingBox();
    assert.equal(box?.width, width);
  });

  it('is drawn in the colours that a person forced upon every page', async () => {
    await open(networkPicture(), { theme: 'highContrast' });
    await panel.page.emulateMedia({ forcedColors: 'active' });
    await panel.page.keyboard.press('Control+i');
    await panel.page.getByRole('button', { name: 'Table' }).click();
    await panel.page.locator(`tr[data-id="${region}"]`).click();
    await panel.page.waitForTimeout(300);
    const mark = panel.page.locator(`tr[data-id="${region}"] th`);
    assert.equal(await mark.evaluate((one) => getComputedStyle(one).borderLeftWidth), '3px');
    assert.equal(await item(region).isVisible(), true);
    assert.deepEqual(await violations(panel.page), []);
  });
});
