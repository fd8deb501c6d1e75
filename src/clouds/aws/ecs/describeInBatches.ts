import { batches, each } from '../details.ts';

/**
 * Items as they are described, asked for at most `size` at a time. Where a description is refused, they are as the list
 * has them; what is gone since then is in no description.
 */
export async function describeInBatches<Item>(
  items: readonly Item[],
  size: number,
  describe: (batch: readonly Item[]) => Promise<readonly Item[] | undefined>,
): Promise<Item[]> {
  const described = await each(batches(items, size), async (batch) => (await describe(batch)) ?? batch);
  return described.flat();
}
