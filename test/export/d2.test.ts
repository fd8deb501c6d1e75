import assert from 'node:assert/strict';
import type { Worker } from 'node:worker_threads';
import { D2 } from '@terrastruct/d2';
import fc from 'fast-check';
import { d2 } from '../../src/export/d2.ts';
import type { ExportInput } from '../../src/export/exporter.ts';
import { shortened, visibleText } from '../../src/export/visibleText.ts';
import { usualStyle } from '../../src/picture/exportStyle.ts';
import { largeOrganizationInput, sampleInput, sampleTenantInput } from './estates.ts';
import { assertGolden } from './golden.ts';
import { inputFor, textNow } from './inputs.ts';
import {
  edge,
  emptyPicture,
  hostileNames,
  hostilePicture,
  hugePicture,
  networkPicture,
  node,
  organizationPicture,
  picture,
  widePicture,
} from './pictures.ts';

/** A diagram as D2's compiler sees it. */
interface Compiled {
  readonly shapes: readonly {
    readonly id: string;
    readonly type: string;
    readonly label: string;
    readonly classes?: readonly string[];
    readonly multiple: boolean;
    readonly strokeDash: number;
    readonly pos: { readonly x: number; readonly y: number };
    readonly width: number;
    readonly height: number;
  }[];
  readonly connections: readonly {
    readonly src: string;
    readonly dst: string;
    readonly label: string;
    readonly strokeDash: number;
    readonly opacity: number;
  }[];
}

/** What D2 would put a variable for. */
const substitution = ['$', '{x}'].join('');

/** Names made of what D2 looks for, in any order. */
const hostileName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...hostileNames.map((name) => name.slice(0, 60)),
        ...[
          '"',
          "'",
          '"""',
          '|md',
          '|',
          '|||',
          substitution,
          `...${substitution}`,
          '$',
          '\\',
          '\\"',
          '\\n',
          '#',
          ';',
          '{',
          '}',
          '[',
          ']',
        ],
        ...[
          '(',
          ')',
          '->',
          '<-',
          '--',
          '.',
          '*',
          '**',
          '&',
          '!&',
          '@x',
          '...@x',
          ':',
          '_',
          '\n',
          'null',
          'true',
          '1e9',
        ],
        ...['style', 'class', 'classes', 'label', 'near', 'shape', 'icon: https://example.com/x.png', 'vars', 'layers'],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('').slice(0, 110)),
);

