import { Graph } from '../model/graph.ts';
import { ProblemError } from '../model/problem.ts';
import type { Budget } from './budget.ts';
import type { DrawnPart } from './drawnPart.ts';
import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import { firstWays } from './firstWays.ts';
import { drawFlat } from './flat.ts';
import { connectFlat } from './flatEdges.ts';
import { flatEnd } from './flatEnd.ts';
import { foldAlike, type Related } from './foldAlike.ts';
import type { View } from './view.ts';
import { shortestWays, type Ways } from './ways.ts';

/**
 * The shortest ways from the root to another resource, over relations in any direction, side by side: the two ends,
 * what is on the way, and only the relations that the ways lead over. Where no way leads between the ends themselves,
 * such as two accounts, everything inside them counts as them. Without any way the ends stand alone.
 *
 * Throws a ProblemError when the view has no root, or no end that is in the graph.
 */
export function drawPath(facts: PictureFacts, view: View, extent: Extent, budget: Budget): DrawnPart {
  const { graph } = facts;
  const { root, to, ways } = waysOf(facts, view, extent);
  const all = relatedOn(graph, ways);
  const ends = [root, ...(to === root ? [] : [to])].map((end) => flatEnd(facts, extent, end));
  const room = budget.nodes - ends.length;
  const { alone, many } = foldAlike(facts, all);
  const kept = alone.length + many.length <= room ? undefined : firstWays(graph, ways, room);
  const related = kept === undefined ? all : all.filter(({ node }) => kept.has(node));
  const flat = drawFlat(facts, view, extent, ends, related, budget.nodes);

  // What is inside of an end and not on a way is folded into that end.
  const drawnFor = (node: number): string | undefined => {
    for (let at: number | undefined = node; at !== undefined; at = graph.parent(at)) {
      if (at === root || at === to) return graph.node(at).id;
      const drawn = at === node ? flat.standsFor.get(node) : undefined;
      if (drawn !== undefined) return drawn;
    }
    return undefined;
  };
  const over = graphOver(graph, ways.relations.keys());
  const standsFor = (node: number): string | undefined => drawnFor(graph.indexOf(over.node(node).id) ?? to);
  return {
    ...connectFlat(over, Array(over.size).keys(), flat.nodes, standsFor, {
      hides: () => false,
      verbs: view.filter.verbs,
      limit: budget.edges,
    }),
    hiddenOutside: flat.hidden + all.length - related.length,
    foldedForRoom: flat.foldedForRoom,
    drawnFor,
    counted: [
      ...(to === root ? [] : [to]),
      ...waysBetween(graph, root, to, (node) => node !== root && node !== to && !extent.counts(node)).between.keys(),
    ],
  };
}

/** The two ends as nodes, and the ways between them. Throws a ProblemError as {@link drawPath} does. */
export function waysOf(
  { graph }: PictureFacts,
  view: View,
  { root, hides }: Extent,
): { readonly root: number; readonly to: number; readonly ways: Ways } {
  const to = view.to === undefined ? undefined : graph.indexOf(view.to);
  if (root === undefined || view.to === undefined) throw new ProblemError(needsTwoEnds);
  if (to === undefined) throw new ProblemError(notInInventory(view.to));
  return { root, to, ways: waysBetween(graph, root, to, (node) => node !== to && hides(node)) };
}

/** The graph of nothing but these relations and their ends. */
function graphOver(graph: Graph, indexes: Iterable<number>): Graph {
  const relations = [...indexes].map((index) => graph.relation(index));
  const ends = new Set(relations.flatMap(({ from, to }) => [from, to]));
  return new Graph(
    [...ends].map((id) => ({ id, type: '', name: '' })),
    relations,
  );
}

const noWays: Ways = { between: new Map(), relations: new Map() };

function waysBetween(graph: Graph, root: number, to: number, hides: (node: number) => boolean): Ways {
  if (root === to) return noWays;
  const direct = shortestWays(graph, new Set([root]), new Set([to]), hides);
  if (direct !== undefined) return direct;
  const starts = new Set([root, ...graph.descendants(root)]);
  const goals = new Set([to, ...graph.descendants(to)]);
  // A thing is not on the way to what contains it.
  if (starts.has(to) || goals.has(root)) return noWays;
  if (starts.size === 1 && goals.size === 1) return noWays;
  return shortestWays(graph, starts, goals, hides) ?? noWays;
}

/** What is on the ways, each with how it is related to what comes before and after it. */
function relatedOn(graph: Graph, { between, relations }: Ways): Related[] {
  const bonds = new Map<number, string[]>([...between.keys()].map((node) => [node, []]));
  for (const [relation, { from, to }] of relations) {
    const { verb } = graph.relation(relation);
    const along = graph.ends(relation).to === to ? '›' : '‹';
    bonds.get(from)?.push(`${verb} ${along} on`);
    bonds.get(to)?.push(`${verb} ${along}`);
  }
  return [...between].map(([node, distance]) => {
    const own = bonds.get(node) ?? [];
    return { node, distance, strength: own.length, bond: [...new Set(own)].sort().join(', ') };
  });
}

const needsTwoEnds = {
  code: 'PathNeedsTwoEnds',
  message: 'A path leads from one resource to another, and this view names only one of them, or none.',
  advice: 'Choose a resource in the graph, show the path from it, and choose where it leads.',
  nextStep: 'none',
} as const;

function notInInventory(id: string): ProblemError['problem'] {
  return {
    code: 'PathEndNotInInventory',
    message: `The path ends at ${id}, which is not in the inventory.`,
    advice: 'Refresh the profile; if it was deleted, choose another end.',
    nextStep: 'retry',
  };
}
