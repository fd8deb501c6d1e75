import type { PictureFacts } from './facts.ts';

/** Drawings of what can stand at a border where it lies directly in a network. */
const doors: ReadonlySet<string> = new Set(['endpoint', 'link']);
/** Drawings of what leads traffic between networks but is no door of one: a place where they meet. */
const middles: ReadonlySet<string> = new Set(['network', 'routes']);

/** Whether traffic enters or leaves what contains a node by it: gateways, connections between networks, endpoints in one. */
export function isGate({ graph, types }: PictureFacts, node: number): boolean {
  const type = types.get(graph.node(node).type);
  const parent = graph.parent(node);
  if (type === undefined || parent === undefined) return false;
  if (type.glyph === 'gateway') return true;
  if (type.routing === 'between') return !middles.has(type.glyph);
  const around = types.get(graph.node(parent).type)?.glyph;
  return doors.has(type.glyph) && (around === 'network' || around === 'subnet');
}
