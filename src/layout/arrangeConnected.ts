import { type Arrangement, best, cost, type Link, placeParts, type Size } from './arrangement.ts';
import { siblingGap } from './boxSizes.ts';
import { type Direction, layOutByDagre } from './dagreLayout.ts';
import { alone, pack } from './pack.ts';
import { shorten } from './shorten.ts';
import type { Manner, SiblingLink } from './siblings.ts';
import { sparse } from './sparse.ts';

/** Blocks that dagre is asked to lay out at once. Beyond that a person waits: 150 take 0.1 s, 300 take 2 s. */
const dagreLimit = 150;

/** How much smaller everything may get for showing relations in ranks, against plain packing. */
const worthRanks = 2;

/** How much larger everything must get before relations run from top to bottom instead of from left to right. */
const worthTurning = 1.25;

/**
 * Connected boxes in one container: in ranks from left to right, or from top to bottom where that fits much better or
 * the person wants it. Where ranks would waste too much space, or there are too many boxes for them, they are packed, and
 * near each other what is related.
 */
export function arrangeConnected(sizes: readonly Size[], links: readonly SiblingLink[], manner: Manner): Arrangement {
  const [only] = sizes;
  if (only !== undefined && sizes.length === 1) return alone(only);

  const { aspect, direction } = manner;
  const packed = pack(sizes, aspect);
  const packedByRelations = (): Arrangement => shorten(packed, sizes, links, [[...sizes.keys()]]);
  const [along, turned] = direction === 'down' ? (['TB', 'LR'] as const) : (['LR', 'TB'] as const);
  const ranked = arrangeInRanks(sizes, links, aspect, along);
  if (ranked === undefined) return packedByRelations();
  const worth = direction === 'auto' ? worthTurning : worthRanks;
  if (cost(ranked, aspect) <= worth * cost(packed, aspect)) return ranked;
  const other = arrangeInRanks(sizes, links, aspect, turned) ?? packed;
  const chosen = best([best([ranked, other], aspect, worth), packed], aspect, worthRanks);
  return chosen === packed ? packedByRelations() : chosen;
}

/**
 * Boxes in ranks along their relations. Those with the same relations to the others, such as all disks of a network,
 * stand together in one block. Undefined when there are more blocks than can be ranked while a person waits.
 */
export function arrangeInRanks(
  sizes: readonly Size[],
  links: readonly SiblingLink[],
  aspect: number,
  direction: Direction,
): Arrangement | undefined {
  const groups = groupsOfTwins(sizes.length, links);
  if (groups.length > dagreLimit) return undefined;
  const parts = groups.map((members) => {
    const own = members.map((member) => sizes[member] as Size);
    return { members, inner: pack(own, blockAspect(own, sizes, direction, aspect)) };
  });
  const blocks = parts.map(({ inner }) => inner);
  const between = sparse(groups.length, linksBetween(groups, links));
  return shorten(placeParts(layOutByDagre(blocks, between, direction), parts), sizes, links, groups);
}

/** The part of ranked boxes' space that is not free, more or less: between ranks and beside short ones. */
const density = 0.4;

/** The aspect that makes a block as long, across the ranks, as all blocks together are likely to be. */
function blockAspect(own: readonly Size[], all: readonly Size[], direction: Direction, aspect: number): number {
  const area = own.reduce((sum, size) => sum + spaceOf(size), 0);
  const total = all.reduce((sum, size) => sum + spaceOf(size), 0) / density;
  if (direction === 'LR') {
    const height = Math.max(Math.sqrt(total / aspect), ...all.map((size) => size.height));
    return area / height ** 2;
  }
  const width = Math.max(Math.sqrt(total * aspect), ...all.map((size) => size.width));
  return width ** 2 / area;
}

function spaceOf(size: Size): number {
  return (size.width + siblingGap) * (size.height + siblingGap);
}

/** Boxes with exactly the same neighbours in both directions. They are never linked to each other. */
function groupsOfTwins(count: number, links: readonly Link[]): readonly (readonly number[])[] {
  const targets = Array.from({ length: count }, () => new Set<number>());
  const sources = Array.from({ length: count }, () => new Set<number>());
  for (const { from, to } of links) {
    targets[from]?.add(to);
    sources[to]?.add(from);
  }
  const inOrder = (set: Set<number> | undefined): string => [...(set ?? [])].sort((a, b) => a - b).join(' ');
  const boxes = Array.from({ length: count }, (_, at) => at);
  return [...Map.groupBy(boxes, (box) => `${inOrder(targets[box])} > ${inOrder(sources[box])}`).values()];
}

/** The links between boxes as links between the groups they are in, merged. */
function linksBetween(groups: readonly (readonly number[])[], links: readonly Link[]): Link[] {
  const groupOf = new Map(groups.flatMap((members, group) => members.map((member) => [member, group] as const)));
  const merged = new Map<string, Link>();
  for (const link of links) {
    const from = groupOf.get(link.from) as number;
    const to = groupOf.get(link.to) as number;
    const pair = `${from} ${to}`;
    merged.set(pair, { from, to, weight: link.weight + (merged.get(pair)?.weight ?? 0) });
  }
  return [...merged.values()];
}
