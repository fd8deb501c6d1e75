import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dependentEnd, type Verb, verbs } from '../../src/model/verbs.ts';
import { drawPicture } from '../../src/picture/drawPicture.ts';
import type { Picture, PictureNode } from '../../src/picture/picture.ts';
import { defaultView, type Overlay, type View } from '../../src/picture/view.ts';
import { Estate } from './estate.ts';

const draw = (estate: Estate, changes: Partial<View>): Picture =>
  drawPicture(estate.facts(), { ...defaultView(changes.root), detail: 'everything', ...changes });
const nodeOf = (picture: Picture, id: string): PictureNode => {
  const found = picture.nodes.find((node) => node.id === id);
  assert.ok(found, `${id} is not drawn`);
  return found;
};
const legend = ({ legend: entries }: Picture): unknown[] => entries.map(({ label, count }) => [label, count]);
const meaning = (picture: Picture, id: string): string | undefined => {
  const { colour } = nodeOf(picture, id);
  return colour === undefined ? undefined : picture.legend[colour]?.label;
};

/** Adds a resource of an account and a region. */
function addAt(estate: Estate, type: string, id: string, parent?: string, account?: string, region?: string): void {
  estate.resources.push({
    id,
    type: `test.${type}`,
    name: id,
    ...(parent === undefined ? {} : { parent }),
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
  });
}

describe('an overlay', () => {
  it('counts what is reached over the whole graph, drawn or folded away', () => {
    const estate = new Estate();
    for (const account of ['shop', 'data']) estate.add('account', account);
    estate.add('server', 'web', 'shop');
    estate.add('server', 'app', 'shop');
    estate.add('disk', 'store', 'data');
    estate.add('disk', 'index', 'data');
    estate.stub('group', 'elsewhere', 'other-account');
    estate.relate('web', 'uses', 'app');
    estate.relate('app', 'uses', 'store');
    estate.relate('app', 'uses', 'index');
    estate.relate('store', 'is encrypted with', 'elsewhere');
    const needs = { of: 'web', direction: 'needs' } as const;
    const picture = draw(estate, { overlay: needs, folded: ['data'] });
    assert.deepEqual(picture.overlay, {
      name: 'web',
      total: 4,
      direct: 1,
      types: [
        { type: 'test.disk', title: 'Disk', count: 2 },
        { type: 'test.group', title: 'Security group', count: 1 },
        { type: 'test.server', title: 'Server', count: 1 },
      ],
    });
    assert.equal(nodeOf(picture, 'data').reached, 2);
    assert.equal(nodeOf(picture, 'app').reached, 1);
    assert.equal(nodeOf(picture, 'shop').reached, undefined);
    assert.deepEqual([nodeOf(picture, 'web').overlaid, nodeOf(picture, 'web').reached], [true, undefined]);
    const other = draw(estate, { root: 'data', overlay: { of: 'index', direction: 'neededBy' } });
    assert.deepEqual([other.overlay?.total, other.overlay?.direct], [2, 1]);
    assert.equal(nodeOf(draw(estate, { overlay: needs, folded: ['shop'] }), 'shop').overlaid, true);
  });

  it('starts at everything inside its resource', () => {
    const estate = new Estate();
    estate.add('account', 'shop');
    estate.add('server', 'web', 'shop');
    estate.add('server', 'app', 'shop');
    estate.add('disk', 'store');
    estate.relate('web', 'uses', 'app');
    estate.relate('app', 'uses', 'store');
    const picture = draw(estate, { overlay: { of: 'shop', direction: 'needs' } });
    assert.deepEqual([picture.overlay?.total, picture.overlay?.direct], [1, 1]);
    assert.equal(nodeOf(picture, 'app').reached, undefined);
  });

  it('marks nothing where its resource is gone', () => {
    const estate = new Estate();
    estate.add('server', 'web');
    const picture = draw(estate, { overlay: { of: 'gone', direction: 'needs' } });
    assert.equal(picture.overlay, undefined);
    assert.ok(picture.nodes.every(({ overlaid, reached }) => overlaid === undefined && reached === undefined));
  });

  it('reaches what relations lead to one by one', () => {
    const question = fc.record({
      parents: fc.array(fc.option(fc.nat(), { freq: 2 }), { minLength: 15, maxLength: 15 }),
      relations: fc.array(fc.tuple(fc.nat(14), fc.constantFrom(...(Object.keys(verbs) as Verb[])), fc.nat(14))),
      start: fc.nat(14),
      direction: fc.constantFrom<Overlay['direction']>('needs', 'neededBy'),
      folded: fc.subarray(Array.from({ length: 15 }, (_, at) => `s${at}`)),
    });
    fc.assert(
      fc.property(question, ({ parents, relations, start, direction, folded }) => {
        const estate = new Estate();
        for (const [at, parent] of parents.entries()) {
          estate.add('server', `s${at}`, parent === null || at === 0 ? undefined : `s${parent % at}`);
        }
        for (const [from, verb, to] of relations) estate.relate(`s${from}`, verb, `s${to}`);
        const parentOf = new Map(estate.resources.map(({ id, parent }) => [id, parent]));
        const isIn = (id: string | undefined, container: string): boolean =>
          id !== undefined && (id === container || isIn(parentOf.get(id), container));
        const starts = new Set(estate.resources.map(({ id }) => id).filter((id) => isIn(id, `s${start}`)));
        const reached = new Set(starts);
        for (let before = -1; before < reached.size; ) {
          before = reached.size;
          for (const { from, verb, to } of estate.relations) {
            const dependent = dependentEnd(verb);
            if (dependent === 'neither') continue;
            const [needing, needed] = dependent === 'subject' ? [from, to] : [to, from];
            const [at, next] = direction === 'needs' ? [needing, needed] : [needed, needing];
            if (reached.has(at)) reached.add(next);
          }
        }
        const expected = [...reached].filter((id) => !starts.has(id));
        const picture = draw(estate, { overlay: { of: `s${start}`, direction }, folded });
        assert.equal(picture.overlay?.total, expected.length);
        assert.equal(
          picture.nodes.reduce((sum, node) => sum + (node.reached ?? 0), 0),
          expected.length,
        );
        assert.equal(picture.nodes.filter(({ overlaid }) => overlaid).length, 1);
      }),
      { numRuns: 200 },
    );
  });
});

