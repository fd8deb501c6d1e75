import type { Area } from './cell.ts';
import type { DraftCell } from './draftCells.ts';

/** The cells of a page by their ids, and what each of them contains. */
export interface PageTree {
  readonly cells: ReadonlyMap<string, DraftCell>;
  add(cell: DraftCell): void;
  /** Puts a cell into another, without moving it: see `place` for where. */
  move(cell: DraftCell, parent: string): void;
  contentOf(id: string): readonly DraftCell[];
}

export function pageTree(cells: readonly DraftCell[]): PageTree {
  const byId = new Map<string, DraftCell>();
  const content = new Map<string, Set<DraftCell>>();
  const put = (cell: DraftCell): void => {
    const siblings = content.get(cell.parent) ?? new Set();
    content.set(cell.parent, siblings.add(cell));
  };
  for (const cell of cells) {
    byId.set(cell.id, cell);
    put(cell);
  }
  return {
    cells: byId,
    add: (cell) => {
      byId.set(cell.id, cell);
      put(cell);
    },
    move: (cell, parent) => {
      content.get(cell.parent)?.delete(cell);
      cell.parent = parent;
      put(cell);
    },
    contentOf: (id) => [...(content.get(id) ?? [])].filter(({ isRemoved }) => !isRemoved),
  };
}

/** What a cell lies in, from the innermost outwards. */
export function ancestorsOf({ cells }: PageTree, cell: DraftCell): DraftCell[] {
  const ancestors: DraftCell[] = [];
  const seen = new Set<DraftCell>([cell]);
  for (let at = cells.get(cell.parent); at !== undefined && !seen.has(at); at = cells.get(at.parent)) {
    ancestors.push(at);
    seen.add(at);
  }
  return ancestors;
}

/** Where the coordinates of a cell's content begin on the page. */
export function originOf(tree: PageTree, id: string): { readonly x: number; readonly y: number } {
  const cell = tree.cells.get(id);
  if (cell === undefined) return { x: 0, y: 0 };
  return [cell, ...ancestorsOf(tree, cell)].reduce(
    (sum, { area }) => ({ x: sum.x + (area?.x ?? 0), y: sum.y + (area?.y ?? 0) }),
    { x: 0, y: 0 },
  );
}

/** A cell's area seen from within another cell, whatever it lies in itself. */
export function areaWithin(tree: PageTree, cell: DraftCell, container: string): Area | undefined {
  if (cell.area === undefined) return undefined;
  const [from, to] = [originOf(tree, cell.parent), originOf(tree, container)];
  return { ...cell.area, x: cell.area.x + from.x - to.x, y: cell.area.y + from.y - to.y };
}

/** Puts a cell into another one without moving it on the page. */
export function moveTo(tree: PageTree, draft: DraftCell, parent: string): void {
  const [from, to] = [originOf(tree, draft.parent), originOf(tree, parent)];
  const area = areaWithin(tree, draft, parent);
  tree.move(draft, parent);
  draft.area = area;
  if (draft.kind === 'edge') draft.shift = { x: draft.shift.x + from.x - to.x, y: draft.shift.y + from.y - to.y };
}
