import type { PictureFacts } from './facts.ts';
import type { Picture } from './picture.ts';
import { reachInFigures, reachOf } from './reach.ts';

/**
 * The picture with its view's overlay: how much of it is reached, drawn or folded away, and where it starts. Unmarked
 * where the view has none, or one of a resource that is not in the graph any more.
 */
export function withOverlay(
  facts: PictureFacts,
  picture: Picture,
  drawnFor: (node: number) => string | undefined,
): Picture {
  const { overlay } = picture.view;
  const reached = overlay === undefined ? undefined : reachOf(facts.graph, overlay);
  const start = overlay === undefined ? undefined : facts.graph.indexOf(overlay.of);
  if (overlay === undefined || reached === undefined || start === undefined) return picture;

  const counts = new Map<string, number>();
  for (const node of reached.distance.keys()) {
    const drawn = drawnFor(node);
    if (drawn !== undefined) counts.set(drawn, (counts.get(drawn) ?? 0) + 1);
  }
  const startsIn = drawnFor(start);
  const nodes = picture.nodes.map((node) => {
    const count = counts.get(node.id);
    const marked = count === undefined ? node : { ...node, reached: count };
    return node.id === startsIn ? { ...marked, overlaid: true as const } : marked;
  });
  return { ...picture, nodes, overlay: reachInFigures(facts, overlay, reached) };
}
