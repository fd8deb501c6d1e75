import assert from 'node:assert/strict';
import fc from 'fast-check';
import { diagramFileName, fileStem } from '../../src/export/fileName.ts';
import { hostileNames } from './pictures.ts';

describe('the file name of a diagram', () => {
  const cases: readonly (readonly [string, string])[] = [
    ['payments-prod', 'payments-prod.mmd'],
    ['Payments in eu-west-1 (R&D)', 'Payments-in-eu-west-1-R-D.mmd'],
    ['zażółć 漢字 عربى', 'zażółć-漢字-عربى.mmd'],
    ['cafe\u0301', 'café.mmd'],
    ['../../etc/passwd', 'etc-passwd.mmd'],
    ['C:\\Windows\\..', 'C-Windows.mmd'],
    ['.hidden', 'hidden.mmd'],
    ['--output', 'output.mmd'],
    ['a\u202eb\0c\nd', 'a-b-c-d.mmd'],
    ['trailing. . ', 'trailing.mmd'],
    ['CON', 'diagram-CON.mmd'],
    ['nul.txt', 'diagram-nul.txt.mmd'],
    ['com1', 'diagram-com1.mmd'],
    ['COM¹', 'diagram-COM¹.mmd'],
    ['console', 'console.mmd'],
    ['', 'diagram.mmd'],
    ['\u0301', 'diagram.mmd'],
    ['🚀 /\\:*?"<>| 🚀', 'diagram.mmd'],
  ];
  for (const [title, expected] of cases) {
    it(`is ${expected} for ${JSON.stringify(title)}`, () => assert.equal(diagramFileName(title, 'mmd'), expected));
  }

  it('is short, and never cuts a character', () => {
    assert.equal(fileStem('x'.repeat(500)), 'x'.repeat(120));
    assert.equal(fileStem('漢'.repeat(500)), '漢'.repeat(40));
    assert.equal(fileStem('e\u0323\u0301'.repeat(100)), 'ẹ́'.normalize('NFC').repeat(24));
  });

  it('is one that every file system and shell takes, whatever the title', () => {
    const titles = fc.oneof(fc.string({ unit: 'binary', maxLength: 300 }), fc.constantFrom(...hostileNames));
    fc.assert(
      fc.property(titles, (title) => {
        const name = diagramFileName(title, 'mmd');
        assert.match(name, /^[\p{L}\p{N}_][\p{L}\p{M}\p{N}._-]*\.mmd$/u);
        assert.equal(name.normalize('NFC'), name);
        assert.ok(Buffer.byteLength(name) <= 140);
        assert.ok(!/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name));
        assert.ok(!name.includes('..'));
        assert.equal(fileStem(fileStem(title)), fileStem(title));
      }),
    );
  });
});
