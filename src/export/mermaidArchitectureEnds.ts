import type { NestedNode } from './nesting.ts';

/** What an arrow is tied to. */
export interface ArrowEnd {
  readonly service: string;
  /** The group at whose border it ends, or that the service is in; undefined at the top. */
  readonly group: string | undefined;
  readonly atBorder: boolean;
}

/** Where arrows end, and the junctions that they need for it. */
export interface ArrowEnds {
  readonly endOf: (node: string) => ArrowEnd;
  /** The junction that stands for an open group, by the group's node. */
  readonly junctionOf: (nested: NestedNode) => string | undefined;
}

/**
 * Mermaid connects services only: an arrow of a group is one of the first service in it that ends at the group's border.
 * A group that holds nothing but groups has none; there a junction, which is not seen, stands for it.
 *
 * @param connected ids of the nodes that have arrows
 */
export function arrowEnds(
  nested: readonly NestedNode[],
  connected: ReadonlySet<string>,
  idOf: (node: string) => string,
): ArrowEnds {
  const ends = new Map<string, ArrowEnd>();
  const junctions = new Map<NestedNode, string>();
  for (const each of nested) {
    const { node, content } = each;
    const id = idOf(node.id);
    if (content.length === 0) {
      const group = node.parent === undefined ? undefined : idOf(node.parent);
      ends.set(node.id, { service: id, group, atBorder: false });
      continue;
    }
    const service = content.find((child) => child.content.length === 0);
    if (service === undefined && connected.has(node.id)) junctions.set(each, `${id}border`);
    ends.set(node.id, {
      service: service === undefined ? `${id}border` : idOf(service.node.id),
      group: id,
      atBorder: true,
    });
  }
  const nowhere: ArrowEnd = { service: '', group: undefined, atBorder: false };
  return { endOf: (node) => ends.get(node) ?? nowhere, junctionOf: (each) => junctions.get(each) };
}
