import { LRUCache } from 'lru-cache';
import { type Arranged, adapt } from './adapt.ts';
import { arrangeAnew } from './arrangeAnew.ts';
import type { Arrangement, Size } from './arrangement.ts';
import { siblingGap } from './boxSizes.ts';
import type { Manner, Sibling, Siblings } from './siblings.ts';

/** Boxes in remembered arrangements, in all: some hundred pictures of a full budget. */
const mostBoxes = 100_000;

/** How many times the space of an arrangement from nothing one may take that kept everything in its place. */
const wasteful = 2.2;

interface Remembered extends Arranged {
  readonly key: string;
  /** Which part of the space boxes took when this container was last arranged from nothing. */
  readonly density: number;
}

/** Arrangements of containers as they were, so that what did not change stays where it is. */
export interface Memory {
  /** Arranges the content of a container that is known by some name. Unchanged content: the very same arrangement. */
  arrange(container: string, content: Siblings, manner: Manner): Arrangement;
  forget(): void;
}

/**
 * An empty memory. Content that was seen before, here or elsewhere, is arranged as it was then, so that opening something
 * and folding it again changes nothing. Other content is adapted to what was there; from nothing it is arranged where
 * most of it is new, and where holes and things that made room for others have come to waste too much space.
 */
export function createMemory(): Memory {
  const sizeCalculation = ({ children }: Remembered): number => children.length + 1;
  const byContent = new LRUCache<string, Remembered>({ maxSize: mostBoxes, sizeCalculation });
  const lastOf = new LRUCache<string, Remembered>({ maxSize: mostBoxes, sizeCalculation });
  return {
    arrange(container, content, manner) {
      const key = keyOf(content, manner);
      const last = lastOf.get(container);
      if (last?.key === key) return last.arrangement;
      const now = byContent.get(key) ?? { key, children: content.children, ...arrangeChanged(content, last, manner) };
      byContent.set(key, now);
      lastOf.set(container, now);
      return now.arrangement;
    },
    forget() {
      byContent.clear();
      lastOf.clear();
    },
  };
}

function arrangeChanged(
  content: Siblings,
  last: Remembered | undefined,
  manner: Manner,
): Pick<Remembered, 'arrangement' | 'density'> {
  const change = last === undefined ? undefined : changeBetween(last.children, content.children);
  const anew = (): Arrangement => arrangeAnew(content, manner);
  if (last === undefined || change === undefined || 2 * change.kept < content.children.length) {
    const arrangement = anew();
    return { arrangement, density: densityOf(content.children, arrangement) };
  }
  const adapted = adapt(content, last, manner);
  const adaptedDensity = densityOf(content.children, adapted);
  // Holes alone are no reason to move what is left: it is moved when something needs a place anyway.
  if (!change.needsRoom && 2 * change.kept >= last.children.length)
    return { arrangement: adapted, density: last.density };
  if (adaptedDensity * wasteful >= last.density) return { arrangement: adapted, density: last.density };
  const fresh = anew();
  const density = densityOf(content.children, fresh);
  return { arrangement: density > adaptedDensity * wasteful ? fresh : adapted, density };
}

/** What is still there, and whether anything is new or larger than before. */
function changeBetween(
  before: readonly Sibling[],
  now: readonly Sibling[],
): { readonly kept: number; readonly needsRoom: boolean } {
  const former = new Map(before.map((child) => [child.id, child]));
  const needsRoom = now.some(({ id, width, height }) => {
    const known = former.get(id);
    return known === undefined || width > known.width || height > known.height;
  });
  return { kept: now.filter(({ id }) => former.has(id)).length, needsRoom };
}

/** The part of an arrangement's space that boxes take, with the gaps between them. */
function densityOf(sizes: readonly Size[], { width, height }: Size): number {
  const taken = sizes.reduce((sum, size) => sum + (size.width + siblingGap) * (size.height + siblingGap), 0);
  return taken / ((width + siblingGap) * (height + siblingGap));
}

/** The same for the same content, arranged in the same manner. */
function keyOf({ children, links }: Siblings, { aspect, direction, ranks }: Manner): string {
  return JSON.stringify([
    [aspect, direction, ranks],
    children.map(({ id, width, height, gate, outside, pin }) => [id, width, height, gate, outside, pin?.x, pin?.y]),
    links.map(({ from, to, weight, minor }) => [from, to, weight, minor]),
  ]);
}
