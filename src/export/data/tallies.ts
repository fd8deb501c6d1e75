import type { CoverageState } from '../../model/coverage.ts';
import { compareNames, compareText } from '../../model/order.ts';
import type { Problem } from '../../model/problem.ts';
import type { Relation } from '../../model/relation.ts';
import type { Excerpt, ExportedCoverage, ExportedResource } from '../excerpt.ts';
import type { TypeLookup } from '../exporter.ts';
import { endsOf } from './ends.ts';

/** What an export holds of one account or subscription. */
export interface AccountTally {
  /** Empty: resources that belong to no account, such as an organization. */
  readonly account: string;
  readonly name: string;
  /** Names of what contains it, from the top down; empty where the account itself is not in the scope. */
  readonly path: readonly string[];
  /** Without the account itself. */
  readonly resources: number;
  readonly types: number;
  readonly regions: number;
  /** Readings in it that are not complete. */
  readonly incomplete: number;
}

/** Every account in the scope, in reading order, and last what belongs to none. */
export function accountTallies({ resources, coverage }: Excerpt, typeOf: TypeLookup): readonly AccountTally[] {
  const incomplete = incompleteByAccount(resources, coverage);
  const tallies = [...groupedBy(resources, ({ account = '' }) => account)].map(([account, own]): AccountTally => {
    const itself = account === '' ? undefined : own.find(({ type }) => typeOf(type)?.glyph === 'account');
    const content = own.filter((resource) => resource !== itself);
    return {
      account,
      name: itself?.name ?? own[0]?.accountName ?? '',
      path: itself?.path ?? [],
      resources: content.length,
      types: new Set(content.map(({ type }) => type)).size,
      regions: new Set(content.flatMap(({ region }) => region ?? [])).size,
      incomplete: incomplete.get(account) ?? 0,
    };
  });
  return [...tallies.filter(({ account }) => account !== ''), ...tallies.filter(({ account }) => account === '')];
}

/** Readings that are not complete, by the account of what they were made under. */
function incompleteByAccount(
  resources: Excerpt['resources'],
  coverage: Excerpt['coverage'],
): ReadonlyMap<string, number> {
  const accounts = new Map(resources.map(({ id, account }) => [id, account]));
  const counts = new Map<string, number>();
  for (const { under, state } of coverage) {
    if (state === 'complete') continue;
    const account = accounts.get(under) ?? '';
    counts.set(account, (counts.get(account) ?? 0) + 1);
  }
  return counts;
}

/** Resources of one type. */
export interface TypeTally {
  readonly type: string;
  readonly title: string;
  readonly accounts: number;
  readonly regions: number;
  /** In reading order. */
  readonly resources: readonly ExportedResource[];
}

/** Every type that there is something of, in order of title. */
export function typeTallies({ resources }: Excerpt): readonly TypeTally[] {
  return [...groupedBy(resources, ({ type }) => type)]
    .map(([type, own]) => ({
      type,
      title: own[0]?.typeTitle ?? type,
      accounts: new Set(own.flatMap(({ account }) => account ?? [])).size,
      regions: new Set(own.flatMap(({ region }) => region ?? [])).size,
      resources: own,
    }))
    .sort((a, b) => compareNames(a.title, b.title) || compareText(a.type, b.type));
}

/** Relations that say the same of the same types. */
export interface RelationTally {
  readonly from: string;
  readonly verb: string;
  readonly to: string;
  readonly stated: number;
  readonly inferred: number;
}

/** What types of things are related to what others and how, the most frequent first. */
export function relationTallies(excerpt: Excerpt): readonly RelationTally[] {
  const endOf = endsOf(excerpt);
  const titleOf = (id: string): string => endOf(id)?.typeTitle ?? '';
  const key = ({ from, verb, to }: Relation): string => JSON.stringify([titleOf(from), verb, titleOf(to)]);
  return [...groupedBy(excerpt.relations, key).values()]
    .flatMap((alike): RelationTally[] => {
      const [first] = alike;
      if (first === undefined) return [];
      const stated = alike.filter(({ basis }) => basis === 'stated').length;
      const { from, verb, to } = first;
      return [{ from: titleOf(from), verb, to: titleOf(to), stated, inferred: alike.length - stated }];
    })
    .sort(
      (a, b) =>
        b.stated + b.inferred - (a.stated + a.inferred) ||
        compareText(a.from, b.from) ||
        compareText(a.verb, b.verb) ||
        compareText(a.to, b.to),
    );
}

/** Readings at one place that failed for one reason. */
export interface GapTally {
  /** Names of where: the account, where there is one, and what was read under. */
  readonly place: readonly string[];
  /** Titles of the types that were to be read. */
  readonly titles: readonly string[];
  readonly state: CoverageState;
  /** That of the first reading. */
  readonly problem: Problem | undefined;
}

/** Readings that are not complete, those with one place, outcome and code together, in order of the first of each. */
export function gapTallies({ resources, coverage }: Excerpt): readonly GapTally[] {
  const places = new Map(resources.map((resource) => [resource.id, resource]));
  const incomplete = coverage.filter(({ state }) => state !== 'complete');
  const key = ({ under, state, problem }: ExportedCoverage): string => JSON.stringify([under, state, problem?.code]);
  return [...groupedBy(incomplete, key).values()].flatMap((alike): GapTally[] => {
    const [first] = alike;
    if (first === undefined) return [];
    const { under, underName, state, problem } = first;
    const account = places.get(under)?.accountName ?? underName;
    const place = account === underName ? [underName] : [account, underName];
    return [{ place, titles: alike.map(({ typeTitle }) => typeTitle), state, problem }];
  });
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, readonly Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
