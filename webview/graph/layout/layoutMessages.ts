import type { Layout, LayoutOptions } from '../../../src/layout/layout.ts';
import type { Picture } from '../../../src/picture/picture.ts';

/** From the panel to its layout worker. */
export interface LayoutQuestion {
  /** Comes back with the answer. */
  readonly number: number;
  readonly picture: Picture;
  readonly options: LayoutOptions;
  /** Lay it out as if nothing had been laid out before. */
  readonly anew: boolean;
}

/** From the layout worker. */
export type LayoutAnswer =
  | { readonly number: number; readonly layout: Layout }
  | { readonly number: number; readonly failure: string };
