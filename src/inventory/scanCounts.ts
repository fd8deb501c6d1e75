import type { CallEnd } from '../collect/traffic.ts';
import type { CallCounts, GapGroup, OperationCounts, ScanReport } from '../model/scan.ts';
import type { ReadGap } from './inventory.ts';

type Counts = { -readonly [Name in keyof CallCounts]: number };
type Figures = Pick<
  ScanReport,
  'total' | 'operations' | 'waited' | 'readings' | 'cached' | 'indexed' | 'gaps' | 'missing'
>;

/** What a scan came to, counted as it goes on. */
export interface ScanCounts {
  call(end: CallEnd): void;
  /** `source`: the index that it was taken from. */
  reading(source?: string): void;
  cached(): void;
  gap(gap: ReadGap): void;
  readonly calls: number;
  readonly throttled: number;
  readonly cachedReadings: number;
  figures(): Figures;
}

/** Names of places that are given as examples for gaps of one kind. */
const examples = 5;

export function createScanCounts(): ScanCounts {
  const total = noCalls();
  const byOperation = new Map<string, Counts & { service: string; operation: string }>();
  const gaps = new Map<string, GapGroup & { count: number; examples: string[] }>();
  const missing = new Set<string>();
  const indexed = new Map<string, number>();
  let waited = 0;
  let readings = 0;
  let cached = 0;

  return {
    call(end) {
      const { service, name } = end.operation;
      const key = `${service} ${name}`;
      const own = byOperation.get(key) ?? { service, operation: name, ...noCalls() };
      byOperation.set(key, own);
      for (const counts of [total, own]) {
        counts.calls++;
        counts.milliseconds += end.milliseconds;
        if (end.attempt > 1) counts.retries++;
        if (end.outcome === 'throttled') counts.throttled++;
        else if (end.outcome !== 'answered') counts.failed++;
      }
      waited += end.waited;
    },
    reading(source) {
      readings++;
      if (source !== undefined) indexed.set(source, (indexed.get(source) ?? 0) + 1);
    },
    cached() {
      readings++;
      cached++;
    },
    gap({ state, problem, typeTitle, underName }) {
      if (problem === undefined) return;
      const key = JSON.stringify([state, problem.code, problem.operation]);
      const group = gaps.get(key) ?? { state, problem, count: 0, examples: [] };
      gaps.set(key, group);
      group.count++;
      if (group.examples.length < examples) group.examples.push(`${typeTitle} in ${underName}`);
      if (problem.nextStep === 'grant-permission' && problem.operation !== undefined) missing.add(problem.operation);
    },
    get calls() {
      return total.calls;
    },
    get throttled() {
      return total.throttled;
    },
    get cachedReadings() {
      return cached;
    },
    figures: () => ({
      total: rounded(total),
      operations: [...byOperation.values()]
        .map((counts): OperationCounts => ({ ...counts, ...rounded(counts) }))
        .sort(byName),
      waited: Math.round(waited),
      readings,
      cached,
      ...(indexed.size === 0 ? {} : { indexed: Object.fromEntries(indexed) }),
      gaps: [...gaps.values()].sort((a, b) => b.count - a.count),
      missing: [...missing].sort(),
    }),
  };
}

function noCalls(): Counts {
  return { calls: 0, retries: 0, throttled: 0, failed: 0, milliseconds: 0 };
}

function rounded(counts: Counts): CallCounts {
  const { calls, retries, throttled, failed, milliseconds } = counts;
  return { calls, retries, throttled, failed, milliseconds: Math.round(milliseconds) };
}

function byName(one: OperationCounts, other: OperationCounts): number {
  const names = ({ service, operation }: OperationCounts): string => `${service} ${operation}`;
  return names(one) < names(other) ? -1 : 1;
}
