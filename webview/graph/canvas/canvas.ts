import cytoscape, { type Core, type EventObject } from 'cytoscape';
import type { Box } from '../../../src/layout/layout.ts';
import type { Pin } from '../../../src/picture/view.ts';
import type { Rectangle } from '../details/card.ts';
import { applyElements } from './applyElements.ts';
import { listenForDrags, type Moved, pinsFor, shifted } from './dragging.ts';
import { elementsOf } from './elements.ts';
import { glide } from './glide.ts';
import { graphStyle } from './graphStyle.ts';
import type { Looked } from './highlights.ts';
import { createInk } from './ink.ts';
import { createMotion } from './motion.ts';
import { listenForPointer } from './pointer.ts';
import { nodeAt } from './pointing.ts';
import type { Scene } from './scene.ts';
import { prefersReducedMotion, type Theme } from './theme.ts';
import {
  around,
  fitted,
  largestZoom,
  revealed,
  type Size,
  sameViewport,
  smallestZoom,
  type Viewport,
} from './viewport.ts';
import { listenForWheel } from './wheel.ts';

/** What a person does on the canvas. Ids are those of picture nodes; undefined is the empty ground. */
export interface CanvasEvents {
  hover(id: string | undefined): void;
  select(id: string | undefined): void;
  open(id: string): void;
  menu(id: string, at: { clientX: number; clientY: number }): void;
  /** What is seen moved. Called for every frame of it. */
  moved(viewport: Viewport): void;
  /** The person zoomed by wheel or fingers, at a point of the graph. */
  zoomed(point: { readonly x: number; readonly y: number }): void;
  /** A node is being dragged. */
  dragging(): void;
  /** A node was put somewhere, with what contains it. */
  pin(pins: Readonly<Record<string, Pin>>): void;
}

/** The drawn graph. */
export interface Canvas {
  /** What is painted over Cytoscape's own layers. */
  readonly ink: HTMLElement;
  /**
   * Draws a scene; only what differs from the one before is touched. What stays glides to its new place while what is
   * seen becomes `viewport`, unless that is too much to move smoothly, or not wanted.
   */
  show(scene: Scene, theme: Theme, viewport: Viewport, gliding: boolean): void;
  /** Brings a node's relations out. */
  mark(id: string | undefined): void;
  select(id: string | undefined): void;
  /** Moves a node by pixels of the graph, with everything in it, and answers where things are pinned then. */
  nudge(id: string, by: { x: number; y: number }): Readonly<Record<string, Pin>>;
  /** Moves as little as needed to show a node; `centre` brings it to the middle at a readable size. */
  bringIntoView(id: string, centre?: boolean): void;
  /** The viewport that shows everything. */
  wholeViewport(scene: Scene): Viewport;
  moveTo(viewport: Viewport, animated: boolean): void;
  centreOn(point: { readonly x: number; readonly y: number }): void;
  zoomBy(factor: number): void;
  viewport(): Viewport;
  size(): Size;
  /** Where a node is in the window, as it is drawn now. */
  rectangle(id: string): Rectangle | undefined;
}

const animationMilliseconds = 180;
/** More cannot be moved one by one within a frame. */
const mostGliding = 350;

