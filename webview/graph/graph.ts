import type { Card } from '../../src/extension/graph/protocol.ts';
import type { Layout } from '../../src/layout/layout.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Picture, PictureNode } from '../../src/picture/picture.ts';
import type { Pin } from '../../src/picture/view.ts';
import { createCanvas } from './canvas/canvas.ts';
import { createMinimap } from './canvas/minimap.ts';
import { createSemanticZoom } from './canvas/semanticZoom.ts';
import { createStage } from './canvas/stage.ts';
import type { Viewport } from './canvas/viewport.ts';
import { createCard, type Details } from './details/card.ts';
import { detailsCache } from './details/detailsCache.ts';
import { element } from './dom.ts';
import { canFold, canOpen } from './folding.ts';
import { createMirror } from './keyboard/mirror.ts';

/** What a person asks of the graph. */
export interface GraphEvents {
  select(id: string | undefined): void;
  open(id: string): void;
  fold(id: string): void;
  /** Everything about a node that is not opened is wanted. */
  inspect(id: string): void;
  /** The details of a node are wanted; they come back through `details` of the graph. */
  details(id: string, generation: number): void;
  menu(node: PictureNode, details: Details, at: { readonly clientX: number; readonly clientY: number }): void;
  /** What is seen moved. */
  moved(): void;
  /** The person put a node somewhere: it and what contains it, as layouts take pins. */
  pin(pins: Readonly<Record<string, Pin>>): void;
}

/** The canvas, its mirror for keyboard and screen readers, and the card: one graph that is pointed at and walked. */
export interface Graph {
  readonly box: HTMLElement;
  readonly card: HTMLElement;
  readonly live: HTMLElement;
  show(generation: number, picture: Picture, layout: Layout): void;
  /** Nodes that people wrote on, by id: they are marked. */
  setNotes(notes: Readonly<Record<string, string>>): void;
  details(answer: { generation: number; id: string; card?: Card; problem?: Problem }): void;
  /** Selects a node, brings it to the middle and moves the focus to it. */
  goTo(id: string): void;
  /** Selects a node and brings it into sight; the focus stays where it is. */
  select(id: string): void;
  /** Selects the node that the focus is on, if it is on one. */
  selectFocused(): void;
  /** Moves the focus to the selected node, or to the one that Tab leads to. */
  focus(): void;
  restoreSelection(id: string): void;
  selected(): string | undefined;
  showMinimap(shown: boolean): void;
  viewport(): Viewport;
  fit(): void;
  zoomBy(factor: number): void;
  /** Width of the window by its height. */
  aspect(): number;
}

/** A pointer that only passes over nodes opens no cards. */
const hoverMilliseconds = 25;
/** A card for a focused node waits until the node has come into sight. */
const focusMilliseconds = 220;
/** Several presses of a key move a node once. */
const nudgeMilliseconds = 250;

