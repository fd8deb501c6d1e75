import type { Box, Layout } from '../../../src/layout/layout.ts';
import type { Picture, PictureEdge, PictureNode } from '../../../src/picture/picture.ts';
import { labelOf } from '../nodeWords.ts';
import { stubWords } from '../stubWords.ts';
import { grouped, oneLine } from '../text.ts';

/** A node as it is drawn: what is written on it, and how deep it lies in others. */
export interface SceneNode {
  readonly node: PictureNode;
  readonly depth: number;
  readonly name: string;
  /** Belongs to the name, and is never cut: of what stands for several, how many. */
  readonly nameEnd: string;
  /** Its type and where it is; both may be cut at the end. */
  readonly subtitle: string;
  /** What one should know before trusting its looks; never cut. */
  readonly state: string;
  readonly pinned: boolean;
  readonly noted: boolean;
  /** An overlay reaches others, but not this one. */
  readonly back: boolean;
}

/** A picture with its positions, as everything that draws it needs it. */
export interface Scene {
  readonly picture: Picture;
  /** Parents stand before what they contain. */
  readonly nodes: readonly SceneNode[];
  /** The outermost first. */
  readonly containers: readonly SceneNode[];
  readonly byId: ReadonlyMap<string, SceneNode>;
  /** Edges of each node. */
  readonly edgesOf: ReadonlyMap<string, readonly PictureEdge[]>;
  /** Where things are now: this changes while they move. */
  readonly boxes: Map<string, Box>;
}

/** Notes are by id of the node that they were written on. Nodes that the layout does not know are left out. */
export function sceneOf(picture: Picture, layout: Layout, notes: Readonly<Record<string, string>>): Scene {
  const overlaid = picture.overlay !== undefined;
  const depths = new Map<string, number>();
  const nodes: SceneNode[] = [];
  for (const node of picture.nodes) {
    const depth = node.parent === undefined ? 0 : (depths.get(node.parent) ?? 0) + 1;
    depths.set(node.id, depth);
    if (!layout.boxes.has(node.id)) continue;
    nodes.push({
      node,
      depth,
      ...nameOf(node),
      subtitle: subtitleOf(node),
      state: stateOf(node),
      pinned: Object.hasOwn(picture.view.pins, node.id),
      noted: Object.hasOwn(notes, node.id),
      back: overlaid && node.reached === undefined && !node.overlaid,
    });
  }
  const containers = nodes.filter(({ node }) => node.kind === 'container').toSorted((a, b) => a.depth - b.depth);
  const edgesOf = new Map<string, PictureEdge[]>();
  for (const edge of picture.edges) {
    if (!layout.boxes.has(edge.from) || !layout.boxes.has(edge.to)) continue;
    for (const end of [edge.from, edge.to]) {
      const known = edgesOf.get(end);
      if (known === undefined) edgesOf.set(end, [edge]);
      else known.push(edge);
    }
  }
  const byId = new Map(nodes.map((one) => [one.node.id, one]));
  return { picture, nodes, containers, byId, edgesOf, boxes: new Map(layout.boxes) };
}

/** Ids of everything in a node at any depth, and its own. */
export function withContent(scene: Scene, id: string): ReadonlySet<string> {
  const inside = new Set([id]);
  for (const { node } of scene.nodes) if (node.parent !== undefined && inside.has(node.parent)) inside.add(node.id);
  return inside;
}

function nameOf(node: PictureNode): Pick<SceneNode, 'name' | 'nameEnd'> {
  const label = labelOf(node);
  if (!node.group) return { name: label, nameEnd: '' };
  const count = ` (${grouped(node.content)})`;
  if (!label.endsWith(count)) return { name: label, nameEnd: '' };
  return { name: label.slice(0, -count.length), nameEnd: count };
}

/** Type and place; what stands for several often says its type in its name. */
function subtitleOf({ group, label, typeTitle, place }: PictureNode): string {
  const type = group && label.endsWith(typeTitle) ? [] : [typeTitle];
  return oneLine([...type, ...(place === undefined ? [] : [place])].join(' · '));
}

function stateOf({ kind, stub, unread }: PictureNode): string {
  if (kind === 'ghost') return ' · gone';
  if (stub !== undefined) return ` · ${stubWords[stub]}`;
  return unread ? ' · not read' : '';
}
