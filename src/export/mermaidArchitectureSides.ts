import type { Cell } from './mermaidArchitectureGrid.ts';

type Side = 'L' | 'R' | 'T' | 'B';

/** An arrow between two services, and the sides at which it leaves and arrives. */
export interface SidedArrow {
  readonly from: string;
  readonly to: string;
  readonly fromSide: Side;
  readonly toSide: Side;
}

/**
 * Sides for the arrows, as their ends stand in the grid. Mermaid takes sides for wishes too: it walks along the arrows,
 * one step for each, and keeps apart in that direction what comes to stand beside each other on this walk. Where that
 * would contradict the grid it draws nothing at all, so an arrow then leaves another way: round a corner, if need be,
 * which on its own brings nothing beside each other.
 *
 * @param order in which Mermaid starts its walks: that of services, and after them junctions
 */
export function sidedArrows(
  arrows: readonly { readonly from: string; readonly to: string }[],
  order: readonly string[],
  cells: ReadonlyMap<string, Cell>,
): SidedArrow[] {
  const sided: SidedArrow[] = [];
  for (const { from, to } of arrows) {
    const ways = waysBetween(cells.get(from), cells.get(to)).map(([fromSide, toSide]) => ({
      from,
      to,
      fromSide,
      toSide,
    }));
    const way = ways.find((candidate) => agrees([...sided, candidate], order, cells)) ?? ways.at(-1);
    if (way !== undefined) sided.push(way);
  }
  return sided;
}

/** Pairs of sides, the one whose title is best to read first; the last one brings nothing into line. */
function waysBetween(from: Cell | undefined, to: Cell | undefined): (readonly [Side, Side])[] {
  const across = (to?.column ?? 0) - (from?.column ?? 0);
  const down = (to?.row ?? 0) - (from?.row ?? 0);
  const [near, far]: [Side, Side] = across >= 0 ? ['R', 'L'] : ['L', 'R'];
  const [under, above]: [Side, Side] = down >= 0 ? ['B', 'T'] : ['T', 'B'];
  return [
    ...(across === 0 ? [] : [[near, far] as const]),
    ...(down === 0 ? [] : [[under, above] as const]),
    [near, above],
    [under, far],
    [near, near],
  ];
}

/** Whether what Mermaid concludes from these arrows is true of the grid. */
function agrees(arrows: readonly SidedArrow[], order: readonly string[], cells: ReadonlyMap<string, Cell>): boolean {
  const cellOf = (service: string | undefined): Cell => cells.get(service ?? '') ?? { row: 0, column: 0 };
  return walks(arrows, order).every((walk) => {
    const at = new Map([...walk].map(([service, [x, y]]) => [`${x},${y}`, service]));
    return [...at].every(([place, service]) => {
      const [x = 0, y = 0] = place.split(',').map(Number);
      const right = at.get(`${x + 1},${y}`);
      const above = at.get(`${x},${y + 1}`);
      return (
        (right === undefined || cellOf(service).column < cellOf(right).column) &&
        (above === undefined || cellOf(above).row < cellOf(service).row)
      );
    });
  });
}

const steps: Readonly<Record<Side, readonly [x: number, y: number]>> = { L: [-1, 0], R: [1, 0], T: [0, 1], B: [0, -1] };

/**
 * Mermaid's own walks (`getDataStructures` of its architecture database): of all arrows between the same two sides at a
 * service it knows the last one only, and a service that was left before is not reached again.
 */
function walks(arrows: readonly SidedArrow[], services: readonly string[]): Map<string, readonly [number, number]>[] {
  const neighbours = new Map(services.map((service) => [service, new Map<string, string>()]));
  for (const { from, to, fromSide, toSide } of arrows) {
    if (fromSide === toSide) continue;
    neighbours.get(from)?.set(fromSide + toSide, to);
    if (from !== to) neighbours.get(to)?.set(toSide + fromSide, from);
  }
  const reached = new Set<string>();
  return services.flatMap((start) => {
    if (reached.has(start)) return [];
    const walk = new Map<string, readonly [number, number]>([[start, [0, 0]]]);
    const queue = [start];
    for (const service of queue) {
      reached.add(service);
      const [x, y] = walk.get(service) ?? [0, 0];
      for (const [sides, next] of neighbours.get(service) ?? []) {
        if (reached.has(next)) continue;
        const [stepX, stepY] = stepBetween(sides.charAt(0) as Side, sides.charAt(1) as Side);
        walk.set(next, [x + stepX, y + stepY]);
        queue.push(next);
      }
    }
    return [walk];
  });
}

/** Straight on between opposite sides; round a corner, a step in two directions, as Mermaid counts them. */
function stepBetween(from: Side, to: Side): readonly [number, number] {
  const [x, y] = steps[from];
  const [backX, backY] = steps[to];
  if (x !== 0) return [x, backY];
  return [-backX, y];
}
