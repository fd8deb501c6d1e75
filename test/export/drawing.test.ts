import assert from 'node:assert/strict';
import fc from 'fast-check';
import { cutAtEnd, cutInMiddle, textWidth } from '../../src/export/drawing/fitText.ts';
import { type Scene, sceneOf } from '../../src/export/drawing/scene.ts';
import type { Area, Part, Rectangle } from '../../src/export/drawing/shapes.ts';
import { runsOf, writable } from '../../src/export/drawing/writable.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { inputFor } from './inputs.ts';
import { edge, hostileNames, hostilePicture, hugePicture, networkPicture, node, picture } from './pictures.ts';

const text = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 60 }), fc.constantFrom(...hostileNames));

describe('text cut to a width', () => {
  it('is never wider, keeps what must stay, and is untouched where it fits', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 20, max: 300 }), fc.constantFrom(400, 600), (words, width, weight) => {
        for (const cut of [cutAtEnd, cutInMiddle]) {
          const shown = cut(words, width, 13, weight);
          assert.ok(textWidth(shown, 13, weight) <= width);
          if (textWidth(words, 13, weight) <= width) assert.equal(shown, words);
          else assert.match(shown, /…|^$/);
          assert.ok(cut(words, width, 13, weight, ' (9)').endsWith(' (9)'));
        }
      }),
    );
  });

  it('keeps both ends of a name that is cut in its middle', () => {
    const shown = cutInMiddle('payments-production-api-eu-west-1', 120, 13, 600);
    assert.match(shown, /^payments.*…\S+1$/);
  });
});

describe('text in pieces by font', () => {
  it('is the text again when the pieces are joined', () => {
    fc.assert(
      fc.property(text, (words) =>
        assert.equal(
          runsOf(words)
            .map((run) => run.text)
            .join(''),
          words,
        ),
      ),
    );
  });

  it('takes the second font for what the first lacks', () => {
    assert.deepEqual(runsOf('web ⟨ك⟩ b'), [
      { text: 'web ', font: 'Inter' },
      { text: '⟨ك⟩ ', font: 'DejaVu Sans' },
      { text: 'b', font: 'Inter' },
    ]);
  });

  it('shows a box for what no font has, and says how many there are', () => {
    const scene = sceneFor(picture('p', { nodes: [node('a', 'instance', '漢字 web')] }));
    const { scene: shown, notes } = writable(scene);
    assert.ok(wordsOf(shown).includes('▯▯ web'));
    assert.match(notes.join(), /^2 characters are in no font/);
    assert.deepEqual(writable(sceneFor(networkPicture())).notes, []);
  });
});

