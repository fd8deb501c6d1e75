import type { Colouring } from './colours.ts';
import type { PictureFacts } from './facts.ts';
import type { Picture } from './picture.ts';

const notRead = 'Could not be read';
const partly = 'Partly read';
const notYet = 'Not read yet';
const absent = 'Not in the inventory';
const read = 'Read';

/** Nodes by how completely they were read. What is folded is read where everything in it is. */
export function gapColours(
  facts: PictureFacts,
  picture: Picture,
  drawnFor: (node: number) => string | undefined,
): Colouring {
  const { graph } = facts;
  const stateOf = readingState(facts);
  const own = new Map<string, string>();
  const inside = new Map<string, Set<string>>();
  for (let node = 0; node < graph.size; node++) {
    const drawn = drawnFor(node);
    if (drawn === undefined) continue;
    const state = stateOf(node);
    if (drawn === graph.node(node).id) own.set(drawn, state);
    const states = inside.get(drawn);
    if (states === undefined) inside.set(drawn, new Set([state]));
    else states.add(state);
  }
  const keys = new Map<string, string>();
  for (const { id, kind } of picture.nodes) {
    const state = kind === 'folded' ? together(inside.get(id) ?? new Set()) : own.get(id);
    if (state !== undefined) keys.set(id, state);
  }
  return { keys, order: [notRead, partly, notYet, absent, read] };
}

function together(states: ReadonlySet<string>): string | undefined {
  // What is pointed at and not there does not say that something was not read.
  const [only, ...others] = [...states].filter((state) => state !== absent);
  if (only === undefined) return states.size > 0 ? absent : undefined;
  return others.length === 0 ? only : partly;
}

/** How a node of the graph was read: by the readings directly under it, or as one of its container's. */
function readingState({ graph, types, coverage }: PictureFacts): (node: number) => string {
  const parents = new Set([...types.values()].filter(({ onDemand }) => !onDemand).flatMap(({ under }) => under));
  return (node) => {
    const stub = graph.stub(node);
    if (stub !== undefined) return stub.reason === 'not-read' ? notYet : absent;
    const { id, type } = graph.node(node);
    if (!parents.has(type)) return read;
    const readings = coverage(id);
    if (readings.length === 0) return notYet;
    const incomplete = readings.filter(({ state }) => state !== 'complete');
    if (incomplete.length === 0) return read;
    const nothing = incomplete.length === readings.length && incomplete.every(({ state }) => state !== 'partial');
    return nothing ? notRead : partly;
  };
}
