import type { Box } from '../../../src/layout/layout.ts';

/** What is seen of a graph: a point (x, y) of it is painted at `pan + zoom · (x, y)`. */
export interface Viewport {
  readonly zoom: number;
  readonly pan: { readonly x: number; readonly y: number };
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export const smallestZoom = 0.04;
export const largestZoom = 3;

const margin = 28;
const largestFit = 1.15;
const smallestReadable = 0.8;

/** The viewport that shows everything, without blowing up what is small. */
export function fitted(all: { x1: number; y1: number; x2: number; y2: number }, window: Size): Viewport {
  const zoom = Math.min(
    largestFit,
    (window.width - 2 * margin) / Math.max(1, all.x2 - all.x1),
    (window.height - 2 * margin) / Math.max(1, all.y2 - all.y1),
  );
  return {
    zoom,
    pan: {
      x: window.width / 2 - (zoom * (all.x1 + all.x2)) / 2,
      y: window.height / 2 - (zoom * (all.y1 + all.y2)) / 2,
    },
  };
}

/** The viewport nearest to the present one that shows a box; or one with the box in the middle at a readable size. */
export function revealed(box: Box, window: Size, now: Viewport, centre: boolean): Viewport {
  const zoom = centre ? Math.min(1.2, Math.max(now.zoom, smallestReadable)) : now.zoom;
  const along = (middle: number, size: number, room: number, pan: number): number => {
    const start = (middle - size / 2) * zoom;
    // What is larger than the window is shown from its start, where its name stands.
    const end = start + Math.min(size * zoom, room - 2 * margin);
    if (centre) return (room - start - end) / 2;
    return Math.max(margin - start, Math.min(room - margin - end, pan));
  };
  return {
    zoom,
    pan: {
      x: along(box.x, box.width, window.width, now.pan.x),
      y: along(box.y, box.height, window.height, now.pan.y),
    },
  };
}

/** The viewport in which the top left of a box stays where it was, now that the box is another one. */
export function following({ zoom, pan }: Viewport, before: Box, now: Box): Viewport {
  const shift = (middle: 'x' | 'y', size: 'width' | 'height'): number =>
    zoom * (before[middle] - before[size] / 2 - now[middle] + now[size] / 2);
  return { zoom, pan: { x: pan.x + shift('x', 'width'), y: pan.y + shift('y', 'height') } };
}

/** The viewport in which a box takes the room on the screen that another one had, as far as it fits the window. */
export function taking(now: Viewport, before: Box, fresh: Box, window: Size): Viewport {
  const fit = Math.min((before.width * now.zoom) / fresh.width, (window.height - 2 * margin) / fresh.height);
  const zoom = Math.min(largestZoom, Math.max(smallestZoom, fit));
  return {
    zoom,
    pan: {
      x: now.pan.x + now.zoom * before.x - zoom * fresh.x,
      y: now.pan.y + now.zoom * before.y - zoom * fresh.y,
    },
  };
}

/** The box around all boxes; undefined when there is none. */
export function around(boxes: Iterable<Box>): { x1: number; y1: number; x2: number; y2: number } | undefined {
  let all: { x1: number; y1: number; x2: number; y2: number } | undefined;
  for (const { x, y, width, height } of boxes) {
    const [x1, y1, x2, y2] = [x - width / 2, y - height / 2, x + width / 2, y + height / 2];
    all =
      all === undefined
        ? { x1, y1, x2, y2 }
        : {
            x1: Math.min(all.x1, x1),
            y1: Math.min(all.y1, y1),
            x2: Math.max(all.x2, x2),
            y2: Math.max(all.y2, y2),
          };
  }
  return all;
}

export function sameViewport(a: Viewport, b: Viewport): boolean {
  return a.zoom === b.zoom && a.pan.x === b.pan.x && a.pan.y === b.pan.y;
}
