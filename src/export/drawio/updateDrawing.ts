import type { ExportInput } from '../exporter.ts';
import { paletteOf } from '../palette.ts';
import { refreshAdded } from './addedCourses.ts';
import { courseIn } from './arrow.ts';
import type { Area, Cell } from './cell.ts';
import { goneLayerId, mainLayerId, rootId } from './cellIds.ts';
import { cellKey } from './cellXml.ts';
import { addedCell, type DraftCell, readCells } from './draftCells.ts';
import { orreryPage } from './drawioFile.ts';
import { freeArea, isFree, placeOf } from './freeArea.ts';
import { grow, makeRoom } from './makeRoom.ts';
import { pageCells } from './pageCells.ts';
import { figureKind } from './pageCourses.ts';
import { editedPage } from './pageEdits.ts';
import { ancestorsOf, areaWithin, moveTo, type PageTree, pageTree } from './pageTree.ts';
import { type Absence, fade, isFaded, isMarkedNew, refresh } from './refresh.ts';
import { rootAttributes, stateAttribute } from './rootData.ts';
import { exactText } from './xmlText.ts';

/**
 * The file with what is known now. What people did stays: where things are, how they look, labels that they changed, what
 * they drew, other pages. What is new stands in a free place of its container, marked; what is gone moves to a layer of
 * its own, and comes back from there. The same input a second time changes nothing.
 *
 * Throws a ProblemError when the file is broken or was not written by Orrery.
 */
export async function updateDrawing(existing: string, input: ExportInput): Promise<string> {
  const page = orreryPage(existing);
  const drafts = readCells(page.root);
  const cells = await pageCells(input);
  const known = new Set((await input.excerpt()).resources.map(({ id }) => exactText(id)));
  merge(drafts, cells, input, (id) => (known.has(id) ? 'not shown' : 'gone'));
  const text = editedPage(page, drafts);
  return text === page.text ? existing : page.put(text);
}

/** What the steps of an update work on. */
interface Update {
  readonly drafts: DraftCell[];
  readonly tree: PageTree;
  /** The cell that stands for the same thing, on the page. */
  readonly drawnFor: Map<string, DraftCell>;
  /** Ids on the page, by those that a new page would have. */
  readonly idOf: Map<string, string>;
  readonly added: Set<string>;
  /** Arrows that are added, with the cells that a new page has for them. */
  readonly addedArrows: Map<DraftCell, Cell>;
  /** Ids on the page of what has become a container, or is none any more. */
  readonly reshaped: Set<string>;
  readonly refresh: (draft: DraftCell, cell: Cell, isAdded: boolean) => void;
}

function merge(
  drafts: DraftCell[],
  cells: readonly Cell[],
  input: ExportInput,
  absenceOf: (id: string) => Absence,
): void {
  const root = drafts.find(({ id }) => id === rootId);
  const data = rootAttributes(input, cells);
  // What the last update added stays marked while there is nothing newer to say.
  const isSame = root?.data.get(stateAttribute) === data[stateAttribute];
  for (const [name, value] of Object.entries(data)) root?.data.set(name, value);

  const palette = paletteOf(input.style);
  const update: Update = {
    drafts,
    tree: pageTree(drafts),
    drawnFor: matches(drafts, cells),
    idOf: new Map([[rootId, rootId]]),
    added: new Set(),
    addedArrows: new Map(),
    reshaped: new Set(),
    refresh: (draft, cell, isAdded) => refresh(draft, cell, isAdded || (isSame && isMarkedNew(draft)), palette),
  };
  update.idOf.set(mainLayerId, mainLayer(update));
  fadeAbsent(update, cells, absenceOf);
  for (const cell of cells) {
    if (cell.shape.kind === 'vertex') placeVertex(update, cell);
    else placeOther(update, cell);
  }
  returnOrphans(update);
  refreshAdded(drafts, update.addedArrows, update.refresh);
}

/** Of several cells for one thing, which are copies that a person made, the one with the id that Orrery gave it. */
function matches(drafts: readonly DraftCell[], cells: readonly Cell[]): Map<string, DraftCell> {
  const ids = new Map(cells.flatMap((cell) => [[cellKey(cell), cell.id]]));
  const drawn = new Map<string, DraftCell>();
  for (const draft of drafts) {
    if (draft.key === undefined || draft.id === rootId) continue;
    if (!drawn.has(draft.key) || ids.get(draft.key) === draft.id) drawn.set(draft.key, draft);
  }
  return drawn;
}

/** The layer that new things are drawn in: the first one, or the one below which all others of a page lie. */
function mainLayer({ tree }: Update): string {
  if (tree.cells.has(mainLayerId)) return mainLayerId;
  const layer = tree.contentOf(rootId).find(({ data }) => !data.has('orreryPart'));
  return layer?.id ?? mainLayerId;
}

/** Moves what the picture does not have any more to the layer for it, where it looks as if it stood where it was. */
function fadeAbsent(update: Update, cells: readonly Cell[], absenceOf: (id: string) => Absence): void {
  const { tree, drawnFor } = update;
  const present = new Set(cells.map(cellKey));
  const absent = new Set([...drawnFor].flatMap(([key, draft]) => (present.has(key) ? [] : [draft])));
  for (const draft of absent) {
    const { data } = draft;
    if (data.get('orreryPart') !== undefined) {
      // A note of Orrery's own, such as that there is nothing to show; the layer for what is gone stays.
      if (draft.id !== goneLayerId) draft.isRemoved = true;
      continue;
    }
    const ends = [data.get('orreryFrom'), data.get('orreryTo'), data.get('orreryId')].filter((id) => id !== undefined);
    const wasFaded = isFaded(draft);
    fade(draft, ends.every((id) => absenceOf(id) === 'not shown') ? 'not shown' : 'gone');
    const isInAnother = ancestorsOf(tree, draft).some((ancestor) => absent.has(ancestor));
    if (wasFaded || isInAnother) continue;
    moveTo(tree, draft, goneLayer(update));
  }
}

