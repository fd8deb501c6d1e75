import assert from 'node:assert/strict';
import type { Offers } from '../../src/extension/graph/protocol.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { violations } from './axe.ts';
import { type Panel, type PanelBrowser, type PanelOptions, startPanelBrowser } from './panelPage.ts';
import { hostileNames, networkPicture, region, vpc, web1 } from './samples.ts';
import { themeNames } from './themes.ts';

const offer = (value: string, count: number): Offers['regions'][number] => ({ value, label: value, count });

const offers: Offers = {
  providers: [offer('aws', 40)],
  accounts: Array.from({ length: 300 }, (_, at) => offer(`account-${at}`, 300 - at)),
  regions: [offer('eu-west-1', 30), offer('us-east-1', 10)],
  verbs: [offer('uses', 9), offer('routes to', 4)],
  tags: [
    { key: 'team', count: 12, values: [offer('payments', 8), offer('search', 4)] },
    { key: 'constructor', count: 1, values: [offer('<b>x</b>', 1)] },
  ],
  applications: true,
};

const hour = 3_600_000;
const scans = [
  {
    scan: 9,
    startedAt: new Date(Date.now() - 2 * hour - 1000).toISOString(),
    scope: 'everything in payments-prod',
    changes: { added: 3, modified: 1, removed: 2 },
  },
];

