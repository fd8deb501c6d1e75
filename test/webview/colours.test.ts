import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Colour, contrast, steppedBack } from '../../webview/graph/canvas/colours.ts';

const channel = fc.integer({ min: 0, max: 255 });
const colour: fc.Arbitrary<Colour> = fc.tuple(channel, channel, channel);

describe('Words that step back', () => {
  it('can still be read, if they could be before', () => {
    fc.assert(
      fc.property(colour, colour, fc.constantFrom(4.5, 7), (words, ground, ratio) => {
        const back = steppedBack(words, ground, ratio);
        if (contrast(words, ground) >= ratio) assert.ok(contrast(back, ground) >= ratio);
        else assert.deepEqual(back, words);
      }),
    );
  });

  it('stand back where there is contrast to spare', () => {
    const [black, white]: [Colour, Colour] = [
      [0, 0, 0],
      [255, 255, 255],
    ];
    assert.equal(contrast(black, white), 21);
    assert.ok(contrast(steppedBack(black, white, 4.5), white) < 8);
  });
});