/** `kept` is what was seen when this panel was last shown. */
export function createGraph(kept: Viewport | undefined, events: GraphEvents): Graph {
  const ground = element('div', { class: 'canvas' });
  const live = element('div', { class: 'visually-hidden', 'aria-live': 'polite' });
  const card = createCard();
  const cache = detailsCache(events.details);
  const minimap = createMinimap((point) => canvas.centreOn(point));
  const semanticZoom = createSemanticZoom(events);
  let selected: string | undefined;
  let focused: string | undefined;
  let soon: ReturnType<typeof setTimeout> | undefined;
  let nudging: ReturnType<typeof setTimeout> | undefined;

  const canvas = createCanvas(ground, {
    hover(id) {
      clearTimeout(soon);
      canvas.mark(id ?? focused ?? selected);
      if (id === undefined) card.hide(false);
      else soon = setTimeout(() => showCard(id), hoverMilliseconds);
    },
    select(id) {
      select(id);
      if (id !== undefined) mirror.stand(id, true);
    },
    open: openOrFold,
    menu: openMenu,
    moved(viewport) {
      mirror.follow(viewport);
      minimap.follow(viewport, canvas.size());
      card.hide(true);
      events.moved();
    },
    zoomed(point) {
      const scene = stage.scene();
      if (scene !== undefined) semanticZoom.zoomed(scene, canvas.viewport(), canvas.size(), point);
    },
    dragging() {
      clearTimeout(soon);
      card.hide(true);
    },
    pin: events.pin,
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
      const node = nodeOf(id);
      if (node !== undefined && canOpen(node)) change('open', id);
      else {
        select(id);
        events.inspect(id);
      }
    },
    escape: stepBack,
    select,
    menu(id) {
      const { left, bottom } = canvas.rectangle(id) ?? { left: 0, bottom: 0 };
      openMenu(id, { clientX: left + 8, clientY: bottom });
    },
    nudge,
  });
  const stage = createStage(ground, canvas, minimap, semanticZoom, kept, () => [focused, selected]);
  const box = element('div', { class: 'graph' }, ground, canvas.ink, mirror.tree, minimap.box);

  function nodeOf(id: string): PictureNode | undefined {
    return stage.scene()?.byId.get(id)?.node;
  }

  function showCard(id: string): void {
    const node = nodeOf(id);
    const beside = canvas.rectangle(id);
    if (node !== undefined && beside !== undefined) card.show(node, cache.get(node), beside);
  }

  function select(id: string | undefined): void {
    if (id === selected) return;
    selected = id;
    canvas.select(id);
    canvas.mark(id);
    events.select(id);
  }

  function change(how: 'open' | 'fold', id: string): void {
    stage.hold(id);
    semanticZoom.forget(id);
    card.hide(true);
    events[how](id);
  }

  function openOrFold(id: string): void {
    const node = nodeOf(id);
    if (node === undefined) return;
    if (canOpen(node)) change('open', id);
    else if (canFold(node, stage.scene()?.picture.view.root)) change('fold', id);
  }

  function stepBack(id: string): void {
    const node = nodeOf(id);
    if (node !== undefined && canFold(node, stage.scene()?.picture.view.root)) change('fold', id);
    else if (card.shownId() !== undefined || selected !== undefined) {
      card.hide(true);
      select(undefined);
    } else if (node?.parent !== undefined) mirror.stand(node.parent, true);
  }

  function openMenu(id: string, at: { clientX: number; clientY: number }): void {
    const node = nodeOf(id);
    clearTimeout(soon);
    card.hide(true);
    if (node !== undefined) events.menu(node, cache.get(node), at);
  }

  function nudge(id: string, dx: number, dy: number): void {
    const pins = canvas.nudge(id, { x: dx, y: dy });
    clearTimeout(nudging);
    nudging = setTimeout(() => events.pin(pins), nudgeMilliseconds);
  }

  return {
    box,
    card: card.box,
    live,
    show(generation, picture, layout) {
      cache.renew(generation);
      if (selected !== undefined && !layout.boxes.has(selected)) select(undefined);
      stage.show(picture, layout);
      mirror.show(picture, layout);
      mirror.follow(canvas.viewport());
      canvas.mark(focused ?? selected);
      const open = card.shownId();
      if (open !== undefined) showCard(open);
      ground.dataset.generation = String(generation);
      ground.dataset.nodes = String(picture.nodes.length);
      ground.dataset.edges = String(picture.edges.length);
    },
    setNotes: stage.setNotes,
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
    select(id) {
      select(id);
      canvas.bringIntoView(id);
    },
    selectFocused() {
      if (focused !== undefined) select(focused);
    },
    focus() {
      if (selected !== undefined) mirror.stand(selected, true);
      else box.querySelector<HTMLElement>('[role=treeitem][tabindex="0"]')?.focus();
    },
    restoreSelection(id) {
      if (nodeOf(id) === undefined) return;
      selected = id;
      canvas.select(id);
      canvas.mark(id);
      mirror.stand(id, false);
    },
    selected: () => selected,
    showMinimap: minimap.wanted,
    viewport: canvas.viewport,
    fit: () => stage.showAll(true),
    zoomBy: canvas.zoomBy,
    aspect: () => Math.max(1, ground.clientWidth) / Math.max(1, ground.clientHeight),
  };
}
