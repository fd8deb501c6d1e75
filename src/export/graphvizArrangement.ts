import type { Picture } from '../picture/picture.ts';
import type { FlowDirection } from '../picture/view.ts';
import { type Arrangement, arrange } from './arrangement.ts';
import type { NestedNode } from './nesting.ts';

/** An arrangement for Graphviz' dot, whose edges can be told not to place what they connect. */
export interface GraphvizArrangement extends Arrangement {
  /** Whether nodes stand where their edges put them; otherwise all of them stand in rows, and edges only connect. */
  readonly edgesPlace: boolean;
}

/**
 * More edges than this, and nodes placed by them no longer make a page: dot puts whatever is equally far along the edges
 * in one line, and what a few hubs are connected to is most of an estate.
 */
const mostPlacingEdges = 24;

/**
 * Rows and columns for all siblings that edges do not place.
 *
 * @param wanted which way edges run, where somebody asked for one
 */
export function arrangeForGraphviz(
  picture: Picture,
  trees: readonly NestedNode[],
  wanted: FlowDirection,
): GraphvizArrangement {
  const edgesPlace = picture.edges.length <= mostPlacingEdges;
  return { ...arrange(picture, trees, wanted, edgesPlace ? picture.edges : []), edgesPlace };
}
