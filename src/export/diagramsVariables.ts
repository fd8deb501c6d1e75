import type { NestedNode } from './nesting.ts';

/** The variable of a node. Throws a RangeError for a node that has none. */
export type VariableOf = (nested: NestedNode) => string;

/**
 * A name for each node that is a Python variable: its type's, and a count. Nothing else of it is used, because names in
 * code must not come from a cloud; the type of a stub may, so only a plain word of it is taken.
 */
export function variableNames(nodes: readonly NestedNode[]): VariableOf {
  const counts = new Map<string, number>();
  const names = new Map<NestedNode, string>();
  for (const nested of nodes) {
    const noun = nounOf(nested.node.type);
    const number = (counts.get(noun) ?? 0) + 1;
    counts.set(noun, number);
    names.set(nested, `${noun}_${number}`);
  }
  return (nested) => {
    const name = names.get(nested);
    if (name === undefined) throw new RangeError(`${nested.node.id} is not among the nodes that have variables`);
    return name;
  };
}

/** `aws.ec2.routeTable` is a `route_table`. */
function nounOf(type: string): string {
  const noun = /^[a-z]+\.[a-z0-9]+\.([a-z][A-Za-z]*)$/.exec(type)?.[1] ?? 'node';
  return noun.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