export function createCanvas(host: HTMLElement, events: CanvasEvents): Canvas {
  listenForWheel(host, (factor, at) => {
    core.zoom({ level: core.zoom() * factor, renderedPosition: at });
    const { zoom, pan } = viewport();
    events.zoomed({ x: (at.x - pan.x) / zoom, y: (at.y - pan.y) / zoom });
  });
  const core = cytoscape({
    container: host,
    layout: { name: 'preset' },
    style: graphStyle(),
    minZoom: smallestZoom,
    maxZoom: largestZoom,
    autoungrabify: true,
    boxSelectionEnabled: false,
    selectionType: 'single',
  });
  const ink = createInk();
  let scene: Scene | undefined;
  let theme: Theme | undefined;
  let looked: Looked = {};
  let painting = 0;
  let arrive: (() => void) | undefined;

  const viewport = (): Viewport => ({ zoom: core.zoom(), pan: { ...core.pan() } });
  const size = (): Size => ({ width: core.width(), height: core.height() });

  function paint(): void {
    cancelAnimationFrame(painting);
    painting = 0;
    if (scene !== undefined && theme !== undefined) ink.paint(scene, theme, viewport(), looked, motion.moving());
  }
  function paintSoon(): void {
    painting ||= requestAnimationFrame(paint);
  }
  function look(change: Looked): void {
    looked = { ...looked, ...change };
    paintSoon();
  }
  function moveBoxes(moved: Moved): void {
    motion.move();
    core.batch(() => {
      for (const [id, box] of moved) {
        scene?.boxes.set(id, box);
        const node = core.getElementById(id);
        node.position({ x: box.x, y: box.y });
        if (node.data('width') !== box.width || node.data('height') !== box.height) {
          node.data({ width: box.width, height: box.height });
        }
      }
    });
    paintSoon();
  }
  function moveTo(target: Viewport, animated: boolean): void {
    core.stop(true);
    if (sameViewport(target, viewport())) return;
    const { zoom, pan } = target;
    if (!animated || prefersReducedMotion()) setViewport(target);
    else core.animate({ zoom, pan: { ...pan } }, { duration: animationMilliseconds, easing: 'ease-out-cubic' });
  }
  function setViewport({ zoom, pan }: Viewport): void {
    core.viewport({ zoom, pan: { ...pan } });
  }

  const motion = createMotion(core, host, paint);
  core.on('viewport', () => {
    motion.move();
    paintSoon();
    events.moved(viewport());
  });
  core.on('pinchzoom', ({ position }: EventObject) => events.zoomed(position ?? middleOf(core)));
  listenForPointer(core, events, () => scene, look);
  listenForDrags(core, {
    nodeAt: (position) => (scene === undefined ? undefined : nodeAt(scene, position, core.zoom())),
    scene: () => scene,
    started: () => {
      arrive?.();
      motion.rest();
      events.dragging();
    },
    moved: moveBoxes,
    dropped: (id) => {
      if (scene !== undefined) events.pin(pinsFor(scene, id));
    },
  });
  // A page that is laid out later than its script gives the canvas its size only then.
  new ResizeObserver(() => {
    core.resize();
    ink.resize(core.width(), core.height());
    paint();
  }).observe(host);

  function apply(fresh: Scene, style: Theme): void {
    core.batch(() => applyElements(core, elementsOf(fresh, style)));
    theme = style;
  }

  return {
    ink: ink.surface,
    show(next, style, target, gliding) {
      arrive?.();
      motion.rest();
      const before: ReadonlyMap<string, Box> = scene?.boxes ?? new Map();
      scene = next;
      apply(next, style);
      const smooth = gliding && before.size > 0 && next.nodes.length <= mostGliding && !prefersReducedMotion();
      core.stop(true);
      if (!smooth) {
        setViewport(target);
        return paint();
      }
      const fresh = next.nodes.filter(({ node }) => !before.has(node.id));
      const stop = glide(before, new Map(next.boxes), { from: viewport(), to: target }, (state) => {
        moveBoxes(state.boxes);
        setViewport(state.viewport);
        ink.arriving(fresh, state.arrived);
        if (state.arrived === 1) arrive = undefined;
      });
      arrive = stop;
    },
    mark: (id) => look({ near: id }),
    select: (id) => look({ selected: id }),
    nudge(id, by) {
      if (scene === undefined) return {};
      arrive?.();
      moveBoxes(shifted(scene, scene.boxes, id, by));
      return pinsFor(scene, id);
    },
    bringIntoView(id, centre = false) {
      arrive?.();
      const box = scene?.boxes.get(id);
      if (box !== undefined) moveTo(revealed(box, size(), viewport(), centre), true);
    },
    wholeViewport: ({ boxes }) => {
      const all = around(boxes.values());
      return all === undefined ? viewport() : fitted(all, size());
    },
    moveTo,
    centreOn({ x, y }) {
      const { width, height } = size();
      const zoom = core.zoom();
      setViewport({ zoom, pan: { x: width / 2 - zoom * x, y: height / 2 - zoom * y } });
    },
    zoomBy(factor) {
      const { width, height } = size();
      core.zoom({ level: core.zoom() * factor, renderedPosition: { x: width / 2, y: height / 2 } });
    },
    viewport,
    size,
    rectangle(id) {
      const box = scene?.boxes.get(id);
      if (box === undefined) return undefined;
      const { zoom, pan } = viewport();
      const window = host.getBoundingClientRect();
      const left = window.left + pan.x + zoom * (box.x - box.width / 2);
      const top = window.top + pan.y + zoom * (box.y - box.height / 2);
      return { left, top, right: left + zoom * box.width, bottom: top + zoom * box.height };
    },
  };
}

function middleOf(core: Core): { x: number; y: number } {
  const { x1, y1, w, h } = core.extent();
  return { x: x1 + w / 2, y: y1 + h / 2 };
}
