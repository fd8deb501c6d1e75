import assert from 'node:assert/strict';
import type { Panel as PanelInfo } from '../../src/extension/graph/protocol.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { inspection, manyProperties, manyRelations } from './detailsSamples.ts';
import { type Panel, type PanelBrowser, type PanelOptions, startPanelBrowser } from './panelPage.ts';
import { networkPicture, vpc, web1 } from './samples.ts';

describe('The details beside the graph', () => {
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

  /** The panel with a selected node, of which the details were opened. */
  async function open(
    options: PanelOptions & { picture?: Picture; id?: string; panel?: PanelInfo } = {},
  ): Promise<void> {
    panel = await browser.open(options);
    await panel.received('ready');
    await panel.show(options.picture ?? networkPicture(), options.id ?? web1, options.panel);
    await panel.page.keyboard.press('Control+i');
    await details().waitFor();
  }

  /** The same, with what the host answers. */
  async function inspected(answer = inspection, options: Parameters<typeof open>[0] = {}): Promise<void> {
    await open(options);
    assert.equal((await panel.received('inspect')).id, options.id ?? web1);
    await panel.send({ type: 'inspected', id: options.id ?? web1, inspection: answer });
    await panel.page.getByRole('tree', { name: 'Properties' }).waitFor();
  }

  const details = () => panel.page.getByRole('complementary', { name: 'Details' });
  const property = (name: string) =>
    details().locator('.property', { has: panel.page.getByText(name, { exact: true }) });
  const value = (text: string) => details().locator('.property-value', { hasText: text });
  const changed = (change: (node: Picture['nodes'][number]) => Picture['nodes'][number]): Picture => {
    const picture = networkPicture();
    return { ...picture, nodes: picture.nodes.map((node) => (node.id === web1 ? change(node) : node)) };
  };

  it('shows at once what the picture knows, then everything', async () => {
    await open();
    await details().getByRole('heading', { name: 'web-1' }).waitFor();
    await details().getByText('Loading…').waitFor();
    await panel.send({ type: 'inspected', id: web1, inspection });
    for (const text of [
      'Instance · 123456789012 · eu-west-1',
      'm7g.large',
      'This is protected by',
      'SecurityGroups[0].GroupId',
      'not found · inferred',
      'payments',
      'You may not ask for the status of instances. (ec2:DescribeInstanceStatus) Ask for that permission.',
      'from AWS Config',
    ]) {
      await details().getByText(text).first().waitFor();
    }
    assert.equal(await details().getByText('Loading…').count(), 0);
    assert.equal(await details().locator('img, b, script').count(), 0, 'text of others stays text');
  });

  it('follows the selection, and closes where it was opened', async () => {
    await inspected();
    await panel.page.keyboard.press('Escape');
    assert.equal(await panel.page.evaluate('document.activeElement.dataset.id'), web1);
    await panel.show(networkPicture(), vpc);
    await details().getByRole('heading', { name: 'payments-prod' }).waitFor();
    assert.equal((await panel.received('inspect')).id, vpc);
    await panel.send({ type: 'inspected', id: web1, inspection });
    assert.equal(await value('m7g.large').isVisible(), false, 'an answer for what was left is dropped');
    await panel.page.keyboard.press('Control+i');
    await panel.page.keyboard.press('Control+i');
    await details().waitFor({ state: 'hidden' });
    assert.equal(await panel.page.evaluate('document.activeElement.dataset.id'), vpc);
  });

  it('opens by its key on the node that the focus is on, selected or not', async () => {
    panel = await browser.open();
    await panel.received('ready');
    await panel.show(networkPicture());
    await panel.page.locator(`[role=treeitem][data-id="${vpc}"]`).focus();
    await panel.page.keyboard.press('Control+i');
    await details().getByRole('heading', { name: 'payments-prod' }).waitFor();
    assert.equal((await panel.received('select')).id, vpc);
  });

  it('opens on Enter on what has nothing to open', async () => {
    panel = await browser.open();
    await panel.received('ready');
    await panel.show(networkPicture());
    await panel.page.locator(`[role=treeitem][data-id="${web1}"]`).focus();
    await panel.page.keyboard.press('Enter');
    await details().getByRole('heading', { name: 'web-1' }).waitFor();
    assert.equal((await panel.received('select')).id, web1);
  });

  it('is asked again with a new picture, and keeps what was opened', async () => {
    await inspected();
    await property('Placement').click();
    await details().getByText('eu-west-1a').waitFor();
    const before = (await panel.sent()).filter(({ type }) => type === 'inspect').length;
    await panel.show(networkPicture());
    await panel.send({ type: 'inspected', id: web1, inspection });
    assert.equal((await panel.sent()).filter(({ type }) => type === 'inspect').length, before + 1);
    await details().getByText('eu-west-1a').waitFor();
  });

  it('says what it does not know', async () => {
    await open();
    const problem = {
      code: 'NotFound',
      message: 'It is not known.',
      advice: 'Read again.',
      nextStep: 'retry',
    } as const;
    await panel.send({ type: 'inspected', id: web1, problem });
    await details().getByText('It is not known. Read again.').waitFor();
    await details().getByRole('button', { name: 'Try Again' }).click();
    await panel.send({ type: 'inspected', id: web1, inspection });
    await value('m7g.large').waitFor();
  });

  it('tells what stubs, groups and ghosts are', async () => {
    await open({ picture: changed((node) => ({ ...node, kind: 'stub', stub: 'other-account' })) });
    await details().getByText('It belongs to another account').waitFor();
    await panel.show(changed((node) => ({ ...node, kind: 'folded', group: true, content: 47 })));
    await details().getByText('It stands for 47 resources, drawn as one: Instance.').waitFor();
    assert.deepEqual(
      (await panel.sent()).filter(({ type }) => type === 'inspect'),
      [],
    );
    await details().getByRole('button', { name: 'Open', exact: true }).click();
    assert.equal((await panel.received('open')).id, web1);
    await panel.show(changed((node) => ({ ...node, kind: 'ghost', change: 'removed' })));
    await details().getByText('It is not there any more.').waitFor();
    await panel.send({ type: 'inspected', id: web1, inspection });
    await value('m7g.large').waitFor();
    const { nodes, ...rest } = networkPicture();
    await panel.show({ ...rest, nodes: nodes.filter(({ id }) => id !== web1), edges: [] });
    await details().getByText('Select something in the graph').waitFor();
  });

  it('does what can be done with a resource', async () => {
    const pinned = networkPicture((view) => ({ ...view, pins: { [web1]: { x: 0, y: 0 } } }));
    await inspected(inspection, { picture: pinned });
    const press = (name: string) => details().getByRole('button', { name, exact: true }).click();
    await press('Open in Console');
    assert.equal((await panel.received('openConsole')).id, web1);
    await press('Show Neighbors');
    assert.equal((await panel.received('showDependencies')).id, web1);
    await press('Mark What Needs This');
    assert.deepEqual((await panel.received('setView')).changes, { overlay: { of: web1, direction: 'neededBy' } });
    await press('Unpin');
    assert.deepEqual((await panel.received('unpin')).ids, [web1]);
    await press('Copy ID');
    assert.equal((await panel.received('copy')).text, web1);
    await press('Copy Value of Team');
    assert.equal((await panel.received('copy')).text, 'payments');
    await panel.show(networkPicture((view) => ({ ...view, overlay: { of: web1, direction: 'neededBy' } })));
    assert.equal(await details().getByRole('button', { name: 'Unpin' }).count(), 0);
    const mark = details().getByRole('button', { name: 'Mark What Needs This' });
    assert.equal(await mark.getAttribute('aria-pressed'), 'true');
    await mark.click();
    assert.deepEqual((await panel.received('setView')).changes, { overlay: null });
  });

  it('leads to what contains it and to what it is related to', async () => {
    await inspected();
    await details().getByRole('navigation', { name: 'Place' }).getByRole('button', { name: 'payments-prod' }).click();
    assert.equal((await panel.received('goTo')).id, vpc);
    assert.equal(await details().getByRole('button', { name: 'i-gone' }).count(), 0, 'what is nowhere leads nowhere');
    await details().getByRole('button', { name: 'web-1-root' }).click();
    assert.equal((await panel.received('goTo')).id, 'arn:volume', 'the host finds what is not drawn');
  });

  it('searches properties by path and value, and emphasises what it found', async () => {
    await inspected();
    await details().getByRole('textbox', { name: 'Search properties' }).fill('GROUPID');
    await details().locator('mark').first().waitFor();
    assert.deepEqual(await details().locator('.property-name').allTextContents(), ['SecurityGroups', '[0]', 'GroupId']);
    assert.deepEqual(await details().locator('mark').allTextContents(), ['GroupId']);
    await details().getByRole('textbox', { name: 'Search properties' }).fill('<img');
    await details().getByText('<img', { exact: true }).waitFor();
    assert.equal(await details().locator('.properties img').count(), 0);
    await details().getByRole('textbox', { name: 'Search properties' }).fill('[(nowhere');
    await details().getByText('Nothing found').waitFor();
    await panel.page.keyboard.press('Escape');
    await property('InstanceType').waitFor();
  });

  it('walks and copies properties by keyboard', async () => {
    await inspected();
    await property('InstanceId').focus();
    for (const key of ['ArrowDown', 'ArrowDown', 'ArrowDown', 'ArrowRight', 'ArrowRight'])
      await panel.page.keyboard.press(key);
    await panel.page.keyboard.press('Control+c');
    assert.equal((await panel.received('copy')).text, 'eu-west-1a');
    await panel.page.keyboard.press('Control+Shift+c');
    assert.equal((await panel.received('copy')).text, 'Placement.AvailabilityZone');
    await panel.page.keyboard.press('ArrowLeft');
    await panel.page.keyboard.press('Control+c');
    assert.deepEqual(JSON.parse((await panel.received('copy')).text), inspection.properties.Placement);
    await panel.page.keyboard.press('ArrowLeft');
    assert.equal(await property('Placement').getAttribute('aria-expanded'), 'false');
    assert.equal(await details().locator('.property[tabindex="0"]').count(), 1);
    await property('SecurityGroups').hover();
    await property('SecurityGroups').getByRole('button', { name: 'Copy Path' }).click();
    assert.equal((await panel.received('copy')).text, 'SecurityGroups');
  });

  it('builds only the levels of thousands of properties that are opened', async () => {
    await inspected(manyProperties(5000));
    assert.equal(await details().locator('.property').count(), 2);
    await property('Items').click();
    assert.equal(await details().locator('.property').count(), 103);
    await details().getByText('Show more of 4,900 items').click();
    assert.equal(await details().locator('.property').count(), 203);
    await details().getByRole('textbox', { name: 'Search properties' }).fill('item-');
    await details().getByText('and 4,800 more: search for more of it').waitFor();
    await details().getByRole('textbox', { name: 'Search properties' }).fill('item-4321');
    await details().getByText('[4321]', { exact: true }).waitFor();
    assert.equal(await details().locator('.property').count(), 3);
  });

  it('shows a hundred of many relations, then more, and finds any', async () => {
    await inspected(manyRelations(950));
    const rows = details().locator('.related > li:not(.more)');
    assert.equal(await rows.count(), 100);
    await details().getByRole('button', { name: 'Show 100 more of 850' }).click();
    assert.equal(await rows.count(), 200);
    await details().getByRole('textbox', { name: 'Search relations' }).fill('Groups[777]');
    await details().getByRole('button', { name: 'other-777' }).waitFor();
    assert.equal(await rows.count(), 1);
  });

  it('tells what became of it', async () => {
    await inspected();
    await details().locator('summary', { hasText: 'History (2)' }).click();
    const entries = await details().locator('.history-entry').allTextContents();
    assert.match(entries[0] ?? '', /^Changed · .* ago ?InstanceType m6g\.large → m7g\.large/);
    assert.match(entries[1] ?? '', /^First seen · /);
  });

  it('keeps notes only where the view is a file, and writes them once', async () => {
    await inspected();
    assert.equal(await details().getByRole('textbox', { name: 'Note', exact: true }).count(), 0);
    await panel.page.close();
    const info = {
      canGoBack: false,
      canGoForward: false,
      flow: 'auto',
      notes: { [web1]: 'old' },
      file: { title: 'x' },
    } as const;
    await inspected(inspection, { panel: info });
    const note = details().getByRole('textbox', { name: 'Note', exact: true });
    assert.equal(await note.inputValue(), 'old');
    await note.fill('Ask Ana');
    assert.deepEqual(await panel.received('note'), { type: 'note', id: web1, text: 'Ask Ana' });
    await note.pressSequentially(' first');
    await panel.show(networkPicture(), undefined, { ...info, notes: { [web1]: 'Ask Ana' } });
    assert.equal(await note.inputValue(), 'Ask Ana first', 'what is being written is left alone');
    await details().getByRole('button', { name: 'Copy ID' }).focus();
    const notes = (await panel.sent()).filter(({ type }) => type === 'note');
    assert.deepEqual(notes.at(-1), { type: 'note', id: web1, text: 'Ask Ana first' });
    assert.equal(notes.length, 2);
  });

  it('is made wider by hand and by keyboard, within limits', async () => {
    await inspected();
    const handle = details().getByRole('separator', { name: 'Width of the details' });
    const width = async (): Promise<number> => (await details().boundingBox())?.width ?? 0;
    const before = await width();
    await handle.focus();
    await panel.page.keyboard.press('ArrowLeft');
    assert.equal(await width(), before + 24);
    assert.equal(await handle.getAttribute('aria-valuenow'), String(before + 24));
    const box = await handle.boundingBox();
    assert.ok(box !== null);
    await panel.page.mouse.move(box.x + 4, 300);
    await panel.page.mouse.down();
    await panel.page.mouse.move(box.x + 4 - 100, 310, { steps: 3 });
    await panel.page.mouse.up();
    assert.equal(await width(), before + 124);
    await handle.focus();
    await panel.page.keyboard.press('Home');
    assert.equal(await width(), 240);
  });
});
