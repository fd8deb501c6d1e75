import { dependenciesOf } from './dependencies.ts';
import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import { waysOf } from './path.ts';
import type { View } from './view.ts';

/** What a view that follows relations is about, whatever of it a picture folds or leaves out. Numbers of the graph. */
export interface Followed {
  /** With stubs. */
  readonly nodes: ReadonlySet<number>;
  /** Each has both ends among the nodes. */
  readonly relations: ReadonlySet<number>;
}

/**
 * What a view leads to over relations, found as its picture finds it; undefined where the view is about what lies in its
 * root. Throws a ProblemError where its picture cannot be drawn.
 */
export function followedBy(facts: PictureFacts, view: View, extent: Extent): Followed | undefined {
  switch (view.kind) {
    case 'containment':
      return undefined;
    case 'dependencies':
      return related(facts, view, extent);
    case 'path':
      return onTheWay(facts, view, extent);
  }
}

/** The root with its content, what is related to it, and all relations among them. */
function related(facts: PictureFacts, view: View, extent: Extent): Followed {
  const { graph } = facts;
  const found = dependenciesOf(facts, view, extent).related.map(({ node }) => node);
  const nodes = new Set([...extent.nodes.filter((node) => !extent.hides(node)), ...found]);
  const relations = [...nodes].flatMap((node) =>
    [...graph.outgoing(node)].filter((relation) => nodes.has(graph.ends(relation).to)),
  );
  return { nodes, relations: new Set(relations.filter(isShown(facts, view))) };
}

/** The two ends, what is between them, and the relations that the ways lead over. */
function onTheWay(facts: PictureFacts, view: View, extent: Extent): Followed {
  const { root, to, ways } = waysOf(facts, view, extent);
  // Ways may lead between things inside of the two ends.
  const met = [...ways.relations.values()].flatMap((step) => [step.from, step.to]);
  return {
    nodes: new Set([root, to, ...met]),
    relations: new Set([...ways.relations.keys()].filter(isShown(facts, view))),
  };
}

function isShown({ graph }: PictureFacts, { filter: { verbs = [] } }: View): (relation: number) => boolean {
  return (relation) => verbs.length === 0 || verbs.includes(graph.relation(relation).verb);
}
