import type { Box } from '../../../src/layout/layout.ts';
import { boxAt } from './pointing.ts';
import type { Scene } from './scene.ts';
import { largestZoom, type Size, taking, type Viewport } from './viewport.ts';

/** Opens what a person zooms into and folds it again when they zoom out. */
export interface SemanticZoom {
  /** The person zoomed, at a point of the graph. */
  zoomed(scene: Scene, viewport: Viewport, window: Size, point: { readonly x: number; readonly y: number }): void;
  /**
   * A new picture came. Answers what to see of it when zooming asked for it: what was opened or folded takes the room on
   * the screen that it had.
   */
  showing(scene: Scene, before: ReadonlyMap<string, Box>, now: Viewport, window: Size): Viewport | undefined;
  /** The person opened or folded this by other means: zooming leaves it alone. */
  forget(id: string): void;
}

export interface SemanticZoomEvents {
  open(id: string): void;
  fold(id: string): void;
}

/** A folded node opens when it is so wide on the screen: half a window, as far as one can zoom. */
const opensAt = 440;
const shareOfWindow = 0.45;
/** An opened container folds only when it is much smaller than it was when it opened, so that nothing flips. */
const foldsAt = 0.5;

export function createSemanticZoom(events: SemanticZoomEvents): SemanticZoom {
  /** Containers that zooming opened: only those does it fold. */
  const opened = new Set<string>();
  let asked: { readonly id: string; readonly kind: 'folded' | 'container' } | undefined;
  let lastZoom: number | undefined;

  return {
    zoomed(scene, { zoom }, window, point) {
      const before = lastZoom ?? zoom;
      lastZoom = zoom;
      if (asked !== undefined) return;
      const large = Math.min(opensAt, window.width * shareOfWindow, window.height * 0.9);
      if (zoom > before || zoom >= largestZoom) {
        const id = boxAt(scene, point, 'folded');
        const box = id === undefined ? undefined : scene.boxes.get(id);
        // What was not read yet would be read: nobody asks for that by turning a wheel.
        if (id === undefined || box === undefined || scene.byId.get(id)?.node.unread) return;
        if (box.width * zoom < large) return;
        asked = { id, kind: 'folded' };
        opened.add(id);
        events.open(id);
      } else if (zoom < before) {
        const id = scene.containers.findLast(({ node }) => {
          const box = scene.boxes.get(node.id);
          return opened.has(node.id) && box !== undefined && box.width * zoom < large * foldsAt;
        })?.node.id;
        if (id === undefined) return;
        asked = { id, kind: 'container' };
        opened.delete(id);
        events.fold(id);
      }
    },
    showing(scene, before, now, window) {
      for (const id of opened) if (!scene.byId.has(id)) opened.delete(id);
      const kind = asked && scene.byId.get(asked.id)?.node.kind;
      if (asked === undefined || kind === asked.kind) return undefined;
      const [old, fresh] = [before.get(asked.id), scene.boxes.get(asked.id)];
      asked = undefined;
      lastZoom = undefined;
      return old === undefined || fresh === undefined ? undefined : taking(now, old, fresh, window);
    },
    forget(id) {
      opened.delete(id);
      if (asked?.id === id) asked = undefined;
    },
  };
}
