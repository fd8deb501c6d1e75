import { type Budget, usualBudget } from './budget.ts';
import { drawContainment } from './containment.ts';
import { drawDependencies } from './dependencies.ts';
import { extentOf } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import { gapsIn } from './gaps.ts';
import { withMarks } from './marks.ts';
import { drawPath } from './path.ts';
import type { Picture } from './picture.ts';
import { typeCounts } from './typeCounts.ts';
import type { View } from './view.ts';

const draw = { containment: drawContainment, dependencies: drawDependencies, path: drawPath } as const;

/**
 * Answers a view: what is drawn, without positions. The same facts, view and budget always give the same picture, in
 * whatever order the graph holds its resources.
 *
 * Throws a ProblemError when the view's root, or the end of its path, is not in the graph, and when a view that follows
 * relations has no root.
 */
export function drawPicture(facts: PictureFacts, view: View, budget: Budget = usualBudget): Picture {
  const { graph, types } = facts;
  const extent = extentOf(facts, view);
  const { counted, drawnFor, ...drawn } = draw[view.kind](facts, view, extent, budget);
  const around = extent.root === undefined ? [] : graph.ancestors(extent.root).reverse();
  const picture = {
    view,
    title: extent.root === undefined ? facts.profileName : graph.node(extent.root).name,
    path: around.map((node) => {
      const { id, name, type } = graph.node(node);
      return { id, name, typeTitle: types.get(type)?.title ?? type };
    }),
    ...drawn,
    types: typeCounts(facts, counted),
    gaps: gapsIn(facts, extent, view.filter.within),
    hiddenByDetail: extent.hiddenByDetail,
    legend: [],
  };
  return withMarks(facts, extent, picture, drawnFor, budget);
}
