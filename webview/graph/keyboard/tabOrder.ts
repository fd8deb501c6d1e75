import type { PictureNode } from '../../../src/picture/picture.ts';

/**
 * The order in which Tab goes through nodes: what stands at the top, then what is in the first container, side by side,
 * then what is in the first container of that, and so on. Each node once.
 */
export function tabOrder(nodes: readonly PictureNode[]): readonly string[] {
  const ids = new Set(nodes.map(({ id }) => id));
  const children = Map.groupBy(nodes, ({ parent }) => (parent !== undefined && ids.has(parent) ? parent : undefined));
  const order: string[] = [];
  const add = (of: string | undefined): void => {
    const siblings = children.get(of) ?? [];
    for (const { id } of siblings) order.push(id);
    for (const { id } of siblings) if (children.has(id)) add(id);
  };
  add(undefined);
  return order;
}
