import type { Graph } from '../model/graph.ts';
import type { Verb } from '../model/verbs.ts';

/** The shortest ways between nodes. */
export interface Ways {
  /** Nodes between the ends, with the length of the way to them. */
  readonly between: ReadonlyMap<number, number>;
  /** Relations that the ways lead over, with the nodes that they lead from and to on the way. */
  readonly relations: ReadonlyMap<number, { readonly from: number; readonly to: number }>;
}

/**
 * How a person on call counts a way: traffic and use are a step. What guards a thing says less of how it is reached.
 * Where things stand, what encrypts them and who may do what relates nearly everything to everything: a way over these
 * is the last that is looked for.
 */
const near = 2;
const guard = 3;
const far = 10;

/**
 * Added where a way goes to a thing and on to another that merely shares it: a role, a key, a log group. Two machines
 * are not connected by writing to one log; one that writes to a queue and one that reads from it are. Less than two
 * steps, so that no way goes to a third thing and back to avoid it.
 */
const sharing = 3;

/** Verbs whose subject takes something from the object, or gives something to it. */
const takes = 1;
const gives = 2;
const neither = 0;

const steps: Readonly<Record<Verb, readonly [length: number, shares: typeof takes | typeof gives | typeof neither]>> = {
  uses: [near, takes],
  'routes to': [near, neither],
  'is protected by': [guard, takes],
  'allows traffic from': [near, neither],
  'allows traffic to': [near, neither],
  'is attached to': [near, neither],
  serves: [near, neither],
  connects: [near, neither],
  'is managed by': [far, takes],
  'runs in': [far, takes],
  'sends to': [near, gives],
  'reads from': [near, takes],
  'resolves to': [near, takes],
  'is encrypted with': [far, takes],
  'may access': [near, takes],
  'may assume': [far, takes],
  'is member of': [far, takes],
  'is granted': [far, takes],
  'gives access to': [far, takes],
  'applies to': [far, takes],
  references: [near, takes],
};

/** A node is looked at once for each way to arrive at it: taking, giving, or neither. */
const arrivals = 3;
const unknown = 0x7fffffff;

/**
 * All shortest ways over relations in any direction from one of the starts to one of the goals; undefined when there
 * is none. Hidden nodes are not passed through.
 */
export function shortestWays(
  graph: Graph,
  starts: ReadonlySet<number>,
  goals: ReadonlySet<number>,
  hides: (node: number) => boolean,
): Ways | undefined {
  const length = new Int32Array(graph.size * arrivals).fill(unknown);
  const best = measure(graph, length, starts, goals, hides);
  if (best === undefined) return undefined;

  const between = new Map<number, number>();
  const relations = new Map<number, { from: number; to: number }>();
  const waiting = [...goals].flatMap((goal) => statesOf(goal).filter((state) => length[state] === best));
  const seen = new Set(waiting);
  for (const state of waiting) {
    const node = Math.floor(state / arrivals);
    if (!goals.has(node)) between.set(node, Math.min(length[state] as number, between.get(node) ?? unknown));
    for (const [relation, before] of lastSteps(graph, length, state)) {
      const from = Math.floor(before / arrivals);
      relations.set(relation, { from, to: node });
      if (seen.has(before) || starts.has(from)) continue;
      seen.add(before);
      waiting.push(before);
    }
  }
  return { between, relations };
}

/** Fills in the length of the shortest way to every state until a goal is reached, whose length it answers. */
function measure(
  graph: Graph,
  length: Int32Array,
  starts: ReadonlySet<number>,
  goals: ReadonlySet<number>,
  hides: (node: number) => boolean,
): number | undefined {
  // Lengths are small whole numbers: what waits is kept in one list for each.
  const waiting: number[][] = [[]];
  const arrive = (node: number, arrival: number, at: number): void => {
    const state = node * arrivals + arrival;
    if (at >= (length[state] as number) || hides(node)) return;
    length[state] = at;
    while (waiting.length <= at) waiting.push([]);
    waiting[at]?.push(state);
  };
  for (const start of starts) arrive(start, neither, 0);
  for (let at = 0; at < waiting.length; at++) {
    for (const state of waiting[at] as number[]) {
      if (length[state] !== at) continue;
      const node = Math.floor(state / arrivals);
      if (goals.has(node)) return at;
      for (const relation of graph.outgoing(node)) {
        const [step, shares] = steps[graph.relation(relation).verb];
        arrive(graph.ends(relation).to, shares, at + step);
      }
      for (const relation of graph.incoming(node)) {
        const [step, shares] = steps[graph.relation(relation).verb];
        arrive(graph.ends(relation).from, neither, at + step + turn(state, shares));
      }
    }
    waiting[at] = [];
  }
  return undefined;
}

/** The relations by which shortest ways arrive at a state, each with the state that it is arrived from. */
function lastSteps(graph: Graph, length: Int32Array, state: number): [relation: number, before: number][] {
  const node = Math.floor(state / arrivals);
  const arrival = state % arrivals;
  const found: [number, number][] = [];
  const consider = (relation: number, before: number, step: number): void => {
    const at = length[before] as number;
    if (at !== unknown && at + step === length[state]) found.push([relation, before]);
  };
  for (const relation of graph.incoming(node)) {
    const [step, shares] = steps[graph.relation(relation).verb];
    if (shares === arrival) for (const before of statesOf(graph.ends(relation).from)) consider(relation, before, step);
  }
  if (arrival !== neither) return found;
  for (const relation of graph.outgoing(node)) {
    const [step, shares] = steps[graph.relation(relation).verb];
    for (const before of statesOf(graph.ends(relation).to)) {
      consider(relation, before, step + turn(before, shares));
    }
  }
  return found;
}

/** What it costs to leave a state against a relation, on to one that shares what the way arrived at. */
function turn(state: number, shares: number): number {
  return shares !== neither && state % arrivals === shares ? sharing : 0;
}

function statesOf(node: number): number[] {
  return [node * arrivals + neither, node * arrivals + takes, node * arrivals + gives];
}
