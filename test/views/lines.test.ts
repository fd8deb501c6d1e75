import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editBetween, edited } from '../../src/views/lines.ts';

const texts = fc.array(fc.constantFrom('a', 'b', '\n', '\r\n', '\uFEFF', 'key: x\n')).map((parts) => parts.join(''));

describe('the edit between two texts', () => {
  it('makes one of the other, also where a text begins with an empty line', () => {
    const law = (before: string, after: string): void => {
      const edit = editBetween(before, after);
      assert.equal(edit === undefined ? before : edited(before, [edit]), after);
    };
    law('\na', 'b');
    fc.assert(fc.property(texts, texts, law), { numRuns: 500 });
  });

  it('is only the lines that differ', () => {
    assert.deepEqual(editBetween('a: 1\nb: 2\nc: 3\n', 'a: 1\nb: 4\nc: 3\n'), { start: 5, end: 10, text: 'b: 4\n' });
    assert.equal(editBetween('a: 1\n', 'a: 1\n'), undefined);
  });
});
