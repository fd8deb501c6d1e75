import assert from 'node:assert/strict';
import fc from 'fast-check';
import { nameRanges, rangeKey } from '../../src/picture/nameRanges.ts';

const cut = (names: readonly string[], from?: string) => nameRanges(names, (name) => name, from);
const accounts = (count: number): string[] =>
  Array.from({ length: count }, (_, at) => `account-${String(at).padStart(5, '0')}`);

describe('ranges of names', () => {
  it('begin where names differ', () => {
    const { ranges, alone } = cut(accounts(10_000));
    assert.deepEqual(alone, []);
    assert.deepEqual(
      ranges.map(({ label, members }) => [label, members.length]),
      Array.from({ length: 10 }, (_, digit) => [`account-0${digit}…`, 1000]),
    );
    const [first] = ranges;
    assert.equal(cut(first?.members ?? [], first?.path).ranges[3]?.label, 'account-003…');
  });

  it('stay what they are when one name more comes, however it begins', () => {
    const before = cut(accounts(1000));
    for (const name of ['zebra', 'account-x', 'account-000001', '', '🪐', 'ACCOUNT-00500b']) {
      const after = cut([...accounts(1000), name]);
      assert.deepEqual(
        after.ranges.map(({ path, label }) => [path, label]),
        before.ranges.map(({ path, label }) => [path, label]),
      );
    }
  });

  it('hold every member once, few at a time, also of one name for all', () => {
    const names = fc.array(fc.string({ maxLength: 4 }), { minLength: 151, maxLength: 400, size: 'max' });
    fc.assert(
      fc.property(names, fc.boolean(), (found, isSame) => {
        const keys = found.map((name, at) => rangeKey(isSame ? 'web' : name, `i-${at}`));
        const { ranges, alone } = cut(keys);
        assert.deepEqual([...ranges.flatMap(({ members }) => members), ...alone].sort(), keys.toSorted());
        assert.ok(ranges.every(({ members }) => members.length > 3));
        assert.equal(new Set(ranges.map(({ path }) => path)).size, ranges.length);
        assert.ok(ranges.length + alone.length < 240);
      }),
    );
  });

  it('are told apart by how they begin, also where a letter is two in lower case', () => {
    const names = fc.array(fc.array(fc.constantFrom('i', 'İ', '\u0307', 'K', 'ß', '-', '🪐')), {
      minLength: 151,
      maxLength: 400,
      size: 'max',
    });
    fc.assert(
      fc.property(names, (found) => {
        const { ranges } = cut(found.map((letters, at) => rangeKey(letters.join(''), `i-${at}`)));
        const paths = ranges.map(({ path }) => path);
        for (const path of paths)
          assert.deepEqual(
            paths.filter((other) => other.startsWith(path)),
            [path],
          );
      }),
    );
  });
});
