import assert from 'node:assert/strict';
import { costText, isLarge } from '../../src/extension/costText.ts';

const english = {
  t: (message: string, ...values: (string | number)[]): string =>
    message.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)])),
};
const cost = (calls: number, seconds: number, guessed = false, language = 'en'): string =>
  costText({ calls, seconds, guessed, readings: 1, cached: 0 }, english, language);

describe('the cost of a reading', () => {
  it('is told in round figures and the unit that fits', () => {
    assert.equal(cost(46_213, 718), 'about 46,000 calls, about 12 minutes');
    assert.equal(cost(405, 40.4), 'about 410 calls, about 40 seconds');
    assert.equal(cost(100_000, 3 * 3_600 + 400), 'about 100,000 calls, about 3.1 hours');
    assert.equal(cost(2_000, 60), 'about 2,000 calls, about 1 minute');
  });

  it('never is no time at all', () => {
    assert.equal(cost(3, 0.02), 'about 3 calls, about 1 second');
  });

  it('is what it costs at least where part of it was guessed', () => {
    assert.equal(cost(46_213, 718, true), 'at least 46,000 calls, at least 12 minutes');
  });

  it('says one call, not one calls', () => {
    assert.equal(cost(1, 0.4), 'about 1 call, about 1 second');
    assert.equal(cost(1, 1, true), 'at least 1 call, at least 1 second');
    assert.equal(cost(0, 1, true), 'at least 0 calls, at least 1 second');
  });

  it('is written as the language writes numbers', () => {
    assert.equal(cost(46_213, 718, false, 'de'), 'about 46.000 calls, about 12 Minuten');
  });

  it('is asked about when it is many calls or a long time', () => {
    assert.equal(isLarge({ calls: 1_000, seconds: 60 }), false);
    assert.equal(isLarge({ calls: 1_001, seconds: 5 }), true);
    assert.equal(isLarge({ calls: 90, seconds: 61 }), true);
  });
});
