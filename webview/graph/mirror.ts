import type { Box, Layout } from '../../src/layout/layout.ts';
import type { Picture, PictureNode } from '../../src/picture/picture.ts';
import { element } from './dom.ts';
import { labelOf } from './elements.ts';
import { type Direction, nextInDirection } from './navigation.ts';
import { neighboursOf } from './neighbours.ts';
import { subtitleOf } from './nodeImage.ts';
import { counted, oneLine } from './text.ts';
import type { Viewport } from './viewport.ts';

/** What a person does on nodes with the keyboard. */
export interface MirrorEvents {
  focus(id: string): void;
  blur(): void;
  open(id: string): void;
  escape(id: string): void;
  select(id: string): void;
  menu(id: string): void;
}

/**
 * The visible nodes as a tree of focusable elements, each exactly over its drawing: a canvas alone can be read by no
 * screen reader and reached by no key. Exactly one node is in the tab order; arrows go to what lies in that direction,
 * with Shift along relations.
 */
export interface Mirror {
  readonly tree: HTMLElement;
  show(picture: Picture, layout: Layout): void;
  follow(viewport: Viewport): void;
  /** Makes a node the one that Tab leads to, and moves the focus there if asked. */
  stand(id: string, focus: boolean): void;
  /** Where a node is in the window. */
  rectangle(id: string): DOMRect | undefined;
  /** What a screen reader says of a node. */
  words(id: string): string;
}

const directions: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Positions in window coordinates are written once the viewport rests. */
const restMilliseconds = 120;

export function createMirror(events: MirrorEvents): Mirror {
  const tree = element('ul', { role: 'tree', class: 'mirror', 'aria-label': 'Graph' });
  let items = new Map<string, HTMLElement>();
  let picture: Picture | undefined;
  let boxes: ReadonlyMap<string, Box> = new Map();
  let standing: string | undefined;
  let viewport: Viewport = { zoom: 1, pan: { x: 0, y: 0 } };
  let resting: ReturnType<typeof setTimeout> | undefined;

  function stand(id: string, focus: boolean): void {
    const item = items.get(id);
    if (item === undefined) return;
    if (standing !== undefined) items.get(standing)?.setAttribute('tabindex', '-1');
    standing = id;
    item.setAttribute('tabindex', '0');
    if (focus) item.focus({ preventScroll: true });
  }

  function writePositions(): void {
    for (const [id, item] of items) {
      const box = boxes.get(id);
      if (box === undefined) continue;
      item.dataset.x = String(Math.round(viewport.pan.x + viewport.zoom * box.x));
      // A container is met at its name: its middle belongs to what lies in it.
      const anchor = item.dataset.kind === 'container' ? box.y - box.height / 2 + 18 : box.y;
      item.dataset.y = String(Math.round(viewport.pan.y + viewport.zoom * anchor));
    }
  }

  function onKey(event: KeyboardEvent): void {
    const id = idOf(event.target);
    if (id === undefined || picture === undefined || event.ctrlKey || event.metaKey || event.altKey) return;
    const next = destination(event, id, picture);
    const act = actions[event.key];
    if (next !== undefined) stand(next, true);
    else if (act !== undefined) act(id);
    else if (!(event.key in directions)) return;
    event.preventDefault();
    event.stopPropagation();
  }

  const actions: Readonly<Record<string, (id: string) => void>> = {
    Enter: events.open,
    ' ': events.select,
    Escape: events.escape,
    ContextMenu: events.menu,
  };

  function destination({ key, shiftKey }: KeyboardEvent, id: string, shown: Picture): string | undefined {
    if (key === 'Home') return shown.nodes[0]?.id;
    if (key === 'End') return shown.nodes.at(-1)?.id;
    const direction = directions[key];
    if (direction === undefined) return undefined;
    if (!shiftKey) return nextInDirection(id, direction, boxes);
    return neighboursOf(shown, id, direction === 'right' || direction === 'down' ? 'out' : 'in')[0];
  }

  tree.addEventListener('keydown', onKey);
  tree.addEventListener('contextmenu', (event) => {
    const id = idOf(event.target);
    if (id === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    events.menu(id);
  });
  tree.addEventListener('focusin', (event) => {
    const id = idOf(event.target);
    if (id === undefined) return;
    stand(id, false);
    events.focus(id);
  });
  tree.addEventListener('focusout', () => events.blur());

  return {
    tree,
    show(shown, layout) {
      const focused = idOf(document.activeElement);
      picture = shown;
      boxes = layout.boxes;
      const before = items;
      items = new Map();
      const levels = new Map<string, number>();
      const relations = relationCounts(shown);
      for (const node of shown.nodes) {
        const box = boxes.get(node.id);
        if (box === undefined) continue;
        const level = node.parent === undefined ? 1 : (levels.get(node.parent) ?? 0) + 1;
        levels.set(node.id, level);
        const item = before.get(node.id) ?? element('li', { role: 'treeitem', tabindex: '-1' });
        describe(item, node, level, relations.get(node.id) ?? 0);
        place(item, box);
        items.set(node.id, item);
      }
      tree.replaceChildren(...items.values());
      writePositions();
      const stays = [focused, standing, shown.nodes[0]?.id].find((id) => id !== undefined && items.has(id));
      if (stays !== undefined) stand(stays, focused !== undefined);
    },
    follow(next) {
      viewport = next;
      const { zoom, pan } = next;
      tree.style.transform = `translate(${pan.x}px, ${pan.y}px) scale(${zoom})`;
      tree.style.setProperty('--zoom', String(zoom));
      clearTimeout(resting);
      resting = setTimeout(writePositions, restMilliseconds);
    },
    stand,
    rectangle: (id) => items.get(id)?.getBoundingClientRect(),
    words: (id) => items.get(id)?.getAttribute('aria-label') ?? '',
  };
}

function idOf(target: EventTarget | null): string | undefined {
  return target instanceof HTMLElement ? target.dataset.id : undefined;
}

function describe(item: HTMLElement, node: PictureNode, level: number, relations: number): void {
  item.dataset.id = node.id;
  item.dataset.kind = node.kind;
  item.setAttribute('aria-level', String(level));
  item.setAttribute('aria-label', spoken(node, relations));
  if (node.kind === 'container' || node.kind === 'folded') {
    item.setAttribute('aria-expanded', String(node.kind === 'container'));
  } else {
    item.removeAttribute('aria-expanded');
  }
}

function place(item: HTMLElement, box: Box): void {
  item.style.left = `${box.x - box.width / 2}px`;
  item.style.top = `${box.y - box.height / 2}px`;
  item.style.width = `${box.width}px`;
  item.style.height = `${box.height}px`;
}

function relationCounts({ edges }: Picture): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, to, count } of edges) {
    for (const end of [from, to]) counts.set(end, (counts.get(end) ?? 0) + count);
  }
  return counts;
}

/** What a screen reader says of a node: everything that its drawing shows. */
export function spoken(node: PictureNode, relations: number): string {
  const parts = [labelOf(node), oneLine(subtitleOf(node))];
  if (node.content > 0) parts.push(`${counted(node.content, 'resource', 'resources')} inside`);
  if (node.problem !== undefined) parts.push('could not be read completely');
  if (node.outside) parts.push('outside of this graph');
  if (relations > 0) parts.push(counted(relations, 'relation', 'relations'));
  return parts.join(', ');
}
