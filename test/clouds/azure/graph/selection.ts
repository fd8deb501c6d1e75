import type { GraphRow } from '../estate.ts';
import { compareIds, type IndexedSubscription, type IndexedTenant } from '../indexEstate.ts';
import type { Leg, Query, Table } from './kql.ts';
import { graphType, isIn, type Row, rowOf, rowOfGraph, rowOfSubscription, tableOf } from './rows.ts';

/** The rows of a query over some subscriptions, ascending by subscription and id; made when a page is taken. */
export interface Selection {
  readonly length: number;
  rows(start: number, end: number): Row[];
}

interface Part {
  readonly length: number;
  row(n: number): Row;
}

/** `above`: rows of authorization that belong to no subscription and that the scope of the query includes. */
export function select(
  { legs }: Query,
  { tenant }: IndexedTenant,
  subscriptions: readonly IndexedSubscription[],
  above: readonly GraphRow[],
): Selection {
  const outside = chosen(
    legs,
    above.map((row) => ['authorizationresources', rowOfGraph(row, tenant.id)] as const),
  );
  const parts = [partOf(outside), ...subscriptions.map((one) => partIn(legs, one))].filter(({ length }) => length > 0);
  const starts: number[] = [];
  let length = 0;
  for (const part of parts) {
    starts.push(length);
    length += part.length;
  }
  return {
    length,
    rows(start, end) {
      const rows: Row[] = [];
      for (const [n, part] of parts.entries()) {
        const first = starts[n] ?? 0;
        for (let at = Math.max(start, first); at < Math.min(end, first + part.length); at++)
          rows.push(part.row(at - first));
      }
      return rows;
    },
  };
}

/** Resources stay unmade: their numbers are ascending by id already, and the few other rows are put between them. */
function partIn(legs: readonly Leg[], one: IndexedSubscription): Part {
  const { resources, tenant } = one;
  const numbers: number[] = [];
  const decided = new Map<string, Leg[]>();
  for (let n = 0; n < resources.length; n++) {
    const type = resources.type(n);
    const possible = decided.get(type) ?? legsOfType(legs, type);
    decided.set(type, possible);
    if (possible.some((leg) => isIn(leg, tableOf(type), graphType(type), () => rowOf(resources.resource(n), one)))) {
      numbers.push(n);
    }
  }
  const others = chosen(legs, [
    ['resourcecontainers', rowOfSubscription(one)],
    ...one.dns.map((row) => ['dnsresources', rowIn(row, one)] as const),
    ...one.authorization.map((row) => ['authorizationresources', rowIn(row, one)] as const),
  ]);
  if (others.length === 0) {
    return { length: numbers.length, row: (n) => rowOf(resources.resource(numbers[n] ?? -1), one) };
  }
  if (numbers.length === 0) return partOf(others);
  const places = others.map(
    (row, before) => before + placeIn(numbers, (n) => resources.resource(n).id, String(row.id)),
  );
  return {
    length: numbers.length + others.length,
    row(n) {
      const other = places.indexOf(n);
      if (other >= 0) return others[other] as Row;
      const before = places.filter((place) => place < n).length;
      return rowOf(resources.resource(numbers[n - before] ?? -1), one);
    },
  };

  function rowIn(row: GraphRow, { subscription }: IndexedSubscription): Row {
    return { ...rowOfGraph(row, tenant.id), subscriptionId: subscription.id };
  }
}

/** The legs that can have a row of the type, judged by its table and type alone. */
function legsOfType(legs: readonly Leg[], type: string): Leg[] {
  return legs.filter(({ table, conditions }) => {
    const ofType = conditions.filter(({ column }) => column === 'type');
    return isIn({ table, conditions: ofType }, tableOf(type), graphType(type), () => ({}) as Row);
  });
}

function chosen(legs: readonly Leg[], rows: readonly (readonly [Table, Row])[]): Row[] {
  return rows
    .filter(([table, row]) => legs.some((leg) => isIn(leg, table, String(row.type), () => row)))
    .map(([, row]) => row)
    .sort((one, other) => compareIds(String(one.id), String(other.id)));
}

function partOf(rows: readonly Row[]): Part {
  return { length: rows.length, row: (n) => rows[n] as Row };
}

/** How many of the ascending numbers have an id before the given one. */
function placeIn(numbers: readonly number[], idOf: (n: number) => string, id: string): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (compareIds(idOf(numbers[middle] ?? 0), id) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
