import type { Graph, GraphResource } from '../model/graph.ts';
import type { Filter } from './view.ts';

type Node = ReturnType<Graph['node']>;

/**
 * Whether a node of a graph is what a filter asks for; undefined when it asks for nothing. Relations are not its matter.
 */
export function filterOf(graph: Graph, filter: Filter): ((node: number) => boolean) | undefined {
  const tests = testsOf(filter);
  const { within = [] } = filter;
  if (tests.length === 0 && within.length === 0) return undefined;
  const isInside = within.length === 0 ? () => true : insideOf(graph, within);
  return (node) => isInside(node) && tests.every((test) => test(graph.node(node)));
}

/** The same for what is not in the graph any more: it was inside of what its container, which may be there still, is in. */
export function goneFilterOf(graph: Graph, filter: Filter): ((gone: GraphResource) => boolean) | undefined {
  const tests = testsOf(filter);
  const { within = [] } = filter;
  if (tests.length === 0 && within.length === 0) return undefined;
  const isInside = insideOf(graph, within);
  const wasInside = ({ id, parent }: GraphResource): boolean => {
    if (within.length === 0 || within.includes(id)) return true;
    const container = parent === undefined ? undefined : graph.indexOf(parent);
    return container !== undefined && isInside(container);
  };
  return (gone) => wasInside(gone) && tests.every((test) => test(gone));
}

/** Whether a node is one of these, or lies in one at any depth. */
export function insideOf(graph: Graph, ids: readonly string[]): (node: number) => boolean {
  const starts = ids.flatMap((id) => graph.indexOf(id) ?? []);
  const inside = new Set(starts.flatMap((start) => [start, ...graph.descendants(start)]));
  return (node) => inside.has(node);
}

function testsOf(filter: Filter): ((node: Node) => boolean)[] {
  const tests: ((node: Node) => boolean)[] = [];
  const { providers = [], types = [], accounts = [], regions = [] } = filter;
  if (providers.length > 0) {
    tests.push(byType((type) => providers.some((provider) => type.startsWith(`${provider}.`))));
  }
  if (types.length > 0) {
    tests.push(byType((type) => types.some((wanted) => type === wanted || type.startsWith(`${wanted}.`))));
  }
  for (const [key, values] of Object.entries(filter.tags ?? {})) tests.push(byTag(key, values));
  if (accounts.length > 0) tests.push(({ account }) => account !== undefined && accounts.includes(account));
  if (regions.length > 0) tests.push(({ region }) => region !== undefined && regions.includes(region));
  return tests;
}

/** Asks once for each type: a graph has few of them, and many resources. */
function byType(accepts: (type: string) => boolean): (node: Node) => boolean {
  const known = new Map<string, boolean>();
  return ({ type }) => {
    const before = known.get(type);
    if (before !== undefined) return before;
    const answer = accepts(type);
    known.set(type, answer);
    return answer;
  };
}

function byTag(key: string, values: readonly string[]): (node: Node) => boolean {
  return (node) => {
    const tags = tagsOf(node);
    if (tags === undefined || !Object.hasOwn(tags, key)) return false;
    return values.length === 0 || values.includes(tags[key] as string);
  };
}

/** Tags of a resource; undefined where it has none, and for stubs, of which none are known. */
export function tagsOf(node: Node): Readonly<Record<string, string>> | undefined {
  return 'tags' in node ? node.tags : undefined;
}
