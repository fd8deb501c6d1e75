import assert from 'node:assert/strict';
import chromium from '@sparticuz/chromium';
import { type Browser, type Page, chromium as playwright } from 'playwright-core';
import { drawio } from '../../src/export/drawio/drawio.ts';
import { type EngineCell, type EngineGlobals, openEngine } from './drawioEngine.ts';
import { assertSound, cellsIn } from './drawioPage.ts';
import { inputFor, textOf } from './inputs.ts';
import { headerFor, hostileNames, hostilePicture, networkPicture } from './pictures.ts';

describe('a draw.io drawing in the engine of draw.io', () => {
  let browser: Browser | undefined;
  let page: Page;
  const events: string[] = [];

  before(async function () {
    this.timeout(60_000);
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      console.log('    Skipped: the browser in the development dependencies runs on Linux x64 only.');
      this.skip();
    }
    browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
    page = await openEngine(browser, (opened) => {
      opened.on('dialog', (dialog) => {
        events.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      opened.on('request', (request) => {
        if (!/\/(images|css)\/|\.(gif|svg)$/.test(request.url())) events.push(`request ${request.url()}`);
      });
    });
  });

  after(async () => browser?.close());

  it('is read as it was written, and drawn where the layout puts it', async function () {
    this.timeout(60_000);
    const input = inputFor(networkPicture());
    const text = await textOf(drawio, input);
    const read = await page.evaluate((drawing) => {
      const { openDrawing } = globalThis as unknown as EngineGlobals;
      const graph = openDrawing(drawing);
      return Object.values(graph.getModel().cells).map((cell) => {
        const state = graph.view.getState(cell);
        return {
          id: cell.id,
          kind: cell.vertex ? 'vertex' : cell.edge ? 'edge' : 'other',
          parent: cell.parent?.id,
          source: cell.source?.id,
          target: cell.target?.id,
          node: cell.value instanceof Element ? (cell.value.getAttribute('orreryId') ?? undefined) : undefined,
          middle: state === undefined ? undefined : [state.x + state.width / 2, state.y],
        };
      });
    }, text);
    const byId = (one: { id: string }, other: { id: string }): number => (one.id < other.id ? -1 : 1);
    assert.deepEqual(
      read.map(({ id, kind, parent, source, target }) => ({ id, kind, parent, source, target })).sort(byId),
      cellsIn(text)
        .map(({ id, kind, parent, source, target }) => ({ id, kind, parent, source, target }))
        .sort(byId),
    );
    const nodes = read.filter(({ node }) => node !== undefined);
    assert.equal(nodes.length, input.picture.nodes.length);
    for (const { node, middle } of nodes) {
      const box = input.layout().boxes.get(node ?? '');
      assert.ok(box !== undefined && middle !== undefined);
      assert.ok(Math.abs((middle[0] ?? 0) - box.x) < 1 && Math.abs((middle[1] ?? 0) - (box.y - box.height / 2)) < 1);
    }
  });

  it('shows hostile names as text and runs nothing', async function () {
    this.timeout(60_000);
    const active = await page.evaluate(
      (drawing) => {
        const { openDrawing } = globalThis as unknown as EngineGlobals;
        openDrawing(drawing);
        return {
          elements: document.querySelectorAll('#graph :is(script, iframe, a, img, i > b)').length,
          text: document.querySelector('#graph')?.textContent ?? '',
        };
      },
      await textOf(drawio, inputFor(hostilePicture())),
    );
    assert.equal(active.elements, 0);
    assert.ok(active.text.includes('<img src=x onerror=alert(1)>'));
    assert.ok(active.text.includes(hostileNames[7] ?? ''));
    assert.deepEqual(events, []);
  });

  it('keeps what a person moved and coloured there when it is brought up to date', async function () {
    this.timeout(60_000);
    const picture = networkPicture();
    const text = await textOf(drawio, inputFor(picture));
    const idOf = (node: string): string => cellsIn(text).find(({ data }) => data.orreryId === node)?.id ?? '';
    const model = await page.evaluate(
      ({ drawing, instance, subnet, group, container }) => {
        const { openDrawing, saveDrawing } = globalThis as unknown as EngineGlobals;
        const graph = openDrawing(drawing);
        const cell = (id: string): EngineCell => graph.getModel().getCell(id);
        graph.moveCells([cell(instance)], 40, 70);
        graph.moveCells([cell(subnet)], -10, 25);
        graph.setCellStyles('fillColor', '#ffee00', [cell(instance)]);
        graph.moveCells([cell(group)], 0, 0, false, cell(container));
        return saveDrawing(graph);
      },
      {
        drawing: text,
        instance: idOf('i-web1'),
        subnet: idOf('subnet-2'),
        group: idOf('sg-web'),
        container: idOf('subnet-2'),
      },
    );
    const saved = `<mxfile><diagram id="orrery" name="payments">${model}</diagram></mxfile>`;
    const header = headerFor(picture, { readAt: '2026-06-01T00:00:00.000Z' });
    assert.ok(drawio.update);
    const after = cellsIn(await drawio.update(saved, inputFor(picture, { header })));
    assertSound(after);
    const before = cellsIn(saved);
    const places = (cells: typeof after): unknown =>
      cells.map(({ id, parent, style, area, source, target }) => ({ id, parent, style, area, source, target }));
    assert.deepEqual(places(after), places(before));
    const first = cellsIn(text);
    const moved = (id: string): number[] => {
      const [was, is] = [first, after].map((cells) => cells.find(({ data }) => data.orreryId === id)?.area);
      return [(is?.x ?? 0) - (was?.x ?? 0), (is?.y ?? 0) - (was?.y ?? 0)];
    };
    assert.deepEqual(moved('i-web1'), [40, 70]);
    assert.deepEqual(moved('subnet-2'), [-10, 25]);
    assert.equal(after.find(({ data }) => data.orreryId === 'sg-web')?.parent, idOf('subnet-2'));
    assert.match(after[0]?.data.orreryHeader ?? '', /Oldest reading: 2026-06-01T00:00:00\.000Z/);
  });
});
