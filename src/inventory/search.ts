import type { Estate } from './estate.ts';
import type { SearchHit } from './inventory.ts';

/** Resources whose name, id or type's title holds the text; those whose name starts with it first, then by name. */
export function search(estate: Estate, text: string, within: string | undefined, limit: number): SearchHit[] {
  const graph = estate.graph();
  const wanted = text.trim().toLowerCase();
  const scope = within === undefined ? undefined : graph.indexOf(within);
  const hits: { index: number; starts: boolean; name: string }[] = [];
  for (let index = 0; index < graph.size; index++) {
    const node = graph.node(index);
    const name = node.name.toLowerCase();
    const matches =
      name.includes(wanted) ||
      node.id.toLowerCase().includes(wanted) ||
      titleOf(estate, node.type).toLowerCase().includes(wanted);
    if (!matches || graph.stub(index) !== undefined) continue;
    if (scope !== undefined && !graph.ancestors(index).includes(scope)) continue;
    hits.push({ index, starts: name.startsWith(wanted), name });
  }
  hits.sort((a, b) => Number(b.starts) - Number(a.starts) || (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
  return hits.slice(0, limit).map(({ index }) => {
    const { id, name, type } = graph.node(index);
    const path = graph.ancestors(index).reverse();
    return {
      id,
      name,
      type,
      typeTitle: titleOf(estate, type),
      icon: estate.types.get(type)?.icon ?? 'question',
      path: path.map((ancestor) => graph.node(ancestor).name),
    };
  });
}

function titleOf(estate: Estate, type: string): string {
  return estate.everyType.get(type)?.title ?? type;
}
