import { type Arrangement, best, type Corner, type Size } from './arrangement.ts';
import { rankGap, siblingGap } from './boxSizes.ts';
import type { Manner, Sibling, SiblingLink } from './siblings.ts';

/** How much larger everything must get before what stands beside moves above and below. */
const worthTurning = 1.25;

/** The same where the person said which way relations lead: only what would be too wide is turned. */
const onlyIfTooWide = 1000;

type ArrangeBoxes = (boxes: readonly Sibling[], links: readonly SiblingLink[]) => Arrangement;

/** One of the boxes beside the core. */
interface Side {
  readonly box: number;
  /** The middle of what it is related to in the core. */
  readonly partner: Corner;
}

/**
 * Some boxes in columns beside all others, the core: on the left those that lead into it, on the right those that it
 * leads to, each near what it is related to. Or in rows above and below, where that fits much better.
 */
export function arrangeBeside(
  boxes: readonly Sibling[],
  links: readonly SiblingLink[],
  manner: Manner,
  standsBeside: (box: Sibling) => boolean,
  arrangeCore: ArrangeBoxes,
): Arrangement {
  const core = [...boxes.keys()].filter((at) => !standsBeside(boxes[at] as Sibling));
  if (core.length === 0 || core.length === boxes.length) return arrangeCore(boxes, links);
  const numbers = new Map(core.map((box, number) => [box, number]));
  const inCore = links.flatMap((link) => {
    const [from, to] = [numbers.get(link.from), numbers.get(link.to)];
    return from === undefined || to === undefined ? [] : { ...link, from, to };
  });
  const inner = arrangeCore(
    core.map((box) => boxes[box] as Sibling),
    inCore,
  );
  const corners = new Map(core.map((box, number) => [box, inner.corners[number] as Corner]));
  const { before, after } = sidesOf(boxes, links, corners, inner);
  const columns = between(boxes, inner, corners, before, after, 'x', manner.aspect);
  const rows = between(boxes, inner, corners, before, after, 'y', manner.aspect);
  if (manner.direction === 'down') return best([rows, columns], manner.aspect, onlyIfTooWide);
  return best([columns, rows], manner.aspect, manner.direction === 'auto' ? worthTurning : onlyIfTooWide);
}

/** What leads into the core or is not related to it, and what the core leads to. */
function sidesOf(
  boxes: readonly Sibling[],
  links: readonly SiblingLink[],
  core: ReadonlyMap<number, Corner>,
  inner: Size,
): { before: Side[]; after: Side[] } {
  const before: Side[] = [];
  const after: Side[] = [];
  for (const box of boxes.keys()) {
    if (core.has(box)) continue;
    let pull = 0;
    const partners: Corner[] = [];
    for (const { from, to, weight, fromAt, toAt } of links) {
      if (from !== box && to !== box) continue;
      const corner = core.get(from === box ? to : from);
      if (corner === undefined) continue;
      const at = from === box ? toAt : fromAt;
      partners.push({ x: corner.x + at.x, y: corner.y + at.y });
      pull += from === box ? weight : -weight;
    }
    const partner =
      partners.length === 0
        ? { x: inner.width / 2, y: inner.height / 2 }
        : { x: mean(partners.map(({ x }) => x)), y: mean(partners.map(({ y }) => y)) };
    (pull < 0 ? after : before).push({ box, partner });
  }
  return { before, after };
}

/** The core between the two sides, along one axis. */
function between(
  boxes: readonly Sibling[],
  inner: Size,
  core: ReadonlyMap<number, Corner>,
  before: readonly Side[],
  after: readonly Side[],
  axis: 'x' | 'y',
  aspect: number,
): Arrangement {
  const [along, across] = axis === 'x' ? (['width', 'height'] as const) : (['height', 'width'] as const);
  const crossAxis = axis === 'x' ? 'y' : 'x';
  const blocks = [before, after].map((sides) => sideBlock(boxes, inner, sides, axis, aspect));
  const [first, last] = blocks as [SideBlock, SideBlock];
  const coreStart = first.corners.size === 0 ? 0 : first[along] + rankGap;
  const lastStart = coreStart + inner[along] + rankGap;
  const end = last.corners.size === 0 ? coreStart + inner[along] : lastStart + last[along];
  const most = Math.max(inner[across], first[across], last[across]);
  const coreShift = (most - inner[across]) / 2;

  const corners: Corner[] = [];
  const put = (box: number, corner: Corner, start: number, shift: number): void => {
    const moved = { [axis]: corner[axis] + start, [crossAxis]: corner[crossAxis] + shift };
    corners[box] = { x: Math.round(moved.x ?? 0), y: Math.round(moved.y ?? 0) };
  };
  for (const [box, corner] of core) put(box, corner, coreStart, coreShift);
  for (const [block, start] of [
    [first, 0],
    [last, lastStart],
  ] as const) {
    // As near as it can be to what it is related to.
    const wanted = coreShift + block.middle - block[across] / 2;
    const shift = Math.min(Math.max(0, wanted), most - block[across]);
    for (const [box, corner] of block.corners) put(box, corner, start, shift);
  }
  const extent = axis === 'x' ? { width: end, height: most } : { width: most, height: end };
  return { width: Math.ceil(extent.width), height: Math.ceil(extent.height), corners };
}

interface SideBlock extends Size {
  readonly corners: ReadonlyMap<number, Corner>;
  /** Across: where what it is related to is in the core, on average. */
  readonly middle: number;
}

/** One column of boxes (row, where the axis is y), or several where the core is too short for one. */
function sideBlock(
  boxes: readonly Sibling[],
  inner: Size,
  sides: readonly Side[],
  axis: 'x' | 'y',
  aspect: number,
): SideBlock {
  const [along, across] = axis === 'x' ? (['width', 'height'] as const) : (['height', 'width'] as const);
  const crossAxis = axis === 'x' ? 'y' : 'x';
  const inOrder = sides.toSorted((a, b) => a.partner[crossAxis] - b.partner[crossAxis] || a.box - b.box);
  const sizeOf = ({ box }: Side): Size => boxes[box] as Size;
  const length = inOrder.reduce((sum, side) => sum + sizeOf(side)[across] + siblingGap, -siblingGap);
  const area = inOrder.reduce((sum, side) => sum + sizeOf(side).width * sizeOf(side).height, 0);
  const limit = Math.max(inner[across], Math.sqrt(axis === 'x' ? area / aspect : area * aspect));
  const lines = Math.max(1, Math.min(inOrder.length, Math.ceil(length / limit)));
  const corners = new Map<number, Corner>();
  let depth = 0;
  let end = -siblingGap;
  for (let at = 0; at < inOrder.length; at += lines) {
    const abreast = inOrder.slice(at, at + lines);
    let start = 0;
    for (const side of abreast) {
      const corner = { [axis]: start, [crossAxis]: end + siblingGap };
      corners.set(side.box, { x: corner.x ?? 0, y: corner.y ?? 0 });
      start += sizeOf(side)[along] + siblingGap;
    }
    depth = Math.max(depth, start - siblingGap);
    end += siblingGap + Math.max(...abreast.map((side) => sizeOf(side)[across]));
  }
  const size = axis === 'x' ? { width: depth, height: Math.max(0, end) } : { width: Math.max(0, end), height: depth };
  return { ...size, corners, middle: mean(inOrder.map(({ partner }) => partner[crossAxis])) };
}

function mean(numbers: readonly number[]): number {
  return numbers.length === 0 ? 0 : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
