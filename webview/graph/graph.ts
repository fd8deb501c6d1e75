import type { Card } from '../../src/extension/graph/protocol.ts';
import type { Box, Layout } from '../../src/layout/layout.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Picture, PictureNode } from '../../src/picture/picture.ts';
import { createCanvas } from './canvas.ts';
import { createCard, type Details } from './card.ts';
import { detailsCache } from './detailsCache.ts';
import { element } from './dom.ts';
import { canFold, canOpen } from './folding.ts';
import { createMirror } from './mirror.ts';
import { onThemeChange, readTheme } from './theme.ts';
import { following, sameViewport, type Viewport } from './viewport.ts';

/** What a person asks of the graph. */
export interface GraphEvents {
  select(id: string | undefined): void;
  open(id: string): void;
  fold(id: string): void;
  /** The details of a node are wanted; they come back through `details` of the graph. */
  details(id: string, generation: number): void;
  menu(node: PictureNode, details: Details, at: { readonly clientX: number; readonly clientY: number }): void;
  /** What is seen moved. */
  moved(): void;
}

/** The canvas, its mirror for keyboard and screen readers, and the card: one graph that is pointed at and walked. */
export interface Graph {
  readonly box: HTMLElement;
  readonly card: HTMLElement;
  readonly live: HTMLElement;
  show(generation: number, picture: Picture, layout: Layout): void;
  details(answer: { generation: number; id: string; card?: Card; problem?: Problem }): void;
  /** Selects a node, brings it to the middle and moves the focus to it. */
  goTo(id: string): void;
  restoreSelection(id: string): void;
  selected(): string | undefined;
  viewport(): Viewport;
  fit(): void;
  zoomBy(factor: number): void;
  /** Width of the window by its height. */
  aspect(): number;
}

/** A pointer that only passes over nodes opens no cards. */
const hoverMilliseconds = 90;
/** A card for a focused node waits until the node has come into sight. */
const focusMilliseconds = 220;

interface Shown {
  readonly picture: Picture;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly nodes: ReadonlyMap<string, PictureNode>;
}

