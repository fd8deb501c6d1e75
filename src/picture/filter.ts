import type { Graph } from '../model/graph.ts';
import type { Filter } from './view.ts';

type Node = ReturnType<Graph['node']>;

/** Whether a resource or stub is what a filter asks for; undefined when it asks for nothing. Relations are not its matter. */
export function filterOf(filter: Filter): ((node: Node) => boolean) | undefined {
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
  if (tests.length === 0) return undefined;
  return (node) => tests.every((test) => test(node));
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
