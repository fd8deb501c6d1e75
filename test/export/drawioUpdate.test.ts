import assert from 'node:assert/strict';
import fc from 'fast-check';
import { drawio } from '../../src/export/drawio/drawio.ts';
import { drawioHeader } from '../../src/export/drawio/drawioFile.ts';
import type { ExportInput } from '../../src/export/exporter.ts';
import { ProblemError } from '../../src/model/problem.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { assertInside, assertSound, cellsIn, compressed, type ReadCell, shownText, withCell } from './drawioPage.ts';
import { assertGolden } from './golden.ts';
import { excerptOf, inputFor, textOf } from './inputs.ts';
import {
  edge,
  emptyPicture,
  headerFor,
  hostilePicture,
  networkPicture,
  node,
  organizationPicture,
} from './pictures.ts';

const update = async (existing: string, input: ExportInput): Promise<string> => {
  assert.ok(drawio.update);
  return drawio.update(existing, input);
};
const fresh = (picture: Picture): Promise<string> => textOf(drawio, inputFor(picture));

/** The picture without these nodes, what is in them, and their arrows. */
function without(picture: Picture, ids: readonly string[]): Picture {
  const left = new Set<string>(ids);
  for (const { id, parent } of picture.nodes) if (parent !== undefined && left.has(parent)) left.add(id);
  return {
    ...picture,
    nodes: picture.nodes.filter(({ id }) => !left.has(id)),
    edges: picture.edges.filter(({ from, to }) => !left.has(from) && !left.has(to)),
  };
}

function withMore(picture: Picture, more: Pick<Picture, 'nodes' | 'edges'>): Picture {
  return { ...picture, nodes: [...picture.nodes, ...more.nodes], edges: [...picture.edges, ...more.edges] };
}

function cellOf(cells: readonly ReadCell[], id: string): ReadCell {
  const found = cells.find(({ data }) => data.orreryId === id);
  assert.ok(found, `${id} is on the page`);
  return found;
}

const isGone = ({ data }: ReadCell): boolean => data.orreryGone !== undefined;

/** Resources and relations of a page that are not gone. */
function shown(cells: readonly ReadCell[]): string[] {
  return cells
    .filter((cell) => !isGone(cell))
    .flatMap(({ data: { orreryId, orreryFrom, orreryTo } }) =>
      orreryId !== undefined ? [orreryId] : orreryFrom === undefined ? [] : [`${orreryFrom} → ${orreryTo}`],
    )
    .sort();
}

function absolute(cells: readonly ReadCell[], cell: ReadCell): { x: number; y: number } {
  const parent = cells.find(({ id }) => id === cell.parent);
  const within = parent === undefined ? { x: 0, y: 0 } : absolute(cells, parent);
  return { x: within.x + (cell.area?.x ?? 0), y: within.y + (cell.area?.y ?? 0) };
}

