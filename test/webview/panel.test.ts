import assert from 'node:assert/strict';
import type { Card } from '../../src/extension/graph/protocol.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { type Panel, type PanelBrowser, type PanelOptions, startPanelBrowser } from './panelPage.ts';
import { hostileNames, hostilePicture, networkPicture, organizationPicture, region, vpc, web1 } from './samples.ts';

const card: Card = {
  id: web1,
  name: 'web-1',
  typeTitle: 'Instance',
  account: '123456789012',
  region: 'eu-west-1',
  tags: { Team: 'payments', '<b>bold</b>': '<img src=x onerror=alert(1)>' },
  path: [],
  summary: [{ path: 'InstanceType', text: 'm7g.large' }],
  relations: [
    {
      direction: 'out',
      verb: 'is protected by',
      basis: 'stated',
      id: 'sg',
      name: 'edge',
      typeTitle: 'Security group',
      evidence: [{ resource: web1, path: 'SecurityGroups[0].GroupId' }],
    },
  ],
  gaps: [],
  console: true,
  readAt: '2026-01-01T00:00:00Z',
};

describe('The graph webview', () => {
  let browser: PanelBrowser;
  let panel: Panel;

  before(async function () {
    this.timeout(120_000);
    browser = await startPanelBrowser();
  });
  after(() => browser?.close());
  afterEach(() => panel?.page.close());

  async function open(options?: PanelOptions): Promise<Panel> {
    panel = await browser.open(options);
    await panel.received('ready');
    return panel;
  }

  const item = (id: string) => panel.page.locator(`[role=treeitem][data-id="${id}"]`);

  /** Where the middle of a leaf, or the name of a container, is in the window. */
  async function spot(id: string): Promise<{ x: number; y: number }> {
    const canvas = await panel.page.locator('.canvas').first().boundingBox();
    const { x, y } = await item(id).evaluate((node) => ({ ...(node as HTMLElement).dataset }) as never);
    return { x: (canvas?.x ?? 0) + Number(x), y: (canvas?.y ?? 0) + Number(y) };
  }

  /** Colours painted in the middle of the canvas' layers around a spot, as a set. */
  async function colours(id: string): Promise<number> {
    const at = await spot(id);
    const clip = { x: at.x - 40, y: at.y - 12, width: 80, height: 24 };
    const shot = (await panel.page.screenshot({ clip })).toString('base64');
    return panel.page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const surface = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
      surface.drawImage(image, 0, 0);
      const pixels = new Uint32Array(surface.getImageData(0, 0, image.width, image.height).data.buffer);
      return new Set(pixels).size;
    }, shot);
  }

  it('draws every node and says so to those who cannot see it', async () => {
    const picture = networkPicture();
    await open();
    await panel.show(picture);
    assert.equal(await panel.page.locator('[role=treeitem]').count(), picture.nodes.length);
    assert.equal(await panel.page.locator('.canvas').first().getAttribute('data-nodes'), String(picture.nodes.length));
    assert.equal(await item(web1).getAttribute('aria-label'), 'web-1, Instance, 1 relation');
    for (const { id, kind } of picture.nodes) {
      if (kind === 'leaf') assert.ok((await colours(id)) > 4, `${id} is painted`);
    }
    assert.deepEqual(panel.complaints, []);
  });

  it('lays elements exactly over their drawing, also after zooming', async () => {
    await open();
    await panel.show(networkPicture());
    await panel.page.getByRole('button', { name: 'Zoom In' }).click();
    await panel.page.waitForTimeout(250);
    const { x, y } = await spot(web1);
    const box = (await item(web1).boundingBox())!;
    assert.ok(Math.abs(box.x + box.width / 2 - x) < 1.5);
    assert.ok(Math.abs(box.y + box.height / 2 - y) < 1.5);
  });

  it('asks for the card of what another profile sees, and leaves its values room beside long paths', async () => {
    await open();
    const { nodes, ...picture } = networkPicture();
    const id = nodes.find(({ stub }) => stub !== undefined)?.id ?? '';
    await panel.show({
      ...picture,
      nodes: nodes.map((one) => (one.id === id ? { ...one, stub: 'other-profile' } : one)),
    });
    const { x, y } = await spot(id);
    await panel.page.mouse.move(x, y);
    const { generation } = await panel.received('details');
    const summary = [{ path: 'properties.extended.instanceView.powerState.displayStatus', text: 'x'.repeat(500) }];
    await panel.send({ type: 'details', generation, id, card: { ...card, id: id.toUpperCase(), summary } });
    const shown = panel.page.locator('.card');
    assert.match((await shown.locator('.card-type').textContent()) ?? '', / · 123456789012 · eu-west-1$/);
    await shown.getByText('Seen with another profile').waitFor();
    assert.equal(await shown.locator('.card-id').textContent(), id.toUpperCase());
    const value = shown.locator('dd');
    assert.equal((await value.textContent())?.length, 161);
    const box = await value.boundingBox();
    assert.ok((box?.width ?? 0) > 150, `The value is ${box?.width} pixels wide.`);
  });

  it('shows a card with what the host knows when a node is pointed at, and asks once', async () => {
    await open();
    await panel.show(networkPicture());
    const at = await spot(web1);
    await panel.page.mouse.move(at.x, at.y);
    const asked = await panel.received('details');
    assert.equal(asked.id, web1);
    await panel.send({ type: 'details', generation: asked.generation, id: web1, card });
    const shown = panel.page.locator('.card');
    await shown.getByText('m7g.large').waitFor();
    const text = (await shown.textContent()) ?? '';
    for (const part of [
      'web-1',
      web1,
      'Instance · 123456789012 · eu-west-1',
      'Team: payments',
      '<b>bold</b>: <img src=x onerror=alert(1)>',
      'is protected by edge Security group',
      'SecurityGroups[0].GroupId',
    ]) {
      assert.ok(text.includes(part), `${part} in ${text}`);
    }
    assert.equal(await shown.locator('img, b, script').count(), 0);
    await panel.page.mouse.move(at.x + 2, at.y + 2);
    await panel.page.mouse.move(4, 400);
    await shown.waitFor({ state: 'hidden' });
    await panel.page.mouse.move(at.x, at.y);
    await shown.getByText('m7g.large').waitFor();
    assert.equal((await panel.sent()).filter(({ type }) => type === 'details').length, 1);
  });

  it('asks again for details once a new picture came', async () => {
    await open();
    await panel.show(networkPicture());
    const at = await spot(web1);
    await panel.page.mouse.move(at.x, at.y);
    await panel.received('details');
    await panel.page.mouse.move(4, 400);
    await panel.show(networkPicture());
    await panel.page.mouse.move(at.x, at.y);
    await panel.page.locator('.card').waitFor();
    assert.equal((await panel.sent()).filter(({ type }) => type === 'details').length, 2);
  });

  it('selects with a click, opens and folds with a double-click', async () => {
    const subnet = networkPicture().nodes.find(
      ({ label, type }) => label === 'private-a' && type === 'aws.ec2.subnet',
    )!;
    await open();
    await panel.show(networkPicture());
    const at = await spot(web1);
    await panel.page.mouse.click(at.x, at.y);
    assert.equal((await panel.received('select')).id, web1);
    await panel.page.waitForTimeout(350);
    const container = await spot(subnet.id);
    await panel.page.mouse.dblclick(container.x, container.y);
    assert.equal((await panel.received('fold')).id, subnet.id);
    await panel.show(networkPicture((view) => ({ ...view, folded: [subnet.id] })));
    const folded = await spot(subnet.id);
    await panel.page.waitForTimeout(350);
    await panel.page.mouse.dblclick(folded.x, folded.y);
    assert.equal((await panel.received('open')).id, subnet.id);
  });

  it('keeps what was folded under the pointer', async () => {
    await open();
    await panel.show(networkPicture());
    const before = (await item(vpc).boundingBox())!;
    const name = await spot(vpc);
    await panel.page.mouse.dblclick(name.x, name.y);
    await panel.received('fold');
    await panel.show(networkPicture((view) => ({ ...view, folded: [vpc] })));
    const after = (await item(vpc).boundingBox())!;
    assert.ok(Math.abs(after.x - before.x) < 1.5 && Math.abs(after.y - before.y) < 1.5);
  });

  it('is walked with the keyboard alone', async () => {
    await open();
    await panel.show(networkPicture());
    for (let presses = 0; presses < 15; presses++) {
      await panel.page.keyboard.press('Tab');
      if ((await focused()) !== undefined) break;
    }
    assert.equal(await focused(), region, 'Tab reaches the root');
    await panel.page.keyboard.press('End');
    const last = await focused();
    assert.notEqual(last, region);
    await panel.page.keyboard.press('ArrowLeft');
    const left = await focused();
    assert.notEqual(left, last);
    const live = await panel.page.locator('[aria-live=polite]').textContent();
    assert.equal(live, await item(left!).getAttribute('aria-label'));
    await panel.page.locator('.card').waitFor();
    await item(web1).focus();
    await panel.page.keyboard.press('ArrowRight');
    assert.match((await item((await focused())!).getAttribute('aria-label')) ?? '', /^edge, Security group/);
    await item(vpc).focus();
    await panel.page.keyboard.press('Escape');
    assert.equal((await panel.received('fold')).id, vpc);
    await panel.show(networkPicture((view) => ({ ...view, folded: [vpc] })));
    assert.equal(await focused(), vpc, 'the focus stays on what was folded');
    await panel.page.keyboard.press('Enter');
    assert.equal((await panel.received('open')).id, vpc);
  });

  const focused = (): Promise<string | undefined> => panel.page.evaluate('document.activeElement?.dataset?.id');

  it('shows hostile names as text wherever they stand', async () => {
    await open();
    const picture = hostilePicture();
    await panel.show({ ...picture, title: '<img src=x onerror=alert(1)>' });
    const labels = await panel.page
      .locator('[role=treeitem]')
      .evaluateAll((items) => items.map((one) => one.getAttribute('aria-label')));
    assert.ok(labels.some((label) => label?.startsWith('<img src=x onerror=alert(1)>, ')));
    assert.ok(labels.some((label) => label?.startsWith('two lines, ')));
    assert.ok(labels.some((label) => label?.startsWith('gpj.\ufffdtxt.exe, ')));
    assert.ok(
      labels.some((label) => label?.startsWith('arn:aws:')),
      'a thing without a name shows its id',
    );
    await panel.page.locator('.search-field').click();
    await panel.page.keyboard.type('img');
    const { text } = await panel.received('search');
    const hits = hostileNames.map((name, at) => ({
      id: String(at),
      name,
      type: 'aws.ec2.instance',
      typeTitle: name,
      icon: 'vm',
      path: [name],
    }));
    await panel.send({ type: 'searchHits', text, hits });
    await panel.page.locator('.hits button').first().waitFor();
    assert.equal(await panel.page.locator('.hits button').count(), hostileNames.length);
    await panel.send({
      type: 'problem',
      of: 'action',
      problem: { code: 'x', message: hostileNames[0], advice: hostileNames[6], nextStep: 'none' },
    });
    await panel.page.getByRole('alert').getByText(hostileNames[0]).waitFor();
    assert.equal(await panel.page.locator('img, body script:not([nonce])').count(), 0);
    assert.deepEqual(panel.complaints, []);
  });

  it('goes to what was searched', async () => {
    await open();
    await panel.show(networkPicture());
    await panel.page.keyboard.press('Control+f');
    await panel.page.keyboard.type('web-1');
    const { text } = await panel.received('search');
    const hit = { id: web1, name: 'web-1', type: 't', typeTitle: 'Instance', icon: 'vm', path: ['eu-west-1'] };
    await panel.send({ type: 'searchHits', text: 'something older', hits: [] });
    await panel.send({ type: 'searchHits', text, hits: [hit] });
    await panel.page.keyboard.press('Enter');
    assert.equal((await panel.received('goTo')).id, web1);
    await panel.show(networkPicture(), web1);
    assert.equal(await focused(), web1);
    assert.equal((await panel.received('select')).id, web1);
  });

  it('goes to what was typed, not to what its first letters found', async () => {
    await open();
    await panel.show(networkPicture());
    await panel.page.keyboard.press('Control+f');
    await panel.page.keyboard.type('w');
    const { text } = await panel.received('search');
    const hit = { name: 'other', type: 't', typeTitle: 'Instance', icon: 'vm', path: ['eu-west-1'] };
    await panel.send({ type: 'searchHits', text, hits: [{ ...hit, id: 'other' }] });
    await panel.page.locator('.hits button').first().waitFor();
    await panel.page.keyboard.type('eb-1');
    await panel.page.keyboard.press('Enter');
    await panel.send({
      type: 'searchHits',
      text: 'web-1',
      hits: [
        { ...hit, id: web1 },
        { ...hit, id: 'other' },
      ],
    });
    assert.equal((await panel.received('goTo')).id, web1);
  });

  it('filters by type', async () => {
    await open();
    await panel.show(networkPicture((view) => ({ ...view, hiddenTypes: ['aws.ec2.volume'] })));
    await panel.page.getByRole('button', { name: /^Filter/ }).click();
    const volumes = panel.page.getByRole('checkbox', { name: 'Volume (8)' });
    assert.equal(await volumes.isChecked(), false);
    await panel.page.getByRole('checkbox', { name: 'Elastic IP (3)' }).click();
    assert.deepEqual((await panel.received('setView')).changes.hiddenTypes, ['aws.ec2.volume', 'aws.ec2.elasticIp']);
    await panel.page.keyboard.press('Escape');
    await volumes.waitFor({ state: 'hidden' });
  });

  it('hands nodes to the native context menu', async () => {
    await open();
    await panel.show(networkPicture());
    const told = panel.page.evaluate(
      () =>
        new Promise((resolve) => {
          document.addEventListener('contextmenu', (event) => {
            const { target, defaultPrevented, clientX, clientY } = event;
            if (!(target instanceof HTMLElement) || target.dataset.vscodeContext === undefined) return;
            resolve({ ...JSON.parse(target.dataset.vscodeContext), defaultPrevented, clientX, clientY });
          });
        }),
    );
    const at = await spot(web1);
    await panel.page.mouse.click(at.x, at.y, { button: 'right' });
    const { clientX, clientY, ...context } = (await told) as Record<string, unknown>;
    assert.deepEqual(context, {
      webviewSection: 'node',
      preventDefaultContextMenuItems: true,
      orreryProfile: 'aws:corp-sso',
      orreryId: web1,
      orreryInGraph: true,
      orreryResource: true,
      orreryContainer: false,
      orreryConsole: true,
      orreryPath: false,
      orreryPinned: false,
      defaultPrevented: false,
    });
    assert.ok(Math.abs(Number(clientX) - at.x) < 2 && Math.abs(Number(clientY) - at.y) < 2);
  });

  it('follows a change of the theme', async () => {
    await open({ theme: 'dark' });
    await panel.show(organizationPicture());
    const dark = await brightness();
    await panel.setTheme('light');
    await panel.page.waitForTimeout(400);
    const light = await brightness();
    assert.ok(light > dark + 400, `${dark} in the dark theme, ${light} in the light one`);
    await panel.setTheme('highContrast');
    await panel.page.waitForTimeout(400);
    assert.ok((await brightness()) < dark);
  });

  /** Sum of red, green and blue on the ground of the root container, as painted on Cytoscape's layers. */
  const brightness = (): Promise<number> =>
    panel.page.evaluate(() => {
      const root = document.querySelector<HTMLElement>('[role=treeitem]')!.getBoundingClientRect();
      const host = document.querySelector('.canvas')!.getBoundingClientRect();
      for (const layer of document.querySelectorAll<HTMLCanvasElement>('.canvas canvas')) {
        const [x, y] = [root.right - host.left - 10, root.bottom - host.top - 5];
        const scale = layer.width / layer.clientWidth;
        const [red = 0, green = 0, blue = 0, alpha] = layer
          .getContext('2d')!
          .getImageData(x * scale, y * scale, 1, 1).data;
        if (alpha === 255) return red + green + blue;
      }
      return -1;
    });

  it('shows a problem instead of breaking when a message is malformed', async () => {
    await open();
    await panel.send({ type: 'picture', generation: 1, picture: { nodes: 'none' } });
    await panel.page.getByText('The graph could not be drawn').waitFor();
    await panel.show(networkPicture());
    await panel.page.getByText('The graph could not be drawn').waitFor({ state: 'hidden' });
    await panel.send({ type: 'unheard of' });
    await panel.page.getByRole('alert').getByText('does not understand').waitFor();
    assert.equal(await panel.page.locator('[role=treeitem]').count(), networkPicture().nodes.length);
    await panel.page.getByRole('button', { name: 'Close' }).click();
    await panel.page.getByRole('alert').waitFor({ state: 'hidden' });
    assert.deepEqual(panel.complaints, []);
  });

  it('is never blank', async () => {
    await open();
    await panel.page.getByText('Drawing…').waitFor();
    const { nodes, ...rest } = networkPicture();
    const root = nodes[0]!;
    const alone = (
      change: Partial<Picture>,
      kind: Picture['nodes'][number]['kind'] = 'leaf',
      unread = false,
    ): Picture => ({
      ...rest,
      edges: [],
      types: [],
      gaps: [],
      hiddenByDetail: 0,
      nodes: [{ ...root, kind, unread, content: 0 }],
      ...change,
    });
    await panel.show(alone({}, 'leaf', true));
    await panel.page.getByText('Nothing was read here yet').waitFor();
    await panel.page.getByRole('button', { name: 'Read', exact: true }).click();
    assert.deepEqual(await panel.received('read'), { type: 'read' });
    await panel.send({ type: 'readings', readings: [{ under: region }] });
    await panel.page.getByRole('heading', { name: 'Reading eu-west-1' }).waitFor();
    await panel.page.getByRole('button', { name: 'Cancel' }).click();
    await panel.received('cancel');
    await panel.send({ type: 'readings', readings: [] });
    await panel.show(alone({}));
    await panel.page.getByText('holds nothing that Orrery knows').waitFor();
    const problem = {
      code: 'AccessDenied',
      message: 'You may not list instances.',
      advice: 'Ask for ec2:DescribeInstances.',
      nextStep: 'grant-permission',
    } as const;
    await panel.show(alone({ gaps: [{ under: region, underName: 'eu-west-1', typeTitle: 'Instance', problem }] }));
    await panel.page.getByRole('heading', { name: 'This could not be read' }).waitFor();
    await panel.page.locator('.notice').getByText('You may not list instances. Ask for').waitFor();
    await panel.show(alone({ types: rest.types, view: { ...rest.view, hiddenTypes: [rest.types[0]!.type] } }));
    await panel.page.locator('.notice').getByRole('button', { name: 'Clear Filters' }).click();
    assert.deepEqual((await panel.received('setView')).changes, { filter: {}, hiddenTypes: [] });
    assert.deepEqual(panel.complaints, []);
  });

  it('says what is folded away and lists coverage gaps with what to do', async () => {
    await open();
    const folded = organizationPicture(({ ...view }) => ({
      ...view,
      folded: ['arn:aws:organizations::111122223333:organization/o-a1b2c3d4e5/r-ab12'],
    }));
    await panel.show(folded);
    await panel.page.locator('.status').getByText('33 folded away').waitFor();
    await panel.page.getByRole('button', { name: '1 coverage gap' }).click();
    const list = panel.page.getByRole('dialog', { name: 'What could not be read' });
    await list.getByText('Region in audit: The role OrganizationAccountAccessRole may not be assumed.').waitFor();
    await list.getByText('Allow it to be assumed').waitFor();
  });

  it('comes back as it was left', async () => {
    await open();
    await panel.show(networkPicture());
    await panel.page.getByRole('button', { name: 'Zoom In' }).click();
    const at = await spot(web1);
    await panel.page.waitForTimeout(200);
    await panel.page.mouse.click((await spot(web1)).x || at.x, (await spot(web1)).y);
    await panel.received('select');
    await panel.page.waitForTimeout(500);
    const kept = (await panel.kept()) as Record<string, unknown>;
    assert.equal(kept.profile, 'aws:corp-sso');
    assert.equal(kept.selected, web1);
    const before = (await item(web1).boundingBox())!;
    await panel.page.close();
    await open({ state: kept });
    await panel.show(networkPicture());
    const after = (await item(web1).boundingBox())!;
    assert.ok(Math.abs(after.x - before.x) < 1.5 && Math.abs(after.width - before.width) < 1.5);
  });
});
