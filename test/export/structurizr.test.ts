import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nodeCaption } from '../../src/export/caption.ts';
import { structurizrComment } from '../../src/export/structurizr/structurizrText.ts';
import { uniqueNames } from '../../src/export/structurizr/uniqueNames.ts';
import { structurizr } from '../../src/export/structurizr.ts';
import { shortened, visibleText } from '../../src/export/visibleText.ts';
import { usualStyle } from '../../src/picture/exportStyle.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { largeOrganizationInput, sampleInput, sampleTenantInput } from './estates.ts';
import { assertGolden } from './golden.ts';
import { inputFor, textOf } from './inputs.ts';
import {
  edge,
  emptyPicture,
  headerFor,
  hostileNames,
  hostilePicture,
  hugePicture,
  networkPicture,
  node,
  organizationPicture,
  picture,
  widePicture,
} from './pictures.ts';
import { type ParsedWorkspace, parsedWorkspace } from './structurizrModel.ts';

/** Names that Structurizr would make something of. */
const structurizrNames = [
  '\u0024{HOME}',
  '$\u0024{HOME} $\u0024{x',
  '!include https://example.com/x.dsl',
  '" }',
  '\\"',
  '\\',
  'ends with two \\\\',
  '"""',
  '# comment',
  '/* block */',
  '}',
  'n1 -> n2 "uses"',
  '!script groovy {',
  'a,b,c',
  '=',
];

const hostileName = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc
    .array(fc.constantFrom(...hostileNames, ...structurizrNames, '"', '\\', '$', '{', '}', '//', ' '), { maxLength: 6 })
    .map((parts) => parts.join('').slice(0, 110)),
);

const write = (made: Picture): Promise<string> => textOf(structurizr, inputFor(made));
const parsed = async (made: Picture): Promise<ParsedWorkspace> => parsedWorkspace(await write(made));

