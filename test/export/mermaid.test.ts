import assert from 'node:assert/strict';
import fc from 'fast-check';
import { mermaid } from '../../src/export/mermaid.ts';
import { shortened, visibleText } from '../../src/export/visibleText.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { inputFor, textNow } from './inputs.ts';
import { mermaidParser, type ParsedFlowchart } from './mermaidParser.ts';
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

const maxEdges = 500;
const maxCharacters = 50_000;

/** Names made of what Mermaid, Markdown and HTML look for, in any order. */
const hostileName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(
      fc.constantFrom(
        ...hostileNames.map((name) => name.slice(0, 60)),
        ...[
          '"',
          '`',
          '#',
          ';',
          ':',
          '%%',
          '{',
          '}',
          '[',
          ']',
          '(',
          ')',
          '|',
          '-->',
          '---',
          '<',
          '>',
          '&',
          '\n',
          ' ',
          '\\',
        ],
        ...[
          'end',
          'subgraph',
          'direction',
          'LR',
          'style',
          'click',
          '@{',
          '_',
          '*',
          '~',
          '$$',
          'ﬂ°',
          '¶ß',
          '#quot;',
          '1.',
        ],
      ),
      { maxLength: 8 },
    )
    .map((parts) => parts.join('').slice(0, 110)),
);

