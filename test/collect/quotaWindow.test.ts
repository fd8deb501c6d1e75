import assert from 'node:assert/strict';
import { quotaWindow } from '../../src/collect/quotaWindow.ts';

/** Providers that tell whole seconds may have cut off the rest. */
const rounding = 1_000;

describe('what a provider says is left of a quota', () => {
  it('holds nothing back before it has said anything', () => {
    const window = quotaWindow();
    for (let n = 0; n < 100; n++) {
      assert.equal(window.readyIn(n), 0);
      window.sent(n);
    }
  });

  it('is never passed, and waited for when it is used up', () => {
    const window = quotaWindow();
    window.sent(0);
    window.told({ calls: 2, resetsIn: 5_000 }, 0, 100);
    window.sent(200);
    assert.equal(window.readyIn(200), 0);
    window.sent(200);
    assert.equal(window.readyIn(300), 5_100 + rounding - 300);
    assert.equal(window.readyIn(5_100 + rounding), 0);
  });

  it('does not count calls twice that were under way when it was told', () => {
    const window = quotaWindow();
    for (let n = 0; n < 3; n++) window.sent(0);
    // The provider may have counted one, and two are still to come.
    window.told({ calls: 4, resetsIn: 5_000 }, 2, 100);
    window.sent(100);
    window.sent(100);
    assert.ok(window.readyIn(100) > 0);
  });

  it('goes by the least that was told, in whatever order answers come', () => {
    const window = quotaWindow();
    window.told({ calls: 1, resetsIn: 4_000 }, 0, 1_000);
    window.told({ calls: 3, resetsIn: 5_000 }, 0, 1_001);
    window.sent(1_002);
    assert.ok(window.readyIn(1_002) > 0);
  });

  it('begins anew after its end: what was left before says nothing', () => {
    const window = quotaWindow();
    window.told({ calls: 0, resetsIn: 1_000 }, 0, 0);
    const later = 1_000 + rounding;
    assert.equal(window.readyIn(later), 0);
    window.sent(later);
    assert.equal(window.readyIn(later), 0);
    window.told({ calls: 14, resetsIn: 5_000 }, 0, later + 50);
    for (let n = 0; n < 14; n++) {
      assert.equal(window.readyIn(later + 60), 0);
      window.sent(later + 60);
    }
    assert.ok(window.readyIn(later + 60) > 0);
  });

  it('is nothing where more calls are under way than are left', () => {
    const window = quotaWindow();
    window.told({ calls: 2, resetsIn: 5_000 }, 6, 0);
    assert.ok(window.readyIn(1) > 0);
  });
});
