import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { SearchHits } from '../../src/extension/graph/protocol.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { type EmptyReason, emptiness } from '../../webview/graph/chrome/emptyReasons.ts';
import { filterCount, withTag, withValue } from '../../webview/graph/chrome/filters.ts';
import { groupedHits } from '../../webview/graph/chrome/groupedHits.ts';
import { lineRows, markRows, typeRows } from '../../webview/graph/chrome/legendEntries.ts';
import { piecesOf, searched, searchedWords } from '../../webview/graph/emphasis.ts';
import { networkPicture, region, web1 } from './samples.ts';

describe('What a search found', () => {
  it('is the whole text in pieces, whatever was searched', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (text, words) => {
        for (const search of [searched(words), searchedWords(words)]) {
          const pieces = piecesOf(text, search).map((piece) => piece.text);
          assert.equal(pieces.join(''), text);
        }
      }),
    );
  });

  it('is emphasised wherever it stands, without regard to case', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[ -~]{0,20}$/), fc.stringMatching(/^[a-z0-9-]{1,5}$/), (text, word) => {
        const found = piecesOf(text, searched(word.toUpperCase())).filter((piece) => piece.found);
        assert.equal(found.length > 0, text.toLowerCase().includes(word));
        for (const piece of found) assert.ok(piece.text.toLowerCase().includes(word));
      }),
    );
  });

  it('emphasises every word of several', () => {
    assert.deepEqual(piecesOf('Payments-Prod', searchedWords('prod pay')), [
      { text: 'Pay', found: true },
      { text: 'ments-', found: false },
      { text: 'Prod', found: true },
    ]);
  });

  it('emphasises what is searched, and not what it would mean as a pattern', () => {
    assert.deepEqual(piecesOf('a.b(c', searched('.B(')), [
      { text: 'a', found: false },
      { text: '.b(', found: true },
      { text: 'c', found: false },
    ]);
    assert.deepEqual(piecesOf('axb', searched('.')), [{ text: 'axb', found: false }]);
  });

  it('is in the graph when it is drawn or lies in its root', () => {
    const picture = networkPicture();
    const hit = (id: string, path: readonly string[]): SearchHits[number] => ({
      id,
      name: id,
      type: 't',
      typeTitle: 'T',
      icon: 'vm',
      path,
    });
    const hits = [hit('far', ['us-east-1']), hit('inside', ['eu-west-1', 'folded']), hit(web1, [])];
    const { here, elsewhere } = groupedHits(hits, picture);
    assert.deepEqual(
      here.map(({ id }) => id),
      ['inside', web1],
    );
    assert.deepEqual(
      elsewhere.map(({ id }) => id),
      ['far'],
    );
    const everything = { ...picture, view: { ...picture.view, root: undefined } } as unknown as Picture;
    assert.equal(groupedHits(hits, everything).elsewhere.length, 0);
  });
});

describe('Filters', () => {
  it('are as before when a value is accepted and taken away again', () => {
    const filter = fc.record(
      {
        regions: fc.uniqueArray(fc.string(), { minLength: 1 }),
        accounts: fc.uniqueArray(fc.string(), { minLength: 1 }),
      },
      { requiredKeys: [], noNullPrototype: true },
    );
    fc.assert(
      fc.property(filter, fc.string(), (before, value) => {
        fc.pre(!(before.regions ?? []).includes(value));
        assert.deepEqual(withValue(withValue(before, 'regions', value, true), 'regions', value, false), before);
      }),
    );
  });

  it('count each list and each tag once, and hidden types once', () => {
    const tags = { team: ['a', 'b'], env: [] };
    assert.equal(filterCount({ filter: { regions: ['a', 'b'], accounts: [], tags }, hiddenTypes: ['x', 'y'] }), 4);
    assert.equal(filterCount({ filter: {}, hiddenTypes: [] }), 0);
  });

  it('take a tag away with its last value, and any value over chosen ones', () => {
    const one = withTag({}, 'team', 'payments', true);
    assert.deepEqual(one, { tags: { team: ['payments'] } });
    assert.deepEqual(withTag(one, 'team', undefined, true), { tags: { team: [] } });
    assert.deepEqual(withTag({ tags: { team: [] } }, 'team', 'search', true), { tags: { team: ['search'] } });
    assert.deepEqual(withTag(one, 'team', 'payments', false), {});
    assert.deepEqual(withTag({ tags: { team: [] } }, 'team', undefined, false), {});
  });

  it('know tags by names that objects have, too', () => {
    assert.deepEqual(withTag({}, 'constructor', 'x', true).tags?.constructor, ['x']);
  });

  it('accept no relation that there is not', () => {
    assert.deepEqual(withValue({}, 'verbs', 'uses', true), { verbs: ['uses'] });
    assert.deepEqual(withValue({}, 'verbs', 'toString', true), {});
  });
});

describe('An empty graph', () => {
  const full = networkPicture();
  const root = full.nodes.find(({ id }) => id === region)!;
  const alone = (change: Partial<Picture>, view: Partial<Picture['view']> = {}): Picture => ({
    ...full,
    edges: [],
    gaps: [],
    types: [],
    hiddenByDetail: 0,
    nodes: [{ ...root, kind: 'leaf', unread: false, content: 0 }],
    ...change,
    view: { ...full.view, ...view },
  });
  const cases: readonly [string, Picture, EmptyReason | undefined][] = [
    ['shows something', full, undefined],
    ['holds nothing', alone({}), 'nothing'],
    ['was not read', alone({ nodes: [{ ...root, kind: 'leaf', unread: true }] }), 'unread'],
    ['is filtered away', alone({}, { filter: { regions: ['eu-west-1'] } }), 'filtered'],
    ['has a filter that asks for nothing', alone({}, { filter: { regions: [] } }), 'nothing'],
    ['hides a type that is there', alone({ types: full.types }, { hiddenTypes: [full.types[0]!.type] }), 'filtered'],
    ['hides a type that is not there', alone({}, { hiddenTypes: ['x'] }), 'nothing'],
    ['is quiet', alone({ hiddenByDetail: 3 }), 'detail'],
    ['is unrelated', alone({}, { kind: 'dependencies' }), 'unrelated'],
    ['has no path', { ...full, edges: [], view: { ...full.view, kind: 'path', to: web1 } }, 'noPath'],
    [
      'has a path that is too long to be drawn',
      { ...full, edges: [], hiddenOutside: 3, view: { ...full.view, kind: 'path', to: web1 } },
      undefined,
    ],
    ['has a path', { ...full, view: { ...full.view, kind: 'path', to: web1 } }, undefined],
  ];
  for (const [words, picture, reason] of cases) {
    it(`that ${words}: ${reason ?? 'is not one'}`, () => assert.equal(emptiness(picture), reason));
  }
});

describe('The legend', () => {
  it('explains what is drawn and nothing else', () => {
    const picture = networkPicture();
    const drawn = new Set(picture.nodes.map(({ typeTitle }) => typeTitle));
    const { rows, more } = typeRows(picture);
    assert.equal(rows.length + more, new Set(picture.nodes.map(({ type }) => type)).size);
    for (const { words } of rows) assert.ok(drawn.has(words));
    assert.deepEqual(lineRows({ ...picture, edges: [] }), []);
    assert.deepEqual(markRows({ ...picture, nodes: [] }), []);
    const [first, ...others] = picture.nodes;
    const changed = { ...picture, nodes: [{ ...first!, change: 'added' as const }, ...others] };
    assert.ok(markRows(changed).some(({ words }) => words === 'Added'));
    assert.ok(!markRows(picture).some(({ words }) => words === 'Added'));
  });
});
