import assert from 'node:assert/strict';
import { applicationOf } from '../../src/picture/application.ts';
import { drawPicture } from '../../src/picture/drawPicture.ts';
import type { Grouping, View } from '../../src/picture/view.ts';
import { defaultView } from '../../src/picture/view.ts';
import { Estate } from './estate.ts';

/** Two accounts of a unit; one network is of another application than the account it is in. */
function estate(): Estate {
  const found = new Estate();
  found.add('organization', 'corp');
  found.add('unit', 'unit', 'corp');
  for (const name of ['shop', 'search']) {
    found.add('account', name, 'unit', name, { account: name, ...(name === 'shop' ? { tags: { App: 'shop' } } : {}) });
    found.add('region', `${name}-eu`, name, `${name}-eu`, { account: name, region: 'eu' });
    found.add('network', `${name}-net`, `${name}-eu`, `${name}-net`, { account: name, region: 'eu' });
    found.add('server', `${name}-web`, `${name}-net`);
  }
  found.add('server', 'indexer', 'shop-net', 'indexer', { account: 'shop', region: 'eu', tags: { app: 'search' } });
  found.add('group', 'rules', 'corp');
  return found;
}

const draw = (group: Grouping, root?: string, changes: Partial<View> = {}): string[] =>
  drawPicture(estate().facts(), { ...defaultView(root), group, ...changes }).nodes.map(
    ({ label, parent, place, kind }) =>
      [parent ?? '-', label, ...(place === undefined ? [] : [place]), ...(kind === 'folded' ? ['folded'] : [])].join(
        ' | ',
      ),
  );

describe('a picture that groups', () => {
  it('by account has accounts outermost, and the rest in one group', () => {
    assert.deepEqual(
      draw('account').filter((line) => line.startsWith('-')),
      ['- | search', '- | shop', '- | Without an account'],
    );
  });

  it('by network says where each is, and leaves out places in which nothing is left', () => {
    const lines = draw('network');
    assert.ok(lines.includes('- | search-net | search · eu') && lines.includes('- | shop-net | shop · eu'));
    assert.ok(!lines.some((line) => line.endsWith('| unit') || line.endsWith('-eu')));
    assert.ok(lines.includes('corp | rules'));
  });

  it('by application takes tags from containers unless something has its own', () => {
    const lines = draw('application');
    assert.ok(lines.includes('many:["","application","search"] | indexer | shop · eu'));
    assert.ok(lines.includes('many:["","application","shop"] | shop'));
    assert.ok(lines.includes('- | Without an application'));
    assert.ok(lines.includes('shop-net | shop-web'));
  });

  it('groups inside of its root, and not where there is nothing to group by', () => {
    assert.ok(draw('application', 'shop-net').includes('many:["","application","search"] | indexer | shop · eu'));
    assert.deepEqual(draw('network', 'shop-net'), draw('place', 'shop-net'));
    assert.deepEqual(draw('tag:owner'), draw('place'));
  });
});

describe('the application of a resource', () => {
  it('is told by the first of the tags that people use for it', () => {
    assert.equal(applicationOf({ Project: 'moon', APP: 'shop' }), 'shop');
    assert.equal(applicationOf({ app: ' ', workload: ' orders ' }), 'orders');
    assert.equal(applicationOf({ owner: 'ana' }), undefined);
    assert.equal(applicationOf(undefined), undefined);
  });
});
