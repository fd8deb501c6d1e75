import assert from 'node:assert/strict';
import fc from 'fast-check';
import { compareNames } from '../../src/model/order.ts';

describe('the order of names', () => {
  it('counts numbers by their value', () => {
    const names = ['web-10', 'web-2', 'web', 'web-2-b', 'web-02', 'api', '9', '10', 'Ä1', ''];
    const sorted = ['', '9', '10', 'api', 'web', 'web-02', 'web-2', 'web-2-b', 'web-10', 'Ä1'];
    assert.deepEqual(names.toSorted(compareNames), sorted);
  });

  it('is one order for any names', () => {
    const name = fc.stringMatching(/^[a0-9-]{0,6}$/);
    fc.assert(
      fc.property(name, name, name, (a, b, c) => {
        assert.equal(Math.sign(compareNames(a, b)), -Math.sign(compareNames(b, a)) + 0);
        assert.equal(compareNames(a, b) === 0, a === b);
        if (compareNames(a, b) <= 0 && compareNames(b, c) <= 0) assert.ok(compareNames(a, c) <= 0);
      }),
      { numRuns: 2000 },
    );
  });
});
