import type { Coverage } from '../model/coverage.ts';
import { Graph } from '../model/graph.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceType } from '../model/resourceType.ts';
import { relate } from '../relate/relate.ts';
import type { WasRead } from '../relate/stubs.ts';
import { type Survey, survey } from '../relate/survey.ts';

/** Everything that a graph is computed from. */
export interface GraphFacts {
  /** All resources in order of id, each once. Asked for twice; no more than one of them needs to be in memory at a time. */
  readonly resources: () => Iterable<Resource>;
  readonly coverage: Iterable<Coverage>;
  readonly types: ReadonlyMap<string, ResourceType>;
}

/**
 * The graph that follows from facts. It holds topology; properties stay where they are. Everything happens in one go:
 * its two passes have to see the same facts, and nothing is written in this thread meanwhile.
 */
export function computeGraph({ resources, coverage, types }: GraphFacts): Graph {
  const surveyed = survey(resources(), types);
  const wasRead = completelyRead(coverage, surveyed, types);
  const { relations, stubs } = relate({ survey: surveyed, resources: resources(), wasRead });
  return new Graph(surveyed.resources, relations, stubs);
}

/**
 * Whether a type was completely read at a place. Readings are kept by container, so places are those of containers: one
 * load balancer whose listeners were read says nothing of the others in its region.
 */
function completelyRead(
  coverage: Iterable<Coverage>,
  { resources, index }: Survey,
  types: GraphFacts['types'],
): WasRead {
  const complete = new Set<string>();
  for (const { under, type, state } of coverage) {
    const container = resources[index.numberOf(under) ?? resources.length];
    if (state !== 'complete' || container === undefined || !types.get(container.type)?.isPlace) continue;
    complete.add(`${type} ${placeKey(container.account, container.region)}`);
  }
  return (type, account, region) => complete.has(`${type} ${placeKey(account, region)}`);
}

function placeKey(account: string | undefined, region: string | undefined): string {
  return `${account || '-'} ${region || '-'}`;
}