describe('Structurizr DSL', () => {
  it('is written as it was looked at', async () => {
    assertGolden('organization.dsl', await write(organizationPicture()));
    assertGolden('network.dsl', await write(networkPicture()));
    assertGolden('hostile.dsl', await write(hostilePicture()));
    assertGolden('empty.dsl', await write(emptyPicture()));
  });

  it('is the same file every time', async () => {
    assert.equal(await write(networkPicture()), await write(networkPicture()));
  });

  it('says what it is, what it lost and how to write it again', async () => {
    const lines = (await write(networkPicture())).split('\n');
    assert.match(lines[0] ?? '', /^\/\/ Written by Orrery 0\.1\.0\./);
    assert.ok(lines.includes('// Folded: 1 node with 7 resources inside.'));
    assert.ok(lines.includes(`// Write it again: ${headerFor(networkPicture()).command}`));
    assert.ok(!lines.some((line) => line.startsWith('// Nodes of one name')), 'no name is there twice in one place');
  });

  it('shows nothing of an empty picture but that', async () => {
    const { nodes } = await parsed(emptyPicture());
    assert.deepEqual(
      nodes.map(({ word, texts }) => [word, texts[0]]),
      [
        ['deploymentNode', 'Nothing to show'],
        ['infrastructureNode', 'Nothing to show'],
      ],
    );
  });

  it('makes nodes of containers and of what is in them, with verbs between them', async () => {
    const made = networkPicture();
    const { nodes, relations } = await parsed(made);
    assertParsed(made, { nodes, relations, styled: [] });
    assert.deepEqual(nodes.find(({ texts }) => texts[0] === 'nat-a')?.texts, [
      'nat-a',
      '',
      'NAT gateway',
      'purpleLeaf',
    ]);
    assert.deepEqual(nodes.find(({ texts }) => texts[0] === 'private-b')?.texts, [
      'private-b',
      '7 inside',
      'Subnet',
      'greenFolded',
    ]);
    assert.deepEqual(nodes.find(({ texts }) => texts[0] === 'sg-404')?.path, [''], 'what is alone stands elsewhere');
    assert.deepEqual(relations[2], { from: 'n12', to: 'n6', texts: ['serves', 'inferred'] });
    assert.deepEqual(relations[4], { from: 'n11', to: 'n2', texts: ['routes to', '0.0.0.0/0'] });
  });

  it('has a style for every tag, and none besides', async () => {
    for (const made of [networkPicture(), organizationPicture(), hostilePicture()]) {
      const { nodes, styled } = await parsed(made);
      const worn = new Set(nodes.flatMap(({ texts }) => texts[3] ?? []));
      assert.deepEqual([...styled].sort(), [...worn].sort());
    }
  });

  it('numbers nodes of one name in one place, and says so', async () => {
    const made = picture('twins', {
      nodes: [
        node('o', 'organization', 'Elsewhere', { kind: 'container', content: 3 }),
        ...['a', 'b'].map((id) => node(id, 'account', 'shop', { parent: 'o' })),
        node('c', 'unit', 'shop', { parent: 'o', kind: 'container', content: 1 }),
        node('d', 'account', 'shop', { parent: 'c' }),
        node('e', 'account', 'alone', { outside: true }),
      ],
    });
    const text = await write(made);
    assert.match(text, /^\/\/ Nodes of one name in one place are numbered/m);
    const { nodes } = parsedWorkspace(text);
    assert.deepEqual(
      nodes.map(({ texts, path }) => `${path.join('/')}: ${texts[0]}`),
      [': Elsewhere (2)', 'n1: shop', 'n1: shop (2)', 'n1: shop (3)', 'n1/n4: shop', ': Elsewhere', ': alone'],
    );
    assert.deepEqual(uniqueNames(['a', 'a', 'a (2)', 'a']), ['a', 'a (3)', 'a (2)', 'a (4)']);
  });

  it('leaves out relations of a node and what it is in, and says so', async () => {
    const made = picture('family', {
      nodes: [
        node('v', 'vpc', 'v', { kind: 'container', content: 2 }),
        node('s', 'subnet', 's', { parent: 'v', kind: 'container', content: 1 }),
        node('i', 'instance', 'i', { parent: 's' }),
      ],
      edges: [edge('i', 'v'), edge('v', 's'), edge('i', 'i'), edge('s', 's')],
    });
    const text = await write(made);
    assert.match(text, /^\/\/ Left out: 2 relations of a node and what it is in/m);
    assert.deepEqual(
      parsedWorkspace(text).relations.map(({ from, to }) => [from, to]),
      [
        ['n3', 'n3'],
        ['n2', 'n2'],
      ],
    );
  });

  it('runs to the right and takes other colours when asked', async () => {
    const style = { ...usualStyle, direction: 'right' as const, colours: { orange: '#ff8800' } };
    const text = await textOf(structurizr, inputFor(networkPicture(), { style }));
    assert.match(text, /^ {6}autoLayout lr 200 100$/m);
    assert.match(text, /^ {8}background #ff8800$/m);
    parsedWorkspace(text);
  });

  it('holds all other pictures, the sample and a large organization', async () => {
    const inputs = [
      ...[organizationPicture(), widePicture(), hugePicture()].map((made) => inputFor(made)),
      await sampleInput(),
      await sampleTenantInput(),
      largeOrganizationInput(),
    ];
    for (const input of inputs) assertParsed(input.picture, parsedWorkspace(await textOf(structurizr, input)));
  });

  it('shows hostile names as text', async () => {
    const names = [...hostileNames, ...structurizrNames];
    const text = await write(hostilePicture(names));
    assert.ok(!text.split('\n').some((line) => !line.startsWith('//') && line.includes('${')), 'nothing is replaced');
    assert.ok(!text.split('\n').some((line) => line.endsWith('\\')), 'no line goes on in the next');
    assertNamesShown(names, parsedWorkspace(text));
  });

  it('shows any names as text', async () => {
    await fc.assert(
      // Two at least: the arrow of a single one would lead to what it is in.
      fc.asyncProperty(fc.array(hostileName, { minLength: 2, maxLength: 6 }), async (names) =>
        assertNamesShown(names, await parsed(hostilePicture(names))),
      ),
    );
  });

  it('ends a comment with something else than a backslash', () => {
    assert.equal(structurizrComment('C:\\'), '// C:\\ .');
    assert.equal(structurizrComment('orrery export'), '// orrery export');
  });
});

/** Every node under its own name where it belongs, and every relation that Structurizr allows. */
function assertParsed(made: Picture, { nodes, relations }: ParsedWorkspace): void {
  const identifier = new Map(made.nodes.map(({ id }, at) => [id, `n${at + 1}`]));
  const parentOf = new Map(made.nodes.map(({ id, parent }) => [id, parent]));
  const hasContent = new Set(made.nodes.map(({ parent }) => parent));
  const ancestors = (id: string): string[] => {
    const parent = parentOf.get(id);
    return parent === undefined ? [] : [...ancestors(parent), parent];
  };
  const byIdentifier = new Map(nodes.filter((each) => each.identifier !== '').map((each) => [each.identifier, each]));
  assert.equal(byIdentifier.size, made.nodes.length);
  assert.ok(nodes.length <= made.nodes.length + 1, 'there is one place for what is alone');
  for (const each of made.nodes) {
    const { name, type } = nodeCaption(each, 120);
    const found = byIdentifier.get(identifier.get(each.id) ?? '');
    assert.ok(found !== undefined);
    const isContainer = hasContent.has(each.id);
    const path = ancestors(each.id).map((id) => identifier.get(id));
    assert.equal(found.word, isContainer ? 'deploymentNode' : 'infrastructureNode');
    assert.deepEqual(found.path, path.length > 0 || isContainer ? path : ['']);
    assert.equal(found.texts[0]?.replace(/ \(\d+\)$/, ''), asShown(name).replace(/ \(\d+\)$/, ''));
    assert.equal(found.texts[2], asShown(type));
  }
  const places = Map.groupBy(nodes, ({ path }) => path.join('/'));
  for (const siblings of places.values()) {
    assert.equal(new Set(siblings.map(({ texts }) => texts[0])).size, siblings.length, 'no name is there twice');
  }
  const allowed = made.edges.filter(({ from, to }) => !ancestors(from).includes(to) && !ancestors(to).includes(from));
  assert.deepEqual(
    relations.map(({ from, to }) => [from, to]),
    allowed.map(({ from, to }) => [identifier.get(from), identifier.get(to)]),
  );
}

function assertNamesShown(names: readonly string[], workspace: ParsedWorkspace): void {
  assertParsed(hostilePicture(names), workspace);
  assert.deepEqual(
    workspace.relations.map(({ texts }) => texts),
    names.map((name) => ['uses', asShown(shortened(visibleText(name), 120))].filter((text) => text !== '')),
  );
}

/** Backslashes are look-alikes, and a joiner keeps variables apart. */
function asShown(text: string): string {
  return text.replaceAll('\\', '∖').replaceAll('${', '$\u200d{');
}
