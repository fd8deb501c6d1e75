import type { Arrangement, Corner, Size } from './arrangement.ts';
import type { SiblingLink } from './siblings.ts';

/** Times that every pair of boxes is looked at. What is gained later is little. */
const rounds = 4;

/** How much of their relations' length two boxes must save to leave reading order for it. */
const worthSwapping = 0.95;

/** Boxes that are compared with each other. With more of them a person would wait. */
const mostInGroup = 150;

/**
 * The same arrangement with boxes of one size and one group in each other's places, where that makes relations shorter:
 * they cross less then, and run under fewer boxes. Others keep their order.
 */
export function shorten(
  arrangement: Arrangement,
  sizes: readonly Size[],
  links: readonly SiblingLink[],
  groups: readonly (readonly number[])[],
): Arrangement {
  const corners = [...arrangement.corners];
  const linksOf = sizes.map((): SiblingLink[] => []);
  for (const link of links) {
    linksOf[link.from]?.push(link);
    linksOf[link.to]?.push(link);
  }
  const lengthOf = ({ from, to, fromAt, toAt, weight }: SiblingLink): number => {
    const [one, other] = [corners[from] as Corner, corners[to] as Corner];
    return weight * Math.hypot(one.x + fromAt.x - other.x - toAt.x, one.y + fromAt.y - other.y - toAt.y);
  };
  const around = (a: number, b: number): number =>
    [...(linksOf[a] ?? []), ...(linksOf[b] ?? [])].reduce((sum, link) => sum + lengthOf(link), 0);
  const swap = (a: number, b: number): void => {
    [corners[a], corners[b]] = [corners[b] as Corner, corners[a] as Corner];
  };
  const alike = groups.flatMap((group) => [...Map.groupBy(group, (box) => sizeName(sizes[box])).values()]);
  for (const group of alike.filter(({ length }) => length > 1 && length <= mostInGroup)) {
    let swapped = true;
    for (let round = 0; round < rounds && swapped; round++) {
      swapped = false;
      for (const [at, a] of group.entries()) {
        for (const b of group.slice(at + 1)) {
          const before = around(a, b);
          swap(a, b);
          if (around(a, b) < before * worthSwapping) swapped = true;
          else swap(a, b);
        }
      }
    }
  }
  return { ...arrangement, corners };
}

function sizeName(size: Size | undefined): string {
  return `${size?.width} ${size?.height}`;
}