describe('Mermaid flowcharts', () => {
  let parse: (text: string) => Promise<ParsedFlowchart>;
  const write = (made: Picture): string => textNow(mermaid, inputFor(made));

  before(async () => {
    parse = await mermaidParser();
  });

  it('nest what is nested, under ids of their own', async () => {
    const { direction, subgraphs, vertices, edges } = await parse(write(organizationPicture()));
    assert.equal(direction, 'TB');
    assert.equal(edges.length, 0);
    const productions = [...subgraphs.values()].filter(({ title }) => title === 'Production — Organizational unit');
    assert.deepEqual(
      productions.map(({ content }) => content.map((id) => vertices.get(id)?.lines[0]).sort()),
      [
        ['payments-prod', 'shop-prod'],
        ['sandbox-ada', 'sandbox-grace', 'sandbox-katherine'],
      ],
    );
    assert.ok([...vertices.keys(), ...subgraphs.keys()].every((id) => /^n\d+$/.test(id)));
  });

  it('show what is folded, unread, incomplete, in another account or not found', async () => {
    const organization = [...(await parse(write(organizationPicture()))).vertices.values()];
    const network = [...(await parse(write(networkPicture()))).vertices.values()];
    const byName = (name: string) => [...organization, ...network].find(({ lines }) => lines[0] === name);
    assert.deepEqual(byName('payments-prod'), {
      lines: ['payments-prod', 'Account', '42 inside'],
      classes: ['account', 'folded'],
    });
    assert.deepEqual(byName('shop-prod')?.lines, ['shop-prod', 'Account', 'not read']);
    assert.deepEqual(byName('Test')?.lines, ['Test', 'Organizational unit', '8 inside, incomplete']);
    assert.deepEqual(byName('vpc-0shared'), {
      lines: ['vpc-0shared', 'VPC', 'other account'],
      classes: ['network', 'stub'],
    });
    assert.deepEqual(byName('sg-404')?.lines, ['sg-404', 'Security group', 'not found']);
    assert.ok(byName('i-0123456789abcdef0'), 'a node without a name is called by its id');
  });

  it('name edges by their verbs, draw inferred ones dotted, and end them at containers too', async () => {
    const { edges, vertices, subgraphs } = await parse(write(networkPicture()));
    const nameOf = (id: string) => vertices.get(id)?.lines[0] ?? subgraphs.get(id)?.title;
    const read = edges.map(({ from, to, lines, dotted }) => [nameOf(from), lines.join(' '), nameOf(to), dotted]);
    assert.equal(read.length, networkPicture().edges.length);
    assert.deepEqual(read[2], ['private', 'serves', 'private-a — Subnet', true]);
    assert.deepEqual(read[4], ['public', 'routes to 0.0.0.0/0', 'payments-igw', false]);
    assert.deepEqual(read[10], ['private-b', 'is protected by ×4', 'web', false]);
    assert.deepEqual(read[13], ['payments-to-shared', 'connects', 'payments — VPC', false]);
  });

  it('show an empty picture as such', async () => {
    const { vertices } = await parse(write(emptyPicture()));
    assert.deepEqual(
      [...vertices.values()].map(({ lines }) => lines),
      [['Nothing to show']],
    );
  });

  it('show hostile names as text, and never as structure', async () => {
    await assertShown(hostileNames, await parse(write(hostilePicture())));
  });

  it('show any names as text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(hostileName, { minLength: 1, maxLength: 6 }), async (names) => {
        await assertShown(names, await parse(write(hostilePicture(names))));
      }),
      { numRuns: 60 },
    );
  });

  it('leave no directive of a name in force', () => {
    const text = write(hostilePicture(['%%{init: {"theme":"forest"}}%%', '%%%{wrap}%%']));
    assert.ok(!/%%\s*\{/.test(text));
  });

  it('put what has no edges in rows instead of one line', async () => {
    const { unseenEdges } = await parse(write(widePicture()));
    assert.ok(unseenEdges > 60);
  });

  it('stay below the limits by shortening labels and folding the deepest containers, and say so', async () => {
    const text = write(hugePicture());
    const { edges, vertices, subgraphs } = await parse(text);
    assert.ok(text.length <= maxCharacters && edges.length <= maxEdges);
    assert.match(text, /^%% Labels are cut to 60 characters, to stay below Mermaid's limits\.$/m);
    assert.match(text, /^%% 4 more containers folded, to stay below Mermaid's limits\.$/m);
    assert.equal(subgraphs.size, 1 + 16);
    const folded = [...vertices.values()].find(({ lines }) => lines[0] === 'subnet 0');
    assert.deepEqual(folded?.lines, ['subnet 0', 'Subnet', '10 inside']);
    assert.ok(
      edges.some(({ lines }) => lines[0] === 'is protected by ×10'),
      'edges of folded nodes are merged',
    );
  });

  it('leave out the weakest edges when nothing can be folded, and say so in the drawing', async () => {
    const groups = Array.from({ length: 30 }, (_, at) => node(`sg-${at}`, 'securityGroup', `group ${at}`));
    const pairs = groups.flatMap((from) => groups.map((to) => edge(from.id, to.id, 'allows traffic from')));
    const edges = pairs.slice(0, 600).map((each, at) => (at === 599 ? { ...each, count: 9 } : each));
    const { edges: parsed, vertices } = await parse(write(picture('flat', { nodes: groups, edges })));
    assert.equal(parsed.length, maxEdges);
    assert.ok(
      parsed.some(({ from, to }) => from === 'n20' && to === 'n30'),
      'the strongest edge stays',
    );
    assert.match(vertices.get('leftOut')?.lines[0] ?? '', /^100 arrows left out of 600/);
  });

  it('leave out nodes at last, and say so in the drawing', async () => {
    const nodes = Array.from({ length: 3000 }, (_, at) => node(`i-${at}`, 'instance', `instance ${at}`));
    const text = write(picture('flat', { nodes }));
    const { vertices } = await parse(text);
    assert.ok(text.length <= maxCharacters);
    assert.ok(vertices.size > 500);
    const [sentence] = vertices.get('leftOut')?.lines ?? [];
    assert.equal(
      sentence,
      `${(3001 - vertices.size).toLocaleString('en-US')} nodes left out with their arrows: Mermaid reads 50,000 characters at most.`,
    );
  });

  async function assertShown(names: readonly string[], parsed: ParsedFlowchart): Promise<void> {
    const text = (name: string, id: string): string => keptApart(shortened(visibleText(name) || visibleText(id), 120));
    assert.equal(parsed.direction, 'TB');
    assert.equal(parsed.vertices.size, names.length);
    assert.equal(parsed.subgraphs.size, names.length);
    assert.equal(parsed.edges.length, names.length);
    for (const [at, name] of names.entries()) {
      const container = parsed.subgraphs.get(`n${2 * at + 1}`);
      const leaf = parsed.vertices.get(`n${2 * at + 2}`);
      assert.deepEqual(container?.content, [`n${2 * at + 2}`]);
      assert.equal(container.title, `${text(name, `c${at} ${name}`)} — Organizational unit`);
      assert.deepEqual(leaf, {
        lines: [text(name, `l${at} ${name}`), text(name, '')].filter((line) => line !== ''),
        classes: ['account'],
      });
      const { from, to, lines: label } = parsed.edges[at]!;
      assert.deepEqual([from, to], [`n${2 * at + 2}`, `n${2 * ((at + 1) % names.length) + 1}`]);
      assert.deepEqual(
        label,
        ['uses', text(name, '')].filter((line) => line !== ''),
      );
    }
  }
});

/** Mermaid's own marks of entity codes (`ﬂ°` and `¶ß`) are kept apart by a joiner, which is not seen. */
function keptApart(text: string): string {
  return text.replace(/ﬂ(?=°)|¶(?=ß)/g, '$&\u200d');
}
