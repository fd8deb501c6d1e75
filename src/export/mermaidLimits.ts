import type { Picture } from '../picture/picture.ts';
import { count, counted } from './caption.ts';
import { foldContainers, foldingOrder } from './foldContainers.ts';

/** Defaults of `maxEdges` and `maxTextSize`, which a diagram cannot raise for itself (mermaid.js.org, "Configuration"). */
export const maxEdges = 500;
const maxCharacters = 50_000;

/** Characters of a name or detail that are shown: normally, then to save room. */
const labelLengths = [120, 60, 30] as const;
const shortestLabels = 30;

/** A picture and what it lost. */
export interface Reduced {
  readonly picture: Picture;
  /** Characters of a name or detail that are shown. */
  readonly labelLength: number;
  /** Sentences on what is shortened or folded. */
  readonly reductions: readonly string[];
  /** Sentences on what is not there at all, so that the drawing itself must say so. */
  readonly leftOut: readonly string[];
}

/**
 * The text that `write` makes of the picture, reduced as far as Mermaid's limits ask for, what loses least first: labels
 * are shortened, then the deepest containers are folded, then the weakest edges and at last nodes are left out.
 */
export function withinMermaidLimits(picture: Picture, write: (reduced: Reduced) => string): string {
  const whole: Reduced = { picture, labelLength: labelLengths[0], reductions: [], leftOut: [] };
  const textFits = (reduced: Reduced): boolean => write(reduced).length <= maxCharacters;
  const fits = (reduced: Reduced): boolean => reduced.picture.edges.length <= maxEdges && textFits(reduced);
  if (fits(whole)) return write(whole);

  const readable = labelLengths.map((length) => withLabels(whole, length)).find(textFits);
  const shortened = readable ?? withLabels(whole, shortestLabels);
  const order = foldingOrder(picture);
  const folded = leastLoss(order.length, (containers) => withFolded(shortened, order.slice(0, containers)), fits);
  const thinned = withoutWeakestEdges(folded);
  return write(leastLoss(thinned.picture.nodes.length, (nodes) => withoutLastNodes(thinned, nodes), fits));
}

/** `reduce` of the smallest amount that fits, or of `most` when none does. More never makes it larger. */
function leastLoss(most: number, reduce: (amount: number) => Reduced, fits: (reduced: Reduced) => boolean): Reduced {
  let low = 0;
  let high = most;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (fits(reduce(middle))) high = middle;
    else low = middle + 1;
  }
  return reduce(high);
}

function withLabels(reduced: Reduced, labelLength: number): Reduced {
  if (labelLength === reduced.labelLength) return reduced;
  const sentence = `Labels are cut to ${labelLength} characters, to stay below Mermaid's limits.`;
  return { ...reduced, labelLength, reductions: [...reduced.reductions, sentence] };
}

function withFolded(reduced: Reduced, containers: readonly string[]): Reduced {
  if (containers.length === 0) return reduced;
  const picture = foldContainers(reduced.picture, new Set(containers));
  const sentence = `${counted(containers.length, 'more container')} folded, to stay below Mermaid's limits.`;
  return { ...reduced, picture, reductions: [...reduced.reductions, sentence] };
}

function withoutWeakestEdges(reduced: Reduced): Reduced {
  const { edges } = reduced.picture;
  if (edges.length <= maxEdges) return reduced;
  const kept = new Set(edges.toSorted((a, b) => b.count - a.count).slice(0, maxEdges));
  const picture = { ...reduced.picture, edges: edges.filter((edge) => kept.has(edge)) };
  const sentence = `${counted(edges.length - maxEdges, 'arrow')} left out of ${count(edges.length)}, the weakest first: Mermaid draws ${maxEdges} at most.`;
  return { ...reduced, picture, leftOut: [...reduced.leftOut, sentence] };
}

/** Containers stand before their content, so that what is kept of the nodes stays nested. */
function withoutLastNodes(reduced: Reduced, leftOut: number): Reduced {
  if (leftOut === 0) return reduced;
  const nodes = reduced.picture.nodes.slice(0, reduced.picture.nodes.length - leftOut);
  const kept = new Set(nodes.map(({ id }) => id));
  const edges = reduced.picture.edges.filter((edge) => kept.has(edge.from) && kept.has(edge.to));
  const sentence = `${counted(leftOut, 'node')} left out with their arrows: Mermaid reads ${count(maxCharacters)} characters at most.`;
  return { ...reduced, picture: { ...reduced.picture, nodes, edges }, leftOut: [...reduced.leftOut, sentence] };
}