describe('D2 diagrams', function () {
  this.timeout(120_000);
  const compiler = new D2();

  after(async () => {
    await (compiler as unknown as { readonly worker: Worker }).worker.terminate();
  });

  async function compile(input: ExportInput): Promise<Compiled> {
    return (await compiler.compile(textNow(d2, input))).diagram as unknown as Compiled;
  }

  const seen = ({ connections }: Compiled): Compiled['connections'] => connections.filter(({ opacity }) => opacity > 0);
  const nameOf = ({ label }: { readonly label: string }): string => label.split('\n')[0] ?? '';

  it('are written the same way every time', () => {
    for (const [name, made] of Object.entries({
      organization: organizationPicture(),
      network: networkPicture(),
      hostile: hostilePicture(),
      empty: emptyPicture(),
    })) {
      const text = textNow(d2, inputFor(made));
      assert.equal(textNow(d2, inputFor(made)), text);
      assertGolden(`${name}.d2`, text);
    }
  });

  it('nest what is nested, under keys of their own', async () => {
    const { shapes, connections } = await compile(inputFor(organizationPicture()));
    assert.equal(shapes.length, organizationPicture().nodes.length);
    assert.deepEqual(connections, []);
    const productions = shapes.filter((shape) => shape.label === 'Production — Organizational unit');
    assert.deepEqual(
      productions.map(({ id }) => shapes.filter((shape) => shape.id.startsWith(`${id}.`)).map(nameOf)),
      [
        ['payments-prod', 'shop-prod'],
        ['sandbox-ada', 'sandbox-grace', 'sandbox-katherine'],
      ],
    );
    assert.ok(shapes.every(({ id }) => /^n\d+(\.n\d+)*$/.test(id)));
  });

  it('tell apart what is folded, unread, incomplete, not in the inventory or gone, in words and by outlines', async () => {
    const gone = node('i-9', 'instance', 'old-worker', { kind: 'ghost', change: 'removed' });
    const pictures = [organizationPicture(), networkPicture(), picture('changes', { nodes: [gone] })];
    const shapes: Compiled['shapes'][number][] = [];
    for (const made of pictures) shapes.push(...(await compile(inputFor(made))).shapes);
    const looksOf = (name: string) => {
      const shape = shapes.find((each) => nameOf(each) === name);
      return [shape?.label.split('\n').slice(1).join(' '), shape?.classes];
    };
    assert.deepEqual(looksOf('payments-prod'), ['Account 42 inside', ['blue', 'folded']]);
    assert.deepEqual(looksOf('shop-prod'), ['Account not read', ['blue', 'incomplete']]);
    assert.deepEqual(looksOf('Test'), ['Organizational unit 8 inside, incomplete', ['yellow', 'folded', 'incomplete']]);
    assert.deepEqual(looksOf('vpc-0shared'), ['VPC other account', ['purple', 'stub']]);
    assert.deepEqual(looksOf('old-worker'), ['Instance gone', ['orange', 'gone']]);
    assert.equal(shapes.find((each) => nameOf(each) === 'payments-prod')?.multiple, true);
    assert.notEqual(shapes.find((each) => nameOf(each) === 'vpc-0shared')?.strokeDash, 0);
  });

  it('name connections by their verbs, draw inferred ones dotted, and end them at containers too', async () => {
    const compiled = await compile(inputFor(networkPicture()));
    const labels = new Map(compiled.shapes.map((shape) => [shape.id, nameOf(shape)]));
    const read = seen(compiled).map(({ src, dst, label, strokeDash }) => [
      labels.get(src),
      label,
      labels.get(dst),
      strokeDash > 0,
    ]);
    assert.equal(read.length, networkPicture().edges.length);
    assert.deepEqual(read[2], ['private', 'serves', 'private-a — Subnet', true]);
    assert.deepEqual(read[4], ['public', 'routes to\n0.0.0.0/0', 'payments-igw', false]);
    assert.deepEqual(read[10], ['private-b', 'is protected by ×4', 'web', false]);
    assert.deepEqual(read[13], ['payments-to-shared', 'connects', 'payments — VPC', false]);
  });

  it('run in the direction that the style asks for, in its colours', () => {
    const style = { ...usualStyle, mode: 'dark' as const, direction: 'right' as const, colours: { orange: '#123456' } };
    const text = textNow(d2, inputFor(networkPicture(), { style }));
    assert.match(text, /^direction: right$/m);
    assert.match(text, /^ {2}orange: \{style\.stroke: "#123456"/m);
    assert.match(text, /^style\.fill: "#0d1117"$/m);
    assert.match(textNow(d2, inputFor(networkPicture())), /^direction: down$/m);
  });

  it('show an empty picture as such', async () => {
    const { shapes } = await compile(inputFor(emptyPicture()));
    assert.deepEqual(
      shapes.map(({ label }) => label),
      ['Nothing to show'],
    );
  });

  it('say what they are, what they leave out, and how they are written again', () => {
    const lines = textNow(d2, inputFor(networkPicture())).split('\n');
    assert.ok(lines[0]?.startsWith('# Written by Orrery 0.1.0.'));
    assert.ok(lines.includes('# Hidden by the view: Network interface (12).'));
    assert.ok(lines.some((line) => line.startsWith('# Write it again: orrery export --profile corp-sso')));
  });

  it('show what a style asks for below the type', async () => {
    const lines = [`i-1 ${substitution}`, 'team=payments'];
    const { shapes } = await compile(
      inputFor(picture('lines', { nodes: [node('i-1', 'instance', 'web', { lines })] })),
    );
    assert.deepEqual(
      shapes.map(({ label }) => label),
      [`web\nInstance\ni-1 ${substitution}\nteam=payments`],
    );
  });

  it('put what has no relations in rows instead of one line', async () => {
    for (const input of [inputFor(widePicture()), largeOrganizationInput()]) {
      const { shapes } = await compile(input);
      assert.equal(shapes.length, input.picture.nodes.length);
      const width = extent(shapes.map(({ pos, width: size }) => [pos.x, pos.x + size]));
      const height = extent(shapes.map(({ pos, height: size }) => [pos.y, pos.y + size]));
      assert.ok(width / height < 4 && height / width < 4, `${width} × ${height}`);
    }
  });

  it('put siblings without relations behind each other where others have some', async () => {
    const nodes = Array.from({ length: 9 }, (_, at) => node(`i-${at}`, 'instance', `instance ${at}`));
    const compiled = await compile(inputFor(picture('mixed', { nodes, edges: [edge('i-0', 'i-1')] })));
    assert.equal(seen(compiled).length, 1);
    assert.ok(compiled.connections.length > 1);
    assert.match(textNow(d2, inputFor(picture('mixed', { nodes, edges: [edge('i-0', 'i-1')] }))), /\{class: unseen\}/);
  });

  it('are drawn by D2 whatever the estate', async () => {
    for (const input of [await sampleInput(), await sampleTenantInput(), inputFor(hostilePicture())]) {
      const { diagram, renderOptions } = await compiler.compile(textNow(d2, input));
      const compiled = diagram as unknown as Compiled;
      assert.equal(compiled.shapes.length, input.picture.nodes.length);
      assert.equal(seen(compiled).length, input.picture.edges.length);
      const drawing = await compiler.render(diagram, renderOptions);
      assert.match(drawing, /<svg /);
      assert.doesNotMatch(drawing, /<image|<script/);
    }
  });

  it('leave some hundred connections to dagre, because ELK takes minutes for them', async () => {
    const compiled = await compile(inputFor(hugePicture()));
    assert.match(textNow(d2, inputFor(hugePicture())), /layout-engine: dagre/);
    assert.equal(compiled.shapes.length, hugePicture().nodes.length);
    assert.equal(compiled.connections.length, hugePicture().edges.length);
  });

  it('show hostile names as text, and never as structure', async () => {
    await assertShown(hostileNames);
  });

  it('show any names as text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileName, { minLength: 2, maxLength: 5 }), async (names) => assertShown(names)),
      { numRuns: 60 },
    );
  });

  async function assertShown(names: readonly string[]): Promise<void> {
    const made = hostilePicture(names);
    const compiled = await compile(inputFor(made));
    const shapes = new Map(compiled.shapes.map((shape) => [shape.id, shape]));
    assert.equal(shapes.size, 2 * names.length);
    assert.equal(compiled.connections.length, names.length);
    const text = (name: string, id: string): string => shortened(visibleText(name) || visibleText(id), 120);
    for (const [at, name] of names.entries()) {
      const key = `n${2 * at + 1}`;
      assert.equal(shapes.get(key)?.label, `${text(name, `c${at} ${name}`)} — Organizational unit`);
      const leaf = shapes.get(`${key}.n${2 * at + 2}`);
      assert.equal(unbroken(leaf?.label ?? ''), unbroken(text(name, `l${at} ${name}`) + text(name, '')));
      const connection = compiled.connections[at];
      assert.equal(connection?.src, leaf?.id);
      assert.equal(connection?.dst, `n${2 * ((at + 1) % names.length) + 1}`);
      assert.equal(connection?.label, ['uses', text(name, '')].filter((line) => line !== '').join('\n'));
    }
  }
});

/** Without the spaces and line breaks that wrapping exchanges for each other. */
function unbroken(text: string): string {
  return text.replace(/\s/gu, '');
}

function extent(ranges: readonly (readonly [from: number, to: number])[]): number {
  return Math.max(...ranges.map(([, to]) => to)) - Math.min(...ranges.map(([from]) => from));
}
