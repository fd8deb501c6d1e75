import { ProblemError } from '../model/problem.ts';
import type { Budget } from './budget.ts';
import type { DrawnPart } from './drawnPart.ts';
import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import { drawFlat } from './flat.ts';
import { connectFlat } from './flatEdges.ts';
import { flatEnd } from './flatEnd.ts';
import { followed } from './reach.ts';
import { relatedTo } from './related.ts';
import type { View } from './view.ts';

/**
 * The root and what so many relations lead to in the view's direction, side by side, many alike as one. What is inside
 * the root is folded into it: its relations are the root's. Throws a ProblemError when the view has no root.
 */
export function drawDependencies(facts: PictureFacts, view: View, extent: Extent, budget: Budget): DrawnPart {
  const { graph } = facts;
  const { hides } = extent;
  const { root, related, passedBy } = dependenciesOf(facts, view, extent);
  // As if no type were hidden: the same where nothing was.
  const counted = passedBy
    ? relatedTo(graph, extent.nodes, view.hops, followed(view.direction), (node) => !extent.counts(node)).related
    : related;
  const flat = drawFlat(facts, view, extent, [flatEnd(facts, extent, root)], related, budget.nodes);

  const rootId = graph.node(root).id;
  const drawnFor = (node: number): string | undefined => (extent.holds(node) ? rootId : flat.standsFor.get(node));
  return {
    ...connectFlat(graph, [...extent.nodes, ...flat.standsFor.keys()], flat.nodes, drawnFor, {
      hides,
      verbs: view.filter.verbs,
      limit: budget.edges,
    }),
    hiddenOutside: flat.hidden,
    foldedForRoom: flat.foldedForRoom,
    drawnFor,
    counted: counted.map(({ node }) => node),
  };
}

/** The root, and all that the view leads to. Throws a ProblemError when the view has no root. */
export function dependenciesOf(
  { graph }: PictureFacts,
  { hops, direction }: View,
  { root, nodes, hides }: Extent,
): { readonly root: number } & ReturnType<typeof relatedTo> {
  if (root === undefined) throw new ProblemError(noRoot);
  return { root, ...relatedTo(graph, nodes, hops, followed(direction), hides) };
}

const noRoot = {
  code: 'DependenciesNeedARoot',
  message: 'Dependencies are followed from one resource, and this view has none.',
  advice: 'Choose a resource in the tree or the graph and show its dependencies.',
  nextStep: 'none',
} as const;
