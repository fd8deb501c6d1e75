import type { Evidence, Relation } from '../model/relation.ts';
import type { Verb } from '../model/verbs.ts';

/** One relation as one place tells it, between things by their numbers; the same fact may be told from several. */
export interface Told {
  readonly from: number;
  readonly verb: Verb;
  readonly to: number;
  readonly basis: Relation['basis'];
  readonly evidence: Evidence;
}

/** Relations, each with all the evidence that was told for it. */
export interface RelationBook {
  /** What the provider states is entered before what is inferred, and needs no inference beside it. */
  enter(told: Told): void;
  /** Whether two things are related in either direction. */
  related(one: number, other: number): boolean;
  /** The two ends of each relation, and its verb. */
  ends(): Iterable<Pick<Told, 'from' | 'verb' | 'to'>>;
  relations(): Relation[];
}

interface Entry extends Omit<Relation, 'evidence'> {
  evidence: Evidence[];
}

/** More things than memory holds; a pair of numbers below it is one exact number. */
const most = 2 ** 26;

export function relationBook(idOf: (number: number) => string): RelationBook {
  // Nearly always there is one relation from one thing to another: a list for each of them would cost more than they do.
  const between = new Map<number, Entry | Entry[]>();
  const find = (pair: number, verb: Verb): Entry | undefined => {
    const entries = between.get(pair);
    if (Array.isArray(entries)) return entries.find((entry) => entry.verb === verb);
    return entries?.verb === verb ? entries : undefined;
  };
  return {
    enter({ from, verb, to, basis, evidence }) {
      const pair = from * most + to;
      const known = find(pair, verb);
      if (known?.basis === basis) known.evidence.push(evidence);
      if (known !== undefined) return;
      const entry = { from: idOf(from), verb, to: idOf(to), basis, evidence: [evidence] };
      const others = between.get(pair);
      between.set(pair, others === undefined ? entry : [others, entry].flat());
    },
    *ends() {
      for (const [pair, entries] of between) {
        for (const { verb } of [entries].flat()) yield { from: Math.floor(pair / most), verb, to: pair % most };
      }
    },
    related: (one, other) => between.has(one * most + other) || between.has(other * most + one),
    relations() {
      const entries = [...between.values()].flat();
      // A list that grew has room for more, which nobody will use.
      for (const entry of entries) entry.evidence = entry.evidence.slice();
      return entries;
    },
  };
}
