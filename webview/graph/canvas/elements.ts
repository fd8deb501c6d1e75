import type { ElementDefinition } from 'cytoscape';
import { glyphHues } from '../../../src/model/glyphs.ts';
import type { PictureEdge } from '../../../src/picture/picture.ts';
import { oneLine } from '../text.ts';
import type { Scene, SceneNode } from './scene.ts';
import type { Theme } from './theme.ts';

/**
 * A scene as what Cytoscape draws: boxes and lines. Containers are plain nodes under their content, not compound parents:
 * those redraw a hundred times slower. What is written on nodes is painted over them (`inscriptions.ts`), and minor edges
 * only where one of their ends is looked at (`highlights.ts`).
 */
export function elementsOf(scene: Scene, theme: Theme): ElementDefinition[] {
  const { nodes, picture, boxes } = scene;
  const edges = picture.edges.filter(({ from, to, minor }) => !minor && boxes.has(from) && boxes.has(to));
  return [
    ...nodes.flatMap((one) => nodeElement(one, scene, theme)),
    ...edges.map((edge) => edgeElement(edge, edgeColour(scene, edge, theme))),
  ];
}

/** How the box of a node looks; widths are in pixels at zoom 1. */
export interface NodeLook {
  readonly fill: string;
  readonly border: string;
  readonly width: number;
  readonly dashed: boolean;
}

/** Nodes that an overlay does not reach step back; those that are not really there have a dashed border. */
export function nodeLook({ node, depth, back }: SceneNode, theme: Theme): NodeLook {
  const container = node.kind === 'container';
  const absent = node.kind === 'stub' || node.kind === 'ghost';
  const fill = container ? theme.containerFill(depth) : absent ? theme.background : theme.leaf;
  const border = container ? theme.containerBorder(glyphHues[node.glyph]) : theme.leafBorder;
  const marked = node.overlaid === true || node.reached !== undefined;
  return {
    fill: back && !container ? theme.faded(fill) : fill,
    border: marked ? theme.accent : back ? theme.faded(border) : border,
    width: node.overlaid ? 3 : marked ? 1.5 : 1,
    dashed: absent || node.unread,
  };
}

/** Edges are calm; where an overlay leaves out one of their ends they step back further. */
export function edgeColour({ byId }: Scene, { from, to }: PictureEdge, theme: Theme): string {
  return byId.get(from)?.back || byId.get(to)?.back ? theme.faded(theme.edge) : theme.edge;
}

function nodeElement(one: SceneNode, { boxes }: Scene, theme: Theme): ElementDefinition[] {
  const { node, depth } = one;
  const box = boxes.get(node.id);
  if (box === undefined) return [];
  const { fill, border, width, dashed } = nodeLook(one, theme);
  return [
    {
      group: 'nodes',
      data: {
        id: node.id,
        width: box.width,
        height: box.height,
        depth,
        fill,
        border,
        borderWidth: width,
      },
      position: { x: box.x, y: box.y },
      classes: dashed ? `${node.kind} dashed` : node.kind,
    },
  ];
}

function edgeElement(edge: PictureEdge, colour: string): ElementDefinition {
  return {
    group: 'edges',
    data: {
      // Edges get a prefix, so that no id of a resource can be taken for one.
      id: `edge ${edge.id}`,
      source: edge.from,
      target: edge.to,
      width: edgeWidth(edge),
      colour,
    },
    classes: edge.inferred ? 'inferred' : '',
  };
}

/** In pixels at zoom 1: what stands for many relations is a little thicker. */
export function edgeWidth({ count }: PictureEdge): number {
  return Math.min(3, 1 + Math.log2(Math.max(1, count)) * 0.35);
}

/** `routes to 0.0.0.0/0`; of several relations, each verb with its count. */
export function edgeLabel({ verbs, detail, count }: PictureEdge): string {
  if (count === 1) return oneLine([verbs[0]?.verb ?? '', detail ?? ''].join(' ').trim());
  return verbs.map(({ verb, count: times }) => (times === 1 ? verb : `${verb} ×${times}`)).join(', ');
}