describe('a drawing', () => {
  for (const [name, made] of Object.entries({
    network: networkPicture(),
    hostile: hostilePicture(),
    huge: hugePicture(),
  })) {
    it(`of the ${name} fixture has no label over a box, a title or another label`, () => {
      const scene = sceneFor(made);
      const labels = scene.parts.filter(({ kind }) => kind === 'label').map(areaOf);
      const boxes = scene.parts.filter(({ kind }) => kind === 'node').map(areaOf);
      assert.ok(labels.length > 0);
      for (const [at, label] of labels.entries()) {
        assert.ok(![...boxes, ...labels.slice(at + 1)].some((other) => overlap(label, other)));
        assert.ok(label.x >= 0 && label.y >= 0);
        assert.ok(label.x + label.width <= scene.width && label.y + label.height <= scene.height);
      }
    });

    it(`of the ${name} fixture starts and ends every line at the borders of its boxes`, () => {
      const scene = sceneFor(made);
      const areas = new Map(
        scene.parts
          .filter(({ kind }) => kind === 'node' || kind === 'ground')
          .map((part) => [made.nodes[part.index ?? -1]?.id, areaOf(part)]),
      );
      for (const part of scene.parts.filter(({ kind }) => kind === 'edge')) {
        const { from, to } = made.edges[part.index ?? -1]!;
        const [line, head] = part.shapes.map((shape) => (shape.kind === 'curve' ? coordinates(shape.path) : []));
        assert.ok(onBorder(line!, areas.get(from)!), `${from} → ${to} starts at ${line!.slice(0, 2)}`);
        assert.ok(onBorder(head!, areas.get(to)!), `${from} → ${to} ends at ${head!.slice(0, 2)}`);
      }
    });
  }

  it('leads a line around a box that stands in its way', () => {
    const made = picture('row', {
      nodes: ['a', 'b', 'c'].map((id) => node(id, 'instance', id)),
      edges: [edge('a', 'c')],
    });
    const boxes = new Map(['a', 'b', 'c'].map((id, at) => [id, { x: 100 + at * 260, y: 200, width: 188, height: 64 }]));
    const scene = sceneOf({ title: '', picture: made, layout: { boxes, width: 800, height: 300 } }, new Map());
    const line = scene.parts.find(({ kind }) => kind === 'edge')!.shapes[0]!;
    const middle = areaOf(scene.parts.filter(({ kind }) => kind === 'node')[1]!);
    assert.equal(line.kind, 'curve');
    const points = alongCurves(line.kind === 'curve' ? coordinates(line.path) : []);
    assert.ok(!points.some(({ x, y }) => overlap({ x, y, width: 0, height: 0 }, middle)));
  });

  it('never brings two lines to the same point of a box', () => {
    const made = networkPicture();
    const points = sceneFor(made)
      .parts.filter(({ kind }) => kind === 'edge')
      .flatMap(({ shapes }) => shapes.map((shape) => (shape.kind === 'curve' ? shape.path.split(/[CL]/)[0] : '')));
    assert.equal(new Set(points).size, points.length);
  });

  it('steps back where an overlay reaches others', () => {
    const made = picture('overlay', {
      nodes: [
        node('a', 'instance', 'a', { overlaid: true }),
        node('b', 'instance', 'b', { reached: 1 }),
        node('c', 'instance', 'c'),
      ],
      edges: [edge('a', 'b'), edge('b', 'c')],
      overlay: { name: 'a', total: 1, direct: 1, types: [] },
    });
    const { parts } = sceneFor(made);
    assert.deepEqual(
      parts.filter(({ kind }) => kind === 'node').map(({ back }) => back),
      [false, false, true],
    );
    assert.deepEqual(
      parts.filter(({ kind }) => kind === 'edge').map(({ back }) => back),
      [false, true],
    );
  });
});

function sceneFor(made: Picture): Scene {
  return sceneOf(inputFor(made).drawings()[0]!, new Map());
}

function wordsOf({ parts }: Scene): string[] {
  return parts.flatMap(({ shapes }) => shapes.flatMap((shape) => (shape.kind === 'words' ? [shape.text] : [])));
}

/** The box of a node, without the cards under it, which are painted first. */
function areaOf({ kind, shapes }: Part): Area {
  const boxes = shapes.filter(
    (shape): shape is Rectangle => shape.kind === 'rectangle' && (kind === 'label' || shape.height >= 36),
  );
  return boxes.reduce((one, other) => (other.x + other.y < one.x + one.y ? other : one));
}

function overlap(one: Area, other: Area): boolean {
  return (
    one.x < other.x + other.width &&
    other.x < one.x + one.width &&
    one.y < other.y + other.height &&
    other.y < one.y + one.height
  );
}

function coordinates(path: string): number[] {
  return (path.match(/-?\d+(\.\d+)?/g) ?? []).map(Number);
}

function onBorder([x = Number.NaN, y = Number.NaN]: number[], area: Area): boolean {
  const near = (one: number, other: number): boolean => Math.abs(one - other) < 0.2;
  const across = x >= area.x - 0.2 && x <= area.x + area.width + 0.2;
  const down = y >= area.y - 0.2 && y <= area.y + area.height + 0.2;
  return (
    (across && (near(y, area.y) || near(y, area.y + area.height))) ||
    (down && (near(x, area.x) || near(x, area.x + area.width)))
  );
}

function alongCurves([startX = 0, startY = 0, ...others]: number[]): { x: number; y: number }[] {
  const points: { x: number; y: number }[] = [];
  let [x, y] = [startX, startY];
  for (let at = 0; at < others.length; at += 6) {
    const [ax = 0, ay = 0, bx = 0, by = 0, cx = 0, cy = 0] = others.slice(at, at + 6);
    for (let t = 0; t <= 1; t += 0.02) {
      const mix = (p: number, a: number, b: number, c: number): number =>
        (1 - t) ** 3 * p + 3 * (1 - t) ** 2 * t * a + 3 * (1 - t) * t ** 2 * b + t ** 3 * c;
      points.push({ x: mix(x, ax, bx, cx), y: mix(y, ay, by, cy) });
    }
    [x, y] = [cx, cy];
  }
  return points;
}
