import type { Problem } from '../../model/problem.ts';
import type { Excerpt, ExportedCoverage } from '../excerpt.ts';
import type { TypeLookup } from '../exporter.ts';

/** An excerpt in figures. */
export interface SummaryFacts {
  readonly accounts: number;
  /** What their provider calls them: `Subscriptions`. */
  readonly accountsTitle: string;
  readonly resources: number;
  readonly relations: number;
  readonly readings: number;
  readonly completeReadings: number;
  /** The most frequent first; then in order of title. */
  readonly types: readonly Share[];
  readonly regions: readonly Share[];
  readonly gaps: readonly GapSummary[];
}

/** How many resources are of a type, or in a region. */
export interface Share {
  readonly id: string;
  readonly title: string;
  readonly count: number;
}

/** Readings that are not complete for one and the same reason. */
export interface GapSummary {
  /** That of one of them. */
  readonly problem: Problem;
  readonly readings: number;
  /** Some of what and where: `VPCs in payments-prod`. */
  readonly examples: readonly string[];
}

const mostExamples = 3;

export function summaryFacts({ resources, relations, coverage }: Excerpt, typeOf: TypeLookup): SummaryFacts {
  const types = new Map<string, Share>();
  const regions = new Map<string, Share>();
  let accounts = 0;
  const accountTitles = new Set<string>();
  for (const { type, typeTitle, region } of resources) {
    countIn(types, type, typeTitle);
    if (region !== undefined) countIn(regions, region, region);
    const known = typeOf(type);
    if (known?.glyph !== 'account') continue;
    accounts += 1;
    accountTitles.add(known.plural);
  }
  return {
    accounts,
    accountsTitle: accountTitles.size === 1 ? [...accountTitles].join() : 'Accounts',
    resources: resources.length,
    relations: relations.length,
    readings: coverage.length,
    completeReadings: coverage.filter(({ state }) => state === 'complete').length,
    types: mostFrequent(types),
    regions: mostFrequent(regions),
    gaps: gapSummaries(coverage),
  };
}

function countIn(shares: Map<string, Share>, id: string, title: string): void {
  shares.set(id, { id, title, count: (shares.get(id)?.count ?? 0) + 1 });
}

function mostFrequent(shares: ReadonlyMap<string, Share>): Share[] {
  return [...shares.values()].sort((a, b) => b.count - a.count || (a.title < b.title ? -1 : 1));
}

function gapSummaries(coverage: readonly ExportedCoverage[]): GapSummary[] {
  const groups = Map.groupBy(
    coverage.filter(({ problem }) => problem !== undefined),
    ({ problem }) => `${problem?.code} ${problem?.operation ?? ''}`,
  );
  return [...groups.values()]
    .flatMap((group) => {
      const problem = group[0]?.problem;
      if (problem === undefined) return [];
      const examples = group.slice(0, mostExamples).map(({ typeTitle, underName, under }) => {
        return `${typeTitle} in ${underName || under}`;
      });
      return [{ problem, readings: group.length, examples }];
    })
    .sort((a, b) => b.readings - a.readings);
}
