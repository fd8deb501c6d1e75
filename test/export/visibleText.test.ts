import assert from 'node:assert/strict';
import fc from 'fast-check';
import { shortened, visibleText } from '../../src/export/visibleText.ts';

describe('visible text', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['plain name', 'plain name'],
    ['two\nlines\r\nthree\rfour\ttab', 'two␊lines␊three␍four␉tab'],
    ['\0\u001b[31m\u007f\u0085', '␀␛[31m␡⟨U+0085⟩'],
    ['\u202egnp.exe', '⟨U+202E⟩gnp.exe'],
    ['a\u200bb\ufeffc\u2028d\u00ade', 'a⟨U+200B⟩b⟨U+FEFF⟩c⟨U+2028⟩d⟨U+00AD⟩e'],
    ['\ud800x', '�x'],
    ['  many   spaces\u00a0\u3000', 'many spaces'],
    ['👩‍👩‍👧 é 漢字 كتاب', '👩‍👩‍👧 é 漢字 كتاب'],
    ['', ''],
  ];
  for (const [text, expected] of cases) {
    it(`is ${expected} for ${JSON.stringify(text)}`, () => assert.equal(visibleText(text), expected));
  }

  it('is one line without anything that is not seen, and stays as it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const visible = visibleText(text);
        assert.ok(!/[\p{Cc}\p{Cs}\p{Zl}\p{Zp}\p{Bidi_C}]/u.test(visible), JSON.stringify(visible));
        assert.equal(visibleText(visible), visible);
      }),
    );
  });
});

describe('shortened text', () => {
  it('keeps both ends', () => {
    assert.equal(shortened('0123456789', 10), '0123456789');
    assert.equal(shortened('0123456789', 5), '01…89');
    assert.equal(shortened('0123456789', 4), '01…9');
  });

  it('counts and keeps whole characters', () => {
    assert.equal(shortened('👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧👩‍👩‍👧', 3), '👩‍👩‍👧…👩‍👩‍👧');
  });
});
