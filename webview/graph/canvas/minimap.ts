import { glyphHues } from '../../../src/model/glyphs.ts';
import { element } from '../dom.ts';
import type { Scene } from './scene.ts';
import type { Theme } from './theme.ts';
import { around, type Size, type Viewport } from './viewport.ts';

/** The whole graph in a corner, with a frame around what is seen of it. Screen readers have the tree instead. */
export interface Minimap {
  readonly box: HTMLElement;
  /** Paints the graph again. */
  show(scene: Scene, theme: Theme): void;
  /** Moves the frame. Hides the map while everything is in view. */
  follow(viewport: Viewport, window: Size): void;
  wanted(wanted: boolean): void;
}

const most: Size = { width: 184, height: 124 };

/** `centre` is called with the point of the graph that a person wants to see. */
export function createMinimap(centre: (point: { x: number; y: number }) => void): Minimap {
  const canvas = element('canvas', {});
  const frame = element('div', { class: 'minimap-frame' });
  const box = element('div', { class: 'minimap', 'aria-hidden': 'true' }, canvas, frame);
  const surface = canvas.getContext('2d');
  let all = { x1: 0, y1: 0, x2: 1, y2: 1 };
  let scale = 1;
  let isWanted = true;
  let allSeen = true;
  box.hidden = true;

  const lead = (event: PointerEvent): void => {
    const { left, top } = canvas.getBoundingClientRect();
    centre({ x: all.x1 + (event.clientX - left) / scale, y: all.y1 + (event.clientY - top) / scale });
  };
  box.addEventListener('pointerdown', (event) => {
    box.setPointerCapture(event.pointerId);
    lead(event);
    event.preventDefault();
  });
  box.addEventListener('pointermove', (event) => {
    if (box.hasPointerCapture(event.pointerId)) lead(event);
  });

  return {
    box,
    show(scene, theme) {
      all = around(scene.boxes.values()) ?? all;
      const [width, height] = [all.x2 - all.x1, all.y2 - all.y1];
      scale = Math.min(most.width / width, most.height / height);
      canvas.width = Math.ceil(width * scale * devicePixelRatio);
      canvas.height = Math.ceil(height * scale * devicePixelRatio);
      canvas.style.width = `${Math.ceil(width * scale)}px`;
      canvas.style.height = `${Math.ceil(height * scale)}px`;
      if (surface === null) return;
      const pixels = scale * devicePixelRatio;
      surface.setTransform(pixels, 0, 0, pixels, -all.x1 * pixels, -all.y1 * pixels);
      surface.lineWidth = 1 / pixels;
      for (const { node, depth, back } of scene.nodes) {
        const one = scene.boxes.get(node.id);
        if (one === undefined) continue;
        const [left, top] = [one.x - one.width / 2, one.y - one.height / 2];
        if (node.kind === 'container') {
          surface.fillStyle = theme.containerFill(depth);
          surface.fillRect(left, top, one.width, one.height);
          surface.strokeStyle = theme.containerBorder(glyphHues[node.glyph]);
          surface.strokeRect(left, top, one.width, one.height);
        } else {
          surface.fillStyle = back ? theme.edge : theme.hues[glyphHues[node.glyph]];
          surface.globalAlpha = 0.75;
          surface.fillRect(left, top, one.width, one.height);
          surface.globalAlpha = 1;
        }
      }
    },
    follow({ zoom, pan }, window) {
      const seen = {
        x1: -pan.x / zoom,
        y1: -pan.y / zoom,
        x2: (window.width - pan.x) / zoom,
        y2: (window.height - pan.y) / zoom,
      };
      allSeen = seen.x1 <= all.x1 && seen.y1 <= all.y1 && seen.x2 >= all.x2 && seen.y2 >= all.y2;
      const hidden = !isWanted || allSeen;
      if (box.hidden !== hidden) box.hidden = hidden;
      if (hidden) return;
      const [left, top] = [(seen.x1 - all.x1) * scale, (seen.y1 - all.y1) * scale];
      const [width, height] = [(seen.x2 - seen.x1) * scale, (seen.y2 - seen.y1) * scale];
      frame.style.transform = `translate(${left}px, ${top}px)`;
      frame.style.width = `${width}px`;
      frame.style.height = `${height}px`;
    },
    wanted(wanted) {
      isWanted = wanted;
      box.hidden = !isWanted || allSeen;
    },
  };
}
