import assert from 'node:assert/strict';
import { drawPicture } from '../../src/picture/drawPicture.ts';
import { nodeBudget } from '../../src/picture/openContainers.ts';
import { defaultView } from '../../src/picture/view.ts';
import { Estate } from './estate.ts';

/** Regions with a few networks each, and one fuller than any other that has a peering to each of them, or to a few. */
function regions(peered: number, networks: number): Estate {
  const estate = new Estate();
  const top = estate.add('account', 'account');
  const hub = estate.add('region', 'hub', top);
  for (let number = 0; number < 20; number++) {
    const region = estate.add('region', `region ${number}`, top);
    for (let network = 0; network < networks; network++) {
      estate.add('network', `${region} ${network}`, region);
    }
    const peering = estate.add('gateway', `gateway ${number}`, number < 10 ? hub : region);
    if (number < peered) estate.relate(number < 10 ? peering : 'gateway 0', 'routes to', `${region} 0`);
  }
  return estate;
}

describe('a hub among containers of which not all can open', () => {
  const opened = (estate: Estate): string[] => {
    const { nodes } = drawPicture(estate.facts(), defaultView('account'));
    assert.ok(nodes.length <= nodeBudget);
    return nodes.filter(({ kind, type }) => kind === 'container' && type === 'test.region').map(({ id }) => id);
  };

  it('opens where most of the others do, though it is the fullest', () => {
    const shown = opened(regions(20, 3));
    assert.ok(shown.includes('hub') && shown.length > 10, `${shown}`);
  });

  it('is folded like any other that is too full when few are related to it', () => {
    assert.ok(!opened(regions(3, 3)).includes('hub'));
  });

  it('stays folded where nearly everything does: things of one kind look alike', () => {
    assert.deepEqual(opened(regions(20, 11)), []);
  });
});
