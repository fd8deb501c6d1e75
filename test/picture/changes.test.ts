import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { GraphResource } from '../../src/model/graph.ts';
import { drawPicture } from '../../src/picture/drawPicture.ts';
import type { Picture, PictureNode } from '../../src/picture/picture.ts';
import { defaultView, type View } from '../../src/picture/view.ts';
import { Estate } from './estate.ts';

interface Changed {
  readonly added?: readonly string[];
  readonly modified?: readonly string[];
  readonly removed?: readonly GraphResource[];
}

const gone = (type: string, id: string, parent?: string): GraphResource => ({
  id,
  type: `test.${type}`,
  name: id,
  ...(parent === undefined ? {} : { parent }),
});

function draw(estate: Estate, changed: Changed, view: Partial<View> = {}, nodes = 1000): Picture {
  const { added = [], modified = [], removed = [] } = changed;
  const changes = { added: new Set(added), modified: new Set(modified), removed };
  const asked = { ...defaultView(view.root), detail: 'everything', changesSince: 1, ...view } as const;
  return drawPicture({ ...estate.facts(), changes }, asked, { nodes, edges: 1200 });
}
const nodeOf = (picture: Picture, id: string): PictureNode => {
  const found = picture.nodes.find((node) => node.id === id);
  assert.ok(found, `${id} is not drawn`);
  return found;
};
const ids = ({ nodes }: Picture): string[] => nodes.map(({ id }) => id);
const ghosts = ({ nodes }: Picture): PictureNode[] => nodes.filter(({ kind }) => kind === 'ghost');

function shop(): Estate {
  const estate = new Estate();
  estate.add('account', 'shop');
  estate.add('network', 'net', 'shop');
  estate.add('server', 'app', 'net');
  estate.add('server', 'web', 'net');
  estate.add('network', 'other', 'shop');
  estate.add('server', 'job', 'other');
  estate.add('disk', 'store', 'shop');
  return estate;
}