/** `kept` is what was seen when this panel was last shown. */
export function createGraph(kept: Viewport | undefined, events: GraphEvents): Graph {
  const ground = element('div', { class: 'canvas' });
  const live = element('div', { class: 'visually-hidden', 'aria-live': 'polite' });
  const card = createCard();
  const cache = detailsCache(events.details);
  let theme = readTheme();
  let shown: Shown | undefined;
  let layout: Layout | undefined;
  let selected: string | undefined;
  let focused: string | undefined;
  /** Node that the person opened or folded last: it stays where it is when the next picture comes. */
  let held: string | undefined;
  /** The viewport that shows everything, as long as the person did not move away from it. */
  let fittedAt: Viewport | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;

  const canvas = createCanvas(ground, {
    hover(id) {
      clearTimeout(soon);
      if (id === undefined) {
        card.hide(false);
        canvas.mark(selected);
      } else {
        soon = setTimeout(() => {
          canvas.mark(id);
          showCard(id);
        }, hoverMilliseconds);
      }
    },
    select(id) {
      select(id);
      if (id !== undefined) mirror.stand(id, true);
    },
    open: openOrFold,
    menu: (id, at) => openMenu(id, at),
    moved(viewport) {
      mirror.follow(viewport);
      card.hide(true);
      events.moved();
    },
  });
  const mirror = createMirror({
    focus(id) {
      focused = id;
      canvas.bringIntoView(id);
      canvas.mark(id);
      live.textContent = mirror.words(id);
      clearTimeout(soon);
      soon = setTimeout(() => showCard(id), focusMilliseconds);
    },
    blur() {
      focused = undefined;
      clearTimeout(soon);
      card.hide(false);
      canvas.mark(selected);
    },
    open(id) {
      const node = shown?.nodes.get(id);
      if (node !== undefined && canOpen(node)) open(id);
      else select(id);
    },
    escape: stepBack,
    select,
    menu(id) {
      const { left, bottom } = mirror.rectangle(id) ?? { left: 0, bottom: 0 };
      openMenu(id, { clientX: left + 8, clientY: bottom });
    },
  });
  const box = element('div', { class: 'graph' }, ground, mirror.tree);

  function showCard(id: string): void {
    const node = shown?.nodes.get(id);
    const beside = mirror.rectangle(id);
    if (node === undefined || beside === undefined) return;
    card.show(node, cache.get(node), beside);
  }

  function select(id: string | undefined): void {
    if (id === selected) return;
    selected = id;
    canvas.select(id);
    canvas.mark(id);
    events.select(id);
  }

  function open(id: string): void {
    held = id;
    card.hide(true);
    events.open(id);
  }

  function fold(id: string): void {
    held = id;
    card.hide(true);
    events.fold(id);
  }

  function openOrFold(id: string): void {
    const node = shown?.nodes.get(id);
    if (node === undefined) return;
    if (canOpen(node)) open(id);
    else if (canFold(node, shown?.picture.view.root)) fold(id);
  }

  function stepBack(id: string): void {
    const node = shown?.nodes.get(id);
    if (node !== undefined && canFold(node, shown?.picture.view.root)) fold(id);
    else if (card.shownId() !== undefined || selected !== undefined) {
      card.hide(true);
      select(undefined);
    } else if (node?.parent !== undefined) mirror.stand(node.parent, true);
  }

  function openMenu(id: string, at: { clientX: number; clientY: number }): void {
    const node = shown?.nodes.get(id);
    clearTimeout(soon);
    card.hide(true);
    if (node !== undefined) events.menu(node, cache.get(node), at);
  }

  function showAll(animated: boolean): void {
    fittedAt = canvas.fit(animated);
  }

  /** Keeps under the eye what the person was looking at, now that the layout is another one. */
  function settle(before: ReadonlyMap<string, Box> | undefined, boxes: ReadonlyMap<string, Box>): void {
    const now = canvas.viewport();
    if (before === undefined || before.size === 0) {
      if (kept === undefined) showAll(false);
      else canvas.setViewport(kept);
      return;
    }
    if (held === undefined && fittedAt !== undefined && sameViewport(fittedAt, now)) {
      showAll(false);
      return;
    }
    const anchor = [held, focused, selected].find((id) => id !== undefined && before.has(id) && boxes.has(id));
    const [old, fresh] = anchor === undefined ? [] : [before.get(anchor), boxes.get(anchor)];
    if (old !== undefined && fresh !== undefined) canvas.setViewport(following(now, old, fresh));
    if (held !== undefined) canvas.bringIntoView(held);
    held = undefined;
  }

  onThemeChange(() => {
    theme = readTheme();
    if (shown !== undefined && layout !== undefined) canvas.show(shown.picture, layout, theme);
  });
  new ResizeObserver(() => {
    if (fittedAt !== undefined && sameViewport(fittedAt, canvas.viewport())) showAll(false);
  }).observe(ground);

  return {
    box,
    card: card.box,
    live,
    show(generation, picture, fresh) {
      const before = shown?.boxes;
      shown = { picture, boxes: fresh.boxes, nodes: new Map(picture.nodes.map((node) => [node.id, node])) };
      layout = fresh;
      cache.renew(generation);
      if (selected !== undefined && !shown.nodes.has(selected)) select(undefined);
      canvas.show(picture, fresh, theme);
      mirror.show(picture, fresh);
      settle(before, fresh.boxes);
      mirror.follow(canvas.viewport());
      canvas.mark(focused ?? selected);
      const open = card.shownId();
      if (open !== undefined) showCard(open);
      ground.dataset.generation = String(generation);
      ground.dataset.nodes = String(picture.nodes.length);
      ground.dataset.edges = String(picture.edges.length);
    },
    details({ generation, id, card: found, problem }) {
      if (found !== undefined) cache.put(generation, id, { card: found });
      else if (problem !== undefined) cache.put(generation, id, { problem });
      if (card.shownId() === id) showCard(id);
    },
    goTo(id) {
      select(id);
      canvas.bringIntoView(id, true);
      mirror.stand(id, true);
    },
    restoreSelection(id) {
      if (!shown?.nodes.has(id)) return;
      selected = id;
      canvas.select(id);
      canvas.mark(id);
      mirror.stand(id, false);
    },
    selected: () => selected,
    viewport: canvas.viewport,
    fit: () => showAll(true),
    zoomBy: canvas.zoomBy,
    aspect: () => Math.max(1, ground.clientWidth) / Math.max(1, ground.clientHeight),
  };
}
