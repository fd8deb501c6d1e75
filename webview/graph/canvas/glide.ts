import type { Box } from '../../../src/layout/layout.ts';
import type { Viewport } from './viewport.ts';

/** What is seen between one picture and the next: boxes on their way, and how far new ones have come into sight. */
export interface GlideFrame {
  readonly boxes: ReadonlyMap<string, Box>;
  readonly viewport: Viewport;
  /** From 0, not there yet, to 1. */
  readonly arrived: number;
}

const glideMilliseconds = 180;

/**
 * Moves boxes and what is seen from one state to another, frame by frame; both at the same pace, so that what should stay
 * under the eye stays there. Only boxes that move are in a frame. Answers how to be at the end at once.
 */
export function glide(
  from: ReadonlyMap<string, Box>,
  to: ReadonlyMap<string, Box>,
  views: { readonly from: Viewport; readonly to: Viewport },
  frame: (state: GlideFrame) => void,
): () => void {
  const moving = [...to].flatMap(([id, end]) => {
    const start = from.get(id);
    return start === undefined || sameBox(start, end) ? [] : [{ id, start, end }];
  });
  let asked = 0;
  let began: number | undefined;
  const at = (share: number): void => {
    const eased = 1 - (1 - share) ** 3;
    frame({
      boxes: new Map(moving.map(({ id, start, end }) => [id, share === 1 ? end : between(start, end, eased)])),
      viewport: share === 1 ? views.to : viewBetween(views.from, views.to, eased),
      arrived: eased,
    });
  };
  const step = (now: number): void => {
    began ??= now;
    const share = Math.min(1, (now - began) / glideMilliseconds);
    if (share < 1) asked = requestAnimationFrame(step);
    at(share);
  };
  at(0);
  asked = requestAnimationFrame(step);
  return () => {
    cancelAnimationFrame(asked);
    at(1);
  };
}

function between(a: Box, b: Box, share: number): Box {
  const mix = (from: number, to: number): number => from + (to - from) * share;
  return {
    x: mix(a.x, b.x),
    y: mix(a.y, b.y),
    width: mix(a.width, b.width),
    height: mix(a.height, b.height),
  };
}

function viewBetween(a: Viewport, b: Viewport, share: number): Viewport {
  const mix = (from: number, to: number): number => from + (to - from) * share;
  return { zoom: mix(a.zoom, b.zoom), pan: { x: mix(a.pan.x, b.pan.x), y: mix(a.pan.y, b.pan.y) } };
}

export function sameBox(a: Box, b: Box): boolean {
  return a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height;
}