describe('What stands around the graph', () => {
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
    panel.page.setDefaultTimeout(20_000);
    await panel.received('ready');
    await panel.show(picture);
  }

  const pressed = (name: string | RegExp): Promise<void> =>
    panel.page.getByRole('button', typeof name === 'string' ? { name, exact: true } : { name }).click();
  const viewWith = (change: Partial<Picture['view']>): Picture => networkPicture((view) => ({ ...view, ...change }));
  const setViews = async (): Promise<unknown[]> =>
    (await panel.sent()).flatMap((message) => (message.type === 'setView' ? [message.changes] : []));
  const tell = (canGoBack: boolean, canGoForward: boolean, view = networkPicture().view): Promise<void> =>
    panel.send({
      type: 'state',
      state: { profile: 'aws:corp-sso', profileName: 'corp-sso', view },
      panel: { canGoBack, canGoForward, flow: 'auto', notes: {} },
    });

  it('selects all in a field by the browser alone: VS Code would do it again after the next letters', async () => {
    await open();
    await panel.page.evaluate(() => {
      window.addEventListener('keydown', ({ key }) => {
        document.title += key === 'Control' ? '' : key;
      });
      document.title = 'seen:';
    });
    const field = panel.page.locator('.search-field');
    await field.fill('network');
    await field.press('Control+a');
    await panel.page.keyboard.type('vpc');
    assert.equal(await field.inputValue(), 'vpc');
    assert.equal(await panel.page.title(), 'seen:vpc');
    await panel.page.locator('[role=treeitem][tabindex="0"]').press('Control+a');
    assert.equal(await panel.page.title(), 'seen:vpca');
  });

  it('goes back and forward by button and by key, as far as there is a way', async () => {
    await open();
    const back = panel.page.getByRole('button', { name: /^Back/ });
    assert.equal(await back.isDisabled(), true);
    await tell(true, true);
    await back.click();
    await panel.received('back');
    await panel.page.keyboard.press('Alt+ArrowRight');
    await panel.received('forward');
    await panel.page.locator('.search-field').focus();
    await panel.page.keyboard.press('Alt+ArrowLeft');
    assert.equal((await panel.sent()).filter(({ type }) => type === 'back').length, 1, 'a field keeps its own keys');
  });

  it('shows where it is, and goes up from there', async () => {
    const step = (id: string, name: string): Picture['path'][number] => ({ id, name, typeTitle: 'Unit' });
    const names = Array.from({ length: 9 }, (_, at) => `unit-with-a-long-name-${at}`);
    const picture = { ...networkPicture(), path: names.map((name, at) => step(`id-${at}`, name)) };
    await open(picture, { width: 640 });
    const trail = panel.page.getByRole('navigation', { name: 'Where this is' });
    assert.equal(await trail.locator('h1').textContent(), 'eu-west-1');
    const box = await trail.boundingBox();
    const title = await trail.locator('h1').boundingBox();
    assert.ok(title!.x + title!.width <= box!.x + box!.width + 1, 'the title is not cut');
    await trail.getByRole('button', { name: 'corp-sso' }).click();
    assert.deepEqual(await panel.received('navigate'), { type: 'navigate' });
    await pressed('Steps in Between');
    await panel.page.keyboard.press('ArrowDown');
    await panel.page.keyboard.press('Enter');
    assert.deepEqual(await panel.received('navigate'), { type: 'navigate', root: 'id-1' });
    await panel.page.setViewportSize({ width: 3400, height: 800 });
    await trail.getByRole('button', { name: 'unit-with-a-long-name-0' }).waitFor();
  });

  it('changes detail, grouping, depth and colour', async () => {
    await open({ ...networkPicture(), hiddenByDetail: 86 });
    await pressed('View');
    await panel.received('offers');
    await panel.send({ type: 'offers', offers });
    const dialog = panel.page.getByRole('dialog', { name: 'View' });
    await dialog.getByText('86 resources are left out now.').waitFor();
    await dialog.getByText('Essentials').click();
    await dialog.getByLabel('Group by').selectOption({ label: 'Tag team' });
    await dialog.getByLabel('Depth').selectOption({ label: '3 Levels' });
    await dialog.getByLabel('Depth').selectOption({ label: 'As Fits' });
    await dialog.getByLabel('Colour by').selectOption('account');
    assert.deepEqual(await setViews(), [
      { detail: 'essentials' },
      { group: 'tag:team' },
      { depth: 3 },
      { depth: null },
      { colour: 'account' },
    ]);
  });

  it('asks of a dependency view in which direction and how far it looks', async () => {
    await open(viewWith({ kind: 'dependencies', root: web1, detail: 'everything' }));
    assert.equal(await panel.page.getByRole('heading', { level: 1 }).textContent(), 'Neighbors of web-1');
    await pressed('View');
    const dialog = panel.page.getByRole('dialog', { name: 'View' });
    assert.equal(await dialog.getByLabel('Group by').isVisible(), false);
    await dialog.getByText('What Needs It', { exact: true }).click();
    await dialog.getByRole('radio', { name: '1', exact: true }).focus();
    await panel.page.keyboard.press('ArrowRight');
    assert.deepEqual(await setViews(), [{ direction: 'neededBy' }, { hops: 2 }]);
  });

  it('filters by type, place, relation and tag, one choice upon another', async () => {
    await open(viewWith({ hiddenTypes: ['aws.ec2.volume'], detail: 'everything' }));
    await pressed(/^Filter/);
    await panel.received('offers');
    await panel.send({ type: 'offers', offers });
    const dialog = panel.page.getByRole('dialog', { name: 'Filter' });
    assert.equal(await dialog.getByRole('checkbox', { name: 'Volume (8)' }).isChecked(), false);
    await dialog.getByRole('checkbox', { name: 'Elastic IP (3)' }).click();
    assert.equal(await dialog.getByText('Providers').isVisible(), false, 'one provider is no choice');
    await dialog.getByText('Accounts', { exact: true }).click();
    assert.ok((await dialog.getByRole('checkbox', { name: /^account-/ }).count()) <= 200);
    await dialog.getByLabel('Search accounts').fill('account-299');
    await dialog.getByRole('checkbox', { name: 'account-299 (1)' }).click();
    await dialog.getByText('Relations', { exact: true }).click();
    await dialog.getByRole('checkbox', { name: 'routes to (4)' }).click();
    await dialog.getByText('Tags', { exact: true }).click();
    await dialog.getByText('constructor').click();
    await dialog.getByRole('checkbox', { name: '<b>x</b> (1)' }).click();
    await dialog.getByText('team').click();
    await dialog.getByRole('checkbox', { name: 'Any value (12)' }).click();
    assert.deepEqual((await setViews()).at(-1), {
      filter: { accounts: ['account-299'], verbs: ['routes to'], tags: { constructor: ['<b>x</b>'], team: [] } },
    });
    assert.deepEqual((await setViews())[0], { hiddenTypes: ['aws.ec2.volume', 'aws.ec2.elasticIp'] });
    await pressed('Clear Filters');
    assert.deepEqual((await setViews()).at(-1), { filter: {}, hiddenTypes: [] });
    await panel.page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
  });

  it('says that filters are active, also those that nothing has any more, and clears them', async () => {
    await open(viewWith({ filter: { regions: ['eu-west-1', 'mars-1'], tags: { team: [] } } }));
    await panel.page.getByRole('button', { name: 'Filter: 2 filters active' }).click();
    await panel.send({ type: 'offers', offers });
    const dialog = panel.page.getByRole('dialog', { name: 'Filter' });
    await dialog.getByText('Regions', { exact: true }).click();
    await dialog.getByRole('checkbox', { name: 'mars-1' }).click();
    assert.deepEqual(await setViews(), [{ filter: { regions: ['eu-west-1'], tags: { team: [] } } }]);
    await panel.page.keyboard.press('Escape');
    const status = panel.page.locator('.status');
    await status.getByText('2 filters active').waitFor();
    await status.getByRole('button', { name: 'Clear' }).click();
    assert.deepEqual((await setViews()).at(-1), { filter: {}, hiddenTypes: [] });
  });

  it('says why something was found, and shows the path there from what is selected', async () => {
    await open();
    const hit = (id: string, name: string, path: string[], matched?: string): Record<string, unknown> => ({
      id,
      name,
      type: 't',
      typeTitle: 'Instance',
      icon: 'vm',
      path,
      ...(matched === undefined ? {} : { matched }),
    });
    await panel.page.locator(`[role=treeitem][data-id="${web1}"]`).focus();
    await panel.page.keyboard.press('Space');
    await panel.page.keyboard.press('Control+f');
    await panel.page.keyboard.type('pay');
    const { text } = await panel.received('search');
    await panel.send({
      type: 'searchHits',
      text,
      hits: [
        hit('else', '<i>Payroll</i>', ['us-east-1']),
        hit(vpc, 'payments-prod', ['eu-west-1']),
        hit('tagged', 'x', ['eu-west-1'], 'team: payments'),
      ],
    });
    const list = panel.page.getByRole('listbox', { name: 'Search results' });
    await list.getByText('Elsewhere').waitFor();
    assert.deepEqual(
      await list.locator('[data-hit]').evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset.hit)),
      [vpc, 'tagged', 'else'],
    );
    assert.deepEqual(await list.locator('mark').allTextContents(), ['pay', 'pay', 'Pay']);
    const field = panel.page.locator('.search-field');
    await panel.page.keyboard.press('ArrowDown');
    await panel.page.keyboard.press('ArrowDown');
    const active = await field.getAttribute('aria-activedescendant');
    assert.equal(await panel.page.locator(`#${active}`).getAttribute('data-hit'), 'tagged');
    await panel.page.keyboard.press('Escape');
    await list.waitFor({ state: 'hidden' });
    assert.equal(await field.inputValue(), 'pay');
    await panel.page.keyboard.press('ArrowDown');
    await panel.page.keyboard.press('Enter');
    assert.equal((await panel.received('goTo')).id, vpc);
  });

  it('shows the path from what is selected to a hit', async () => {
    await open();
    const canvas = await panel.page.locator('.canvas').first().boundingBox();
    const at = await panel.page
      .locator(`[role=treeitem][data-id="${web1}"]`)
      .evaluate((node) => ({ ...(node as HTMLElement).dataset }) as never as { x: string; y: string });
    await panel.page.mouse.click(canvas!.x + Number(at.x), canvas!.y + Number(at.y));
    await panel.received('select');
    await panel.page.keyboard.press('Control+f');
    await panel.page.keyboard.type('db');
    const { text } = await panel.received('search');
    const hit = { id: 'db', name: 'db-1', type: 't', typeTitle: 'Instance', icon: 'vm', path: ['eu-west-1'] };
    await panel.send({ type: 'searchHits', text, hits: [hit] });
    await panel.page.getByText('Alt+Enter shows the path from web-1').waitFor();
    await panel.page.keyboard.press('Alt+Enter');
    assert.deepEqual(await panel.received('showPath'), { type: 'showPath', from: web1, to: 'db' });
  });

  it('says how far an overlay reaches, turns it and takes it away', async () => {
    const picture = {
      ...viewWith({ overlay: { of: web1, direction: 'neededBy' } }),
      overlay: { name: hostileNames[0], total: 12, direct: 3, types: [{ type: 'a', title: 'Queue', count: 12 }] },
    };
    await open(picture);
    const bar = panel.page.locator('.overlay-bar');
    assert.match((await bar.textContent()) ?? '', /^12 resources need <img src=x onerror=alert\(1\)> · 3 directly/);
    await bar.getByText('Queue 12').waitFor();
    await pressed('Mark What It Needs');
    await bar.getByRole('button', { name: 'Clear' }).click();
    assert.deepEqual(await setViews(), [{ overlay: { of: web1, direction: 'needs' } }, { overlay: null }]);
    await panel.show(networkPicture());
    await bar.waitFor({ state: 'hidden' });
  });

  it('turns a path round, and says when there is none', async () => {
    const drawn = networkPicture();
    const picture: Picture = { ...drawn, view: { ...drawn.view, kind: 'path', to: web1 } };
    await open({ ...picture, edges: [] });
    await panel.page.getByRole('heading', { name: 'No relations lead from eu-west-1 to web-1' }).waitFor();
    await pressed('Swap Ends');
    assert.deepEqual(await panel.received('showPath'), { type: 'showPath', from: web1, to: region });
    await panel.show(picture);
    await panel.page.getByRole('heading', { name: 'No relations lead' }).waitFor({ state: 'hidden' });
    assert.equal(await panel.page.getByRole('heading', { level: 1 }).textContent(), 'From eu-west-1 to web-1');
  });

  it('compares with an earlier reading and lists what changed', async () => {
    await open();
    await pressed('Compare');
    await panel.received('scans');
    await panel.send({ type: 'scans', scans });
    await panel.page.getByRole('button', { name: /^2 hours ago everything in payments-prod/ }).click();
    assert.deepEqual(await setViews(), [{ changesSince: 9, colour: 'change' }]);
    await panel.page.keyboard.press('Escape');
    await tell(false, false, viewWith({ changesSince: 9, colour: 'change' }).view);
    const side = panel.page.getByRole('complementary', { name: 'Changes' });
    await side.getByText('since 2 hours ago').waitFor();
    await panel.send({
      type: 'changes',
      list: {
        counts: { added: 1, modified: 0, removed: 7 },
        changes: [
          { kind: 'added', id: web1, name: 'web-1', typeTitle: 'Instance' },
          { kind: 'removed', id: 'gone', name: '<b>old</b>', typeTitle: 'Queue' },
        ],
      },
    });
    await side.getByText('<b>old</b>').click();
    await side.getByText('and 6 others').waitFor();
    assert.equal(
      (await panel.sent()).some(({ type }) => type === 'goTo'),
      false,
      'what is gone cannot be gone to',
    );
    assert.equal(await side.getByText('Modified').isVisible(), false);
    await side.getByRole('button', { name: 'web-1 Instance' }).click();
    assert.equal((await panel.received('goTo')).id, web1);
    await side.getByRole('button', { name: 'Mark as Seen' }).click();
    await panel.received('seen');
    await side.getByRole('button', { name: 'Stop Comparing' }).click();
    assert.deepEqual((await setViews()).at(-1), { changesSince: null, colour: 'type' });
  });

  it('tells what is not shown, and how to see it', async () => {
    const drawn = viewWith({ pins: { a: { x: 1, y: 1 }, b: { x: 2, y: 2 } } });
    await open({
      ...drawn,
      hiddenByDetail: 5,
      foldedForRoom: [{ id: 'f', label: 'search-prod' }],
      edges: drawn.edges.map((edge, at) => (at < 2 ? { ...edge, minor: true } : edge)),
    });
    const status = panel.page.locator('.status');
    await status.getByText('2 weaker relations shown on hover').waitFor();
    await status.getByRole('button', { name: 'Unpin All' }).click();
    assert.deepEqual(await panel.received('unpin'), { type: 'unpin' });
    await status.getByRole('button', { name: 'Show', exact: true }).click();
    assert.deepEqual(await setViews(), [{ detail: 'everything' }]);
    await status.getByRole('button', { name: '1 container folded to keep the graph fast' }).click();
    await pressed('search-prod');
    assert.deepEqual(await panel.received('navigate'), { type: 'navigate', root: 'f' });
  });

  it('says when filters leave nothing, and takes them away', async () => {
    const { nodes, ...rest } = viewWith({ filter: { regions: ['mars-1'] } });
    await open({ ...rest, edges: [], nodes: nodes.slice(0, 1).map((node) => ({ ...node, kind: 'leaf' as const })) });
    await panel.page.getByRole('heading', { name: 'Nothing passes the filters' }).waitFor();
    assert.equal(
      await panel.page.getByRole('button', { name: 'Legend' }).isVisible(),
      false,
      'what is covered cannot be reached',
    );
    await panel.page.locator('.notice').getByRole('button', { name: 'Clear Filters' }).click();
    assert.deepEqual(await setViews(), [{ filter: {}, hiddenTypes: [] }]);
  });

  it('opens its legend when colours come to mean something else', async () => {
    await open();
    const content = panel.page.locator('.legend-content');
    assert.equal(await content.isVisible(), false);
    await panel.show({ ...viewWith({ colour: 'account' }), legend: [{ label: hostileNames[0], count: 4 }] });
    await content.getByText(hostileNames[0]).waitFor();
    await content.getByText('Security group').waitFor();
    await panel.page.getByRole('button', { name: 'Legend' }).click();
    await content.waitFor({ state: 'hidden' });
    await panel.show({ ...viewWith({ colour: 'account' }), legend: [{ label: 'other', count: 4 }] });
    assert.equal(await content.isVisible(), false, 'it stays closed when the person closed it');
  });

  for (const theme of themeNames) {
    it(`has nothing that axe finds, whatever is open, in the theme ${theme}`, async () => {
      const view = { overlay: { of: web1, direction: 'needs' }, filter: { regions: ['eu-west-1'] } } as const;
      const reach = { name: 'web-1', total: 2, direct: 1, types: [] };
      const drawn = networkPicture();
      await open({ ...drawn, view: { ...drawn.view, ...view }, hiddenByDetail: 5, overlay: reach }, { theme });
      await pressed('Legend');
      for (const name of [/^View/, /^Filter/, /^Compare/, /^More Actions/]) {
        await pressed(name);
        await panel.send({ type: 'offers', offers });
        await panel.send({ type: 'scans', scans });
        await panel.page.locator('.popover:visible').waitFor();
        assert.deepEqual(await violations(panel.page), [], String(name));
        await panel.page.keyboard.press('Escape');
      }
      await tell(true, true, viewWith({ changesSince: 9 }).view);
      const change = { kind: 'added', id: web1, name: 'web-1', typeTitle: 'Instance' };
      await panel.send({ type: 'changes', list: { counts: { added: 1, modified: 0, removed: 0 }, changes: [change] } });
      await panel.page.getByRole('button', { name: 'web-1 Instance' }).waitFor();
      assert.deepEqual(await violations(panel.page), []);
    });
  }

  for (const [width, height] of [
    [400, 800],
    [640, 400],
  ] as const) {
    it(`has room in ${width} × ${height} pixels: nothing leaves the window`, async () => {
      await open({ ...networkPicture(), hiddenByDetail: 5 }, { width, height });
      for (const name of [/^View/, /^Filter/, /^Compare/, /^More Actions/]) {
        await pressed(name);
        await panel.send({ type: 'offers', offers });
        const shown = panel.page.locator('.popover:visible');
        await shown.waitFor();
        await panel.page.waitForTimeout(60);
        const box = (await shown.boundingBox())!;
        assert.ok(box.x >= 0 && box.x + box.width <= width, `${name} at ${box.x}, ${box.width} wide`);
        assert.ok(box.y >= 0 && box.y + box.height <= height, `${name} at ${box.y}, ${box.height} high`);
        await panel.page.keyboard.press('Escape');
      }
      assert.equal(await panel.page.evaluate('document.documentElement.scrollWidth <= innerWidth'), true);
      await pressed('More Actions');
      await panel.page.getByRole('menuitem', { name: 'Read Again' }).click();
      await panel.received('read');
    });
  }
});
