import cytoscape, { type Core, type EventObject, type NodeSingular } from 'cytoscape';
import { containerHeader } from '../../src/layout/boxSizes.ts';
import type { Layout } from '../../src/layout/layout.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { applyElements } from './applyElements.ts';
import { elementsOf } from './elements.ts';
import { graphStyle } from './graphStyle.ts';
import { prefersReducedMotion, type Theme } from './theme.ts';
import { fitted, revealed, type Viewport } from './viewport.ts';

/** What a person does on the canvas. Ids are those of picture nodes; undefined is the empty ground. */
export interface CanvasEvents {
  hover(id: string | undefined): void;
  select(id: string | undefined): void;
  open(id: string): void;
  menu(id: string, at: { clientX: number; clientY: number }): void;
  /** What is seen moved. Called for every frame of it. */
  moved(viewport: Viewport): void;
}

/** The drawn graph. */
export interface Canvas {
  /** Draws a picture; only what differs from the one before is touched. */
  show(picture: Picture, layout: Layout, theme: Theme): void;
  /** Brings a node and its relations out; relations of others step back. */
  mark(id: string | undefined): void;
  select(id: string | undefined): void;
  /** Moves as little as needed to show a node; `centre` brings it to the middle at a readable size. */
  bringIntoView(id: string, centre?: boolean): void;
  /** Shows everything; answers the viewport that does. */
  fit(animated: boolean): Viewport;
  zoomBy(factor: number): void;
  viewport(): Viewport;
  setViewport(viewport: Viewport): void;
}

const animationMilliseconds = 180;

export function createCanvas(host: HTMLElement, events: CanvasEvents): Canvas {
  const core = cytoscape({
    container: host,
    layout: { name: 'preset' },
    minZoom: 0.04,
    maxZoom: 3,
    autoungrabify: true,
    boxSelectionEnabled: false,
    selectionType: 'single',
  });
  let styled: Theme | undefined;
  listen(core, events);
  // A page that is laid out later than its script gives the canvas its size only then.
  new ResizeObserver(() => core.resize()).observe(host);

  function find(id: string): NodeSingular | undefined {
    const found = core.getElementById(id);
    return found.nonempty() ? found : undefined;
  }

  function moveTo(viewport: Viewport, animated: boolean): void {
    core.stop(true);
    if (!animated || prefersReducedMotion()) core.viewport({ zoom: viewport.zoom, pan: { ...viewport.pan } });
    else core.animate({ ...viewport }, { duration: animationMilliseconds, easing: 'ease-out-cubic' });
  }

  const size = (): { width: number; height: number } => ({ width: core.width(), height: core.height() });
  const viewport = (): Viewport => ({ zoom: core.zoom(), pan: { ...core.pan() } });

  return {
    show(picture, layout, theme) {
      core.batch(() => applyElements(core, elementsOf(picture, layout, theme)));
      if (styled !== theme) core.style(graphStyle(theme));
      styled = theme;
    },
    mark(id) {
      core.batch(() => {
        core.elements('.near, .far').removeClass('near far');
        const near = id === undefined ? undefined : find(id)?.connectedEdges();
        if (near === undefined || near.empty()) return;
        core.edges().not(near).addClass('far');
        near.addClass('near').connectedNodes().addClass('near');
      });
    },
    select(id) {
      core.batch(() => {
        core.elements(':selected').unselect();
        if (id !== undefined) find(id)?.select();
      });
    },
    bringIntoView(id, centre = false) {
      const node = find(id);
      if (node === undefined) return;
      const box = { ...node.position(), width: node.width(), height: node.height() };
      moveTo(revealed(box, size(), viewport(), centre), true);
    },
    fit(animated) {
      const all = fitted(core.nodes().boundingBox({ includeLabels: false }), size());
      if (core.nodes().nonempty()) moveTo(all, animated);
      return all;
    },
    zoomBy(factor) {
      const { width, height } = size();
      core.zoom({ level: core.zoom() * factor, renderedPosition: { x: width / 2, y: height / 2 } });
    },
    viewport,
    setViewport({ zoom, pan }) {
      core.viewport({ zoom, pan: { ...pan } });
    },
  };
}

function listen(core: Core, events: CanvasEvents): void {
  let hovered: string | undefined;
  const hover = (id: string | undefined): void => {
    if (id === hovered) return;
    if (hovered !== undefined) core.getElementById(hovered).removeClass('hovered');
    if (id !== undefined) core.getElementById(id).addClass('hovered');
    hovered = id;
    events.hover(id);
  };
  core.on('mousemove', (event) => hover(nodeUnderPointer(event)));
  core.container()?.addEventListener('mouseleave', () => hover(undefined));
  core.on('mouseover', 'edge', (event) => event.target.addClass('told'));
  core.on('mouseout', 'edge', (event) => event.target.removeClass('told'));
  core.on('tap', (event) => events.select(nodeUnderPointer(event)));
  core.on('dbltap', (event) => {
    const id = nodeUnderPointer(event);
    if (id !== undefined) events.open(id);
  });
  core.on('cxttap', 'node', (event) => events.menu(event.target.id(), event.originalEvent));
  core.on('viewport', () => events.moved({ zoom: core.zoom(), pan: { ...core.pan() } }));
}

/**
 * The node that is pointed at. A container is meant only at its name, edges over it or not: its ground belongs to what
 * lies in it.
 */
function nodeUnderPointer({ target, cy, position }: EventObject): string | undefined {
  if (target !== cy && target.isNode() && !target.hasClass('container')) return target.id();
  const atName = (node: NodeSingular): boolean => {
    const { x, y } = node.position();
    const fromTop = position.y - (y - node.height() / 2);
    return Math.abs(position.x - x) <= node.width() / 2 && fromTop >= 0 && fromTop <= containerHeader;
  };
  const named = cy.nodes('.container').filter((node) => atName(node));
  return named.nonempty() ? named.last().id() : undefined;
}
