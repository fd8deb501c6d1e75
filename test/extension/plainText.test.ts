import assert from 'node:assert/strict';
import fc from 'fast-check';
import { plainLabel, plainLine, plainMessage, plainPathStep } from '../../src/extension/plainText.ts';

describe('plain text', () => {
  it('leaves ordinary names alone, whatever their script', () => {
    for (const name of [
      'payments-prod',
      'Überweisung',
      '支払い',
      'שלום',
      '👩‍🚀 crew',
      'a & b <c>',
      'x"];import os#',
      '',
    ]) {
      assert.equal(plainLine(name), name);
      assert.equal(plainLabel(name), name);
    }
  });

  it('makes line ends, control characters and turns of direction visible', () => {
    assert.equal(plainLine('two\nlines\n'), 'two↵lines↵');
    assert.equal(plainLine('bell\u0007 delete\u007f next\u0085'), 'bell⟨U+0007⟩ delete⟨U+007F⟩ next⟨U+0085⟩');
    assert.equal(plainLine('prod\u202Egpj.exe'), 'prod⟨U+202E⟩gpj.exe');
    assert.equal(plainLine('a\u2028b'), 'a⟨U+2028⟩b');
  });

  it('holds nothing that breaks a line or turns text, and changes nothing the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const plain = plainLine(text);
        assert.doesNotMatch(plain, /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u);
        assert.equal(plainLine(plain), plain);
      }),
    );
  });

  it('keeps icons and links from being made of names', () => {
    assert.equal(plainLabel('$(flame) $(sync~spin) $5 $(not an icon)'), '\\$(flame) \\$(sync~spin) $5 $(not an icon)');
    assert.equal(plainMessage('[click](command:evil)'), '[click] (command:evil)');
  });

  it('makes one step of a path', () => {
    assert.equal(plainPathStep('Scan report: ../a\\b\nc'), 'Scan report: ..-a-b↵c');
  });
});
