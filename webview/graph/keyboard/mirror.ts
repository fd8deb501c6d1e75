import type { Box, Layout } from '../../../src/layout/layout.ts';
import type { Picture, PictureNode } from '../../../src/picture/picture.ts';
import { sameBox } from '../canvas/glide.ts';
import type { Viewport } from '../canvas/viewport.ts';
import { element } from '../dom.ts';
import { labelOf, stateWords } from '../nodeWords.ts';
import { relationCounts } from '../table/relationCounts.ts';
import { counted, oneLine } from '../text.ts';
import { createMirrorKeys } from './mirrorKeys.ts';

/** What a person does on nodes with the keyboard. */
export interface MirrorEvents {
  focus(id: string): void;
  blur(): void;
  open(id: string): void;
  escape(id: string): void;
  select(id: string): void;
  menu(id: string): void;
  /** Moves a node by pixels of the graph at zoom 1. */
  nudge(id: string, dx: number, dy: number): void;
}

/**
 * The visible nodes as a tree of focusable elements, each exactly over its drawing: a canvas alone can be read by no
 * screen reader and reached by no key. Exactly one node is in the tab order; what keys do stands in `keys.ts`.
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

/** Positions in window coordinates are written once the viewport rests. */
const restMilliseconds = 120;

export function createMirror(events: MirrorEvents): Mirror {
  const tree = element('ul', { role: 'tree', class: 'mirror', 'aria-label': 'Graph', 'aria-keyshortcuts': '?' });
  let items = new Map<string, HTMLElement>();
  let nodes: ReadonlyMap<string, PictureNode> = new Map();
  let boxes: ReadonlyMap<string, Box> = new Map();
  let standing: string | undefined;
  let viewport: Viewport = { zoom: 1, pan: { x: 0, y: 0 } };
  let resting: ReturnType<typeof setTimeout> | undefined;
  const keys = createMirrorKeys(events, (id) => stand(id, true));

  function stand(id: string, focus: boolean): void {
    const item = items.get(id);
    if (item === undefined) return;
    if (standing !== undefined) items.get(standing)?.setAttribute('tabindex', '-1');
    standing = id;
    item.setAttribute('tabindex', '0');
    if (focus) item.focus({ preventScroll: true });
  }

  /** What needs the style of every node is written when nothing moves: a frame while panning touches one element. */
  function rest(): void {
    tree.style.setProperty('--zoom', String(viewport.zoom));
    for (const [id, item] of items) {
      const box = boxes.get(id);
      if (box === undefined) continue;
      item.dataset.x = String(Math.round(viewport.pan.x + viewport.zoom * box.x));
      // A container is met at its name: its middle belongs to what lies in it.
      const anchor = item.dataset.kind === 'container' ? box.y - box.height / 2 + 18 : box.y;
      item.dataset.y = String(Math.round(viewport.pan.y + viewport.zoom * anchor));
    }
  }

  tree.addEventListener('keydown', (event) => {
    const id = idOf(event.target);
    if (id === undefined || !keys.press(event, id)) return;
    event.preventDefault();
    event.stopPropagation();
  });
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
    show(picture, layout) {
      const focused = tree.contains(document.activeElement) ? idOf(document.activeElement) : undefined;
      const [before, oldNodes, oldBoxes] = [items, nodes, boxes];
      boxes = layout.boxes;
      nodes = new Map(picture.nodes.map((node) => [node.id, node]));
      items = new Map();
      const levels = new Map<string, number>();
      const relations = relationCounts(picture);
      for (const node of picture.nodes) {
        const box = boxes.get(node.id);
        if (box === undefined) continue;
        const level = node.parent === undefined ? 1 : (levels.get(node.parent) ?? 0) + 1;
        levels.set(node.id, level);
        const item = before.get(node.id) ?? element('li', { role: 'treeitem', tabindex: '-1' });
        if (oldNodes.get(node.id) !== node || !before.has(node.id)) describe(item, node);
        write(item, 'aria-level', String(level));
        write(item, 'aria-label', spoken(node, relations.get(node.id) ?? 0));
        const old = oldBoxes.get(node.id);
        if (old === undefined || !sameBox(old, box)) place(item, box);
        items.set(node.id, item);
      }
      inOrder(tree, [...items.values()]);
      keys.show(picture, boxes);
      clearTimeout(resting);
      rest();
      const stays = [focused, standing, picture.nodes[0]?.id].find((id) => id !== undefined && items.has(id));
      if (stays !== undefined) stand(stays, focused !== undefined && !tree.contains(document.activeElement));
    },
    follow(next) {
      viewport = next;
      const { zoom, pan } = next;
      tree.style.transform = `translate(${pan.x}px, ${pan.y}px) scale(${zoom})`;
      clearTimeout(resting);
      resting = setTimeout(rest, restMilliseconds);
    },
    stand,
    rectangle: (id) => items.get(id)?.getBoundingClientRect(),
    words: (id) => items.get(id)?.getAttribute('aria-label') ?? '',
  };
}

function idOf(target: EventTarget | null): string | undefined {
  return target instanceof HTMLElement ? target.dataset.id : undefined;
}

function describe(item: HTMLElement, node: PictureNode): void {
  item.dataset.id = node.id;
  item.dataset.kind = node.kind;
  if (node.kind === 'container' || node.kind === 'folded') {
    item.setAttribute('aria-expanded', String(node.kind === 'container'));
  } else {
    item.removeAttribute('aria-expanded');
  }
}

function write(item: HTMLElement, name: string, value: string): void {
  if (item.getAttribute(name) !== value) item.setAttribute(name, value);
}

function place(item: HTMLElement, box: Box): void {
  item.style.left = `${box.x - box.width / 2}px`;
  item.style.top = `${box.y - box.height / 2}px`;
  item.style.width = `${box.width}px`;
  item.style.height = `${box.height}px`;
}

/** Brings children into an order without touching those that stand right: an element that is moved loses the focus. */
function inOrder(parent: HTMLElement, children: readonly HTMLElement[]): void {
  const staying = new Set(children);
  for (const child of [...parent.children]) if (child instanceof HTMLElement && !staying.has(child)) child.remove();
  let at = parent.firstElementChild;
  for (const child of children) {
    if (child === at) at = at.nextElementSibling;
    else parent.insertBefore(child, at);
  }
}

/** What a screen reader says of a node: everything that its drawing shows. */
function spoken(node: PictureNode, relations: number): string {
  const parts = [labelOf(node), oneLine(node.typeTitle)];
  if (node.place !== undefined) parts.push(oneLine(node.place));
  parts.push(...stateWords(node));
  if (relations > 0) parts.push(counted(relations, 'relation', 'relations'));
  return parts.join(', ');
}
