import type { Box } from '../../../src/layout/layout.ts';
import { following, revealed, type Size, sameViewport, type Viewport } from './viewport.ts';

/** What decides what is seen of a new picture. */
export interface Settling {
  /** Boxes of the picture before; empty for the first one. */
  readonly before: ReadonlyMap<string, Box>;
  readonly boxes: ReadonlyMap<string, Box>;
  readonly now: Viewport;
  readonly window: Size;
  /** What was seen when this panel was last shown. */
  readonly kept: Viewport | undefined;
  /** The viewport that shows all of the new picture. */
  readonly whole: Viewport;
  /** The viewport that showed everything, unless the person moved away from it. */
  readonly fittedAt: Viewport | undefined;
  /** Node that the person opened or folded: it stays where it is. */
  readonly held: string | undefined;
  /** Nodes that the person looks at otherwise, the first one first. */
  readonly looked: readonly (string | undefined)[];
}

/** Keeps under the eye what the person was looking at, now that the layout is another one. */
export function settled(settling: Settling): Viewport {
  const { before, boxes, now, window, kept, whole, fittedAt, held, looked } = settling;
  if (before.size === 0) return kept ?? whole;
  if (held === undefined && fittedAt !== undefined && sameViewport(fittedAt, now)) return whole;
  const anchor = [held, ...looked].find((id) => id !== undefined && before.has(id) && boxes.has(id));
  const [old, fresh] = anchor === undefined ? [] : [before.get(anchor), boxes.get(anchor)];
  const followed = old === undefined || fresh === undefined ? now : following(now, old, fresh);
  const shown = held === undefined ? undefined : boxes.get(held);
  return shown === undefined ? followed : revealed(shown, window, followed, false);
}
