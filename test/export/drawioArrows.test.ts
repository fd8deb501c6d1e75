import assert from 'node:assert/strict';
import { drawio } from '../../src/export/drawio/drawio.ts';
import { cellsIn, type ReadCell, withCell } from './drawioPage.ts';
import { sampleInput, sampleTenantInput } from './estates.ts';
import { inputFor, textOf } from './inputs.ts';
import { edge, hugePicture, networkPicture, node } from './pictures.ts';

interface Point {
  readonly x: number;
  readonly y: number;
}

interface Area extends Point {
  readonly width: number;
  readonly height: number;
}

const arrowsOf = (cells: readonly ReadCell[]): ReadCell[] => cells.filter(({ kind }) => kind === 'edge');

/** A cell's area on the page. */
function areaOf(cells: ReadonlyMap<string, ReadCell>, id: string | undefined): Area {
  const cell = cells.get(id ?? '');
  if (cell?.area === undefined) return { x: 0, y: 0, width: 0, height: 0 };
  const { x, y } = areaOf(cells, cell.parent);
  return { ...cell.area, x: x + cell.area.x, y: y + cell.area.y };
}

/** All points of an arrow, from its style and its geometry; nothing where draw.io finds its way. */
function wayOf(cells: ReadonlyMap<string, ReadCell>, arrow: ReadCell): Point[] {
  const number = (key: string): number => Number(new RegExp(`;${key}=([^;]*)`).exec(arrow.style)?.[1] ?? 'none');
  if (Number.isNaN(number('exitX'))) return [];
  const end = (name: 'exit' | 'entry', id: string | undefined): Point => {
    const { x, y, width, height } = areaOf(cells, id);
    const place = { x: x + number(`${name}X`) * width, y: y + number(`${name}Y`) * height + number(`${name}Dy`) };
    return { x: Math.round(place.x), y: Math.round(place.y) };
  };
  return [end('exit', arrow.source), ...arrow.bends, end('entry', arrow.target)];
}

