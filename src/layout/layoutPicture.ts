import type { Picture } from '../picture/picture.ts';
import { arrangeAnew } from './arrangeAnew.ts';
import { widest } from './arrangement.ts';
import type { Layout, LayoutOptions } from './layout.ts';
import { placeNested } from './placeNested.ts';
import type { Manner } from './siblings.ts';

/**
 * Positions for every node of a picture, from nothing: containers around their content, siblings side by side. The whole
 * and every container come close to the screen's aspect, and are never wider than three times their height where no pin
 * makes them. Dependencies and paths run in ranks, however wide that becomes.
 *
 * The same picture and options always give the same layout. Runs anywhere: it needs no DOM.
 */
export function layoutPicture(picture: Picture, options: LayoutOptions): Layout {
  const manner = mannerOf(picture, options);
  return placeNested(picture, (_, content) => arrangeAnew(content, manner));
}

/** How the containers of a picture are arranged. */
export function mannerOf({ view }: Picture, { aspect, direction }: LayoutOptions): Manner {
  return {
    aspect: Math.min(Math.max(aspect, 1 / widest), widest),
    direction,
    ranks: view.kind !== 'containment',
  };
}
