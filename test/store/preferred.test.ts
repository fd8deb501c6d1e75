import assert from 'node:assert/strict';
import { preferred } from '../../src/store/preferred.ts';
import { vpc } from './support.ts';

describe('preferred sighting', () => {
  it('is the one that knows the container, then the one of the owner', () => {
    const shared = { account: '111111111111' };
    const sightings = [
      { ...vpc('a', { name: 'from the caller' }), under: 'profile' },
      { ...vpc('a', { name: 'from its folder', parent: 'folder' }), under: 'folder' },
      { ...vpc('b', { name: 'guest', parent: 'x', ...shared }), under: 'aws:region:222222222222:eu-west-1' },
      { ...vpc('b', { name: 'owner', parent: 'x', ...shared }), under: 'aws:region:111111111111:eu-west-1' },
    ];
    assert.deepEqual(
      [...preferred(sightings)].map(({ name }) => name),
      ['from its folder', 'owner'],
    );
  });
});