function goneLayer(update: Update): string {
  const { tree, drafts } = update;
  if (!tree.cells.has(goneLayerId)) {
    const label = 'Gone';
    const layer = addedCell(
      {
        id: goneLayerId,
        parent: rootId,
        style: '',
        label,
        labelWhenNew: label,
        data: { orreryPart: 'gone' },
        shape: { kind: 'layer' },
      },
      goneLayerId,
      rootId,
    );
    drafts.push(layer);
    tree.add(layer);
  }
  return goneLayerId;
}

function placeVertex(update: Update, cell: Cell): void {
  const { tree, drawnFor, idOf, added } = update;
  if (cell.shape.kind !== 'vertex') return;
  const parent = idOf.get(cell.parent) ?? cell.parent;
  const drawn = drawnFor.get(cellKey(cell) ?? '');
  const { x, y, width, height } = cell.shape;
  if (drawn === undefined) {
    const draft = add(update, cell, parent);
    const isNote = cell.data.orreryPart !== undefined;
    if (!isNote) update.refresh(draft, cell, true);
    if (isNote || added.has(parent)) return;
    draft.area = freeArea(tree, draft, { width, height }, parent);
    makeRoom(tree, draft);
    return;
  }
  idOf.set(cell.id, drawn.id);
  const wasFaded = isFaded(drawn);
  const isElsewhere = (drawn.data.get('orreryIn') ?? '') !== (cell.data.orreryIn ?? '');
  const wasKind = figureKind(drawn.style);
  const before = placeOf(drawn);
  update.refresh(drawn, cell, false);
  if (figureKind(drawn.style) !== wasKind) {
    update.reshaped.add(drawn.id);
    resize(tree, drawn, before, cell.shape);
  }
  if (drawn.parent === parent) return;
  const comesBack = wasFaded || isInShadow(tree, drawn);
  if (!(isElsewhere || added.has(parent) || comesBack)) return;
  // A person may have put the container into this cell: then both stay where they are.
  const container = tree.cells.get(parent);
  if (container !== undefined && [container, ...ancestorsOf(tree, container)].includes(drawn)) return;
  const seen = areaWithin(tree, drawn, parent);
  const size = drawn.area ?? { width, height };
  tree.move(drawn, parent);
  if (added.has(parent)) drawn.area = { x, y, width: size.width, height: size.height };
  else if (comesBack && seen !== undefined && isFree(tree, drawn, seen, parent)) drawn.area = seen;
  else drawn.area = freeArea(tree, drawn, size, parent);
  makeRoom(tree, drawn);
}

/** A cell that has become a container, or is none any more, takes the size that a new page gives it. */
function resize(tree: PageTree, draft: DraftCell, before: Area, { width, height }: Area): void {
  const size = { x: 0, y: 0, width, height };
  const around = placeOf({ area: size, style: draft.style });
  grow(tree, draft, { ...size, x: before.x - around.x, y: before.y - around.y });
}

function placeOther(update: Update, cell: Cell): void {
  const { tree, drawnFor, idOf } = update;
  const drawn = drawnFor.get(cellKey(cell) ?? '');
  const parent = idOf.get(cell.parent) ?? cell.parent;
  const { shape } = cell;
  if (drawn === undefined) {
    const draft = add(update, cell, parent);
    if (shape.kind !== 'edge') return;
    update.addedArrows.set(draft, cell);
    draft.source = idOf.get(shape.source) ?? shape.source;
    draft.target = idOf.get(shape.target) ?? shape.target;
    return;
  }
  idOf.set(cell.id, drawn.id);
  const wasFaded = isFaded(drawn);
  // It stays where it meets its ends, unless an end is another kind of figure now.
  const isKept = ![drawn.source, drawn.target].some((end) => update.reshaped.has(end ?? ''));
  update.refresh(drawn, isKept ? { ...cell, style: cell.style + courseIn(drawn.style) } : cell, false);
  if (shape.kind !== 'edge') return;
  if (wasFaded) moveTo(tree, drawn, parent);
  const ends = { source: shape.source, target: shape.target } as const;
  for (const end of ['source', 'target'] as const) {
    const cellAtEnd = drawn[end];
    if (cellAtEnd !== undefined && !tree.cells.has(cellAtEnd)) drawn[end] = idOf.get(ends[end]) ?? ends[end];
  }
}

function add({ tree, drafts, idOf, added }: Update, cell: Cell, parent: string): DraftCell {
  let id = cell.id;
  for (let count = 2; tree.cells.has(id); count++) id = `${cell.id}-${count}`;
  const draft = addedCell(cell, id, parent);
  idOf.set(cell.id, id);
  added.add(id);
  drafts.push(draft);
  tree.add(draft);
  return draft;
}

/** What is still there, but lies in a container of which only the shadow is left, comes out of it. */
function returnOrphans({ tree, drafts, idOf }: Update): void {
  const layer = idOf.get(mainLayerId) ?? mainLayerId;
  for (const draft of drafts) {
    if (draft.key === undefined || draft.isRemoved || isFaded(draft) || draft.kind === 'layer') continue;
    if (isInShadow(tree, draft)) moveTo(tree, draft, layer);
  }
}

/** Whether it lies in something that is gone. */
function isInShadow(tree: PageTree, draft: DraftCell): boolean {
  return ancestorsOf(tree, draft).some((ancestor) => ancestor.id === goneLayerId || isFaded(ancestor));
}
