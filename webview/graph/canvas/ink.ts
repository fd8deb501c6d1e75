import { element } from '../dom.ts';
import { type Looked, paintEdgeNames, paintHighlights } from './highlights.ts';
import { paintInscriptions, type Seen } from './inscriptions.ts';
import { paintGround } from './paintGround.ts';
import type { Scene, SceneNode } from './scene.ts';
import { createSprites } from './sprites.ts';
import type { Theme } from './theme.ts';
import type { Viewport } from './viewport.ts';

/** A surface over Cytoscape's, for what depends on the zoom or on what a person looks at: it is painted for every frame. */
export interface Ink {
  readonly surface: HTMLElement;
  /** How far nodes that are new have come into sight: from 0 to 1. */
  arriving(nodes: readonly SceneNode[], share: number): void;
  resize(width: number, height: number): void;
  /** `moving`: boxes and lines are painted as well, in place of Cytoscape's. */
  paint(scene: Scene, theme: Theme, viewport: Viewport, looked: Looked, moving: boolean): void;
}

export function createInk(): Ink {
  const canvas = element('canvas', { class: 'ink', 'aria-hidden': 'true' });
  const context = canvas.getContext('2d');
  const sprites = createSprites();
  let newcomers: ReadonlySet<SceneNode> = new Set();
  let arrived = 1;
  let size = { width: 0, height: 0 };

  const sight = (one: SceneNode): number => (newcomers.has(one) ? arrived : 1);

  return {
    surface: canvas,
    arriving(nodes, share) {
      newcomers = new Set(share === 1 ? [] : nodes);
      arrived = share;
    },
    resize(width, height) {
      const ratio = devicePixelRatio;
      size = { width, height };
      canvas.width = Math.round(width * ratio);
      canvas.height = Math.round(height * ratio);
      canvas.style.width = `${width}px`;
      canvas.style.height = `${height}px`;
    },
    paint(scene, theme, { zoom, pan }, looked, moving) {
      if (context === null) return;
      const scale = zoom * devicePixelRatio;
      const [left, top] = [-pan.x / zoom, -pan.y / zoom];
      const seen: Seen = {
        left,
        top,
        right: left + size.width / zoom,
        bottom: top + size.height / zoom,
        zoom,
        scale,
      };
      context.resetTransform();
      context.clearRect(0, 0, canvas.width, canvas.height);
      context.setTransform(scale, 0, 0, scale, pan.x * devicePixelRatio, pan.y * devicePixelRatio);
      if (moving) paintGround(context, scene, seen, theme, sight);
      paintHighlights(context, scene, looked, seen, theme);
      paintInscriptions(context, scene, seen, theme, sprites, sight);
      paintEdgeNames(context, scene, looked, seen, theme);
    },
  };
}
