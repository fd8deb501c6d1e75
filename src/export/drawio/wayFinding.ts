import type { Point } from '../drawing/bends.ts';
import type { Axis, Ground } from './arrowGround.ts';

/** Where an arrow leaves or enters, and what it costs to do so there. */
export interface Gate<Port> {
  readonly port: Port;
  /** Indexes of the lines that cross before it. */
  readonly column: number;
  readonly row: number;
  /** Along which the arrow leaves or enters. */
  readonly axis: Axis;
  /** Which way along it leads away from the port: to the next line, or to the one before. */
  readonly outward: 1 | -1;
  readonly cost: number;
}

interface Found<Port> {
  readonly from: Port;
  readonly to: Port;
  /** The crossings on the way. */
  readonly way: readonly Point[];
  /** How many crossings were looked at. */
  readonly looked: number;
}

/** The cheapest way from any of the first gates to any of the others; undefined where there is none among so many crossings. */
export function findWay<Port>(
  ground: Ground,
  starts: readonly Gate<Port>[],
  ends: readonly Gate<Port>[],
  most: number,
): Found<Port> | undefined {
  const { columns, rows } = ground.lattice;
  const across = columns.length;
  const stateOf = (column: number, row: number, axis: number): number => (row * across + column) * 2 + axis;
  const goal = across * rows.length * 2;
  const costs = new Float64Array(goal + 1).fill(Number.POSITIVE_INFINITY);
  const before = new Int32Array(goal + 1).fill(-1);
  const queue = createQueue();
  const left = leastWay(ground, ends);
  const reach = (state: number, cost: number, from: number, rest: number): void => {
    if (cost >= (costs[state] ?? 0)) return;
    costs[state] = cost;
    before[state] = from;
    queue.push(state, cost + rest);
  };

  const startAt = new Map<number, Gate<Port>>();
  for (const gate of starts) {
    const state = stateOf(gate.column, gate.row, gate.axis);
    if (gate.cost >= (costs[state] ?? 0)) continue;
    startAt.set(state, gate);
    reach(state, gate.cost, -1, left(gate.column, gate.row));
  }
  const endAt = new Map<number, Gate<Port>>();
  for (const gate of ends) {
    const state = stateOf(gate.column, gate.row, gate.axis);
    if (gate.cost < (endAt.get(state)?.cost ?? Number.POSITIVE_INFINITY)) endAt.set(state, gate);
  }

  /** Where a way would come from that reaches a gate from behind. */
  const innerState = ({ column, row, axis, outward }: Gate<Port>): number =>
    axis === 0 ? stateOf(column - outward, row, axis) : stateOf(column, row - outward, axis);
  const done = new Uint8Array(goal + 1);
  let looked = 0;
  for (let state = queue.pop(); state !== undefined && looked < most; state = queue.pop()) {
    if (state === goal) break;
    if (done[state] === 1) continue;
    done[state] = 1;
    looked++;
    const cost = costs[state] ?? 0;
    const axis = (state & 1) as Axis;
    const cell = state >> 1;
    const [column, row] = [cell % across, Math.floor(cell / across)];
    const end = endAt.get(state);
    if (end !== undefined && before[state] !== innerState(end)) reach(goal, cost + end.cost, state, 0);
    const start = before[state] === -1 ? startAt.get(state) : undefined;
    reach(state ^ 1, cost + ground.turn(column, row), state, left(column, row));
    for (const step of [1, -1]) {
      if (start !== undefined && step !== start.outward) continue;
      const [nextColumn, nextRow] = axis === 0 ? [column + step, row] : [column, row + step];
      if (nextColumn < 0 || nextRow < 0 || nextColumn >= across || nextRow >= rows.length) continue;
      const next = stateOf(nextColumn, nextRow, axis);
      if (done[next] === 1) continue;
      reach(next, cost + ground.cost(nextColumn, nextRow, axis, step > 0), state, left(nextColumn, nextRow));
    }
  }

  const states: number[] = [];
  for (let state = before[goal] ?? -1; state >= 0; state = before[state] ?? -1) states.push(state);
  states.reverse();
  const [from, to] = [startAt.get(states[0] ?? -1), endAt.get(states.at(-1) ?? -1)];
  if (from === undefined || to === undefined) return undefined;
  const way = states.map((state) => {
    const cell = state >> 1;
    return { x: columns[cell % across] ?? 0, y: rows[Math.floor(cell / across)] ?? 0 };
  });
  return { from: from.port, to: to.port, way, looked };
}

/** Pixels to the nearest gate at least, as lines run. */
function leastWay<Port>({ lattice }: Ground, ends: readonly Gate<Port>[]): (column: number, row: number) => number {
  const columns = ends.map(({ column }) => lattice.columns[column] ?? 0);
  const rows = ends.map(({ row }) => lattice.rows[row] ?? 0);
  const [left, right] = [Math.min(...columns), Math.max(...columns)];
  const [top, bottom] = [Math.min(...rows), Math.max(...rows)];
  return (column, row) => {
    const [x, y] = [lattice.columns[column] ?? 0, lattice.rows[row] ?? 0];
    return Math.max(0, left - x, x - right) + Math.max(0, top - y, y - bottom);
  };
}

interface Queue {
  push(state: number, cost: number): void;
  /** The cheapest; of equally cheap ones always the same. */
  pop(): number | undefined;
}

function createQueue(): Queue {
  const states: number[] = [];
  const costs: number[] = [];
  const isBefore = (one: number, other: number): boolean => {
    const difference = (costs[one] ?? 0) - (costs[other] ?? 0);
    return difference < 0 || (difference === 0 && (states[one] ?? 0) < (states[other] ?? 0));
  };
  const swap = (one: number, other: number): void => {
    const [state, cost] = [states[one] ?? 0, costs[one] ?? 0];
    states[one] = states[other] ?? 0;
    costs[one] = costs[other] ?? 0;
    states[other] = state;
    costs[other] = cost;
  };
  return {
    push(state, cost) {
      states.push(state);
      costs.push(cost);
      for (let at = states.length - 1; at > 0; ) {
        const parent = (at - 1) >> 1;
        if (!isBefore(at, parent)) break;
        swap(at, parent);
        at = parent;
      }
    },
    pop() {
      if (states.length === 0) return undefined;
      swap(0, states.length - 1);
      const state = states.pop();
      costs.pop();
      for (let at = 0; ; ) {
        let least = at;
        for (const child of [2 * at + 1, 2 * at + 2])
          if (child < states.length && isBefore(child, least)) least = child;
        if (least === at) break;
        swap(at, least);
        at = least;
      }
      return state;
    },
  };
}
