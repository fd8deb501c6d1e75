import type { Picture } from './picture.ts';

/** What the kinds of picture differ in. */
export interface DrawnPart extends Pick<Picture, 'nodes' | 'edges' | 'hiddenOutside' | 'hiddenEdges'> {
  /** Nodes of the graph whose types the picture's filters offer. */
  readonly counted: readonly number[];
}