describe('colours', () => {
  const accounts = (): Estate => {
    const estate = new Estate();
    estate.add('organization', 'corp');
    estate.add('unit', 'mixed', 'corp');
    estate.add('unit', 'alone', 'corp');
    addAt(estate, 'account', 'shop', 'mixed', '1');
    addAt(estate, 'account', 'data', 'mixed', '2');
    addAt(estate, 'account', 'lab', 'alone', '3');
    addAt(estate, 'region', 'west', 'shop', '1', 'eu-west-1');
    addAt(estate, 'region', 'east', 'shop', '1', 'us-east-1');
    addAt(estate, 'server', 'web', 'west', '1', 'eu-west-1');
    return estate;
  };

  it('say nothing besides the type by themselves', () => {
    const picture = draw(accounts(), {});
    assert.deepEqual(picture.legend, []);
    assert.ok(picture.nodes.every(({ colour }) => colour === undefined));
  });

  it('tell accounts apart, by name, the most frequent first', () => {
    const picture = draw(accounts(), { colour: 'account' });
    assert.deepEqual(legend(picture), [
      ['shop', 4],
      ['lab', 2],
      ['data', 1],
    ]);
    assert.equal(meaning(picture, 'web'), 'shop');
    assert.equal(meaning(picture, 'alone'), 'lab');
    assert.equal(meaning(picture, 'mixed'), undefined);
    const folded = draw(accounts(), { colour: 'account', folded: ['alone', 'mixed'] });
    assert.deepEqual(legend(folded), [['lab', 1]]);
  });

  it('tell regions apart where all that is folded agrees', () => {
    const picture = draw(accounts(), { colour: 'region', folded: ['west', 'shop', 'data'] });
    assert.equal(meaning(picture, 'shop'), undefined);
    const open = draw(accounts(), { colour: 'region' });
    assert.deepEqual(legend(open), [
      ['eu-west-1', 2],
      ['us-east-1', 1],
    ]);
    assert.equal(meaning(open, 'web'), 'eu-west-1');
  });

  it('write the number beside a name that several accounts have', () => {
    const estate = new Estate();
    addAt(estate, 'account', 'one', undefined, '1');
    addAt(estate, 'account', 'other', undefined, '2');
    estate.resources.forEach((resource, at) => {
      estate.resources[at] = { ...resource, name: '<b>prod' };
    });
    assert.deepEqual(legend(draw(estate, { colour: 'account' })), [
      ['<b>prod (1)', 1],
      ['<b>prod (2)', 1],
    ]);
  });

  it('are no more than a person can tell apart', () => {
    const estate = new Estate();
    for (let number = 0; number < 22; number++) addAt(estate, 'account', `a${number}`, undefined, String(number));
    const picture = draw(estate, { colour: 'account' });
    assert.equal(picture.legend.length, 12);
    assert.deepEqual(picture.legend[0], { label: 'a0', count: 1 });
    assert.deepEqual(picture.legend.at(-1), { label: 'Other', count: 11 });
    assert.equal(meaning(picture, 'a21'), 'Other');
    assert.equal(meaning(picture, 'a10'), 'a10');
  });

  it('colour a group of many by where all of them are', () => {
    const estate = new Estate();
    estate.add('group', 'hub');
    for (let number = 0; number < 20; number++) {
      addAt(estate, 'server', `s${number}`, undefined, '1', 'eu-west-1');
      estate.relate(`s${number}`, 'uses', 'hub');
    }
    const view = { root: 'hub', kind: 'dependencies', colour: 'account' } as const;
    assert.deepEqual(legend(draw(estate, view)), [['1', 1]]);
    addAt(estate, 'server', 'other', undefined, '2');
    estate.relate('other', 'uses', 'hub');
    assert.deepEqual(legend(draw(estate, view)), []);
  });

  it('tell what was read, and never show less as more', () => {
    const estate = new Estate();
    for (const name of ['whole', 'refused', 'new', 'some', 'around']) estate.add('account', name);
    for (const name of ['inner', 'closed']) estate.add('region', name, 'around');
    estate.read('whole', 'region');
    estate.read('refused', 'region', 'denied');
    estate.read('some', 'region');
    estate.read('some', 'network', 'failed');
    estate.read('around', 'region');
    estate.read('inner', 'network');
    estate.read('closed', 'network', 'denied');
    estate.stub('network', 'stub', 'not-found', 'inner');
    const open = draw(estate, { colour: 'gap' });
    assert.deepEqual(legend(open), [
      ['Could not be read', 2],
      ['Partly read', 1],
      ['Not read yet', 1],
      ['Not in the inventory', 1],
      ['Read', 3],
    ]);
    assert.equal(meaning(open, 'refused'), 'Could not be read');
    assert.equal(meaning(open, 'new'), 'Not read yet');
    assert.equal(meaning(open, 'around'), 'Read');
    const folded = draw(estate, { colour: 'gap', folded: ['around'] });
    assert.equal(meaning(folded, 'around'), 'Partly read');
    assert.equal(meaning(draw(estate, { colour: 'gap', folded: ['inner'] }), 'inner'), 'Read');
  });
});