describe('arrows of a draw.io drawing', () => {
  it('run straight, through no icon that they do not connect, and meet icons in points of their own', async function () {
    this.timeout(90_000);
    for (const [input, most] of [
      [inputFor(networkPicture()), 0],
      // More arrows meet at some of its icons than lines fit around them.
      [await sampleInput(), 8],
      [await sampleTenantInput(), 8],
    ] as const) {
      const cells = new Map(cellsIn(await textOf(drawio, input)).map((cell) => [cell.id, cell]));
      const arrows = arrowsOf([...cells.values()]);
      const icons = [...cells.values()].filter(({ style }) => style.includes('verticalLabelPosition=bottom'));
      const ends: string[] = [];
      for (const arrow of arrows) {
        const way = wayOf(cells, arrow);
        assert.ok(way.length >= 2);
        ends.push(...[way[0], way.at(-1)].map((point) => `${point?.x} ${point?.y}`));
        for (const [index, to] of way.entries()) {
          const from = way[index - 1];
          if (from === undefined) continue;
          assert.ok(from.x === to.x || from.y === to.y, `${JSON.stringify(way)} runs along lines`);
          for (const { id } of icons) {
            if (id === arrow.source || id === arrow.target) continue;
            const { x, y, width, height } = areaOf(cells, id);
            const isApart =
              Math.max(from.x, to.x) <= x ||
              Math.min(from.x, to.x) >= x + width ||
              Math.max(from.y, to.y) <= y ||
              Math.min(from.y, to.y) >= y + height;
            assert.ok(isApart, `${arrow.data.orreryFrom} → ${arrow.data.orreryTo} runs through ${id}`);
          }
        }
      }
      assert.ok(ends.length - new Set(ends).size <= most, `${ends.length - new Set(ends).size} ends in one point`);
    }
  });

  it('are all there in a drawing with more of them than ways are looked for', async function () {
    this.timeout(60_000);
    const input = inputFor(hugePicture());
    const text = await textOf(drawio, input);
    assert.equal(arrowsOf(cellsIn(text)).length, input.picture.edges.length);
    assert.equal(await textOf(drawio, input), text);
  });

  it('stay as a person led them, and as they are, when others are added around them', async () => {
    const picture = networkPicture();
    const text = await textOf(drawio, inputFor(picture));
    const [first, second, third] = arrowsOf(cellsIn(text));
    assert.ok(first !== undefined && second !== undefined && third !== undefined);
    const led = withCell(
      withCell(text, first.id, (cell) => cell.replace(/exitX=[^;]*;exitY=[^;]*/, 'exitX=0.5;exitY=0')),
      second.id,
      (cell) =>
        cell.replace(
          /<mxGeometry (?:[^>]*\/>|.*<\/mxGeometry>)/s,
          '<mxGeometry x="-0.4" y="7" relative="1" as="geometry"><Array as="points"><mxPoint x="11" y="12" /></Array></mxGeometry>',
        ),
    );
    const more = {
      ...picture,
      nodes: [...picture.nodes, node('i-more', 'instance', 'more', { parent: 'subnet-2' })],
      edges: [...picture.edges, edge('i-more', 'sg-web', 'is protected by')],
    };
    assert.ok(drawio.update);
    const updated = await drawio.update(led, inputFor(more));
    const element = (of: string, { id }: ReadCell): string =>
      new RegExp(`<UserObject [^>]*?id="${id}".*?</UserObject>`, 's').exec(of)?.[0] ?? '';
    for (const arrow of arrowsOf(cellsIn(text))) assert.equal(element(updated, arrow), element(led, arrow));
    const cells = new Map(cellsIn(updated).map((cell) => [cell.id, cell]));
    const arrows = arrowsOf([...cells.values()]);
    const added = arrows.find(({ data }) => data.orreryFrom === 'i-more');
    assert.ok(added !== undefined);
    const ends = arrows.filter((arrow) => arrow !== added).flatMap((arrow) => wayOf(cells, arrow));
    const [start, end] = [wayOf(cells, added)[0], wayOf(cells, added).at(-1)];
    assert.ok(start !== undefined && end !== undefined);
    assert.ok(!ends.some(({ x, y }) => x === end.x && y === end.y), 'it meets no other arrow in one point');
    assert.equal(await drawio.update(updated, inputFor(more)), updated);
  });

  it('let go of an icon that has become a container', async () => {
    const picture = networkPicture();
    const text = await textOf(drawio, inputFor(picture));
    const opened = {
      ...picture,
      nodes: [
        ...picture.nodes.map((each) => (each.id === 'subnet-3' ? { ...each, kind: 'container' as const } : each)),
        node('i-inner', 'instance', 'inner', { parent: 'subnet-3' }),
      ],
    };
    assert.ok(drawio.update);
    const updated = await drawio.update(text, inputFor(opened));
    const ofSubnet = arrowsOf(cellsIn(updated)).filter(({ data }) => data.orreryFrom === 'subnet-3');
    assert.ok(ofSubnet.length > 0);
    for (const { style } of ofSubnet) assert.ok(!style.includes('exitX='));
    assert.equal(await drawio.update(updated, inputFor(opened)), updated);
  });

  it('are left to draw.io on a page that a person scattered too far', async () => {
    const picture = networkPicture();
    const text = await textOf(drawio, inputFor({ ...picture, edges: [] }));
    const far = text.replace(/<mxGeometry x="[^"]*"(?= y="[^"]*" width="32")/, '<mxGeometry x="1e12"');
    assert.notEqual(far, text);
    assert.ok(drawio.update);
    const cells = cellsIn(await drawio.update(far, inputFor(picture)));
    assert.equal(arrowsOf(cells).length, picture.edges.length);
    assert.ok(arrowsOf(cells).every(({ style }) => !style.includes('exitX=')));
  });
});
