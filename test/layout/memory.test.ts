import assert from 'node:assert/strict';
import type { Arrangement } from '../../src/layout/arrangement.ts';
import { mannerOf } from '../../src/layout/layoutPicture.ts';
import { createMemory, type Memory } from '../../src/layout/memory.ts';
import { placeNested } from '../../src/layout/placeNested.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { type Drawn, picture, screen } from './pictures.ts';

/** The arrangements that a picture is laid out with, by container; that of the top is `undefined`'s. */
const arranged = (memory: Memory, any: Picture): Map<string | undefined, Arrangement> => {
  const arrangements = new Map<string | undefined, Arrangement>();
  placeNested(any, (container, content) => {
    const arrangement = memory.arrange(container ?? 'the top', content, mannerOf(any, screen));
    arrangements.set(container, arrangement);
    return arrangement;
  });
  return arrangements;
};

const accounts: Drawn[] = ['a', 'b', 'c'].flatMap((account) => [
  { id: account },
  ...['x', 'y'].flatMap((network) => [
    { id: account + network, parent: account },
    ...[1, 2, 3, 4].map((number) => ({ id: `${account}${network}${number}`, parent: account + network })),
  ]),
]);

describe('the memory of a layouter', () => {
  it('arranges again what changed and what contains it, and nothing else', () => {
    const memory = createMemory();
    const before = arranged(memory, picture(accounts));
    const more = [...accounts, ...[5, 6].map((number) => ({ id: `bx${number}`, parent: 'bx' }))];
    const after = arranged(memory, picture(more));
    const again = [...after].filter(([container, arrangement]) => before.get(container) !== arrangement);
    assert.deepEqual(again.map(([container]) => container).sort(), ['b', 'bx', undefined]);
  });

  it('has the very same arrangements for a picture it saw before', () => {
    const memory = createMemory();
    const before = arranged(memory, picture(accounts));
    arranged(memory, picture(accounts.filter(({ id }) => !id.startsWith('b'))));
    for (const [container, arrangement] of arranged(memory, picture(accounts))) {
      assert.equal(arrangement, before.get(container));
    }
  });

  it('has none after it forgot', () => {
    const memory = createMemory();
    const before = arranged(memory, picture(accounts));
    memory.forget();
    for (const [container, arrangement] of arranged(memory, picture(accounts))) {
      assert.notEqual(arrangement, before.get(container));
      assert.deepEqual(arrangement, before.get(container));
    }
  });
});
