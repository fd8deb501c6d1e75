import type { CoverageState } from '../model/coverage.ts';
import type { Problem } from '../model/problem.ts';
import type { Content } from './content.ts';
import type { Sighting, StoredCoverage, Topology } from './store.ts';
import { parseStored } from './storedJson.ts';

/** A row of `resource` or `past`, without its content. */
export interface TopologyRow {
  readonly under: string;
  readonly type: string;
  readonly id: string;
  readonly name: string;
  readonly account: string | null;
  readonly region: string | null;
  readonly parent: string | null;
}

export const topologyColumns = 'under, type, id, name, account, region, parent';

export function toTopology({ under, id, type, name, account, region, parent }: TopologyRow): Topology {
  return {
    under,
    id,
    type,
    name,
    ...(account === null ? {} : { account }),
    ...(region === null ? {} : { region }),
    ...(parent === null ? {} : { parent }),
  };
}

export function toSighting(row: TopologyRow, { tags, properties }: Content): Sighting {
  return { ...toTopology(row), tags, properties };
}

/** A row of `reading` that ended. */
export interface CoverageRow {
  readonly number: number;
  readonly under: string;
  readonly type: string;
  readonly version: string;
  readonly state: CoverageState;
  readonly read_at: string;
  readonly count: number;
  readonly problem: string | null;
  readonly source: string | null;
}

export const coverageColumns = 'number, under, type, version, state, read_at, count, problem, source';

export function toCoverage(row: CoverageRow, readAt: string): StoredCoverage {
  const { under, type, version, state, count, problem, source } = row;
  return {
    under,
    type,
    version,
    state,
    readAt,
    count,
    ...(source === null ? {} : { source }),
    ...(problem === null ? {} : { problem: parseStored<Problem>(problem) }),
  };
}
