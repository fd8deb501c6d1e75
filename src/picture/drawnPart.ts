import type { Picture } from './picture.ts';

/** What the kinds of picture differ in. */
export interface DrawnPart
  extends Pick<Picture, 'nodes' | 'edges' | 'hiddenOutside' | 'hiddenEdges' | 'foldedForRoom'> {
  /** Nodes of the graph whose types the picture's filters offer. */
  readonly counted: readonly number[];
  /** Id of the drawn node that a node of the graph is, or is folded into; undefined where nothing stands for it. */
  readonly drawnFor: (node: number) => string | undefined;
}
