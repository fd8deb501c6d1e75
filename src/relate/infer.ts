import type { Told } from './relationBook.ts';
import type { Stubs, WasRead } from './stubs.ts';
import type { Survey } from './survey.ts';

/** Relations that the provider documents but does not state, as the resource types know them. */
export function* inferRelations({ index, types, premises }: Survey, stubs: Stubs, wasRead: WasRead): Generator<Told> {
  const numberOf = (id: string): number => {
    const number = index.numberOf(id) ?? stubs.numberOf(id);
    if (number === undefined) throw new RangeError(`A relation was inferred with ${id}, which is not known`);
    return number;
  };
  for (const { id: type, infer } of types.values()) {
    if (infer === undefined) continue;
    // A rule such as "no other one says so" holds only where all of them are known.
    const own = premises(type).filter(({ account, region }) => wasRead(type, account, region));
    for (const { from, verb, to, rule } of infer.relations(own, premises)) {
      const evidence = { resource: from, path: rule };
      yield { from: numberOf(from), verb, to: numberOf(to), basis: 'inferred', evidence };
    }
  }
}
