import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import fc from 'fast-check';
import { dot } from '../../src/export/dot.ts';
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

/** jsdom brings no types along. */
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (html: string) => { readonly window: Window };
};

/** A graph as Graphviz' own parser sees it. */
interface ParsedGraph {
  readonly rankdir: string;
  readonly objects?: readonly {
    readonly _gvid: number;
    readonly name: string;
    readonly nodes?: readonly number[];
    readonly subgraphs?: readonly number[];
    readonly style?: string;
    readonly peripheries?: string;
  }[];
  readonly edges?: readonly {
    readonly tail: number;
    readonly head: number;
    readonly style?: string;
    readonly ltail?: string;
    readonly lhead?: string;
  }[];
}

/** What Graphviz draws: the lines of text of each node, cluster and edge, by their titles (`n1`, `n1->n2`). */
interface DrawnGraph {
  readonly width: number;
  readonly height: number;
  readonly texts: readonly { readonly kind: string; readonly title: string; readonly lines: readonly string[] }[];
}

/** Names made of what DOT and Graphviz' labels look for, in any order. */
const hostileName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...hostileNames.map((name) => name.slice(0, 60)),
        ...[
          '"',
          "'",
          '\\',
          '\\n',
          '\\l',
          '\\r',
          '\\N',
          '\\G',
          '\\E',
          '\\T',
          '\\H',
          '\\L',
          '\\"',
          '\\\\',
          '<',
          '>',
          '<b>',
        ],
        ...['&amp;', '&#34;', '&', ';', '{', '}', '[', ']', '|', '->', '--', '//', '/*', '*/', '#', '=', '\n', ' '],
        ...['subgraph', 'cluster', 'graph', 'digraph', 'strict', 'node', 'edge', 'label=x'],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('').slice(0, 110)),
);

