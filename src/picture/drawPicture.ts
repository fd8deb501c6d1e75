import { drawContainment } from './containment.ts';
import { drawDependencies } from './dependencies.ts';
import { extentOf } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import { gapsIn } from './gaps.ts';
import type { Picture } from './picture.ts';
import { typeCounts } from './typeCounts.ts';
import type { View } from './view.ts';

/**
 * Answers a view: what is drawn, without positions. The same facts and view always give the same picture, in whatever
 * order the graph holds its resources.
 *
 * Throws a ProblemError when the view's root is not in the graph, or when a dependencies view has no root.
 */
export function drawPicture(facts: PictureFacts, view: View): Picture {
  const extent = extentOf(facts.graph, view);
  const draw = view.kind === 'containment' ? drawContainment : drawDependencies;
  const { counted, ...drawn } = draw(facts, view, extent);
  return {
    view,
    title: extent.root === undefined ? facts.profileName : facts.graph.node(extent.root).name,
    ...drawn,
    types: typeCounts(facts, counted),
    gaps: gapsIn(facts, extent),
  };
}
