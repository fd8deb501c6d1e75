import type { Coverage } from '../model/coverage.ts';
import { Graph } from '../model/graph.ts';
import type { Stub } from '../model/relation.ts';
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
  /** Of all clouds that resources are of. */
  readonly types: ReadonlyMap<string, ResourceType>;
  /**
   * Whether a resource of a type is one of the graph's own. The others are only shown where own ones are related to them.
   * Absent: all are.
   */
  readonly isOwn?: (type: string) => boolean;
}

/**
 * The graph that follows from facts. It holds topology; properties stay where they are. Everything happens in one go:
 * its two passes have to see the same facts, and nothing is written in this thread meanwhile.
 */
export function computeGraph({ resources, coverage, types, isOwn = () => true }: GraphFacts): Graph {
  const surveyed = survey(resources(), types);
  const wasRead = completelyRead(coverage, surveyed, types);
  const related = relate({ survey: surveyed, resources: resources(), wasRead });
  const own = surveyed.resources.filter(({ type }) => isOwn(type));
  if (own.length === surveyed.resources.length) return new Graph(own, related.relations, related.stubs);

  const owned = new Set(own.map(({ id }) => id));
  const relations = related.relations.filter(({ from, to }) => owned.has(from) || owned.has(to));
  const named = new Set(relations.flatMap(({ from, to }) => [from, to]));
  const others = surveyed.resources.filter(({ id, type }) => !isOwn(type) && named.has(id));
  const stubs = related.stubs.filter(({ id }) => named.has(id));
  return new Graph(own, relations, [...stubs, ...others.map(ofOtherProfile)]);
}

function ofOtherProfile({ id, type, name, account, region }: Survey['resources'][number]): Stub {
  return {
    id,
    type,
    name,
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    reason: 'other-profile',
  };
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
  // What is listed for a whole account was read in all of its regions.
  return (type, account, region) =>
    complete.has(`${type} ${placeKey(account, region)}`) || complete.has(`${type} ${placeKey(account, undefined)}`);
}

function placeKey(account: string | undefined, region: string | undefined): string {
  return `${account || '-'} ${region || '-'}`;
}
