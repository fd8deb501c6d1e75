import assert from 'node:assert/strict';
import fc from 'fast-check';
import { newest } from '../../src/store/confirmations.ts';
import { addNumber, countNumbers, parseRanges, type Range, rangeOf, rangesText } from '../../src/store/ranges.ts';

const numbers = fc.array(fc.integer({ min: 1, max: 60 }), { maxLength: 60 });

function rangesOf(all: readonly number[]): Range[] {
  const ranges: Range[] = [];
  for (const number of all) addNumber(ranges, number);
  return ranges;
}

describe('ranges of readings', () => {
  it('hold what was put into them, in any order, and read back from text', () => {
    fc.assert(
      fc.property(numbers, (all) => {
        const ranges = rangesOf(all);
        assert.deepEqual(parseRanges(rangesText(ranges)), ranges);
        assert.equal(countNumbers(ranges), new Set(all).size);
        for (let number = 0; number <= 61; number++) {
          assert.equal(rangeOf(ranges, number) !== undefined, all.includes(number));
        }
        for (const [index, { first }] of ranges.entries()) {
          const before = ranges[index - 1];
          assert.ok(before === undefined || before.last + 1 < first);
        }
      }),
    );
    assert.equal(rangesText(rangesOf([2010, ...Array.from({ length: 2004 }, (_, index) => index + 1)])), '1-2004,2010');
  });

  it('answer for each reading the newest scan that confirmed it', () => {
    fc.assert(
      fc.property(fc.array(numbers, { maxLength: 6 }), fc.func(fc.integer({ min: 0, max: 9 })), (scans, timeOf) => {
        const confirmations = scans.map((all, index) => ({
          identity: 'me',
          startedAt: `2026-01-0${timeOf(index)}`,
          readings: rangesOf(all),
        }));
        const confirmed = newest(confirmations);
        for (let number = 0; number <= 61; number++) {
          const times = confirmations.filter(({ readings }) => rangeOf(readings, number) !== undefined);
          const latest = times
            .map(({ startedAt }) => startedAt)
            .sort()
            .at(-1);
          assert.equal(rangeOf(confirmed, number)?.at, latest);
        }
      }),
    );
  });
});
