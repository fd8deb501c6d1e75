import assert from 'node:assert/strict';
import fc from 'fast-check';
import { editBetween, edited } from '../../src/views/lines.ts';
import { viewFileName } from '../../src/views/viewFileName.ts';

describe('names of view files', () => {
  it('are made of the title', () => {
    assert.equal(viewFileName('Payments in production'), 'payments-in-production.orrery.yaml');
    assert.equal(viewFileName('Payments', 2), 'payments-2.orrery.yaml');
    assert.equal(viewFileName('Überblick: Küche/Bad'), 'überblick-küche-bad.orrery.yaml');
    assert.equal(viewFileName('../../etc'), 'etc.orrery.yaml');
    assert.equal(viewFileName('CON'), 'view-con.orrery.yaml');
    assert.equal(viewFileName('🧪 \u202e'), 'view.orrery.yaml');
  });

  it('are taken by every file system, whatever the title', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (title) => {
        const name = viewFileName(title);
        assert.match(name, /^[\p{L}\p{N}][\p{L}\p{N}-]*\.orrery\.yaml$/u);
        assert.ok(Buffer.byteLength(name) <= 255);
        assert.ok(name.isWellFormed());
      }),
    );
  });
});

describe('the edit between two texts', () => {
  const text = fc.array(fc.constantFrom('a', 'b', 'ab'), { maxLength: 5 }).map((lines) => lines.join('\n'));

  it('makes one of the other, and changes whole lines', () => {
    fc.assert(
      fc.property(text, text, (before, after) => {
        const edit = editBetween(before, after);
        if (edit === undefined) return assert.equal(before, after);
        assert.equal(edited(before, [edit]), after);
        assert.ok(edit.start === 0 || before[edit.start - 1] === '\n');
      }),
    );
  });

  it('leaves the lines around it alone', () => {
    assert.deepEqual(editBetween('a\nb\nc\n', 'a\nx\nc\n'), { start: 2, end: 4, text: 'x\n' });
    assert.deepEqual(editBetween('a\nc\n', 'a\nb\nc\n'), { start: 2, end: 2, text: 'b\n' });
  });
});
