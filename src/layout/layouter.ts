import type { Layouter } from './layout.ts';
import { layoutPicture } from './layoutPicture.ts';

/** A layouter for the pictures of one panel. */
export function createLayouter(): Layouter {
  return {
    layout: (picture, options) => layoutPicture(picture, options),
    forget() {},
  };
}