describe('bringing a draw.io drawing up to date', () => {
  it('changes nothing when there is nothing new', async () => {
    for (const picture of [networkPicture(), organizationPicture(), hostilePicture(), emptyPicture()]) {
      const text = await fresh(picture);
      assert.equal(await update(text, inputFor(picture)), text);
      assert.equal(await update(compressed(text), inputFor(picture)), compressed(text));
    }
  });

  it('keeps where people put things, how they look, what they wrote and drew, and their other pages', async () => {
    const before = await fresh(networkPicture());
    const id = cellOf(cellsIn(before), 'i-web1').id;
    const drawn = `<!-- a > remark <mxCell/> --><mxCell id="mine" value="look here" style="ellipse;" vertex="1" parent="${id}"><mxGeometry x='1.50' y="2" width="80" height="30" as="geometry"/></mxCell>
        <mxCell id="mine-2" style="curved=1;" edge="1" source="mine" target="${id}" parent="1"><mxGeometry relative="1" as="geometry"><Array as="points"><mxPoint x="9" y="8"/></Array></mxGeometry></mxCell>
        <mxCell id="layer" value="My layer" parent="0" visible="0"/>`;
    const page =
      '<diagram id="second" name="Mine"><mxGraphModel><root><mxCell id="0"/></root></mxGraphModel></diagram>';
    const edited = withCell(before, id, (cell) =>
      cell
        .replace(/ label="[^"]*"/, ' label="&lt;u&gt;our web server&lt;/u&gt;" owner="ops"')
        .replace(/style="[^"]*"/, 'style="ellipse;fillColor=#ff0000"')
        .replace(/<mxGeometry x="[^"]*" y="[^"]*"/, '<mxGeometry x="3.125" y="47"'),
    )
      .replace('</root>', `  ${drawn}\n      </root>`)
      .replace('</mxfile>', `  ${page}\n</mxfile>`)
      .replace('dx="1200"', 'dx="777"');

    const renamed: Picture = {
      ...networkPicture(),
      nodes: networkPicture().nodes.map((each) => ({ ...each, label: `${each.label} renamed` })),
    };
    const after = await update(edited, inputFor(renamed));
    assert.ok(after.includes(drawn) && after.includes(page) && after.includes('dx="777"'));
    const cell = cellOf(cellsIn(after), 'i-web1');
    assert.equal(cell.data.label, '<u>our web server</u>');
    assert.equal(cell.data.owner, 'ops');
    assert.equal(cell.style, 'ellipse;fillColor=#ff0000');
    assert.deepEqual([cell.area?.x, cell.area?.y], [3.125, 47]);
    assert.match(cell.data.tooltip ?? '', /^payments-api-web-server-production-blue-1 renamed\n/);
    assert.equal(shownText(cellOf(cellsIn(after), 'rtb-2').data.label), 'private renamed\nRoute table');
    assert.equal(after, await update(after, inputFor(renamed)));
  });

  it('puts what is new into a free place of its container, which grows, and marks it until there is newer news', async () => {
    const picture = networkPicture();
    const more = withMore(picture, {
      nodes: [
        ...Array.from({ length: 5 }, (_, at) => node(`i-new${at}`, 'instance', `new ${at}`, { parent: 'subnet-2' })),
        node('subnet-new', 'subnet', 'private-c', { parent: 'vpc-1', kind: 'container', content: 1 }),
        node('i-inner', 'instance', 'inner', { parent: 'subnet-new' }),
      ],
      edges: [edge('i-new0', 'sg-web', 'is protected by'), edge('i-inner', 'sg-web', 'is protected by')],
    });
    const text = await fresh(picture);
    const updated = await update(text, inputFor(more));
    const cells = cellsIn(updated);
    assertSound(cells);
    assertInside(cells);
    assert.deepEqual(shown(cells), shown(cellsIn(await fresh(more))));
    const added = cells.filter(({ style }) => style.includes('orreryMark=new;'));
    assert.equal(added.length, 7 + 2);
    assert.ok(added.every(({ data }) => shownText(data.label).includes('new')));
    assert.equal(cellOf(cells, 'i-inner').parent, cellOf(cells, 'subnet-new').id);
    for (const { data, area } of cellsIn(text)) {
      if (data.orreryId === undefined || data.orreryIn !== 'subnet-2') continue;
      assert.deepEqual(cellOf(cells, data.orreryId).area, area, 'what was there does not move');
    }
    assert.equal(await update(updated, inputFor(more)), updated);
    const header = headerFor(more, { readAt: '2026-04-01T09:30:00.000Z' });
    const readAgain = await update(updated, inputFor(more, { header }));
    assert.equal(cellsIn(readAgain).filter(({ style }) => style.includes('orreryMark=new;')).length, added.length);
    const evenMore = withMore(more, {
      nodes: [node('i-next', 'instance', 'next', { parent: 'subnet-2' })],
      edges: [],
    });
    const calm = await update(readAgain, inputFor(evenMore, { header }));
    const marked = cellsIn(calm).filter(({ style }) => style.includes('orreryMark=new;'));
    assert.deepEqual(
      marked.map(({ data }) => data.orreryId),
      ['i-next'],
    );
    assert.ok(drawioHeader(calm).includes('Oldest reading: 2026-04-01T09:30:00.000Z'));
    assert.equal(shownText(cellOf(cellsIn(calm), 'i-new0').data.label), 'new 0\nInstance');
  });

  it('moves neighbours out of the way of a container that grows', async () => {
    const picture = organizationPicture();
    const more = withMore(picture, {
      nodes: Array.from({ length: 30 }, (_, at) => node(`7${at}`, 'account', `account ${at}`, { parent: 'ou-2' })),
      edges: [],
    });
    const cells = cellsIn(await update(await fresh(picture), inputFor(more)));
    assertSound(cells);
    assertInside(cells);
    assert.deepEqual(shown(cells), shown(cellsIn(await fresh(more))));
  });

  it('moves what is gone to a layer of its own, seen where it was, and brings it back from there', async () => {
    const picture = networkPicture();
    const text = await fresh(picture);
    const less = without(picture, ['subnet-1', 'sg-404']);
    const updated = await update(text, inputFor(less));
    const [before, after] = [cellsIn(text), cellsIn(updated)];
    assertSound(after);
    assert.deepEqual(shown(after), shown(cellsIn(await fresh(less))));
    const gone = after.filter(isGone);
    assert.deepEqual(gone.flatMap(({ data }) => data.orreryId ?? []).sort(), [
      'i-bastion',
      'nat-1',
      'sg-404',
      'subnet-1',
    ]);
    const layer = after.find(({ data }) => data.orreryPart === 'gone');
    assert.equal(layer?.data.label, 'Gone');
    assert.equal(layer?.parent, '0');
    assert.equal(cellOf(after, 'subnet-1').parent, layer?.id);
    assert.equal(cellOf(after, 'nat-1').parent, cellOf(after, 'subnet-1').id);
    for (const ghost of gone.filter(({ kind }) => kind === 'vertex')) {
      const was = cellOf(before, ghost.data.orreryId ?? '');
      assert.deepEqual(absolute(after, ghost), absolute(before, was), 'it is seen where it was');
      assert.match(ghost.style, /opacity=35;.*dashed=1;$/);
      assert.match(shownText(ghost.data.label), /\ngone$/);
    }
    assert.ok(gone.some(({ kind, parent }) => kind === 'edge' && parent === layer?.id));
    assert.equal(await update(updated, inputFor(less)), updated);
    assertGolden('networkUpdated.drawio', updated);

    const back = cellsIn(await update(updated, inputFor(picture)));
    assert.deepEqual(
      back.filter(({ data }) => data.orreryPart !== 'gone'),
      before,
    );
  });

  it('tells what is gone from what the view does not show any more', async () => {
    const picture = networkPicture();
    const less = without(picture, ['i-web1', 'i-web2']);
    const input = inputFor(less, { excerpt: async () => excerptOf(without(picture, ['i-web2'])) });
    const cells = cellsIn(await update(await fresh(picture), input));
    assert.equal(shownText(cellOf(cells, 'i-web1').data.label).split('\n').at(-1), 'not shown');
    assert.equal(shownText(cellOf(cells, 'i-web2').data.label).split('\n').at(-1), 'gone');
    const later = cellsIn(await update(await update(await fresh(picture), input), inputFor(less)));
    assert.equal(shownText(cellOf(later, 'i-web1').data.label), 'payments-api-w…duction-blue-1\nInstance\ngone');
  });

  it('moves a resource along that is in another container now, but not one that a person moved', async () => {
    const picture = networkPicture();
    const text = await fresh(picture);
    const cells = cellsIn(text);
    const lifted = withCell(text, cellOf(cells, 'i-web2').id, (cell) =>
      cell.replace(/ parent="[^"]*"/, ` parent="${cellOf(cells, 'vpc-1').id}"`),
    );
    const moved: Picture = {
      ...picture,
      nodes: picture.nodes.map((each) => (each.id === 'i-web1' ? { ...each, parent: 'subnet-1' } : each)),
    };
    const after = cellsIn(await update(lifted, inputFor(moved)));
    assertSound(after);
    assert.equal(cellOf(after, 'i-web1').parent, cellOf(after, 'subnet-1').id);
    assert.equal(cellOf(after, 'i-web2').parent, cellOf(after, 'vpc-1').id);
    assert.equal(after.filter(isGone).length, 0);
    const { area } = cellOf(after, 'i-web1');
    const others = after.filter(
      ({ parent, data }) => parent === cellOf(after, 'subnet-1').id && data.orreryId !== 'i-web1',
    );
    assert.ok(others.length === 2 && others.every((other) => JSON.stringify(other.area) !== JSON.stringify(area)));
  });

  it('opens a folded container, and folds it again', async () => {
    const picture = networkPicture();
    const opened: Picture = withMore(
      {
        ...picture,
        nodes: picture.nodes.map((each) => (each.id === 'subnet-3' ? { ...each, kind: 'container' as const } : each)),
      },
      {
        nodes: Array.from({ length: 7 }, (_, at) => node(`i-${at}`, 'instance', `web ${at}`, { parent: 'subnet-3' })),
        edges: [],
      },
    );
    const updated = await update(await fresh(picture), inputFor(opened));
    const cells = cellsIn(updated);
    assertSound(cells);
    assertInside(cells);
    assert.match(cellOf(cells, 'subnet-3').style, /container=1;/);
    const folded = cellsIn(await update(updated, inputFor(picture)));
    assertSound(folded);
    assert.deepEqual(shown(folded), shown(cellsIn(await fresh(picture))));
    assert.doesNotMatch(cellOf(folded, 'subnet-3').style, /container=1;/);
  });

  it('draws again what a person deleted, and leaves their copies alone', async () => {
    const picture = networkPicture();
    const text = await fresh(picture);
    const cell = cellOf(cellsIn(text), 'sg-bastion');
    const copied = withCell(
      text,
      cell.id,
      (element) => `${element}${element.replace(cell.id, 'a-copy').replace('bastion&lt;', 'my copy&lt;')}`,
    );
    const same = await update(copied, inputFor(picture));
    assert.equal(same, copied);
    const deleted = withCell(copied, cell.id, () => '');
    const cells = cellsIn(await update(deleted, inputFor(picture)));
    assert.equal(cells.filter(({ data }) => data.orreryId === 'sg-bastion').length, 1, 'the copy stands for it now');
    const nothing = withCell(text, cellOf(cellsIn(text), 'sg-404').id, () => '');
    assert.deepEqual(shown(cellsIn(await update(nothing, inputFor(picture)))), shown(cellsIn(text)));
  });

  it('takes the note that there is nothing to show away, and writes it again', async () => {
    const updated = await update(await fresh(emptyPicture()), inputFor(networkPicture()));
    assert.ok(!updated.includes('Nothing to show'));
    assertSound(cellsIn(updated));
    assertInside(cellsIn(updated));
    assert.ok((await update(updated, inputFor(emptyPicture()))).includes('Nothing to show'));
  });

  it('refuses files that would fill the memory, and entities that are none', async () => {
    const page = (inside: string) =>
      `<mxfile><diagram><mxGraphModel><root>${inside}</root></mxGraphModel></diagram></mxfile>`;
    const input = inputFor(networkPicture());
    await assert.rejects(async () => update(page('<a/>'.repeat(1_000_001)), input), /Too many elements/);
    await assert.rejects(async () => update(page('&constructor;'), input), /An entity that is not known/);
  });

  it('reads what draw.io compressed, and writes it as text', async () => {
    const picture = networkPicture();
    const packed = compressed(await fresh(picture));
    assert.equal(drawioHeader(packed).at(-1), drawioHeader(await fresh(picture)).at(-1));
    const less = without(picture, ['sg-404']);
    const updated = await update(packed, inputFor(less));
    assert.deepEqual(shown(cellsIn(updated)), shown(cellsIn(await fresh(less))));
    assert.match(updated, /<mxGeometry /);
    assert.equal(await update(updated, inputFor(less)), updated);
  });

  it('refuses files that are broken, of another kind, or not written by Orrery', async () => {
    const text = await fresh(networkPicture());
    const refused: readonly (readonly [string, string])[] = [
      ['', 'OtherKindOfFile'],
      ['flowchart TB\n', 'OtherKindOfFile'],
      ['<svg xmlns="http://www.w3.org/2000/svg"/>', 'OtherKindOfFile'],
      [text.slice(0, text.length / 2), 'BrokenDrawing'],
      [text.replace('</root>', ''), 'BrokenDrawing'],
      [text.replace(' id="1"', ' id="1" id="1"'), 'BrokenDrawing'],
      [text.replace('label=""', 'label="&bomb;"'), 'BrokenDrawing'],
      [`<!DOCTYPE mxfile [<!ENTITY bomb "boom">]>${text}`, 'BrokenDrawing'],
      ['<mxfile><diagram id="a">7V1b</diagram></mxfile>', 'BrokenDrawing'],
      [
        '<mxfile><diagram id="a"><mxGraphModel><root><mxCell id="0"/></root></mxGraphModel></diagram></mxfile>',
        'NotWrittenByOrrery',
      ],
      ['<mxfile/>', 'NotWrittenByOrrery'],
    ];
    for (const [existing, code] of refused) {
      await assert.rejects(update(existing, inputFor(networkPicture())), (error: unknown) => {
        assert.ok(error instanceof ProblemError);
        assert.equal(error.problem.code, code, existing.slice(0, 60));
        assert.ok(error.problem.advice.length > 0);
        return true;
      });
    }
  });

  it('ends, whatever moved, appeared and went, with the same things as a new file, and people keep what they did', async () => {
    const whole = withMore(networkPicture(), {
      nodes: [node('i-a', 'instance', 'a', { parent: 'subnet-1' }), node('i-b', 'instance', 'b', { parent: 'vpc-1' })],
      edges: [edge('i-a', 'i-b')],
    });
    const ids = whole.nodes.map(({ id }) => id).filter((id) => id !== 'vpc-1');
    const change = fc.record({
      id: fc.constantFrom(...ids),
      x: fc.integer({ min: -500, max: 2000 }),
      y: fc.integer({ min: -500, max: 2000 }),
      style: fc.constantFrom('', 'rounded=1', 'fillColor=#aabbcc;', 'opacity=35;dashed=1;'),
      label: fc.option(fc.constantFrom('mine', '&lt;b&gt;bold&lt;/b&gt;', '')),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.subarray(ids, { maxLength: 6 }),
        fc.subarray(ids, { maxLength: 6 }),
        fc.uniqueArray(change, { maxLength: 5, selector: ({ id }) => id }),
        async (notYet, gone, changes) => {
          let edited = await fresh(without(whole, notYet));
          const cells = cellsIn(edited);
          const done = changes.filter(({ id }) => cells.some(({ data }) => data.orreryId === id));
          for (const { id, x, y, style, label } of done) {
            edited = withCell(edited, cellOf(cells, id).id, (cell) =>
              cell
                .replace(/<mxGeometry x="[^"]*" y="[^"]*"/, `<mxGeometry x="${x}" y="${y}"`)
                .replace(/ style="([^"]*)"/, ` style="$1${style}"`)
                .replace(/ label="[^"]*"/, (written) => (label === null ? written : ` label="${label}"`)),
            );
          }
          const target = without(whole, gone);
          const once = await update(edited, inputFor(target));
          assert.equal(await update(once, inputFor(target)), once, 'a second time changes nothing');
          const after = cellsIn(once);
          assertSound(after);
          assert.deepEqual(shown(after), shown(cellsIn(await fresh(target))));
          const [was, is] = [cellsIn(edited), after];
          for (const { id, style } of done) {
            const [before, now] = [cellOf(was, id), cellOf(is, id)];
            if (isGone(now)) assert.ok(now.style.startsWith(before.style));
            else if (style !== '') assert.equal(now.style, before.style);
            if (!isGone(now) && changes.some((each) => each.id === id && each.label !== null)) {
              assert.equal(now.data.label, before.data.label);
            }
          }
          const back = cellsIn(await update(once, inputFor(without(whole, notYet))));
          assertSound(back);
          assert.deepEqual(shown(back), shown(was));
        },
      ),
      { numRuns: 40 },
    );
  });

  it('leaves everything where people put it when only facts change', async () => {
    const picture = organizationPicture();
    const arbitrary = fc.array(fc.integer({ min: -300, max: 900 }), { minLength: 30, maxLength: 30 });
    await fc.assert(
      fc.asyncProperty(arbitrary, async (numbers) => {
        let at = 0;
        const text = (await fresh(picture)).replace(
          /<mxGeometry x="[^"]*" y="[^"]*"/g,
          () => `<mxGeometry x="${numbers[at++ % 30]}" y="${numbers[at++ % 30]}.50"`,
        );
        const read = inputFor(picture, { header: headerFor(picture, { readAt: '2026-05-01T00:00:00.000Z' }) });
        const after = await update(text, read);
        const geometries = (of: string): string[] => of.match(/<mxGeometry [^>]*>/g) ?? [];
        assert.deepEqual(geometries(after), geometries(text));
        assert.notEqual(after, text);
      }),
      { numRuns: 20 },
    );
  });
});