describe('Graphviz graphs', function () {
  this.timeout(120_000);
  let graphviz: Graphviz;

  before(async () => {
    graphviz = await Graphviz.load();
  });

  /** Without the nameless subgraphs that stand for several heads of one edge. */
  const parse = (input: ExportInput): ParsedGraph => {
    const parsed = JSON.parse(graphviz.layout(textNow(dot, input), 'dot_json', 'nop2')) as ParsedGraph;
    return { ...parsed, objects: (parsed.objects ?? []).filter(({ name }) => !name.startsWith('%')) };
  };

  const draw = (input: ExportInput): DrawnGraph => {
    const { document } = new JSDOM(graphviz.layout(textNow(dot, input), 'svg', 'dot')).window;
    const [, , width = 0, height = 0] =
      document.querySelector('svg')?.getAttribute('viewBox')?.split(' ').map(Number) ?? [];
    return {
      width,
      height,
      texts: [...document.querySelectorAll('g.node, g.cluster, g.edge')].map((element) => ({
        kind: element.getAttribute('class') ?? '',
        title: element.querySelector('title')?.textContent ?? '',
        lines: [...element.querySelectorAll('text')].map((text) => text.textContent ?? ''),
      })),
    };
  };

  const seenEdges = ({ edges = [] }: ParsedGraph): NonNullable<ParsedGraph['edges']> =>
    edges.filter(({ style }) => style !== 'invis');

  it('are written the same way every time', () => {
    for (const [name, made] of Object.entries({
      organization: organizationPicture(),
      network: networkPicture(),
      hostile: hostilePicture(),
      empty: emptyPicture(),
    })) {
      const text = textNow(dot, inputFor(made));
      assert.equal(textNow(dot, inputFor(made)), text);
      assertGolden(`${name}.dot`, text);
    }
  });

  it('nest what is nested, under ids of their own', () => {
    const { objects = [], edges = [] } = parse(inputFor(organizationPicture()));
    const { texts } = draw(inputFor(organizationPicture()));
    const nameOf = (id: string): string | undefined => texts.find(({ title }) => title === id)?.lines[0];
    const byId = new Map(objects.map((object) => [object._gvid, object]));
    const productions = objects.filter(({ name }) => nameOf(name) === 'Production — Organizational unit');
    assert.deepEqual(
      productions.map(({ nodes = [] }) => nodes.map((id) => nameOf(byId.get(id)?.name ?? '')).sort()),
      [
        ['payments-prod', 'shop-prod'],
        ['sandbox-ada', 'sandbox-grace', 'sandbox-katherine'],
      ],
    );
    assert.ok(objects.every(({ name }) => /^(cluster_)?n\d+$/.test(name)));
    assert.equal(objects.length, organizationPicture().nodes.length);
    assert.ok(edges.every(({ style }) => style === 'invis'));
  });

  it('tell apart what is folded, unread, incomplete, not in the inventory or gone, in words and by outlines', () => {
    const gone = node('i-9', 'instance', 'old-worker', { kind: 'ghost', change: 'removed' });
    const looksOf = (made: Parameters<typeof inputFor>[0], name: string) => {
      const { title, lines } = draw(inputFor(made)).texts.find((text) => text.lines[0] === name) ?? {};
      const object = parse(inputFor(made)).objects?.find((each) => each.name === title);
      return [lines?.slice(1).join(' '), object?.style, object?.peripheries];
    };
    assert.deepEqual(looksOf(organizationPicture(), 'payments-prod'), ['Account 42 inside', 'filled,rounded', '2']);
    assert.deepEqual(looksOf(organizationPicture(), 'shop-prod')[0], 'Account not read');
    assert.deepEqual(looksOf(organizationPicture(), 'shop-prod')[1], 'filled,rounded,dotted');
    assert.deepEqual(looksOf(organizationPicture(), 'Test')[0], 'Organizational unit 8 inside, incomplete');
    assert.deepEqual(looksOf(networkPicture(), 'vpc-0shared').slice(0, 2), [
      'VPC other account',
      'filled,rounded,dashed',
    ]);
    assert.deepEqual(looksOf(picture('changes', { nodes: [gone] }), 'old-worker').slice(0, 2), [
      'Instance gone',
      'filled,rounded,dotted',
    ]);
  });

  it('name edges by their verbs, draw inferred ones dotted, and cut those of containers off at their clusters', () => {
    const { objects = [], edges = [] } = parse(inputFor(networkPicture()));
    const { texts } = draw(inputFor(networkPicture()));
    const linesOf = new Map(texts.map(({ title, lines }) => [title, lines]));
    const nameOf = (id: number): string => objects.find(({ _gvid }) => _gvid === id)?.name ?? '';
    const shown = (id: number, cluster: string | undefined): string | undefined =>
      linesOf.get(cluster ?? nameOf(id))?.[0];
    const read = edges.map(({ tail, head, style, ltail, lhead }) => [
      shown(tail, ltail),
      linesOf.get(`${nameOf(tail)}->${nameOf(head)}`)?.join(' '),
      shown(head, lhead),
      style === 'dotted',
    ]);
    assert.equal(read.length, networkPicture().edges.length);
    assert.deepEqual(read[2], ['private', 'serves', 'private-a — Subnet', true]);
    assert.deepEqual(read[4], ['public', 'routes to 0.0.0.0/0', 'payments-igw', false]);
    assert.deepEqual(read[10], ['private-b', 'is protected by ×4', 'web', false]);
    assert.deepEqual(read[13], ['payments-to-shared', 'connects', 'payments — VPC', false]);
  });

  it('do not cut an edge off at a cluster in which it begins', () => {
    const nodes = [
      node('vpc-1', 'vpc', 'payments', { kind: 'container', content: 2 }),
      node('i-1', 'instance', 'one', { parent: 'vpc-1' }),
      node('i-2', 'instance', 'two', { parent: 'vpc-1' }),
    ];
    const edges = [edge('i-2', 'vpc-1'), edge('vpc-1', 'i-2')];
    for (const { ltail, lhead } of parse(inputFor(picture('within', { nodes, edges }))).edges ?? []) {
      assert.equal(`${ltail ?? ''}${lhead ?? ''}`, '');
    }
  });

  it('run in the direction that the style asks for, in its colours', () => {
    const style = { ...usualStyle, mode: 'dark' as const, direction: 'right' as const, colours: { orange: '#123456' } };
    const input = inputFor(networkPicture(), { style });
    assert.equal(parse(input).rankdir, 'LR');
    assert.equal(parse(inputFor(networkPicture())).rankdir, 'TB');
    assert.match(textNow(dot, input), /bastion\\nInstance", color="#123456"/);
    assert.match(textNow(dot, input), /bgcolor="#0d1117"/);
  });

  it('show an empty picture as such', () => {
    assert.deepEqual(draw(inputFor(emptyPicture())).texts, [
      { kind: 'node', title: 'nothing', lines: ['Nothing to show'] },
    ]);
  });

  it('say what they are, what they leave out, and how they are written again', () => {
    const lines = textNow(dot, inputFor(networkPicture())).split('\n');
    assert.ok(lines[0]?.startsWith('// Written by Orrery 0.1.0.'));
    assert.ok(lines.includes('// Hidden by the view: Network interface (12).'));
    assert.ok(lines.some((line) => line.startsWith('// Write it again: orrery export --profile corp-sso')));
  });

  it('put what has no relations in rows instead of one line', () => {
    for (const input of [inputFor(widePicture()), inputFor(organizationPicture()), largeOrganizationInput()]) {
      const { width, height } = draw(input);
      assert.ok(width / height < 4 && height / width < 4, `${width} × ${height}`);
    }
  });

  it('are drawn by Graphviz whatever the estate, with everything that the picture has', async () => {
    const inputs = [
      await sampleInput(),
      await sampleTenantInput(),
      largeOrganizationInput(),
      inputFor(hugePicture()),
      inputFor(widePicture()),
    ];
    for (const input of inputs) {
      const parsed = parse(input);
      assert.equal(parsed.objects?.length, input.picture.nodes.length);
      assert.equal(seenEdges(parsed).length, input.picture.edges.length);
      const { texts, width, height } = draw(input);
      assert.equal(texts.filter(({ kind }) => kind !== 'edge').length, input.picture.nodes.length);
      assert.ok(width / height < 4);
      if (input.picture.nodes.length <= 100) assert.ok(height / width < 2, `${width} × ${height}`);
    }
  });

  it('show hostile names as text, and never as structure', () => {
    assertShown(hostileNames);
  });

  it('show any names as text', () => {
    fc.assert(
      fc.property(fc.array(hostileName, { minLength: 1, maxLength: 6 }), (names) => assertShown(names)),
      { numRuns: 100 },
    );
  });

  function assertShown(names: readonly string[]): void {
    const input = inputFor(hostilePicture(names));
    const parsed = parse(input);
    const { objects = [] } = parsed;
    const edges = seenEdges(parsed);
    assert.equal(objects.length, 2 * names.length);
    assert.equal(edges.length, names.length);
    const texts = new Map(draw(input).texts.map(({ title, lines }) => [title, unbroken(lines.join(''))]));
    const text = (name: string, id: string): string => shortened(visibleText(name) || visibleText(id), 120);
    for (const [at, name] of names.entries()) {
      const cluster = objects.find((object) => object.name === `cluster_n${2 * at + 1}`);
      const leaf = objects.find((object) => object.name === `n${2 * at + 2}`);
      assert.deepEqual(cluster?.nodes, [leaf?._gvid]);
      assert.equal(texts.get(cluster.name), unbroken(`${text(name, `c${at} ${name}`)} — Organizational unit`));
      assert.equal(texts.get(leaf?.name ?? ''), unbroken(text(name, `l${at} ${name}`) + text(name, '')));
      assert.equal(edges[at]?.tail, leaf?._gvid);
      const next = `n${2 * ((at + 1) % names.length) + 2}`;
      assert.equal(edges[at]?.head, objects.find((object) => object.name === next)?._gvid);
      assert.equal(texts.get(`${leaf?.name}->${next}`), unbroken(`uses${text(name, '')}`));
    }
  }
});

/** Without spaces, which wrapping exchanges for line breaks and Graphviz' drawings for no-break spaces. */
function unbroken(text: string): string {
  return text.replace(/\s/gu, '');
}
