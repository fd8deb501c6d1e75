import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import type { ItemGroup } from './itemGroup.ts';
import { nowhere, top } from './regroup.ts';

/** Answers what lies directly in an item, in no order: rows by counting sort. */
export function directContent(
  extent: Extent,
  containers: Int32Array,
  size: number,
  groups: readonly ItemGroup[],
): (item: number) => readonly number[] {
  const rowOf = (container: number): number => container + 1;
  const rows = size + groups.length + 1;
  const start = new Int32Array(rows + 1);
  const each = (visit: (item: number, row: number) => void): void => {
    for (const node of extent.nodes) {
      const container = containers[node] as number;
      if (container !== nowhere) visit(node, rowOf(container));
    }
  };
  each((_, row) => {
    start[row + 1] = (start[row + 1] as number) + 1;
  });
  // A group that nothing is in is none.
  const filled = groups.map((_, at) => (start[rowOf(size + at) + 1] as number) > 0);
  for (const [at, group] of groups.entries()) {
    if (filled[at]) start[rowOf(group.parent) + 1] = (start[rowOf(group.parent) + 1] as number) + 1;
  }
  for (let row = 0; row < rows; row++) start[row + 1] = (start[row + 1] as number) + (start[row] as number);
  const items = new Int32Array(start[rows] as number);
  const next = start.slice();
  const put = (item: number, row: number): void => {
    items[next[row] as number] = item;
    next[row] = (next[row] as number) + 1;
  };
  each(put);
  for (const [at, group] of groups.entries()) if (filled[at]) put(size + at, rowOf(group.parent));
  return (item) => {
    const row = rowOf(item);
    return row >= rows ? [] : Array.from(items.subarray(start[row], start[row + 1]));
  };
}

/** Resources inside each node at any depth. Those inside of a view's groups are put down in the groups. */
export function contentOf(
  { graph }: PictureFacts,
  extent: Extent,
  containers: Int32Array,
  groups: readonly ItemGroup[],
): Int32Array {
  const content = new Int32Array(graph.size);
  for (let at = extent.nodes.length - 1; at >= 0; at--) {
    const node = extent.nodes[at] as number;
    const container = containers[node] as number;
    if (container === nowhere || container === top) continue;
    const own = (content[node] as number) + (graph.stub(node) === undefined ? 1 : 0);
    const group = container < graph.size ? undefined : groups[container - graph.size];
    if (group === undefined) content[container] = (content[container] as number) + own;
    else {
      group.content += own;
      if (group.parent >= 0) content[group.parent] = (content[group.parent] as number) + own;
    }
  }
  return content;
}