describe('changes in a picture', () => {
  it('are marked on what is drawn, and counted on what is folded', () => {
    const changed = {
      added: ['web', 'job'],
      modified: ['net', 'app', 'not known'],
      removed: [gone('server', 'old', 'other')],
    };
    const picture = draw(shop(), changed, { folded: ['other'] });
    assert.equal(nodeOf(picture, 'web').change, 'added');
    assert.equal(nodeOf(picture, 'net').change, 'modified');
    assert.equal(nodeOf(picture, 'net').changed, undefined);
    assert.equal(nodeOf(picture, 'other').change, undefined);
    assert.deepEqual(nodeOf(picture, 'other').changed, { added: 1, modified: 0, removed: 1 });
    assert.deepEqual(picture.changes, { added: 2, modified: 2, removed: 1 });
    assert.deepEqual(ghosts(picture), []);
    assert.deepEqual(draw(shop(), changed, { root: 'net' }).changes, { added: 1, modified: 2, removed: 0 });
  });

  it('are absent where the view asks for none', () => {
    const picture = drawPicture(shop().facts(), defaultView(undefined));
    assert.equal(picture.changes, undefined);
  });

  it('show what is gone as ghosts after its siblings, in containers that are open', () => {
    const picture = draw(shop(), {
      removed: [
        gone('server', 'z', 'net'),
        gone('disk', 'a', 'net'),
        gone('server', 'b', 'net'),
        gone('network', 'lan', 'shop'),
      ],
    });
    assert.deepEqual(ids(picture), ['shop', 'net', 'app', 'web', 'b', 'z', 'a', 'other', 'job', 'store', 'lan']);
    assert.deepEqual(nodeOf(picture, 'lan'), {
      id: 'lan',
      type: 'test.network',
      typeTitle: 'Network',
      label: 'lan',
      glyph: 'network',
      parent: 'shop',
      kind: 'ghost',
      content: 0,
      unread: false,
      change: 'removed',
    });
  });

  it('show a container that is gone for everything that was in it', () => {
    const removed = [
      gone('server', 'in subnet', 'subnet'),
      gone('network', 'lan', 'shop'),
      gone('subnet', 'subnet', 'lan'),
      gone('account', 'closed'),
      gone('region', 'west', 'closed'),
    ];
    for (const order of [removed, removed.toReversed()]) {
      const picture = draw(shop(), { removed: order });
      assert.deepEqual(
        ghosts(picture).map(({ id, parent, content }) => [id, parent, content]),
        [
          ['lan', 'shop', 2],
          ['closed', undefined, 1],
        ],
      );
      assert.equal(picture.changes?.removed, 5);
    }
    const hidden = draw(shop(), { removed }, { hiddenTypes: ['test.network'] });
    assert.deepEqual(
      ghosts(hidden).map(({ id }) => id),
      ['subnet', 'closed'],
    );
    const filtered = draw(shop(), { removed }, { filter: { types: ['test.server'] } });
    assert.deepEqual(
      ghosts(filtered).map(({ id }) => id),
      ['in subnet'],
    );
    assert.equal(filtered.changes?.removed, 1);
  });

  it('stand at the top after what is inside and before what is outside', () => {
    const estate = shop();
    estate.stub('key', 'key', 'other-account');
    estate.relate('web', 'is encrypted with', 'key');
    const picture = draw(estate, { removed: [gone('account', 'closed')] });
    assert.deepEqual(ids(picture).slice(-2), ['closed', 'key']);
  });

  it('are counted in what has no content any more', () => {
    const picture = draw(shop(), { removed: [gone('disk', 'volume', 'app')] });
    assert.equal(nodeOf(picture, 'app').kind, 'leaf');
    assert.deepEqual(nodeOf(picture, 'app').changed, { added: 0, modified: 0, removed: 1 });
  });

  it('mark what is gone and still pointed at where it is drawn', () => {
    const estate = shop();
    estate.stub('group', 'sg', 'not-found', 'shop');
    estate.relate('web', 'is protected by', 'sg');
    const picture = draw(estate, { removed: [gone('group', 'sg', 'shop'), gone('disk', 'part', 'sg')] });
    assert.equal(ids(picture).filter((id) => id === 'sg').length, 1);
    assert.deepEqual([nodeOf(picture, 'sg').kind, nodeOf(picture, 'sg').change], ['stub', 'removed']);
    assert.deepEqual(nodeOf(picture, 'sg').changed, { added: 0, modified: 0, removed: 1 });
  });

  it('show no more ghosts than a picture has room for, and count the others in their containers', () => {
    const removed = Array.from({ length: 130 }, (_, at) => gone('server', `old-${at}`, 'net'));
    const many = draw(shop(), { removed });
    assert.equal(ghosts(many).length, 100);
    assert.equal(nodeOf(many, 'net').changed?.removed, 30);
    const small = draw(shop(), { removed }, {}, 9);
    assert.equal(small.nodes.length, 9);
    assert.equal(nodeOf(small, 'net').changed?.removed, 128);
    assert.equal(small.changes?.removed, 130);
  });

  it('that contain each other are in neither', () => {
    const picture = draw(shop(), { removed: [gone('network', 'a', 'b'), gone('network', 'b', 'a')] });
    assert.deepEqual(
      ghosts(picture).map(({ id, parent }) => [id, parent]),
      [
        ['a', undefined],
        ['b', undefined],
      ],
    );
  });

  it('are counted and not shown as ghosts where things stand side by side', () => {
    const estate = shop();
    estate.relate('web', 'uses', 'store');
    const removed = [gone('server', 'old', 'net'), gone('disk', 'part', 'store')];
    const picture = draw(estate, { added: ['app', 'store'], removed }, { root: 'net', kind: 'dependencies' });
    assert.deepEqual(ids(picture), ['net', 'store']);
    assert.deepEqual(nodeOf(picture, 'net').changed, { added: 1, modified: 0, removed: 1 });
    assert.equal(nodeOf(picture, 'store').change, 'added');
    assert.deepEqual(picture.changes, { added: 1, modified: 0, removed: 1 });
  });

  it('colour nodes, and what is folded where all of it changed alike', () => {
    const changed = { added: ['web', 'job'], modified: ['app'], removed: [gone('server', 'old', 'net')] };
    const picture = draw(shop(), changed, { colour: 'change', folded: ['other'] });
    assert.deepEqual(picture.legend, [
      { label: 'Added', count: 2 },
      { label: 'Modified', count: 1 },
      { label: 'Removed', count: 1 },
    ]);
    assert.equal(nodeOf(picture, 'other').colour, 0);
    assert.equal(nodeOf(picture, 'old').colour, 2);
    assert.equal(nodeOf(picture, 'net').colour, undefined);
    assert.deepEqual(draw(shop(), { removed: changed.removed }, { colour: 'change' }).legend, [
      { label: 'Removed', count: 1 },
    ]);
    const byAccount = draw(
      shop(),
      { removed: [{ ...gone('server', 'old', 'net'), account: '1' }] },
      { colour: 'account' },
    );
    assert.equal(nodeOf(byAccount, 'old').colour, 0);
  });

  it('account for everything that changed, once, however the picture is grouped and folded', () => {
    const question = fc.record({
      parents: fc.array(fc.nat(), { minLength: 40, maxLength: 40 }),
      changes: fc.array(fc.constantFrom('added', 'modified', 'removed', 'same'), { minLength: 40, maxLength: 40 }),
      folded: fc.subarray(
        Array.from({ length: 40 }, (_, at) => `r${at}`),
        { maxLength: 5 },
      ),
      group: fc.constantFrom<View['group']>('place', 'account', 'network', 'application', 'tag:team'),
      nodes: fc.constantFrom(20, 60, 1000),
    });
    const typeNames = ['account', 'region', 'network', 'subnet', 'server', 'disk'];
    fc.assert(
      fc.property(question, ({ parents, changes, folded, group, nodes }) => {
        const estate = new Estate();
        const all = parents.map((parent, at) => ({
          ...gone(typeNames[at % 6]!, `r${at}`, at === 0 || parent % 7 === 0 ? undefined : `r${parent % at}`),
          tags: { team: `team ${at % 3}` },
        }));
        const isGone = (id: string | undefined): boolean => {
          const at = all.findIndex((one) => one.id === id);
          return at >= 0 && (changes[at] === 'removed' || isGone(all[at]!.parent));
        };
        const removed = all.filter(({ id }) => isGone(id));
        estate.resources.push(...all.filter(({ id }) => !isGone(id)));
        const of = (kind: string) =>
          all.filter(({ id }, at) => changes[at] === kind && !isGone(id)).map(({ id }) => id);
        const changed = { added: of('added'), modified: of('modified'), removed };
        const picture = draw(estate, changed, { folded, group }, nodes);
        const counts = { added: changed.added.length, modified: changed.modified.length, removed: removed.length };
        assert.deepEqual(picture.changes, counts);
        assert.ok(ghosts(picture).length === 0 || picture.nodes.length <= nodes);
        for (const kind of ['added', 'modified', 'removed'] as const) {
          let marked = 0;
          for (const node of picture.nodes) {
            if (node.change === kind) marked += 1 + (node.kind === 'ghost' ? node.content : 0);
            marked += node.changed?.[kind] ?? 0;
          }
          assert.ok(marked <= counts[kind]);
          // At the top nothing is there to count what has no room.
          if (group === 'place' && nodes === 1000) assert.equal(marked, counts[kind]);
        }
        const drawn = new Set<string>();
        for (const { id, parent } of picture.nodes) {
          assert.ok(!drawn.has(id) && (parent === undefined || drawn.has(parent)));
          drawn.add(id);
        }
      }),
      { numRuns: 200 },
    );
  });
});
