import assert from 'node:assert/strict';
import { duration } from '../../src/model/duration.ts';

describe('a duration', () => {
  for (const [milliseconds, text] of [
    [0, '0 ms'],
    [0.4, '0 ms'],
    [340.2, '340 ms'],
    [999.4, '999 ms'],
    [999.6, '1 s'],
    [4_240, '4.2 s'],
    [9_949, '9.9 s'],
    [9_960, '10 s'],
    [40_000, '40 s'],
    [59_499, '59 s'],
    [59_600, '1 min'],
    [72_000, '1 min 12 s'],
    [3_599_600, '1 h'],
    [3_600_000, '1 h'],
    [7_500_000, '2 h 5 min'],
    [7_199_000, '2 h'],
    [360_000_000, '100 h'],
  ] as const) {
    it(`of ${milliseconds} ms is said as ${text}`, () => assert.equal(duration(milliseconds), text));
  }
});
