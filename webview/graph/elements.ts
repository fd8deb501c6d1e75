import type { ElementDefinition } from 'cytoscape';
import type { Box, Layout } from '../../src/layout/layout.ts';
import type { Picture, PictureEdge, PictureNode } from '../../src/picture/picture.ts';
import { glyphHues } from './glyphs.ts';
import { headerImage, headerLabelStart, labelStart, leafImage, marksWidth } from './nodeImage.ts';
import { oneLine } from './text.ts';
import type { Theme } from './theme.ts';

/**
 * A picture with its layout as what Cytoscape draws. Containers are plain nodes under their content, not compound
 * parents: those redraw a hundred times slower. Nodes that the layout does not know are left out.
 */
export function elementsOf(picture: Picture, layout: Layout, theme: Theme): ElementDefinition[] {
  const depths = new Map<string, number>();
  const nodes = picture.nodes.flatMap((node) => {
    const depth = node.parent === undefined ? 0 : (depths.get(node.parent) ?? 0) + 1;
    depths.set(node.id, depth);
    const box = layout.boxes.get(node.id);
    return box === undefined ? [] : [nodeElement(node, box, depth, theme)];
  });
  const edges = picture.edges.filter(({ from, to }) => layout.boxes.has(from) && layout.boxes.has(to));
  return [...nodes, ...edges.map(edgeElement)];
}

/** Edges get a prefix, so that no id of a resource can be taken for one. */
export function edgeElementId(edge: PictureEdge): string {
  return `edge ${edge.id}`;
}

function nodeElement(node: PictureNode, box: Box, depth: number, theme: Theme): ElementDefinition {
  const container = node.kind === 'container';
  const start = container ? headerLabelStart : labelStart;
  const hue = glyphHues[node.glyph];
  return {
    group: 'nodes',
    data: {
      id: node.id,
      label: labelOf(node),
      width: box.width,
      height: box.height,
      labelShift: start - box.width,
      labelWidth: Math.max(24, box.width - start - marksWidth(node, theme) - 9),
      image: container ? headerImage(node, box.width, theme) : leafImage(node, box.width, box.height, theme),
      depth,
      fill: container ? theme.containerFill(depth) : theme.leaf,
      border: container ? theme.containerBorder(hue) : theme.leafBorder,
    },
    position: { x: box.x, y: box.y },
    pannable: true,
    classes: [node.kind, ...(node.outside ? ['outside'] : []), ...(node.unread ? ['unread'] : [])].join(' '),
  };
}

function edgeElement(edge: PictureEdge): ElementDefinition {
  return {
    group: 'edges',
    data: {
      id: edgeElementId(edge),
      source: edge.from,
      target: edge.to,
      label: edgeLabel(edge),
      width: Math.min(3.5, 1.1 + Math.log2(Math.max(1, edge.count)) * 0.45),
    },
    classes: edge.inferred ? 'inferred' : '',
  };
}

/** The name of a node; a thing without a name shows its id. */
export function labelOf(node: PictureNode): string {
  return oneLine(node.label.trim() === '' ? node.id : node.label);
}

/** `routes to 0.0.0.0/0`; of several relations, each verb with its count. */
export function edgeLabel({ verbs, detail, count }: PictureEdge): string {
  if (count === 1) return oneLine([verbs[0]?.verb ?? '', detail ?? ''].join(' ').trim());
  return verbs.map(({ verb, count: times }) => (times === 1 ? verb : `${verb} ×${times}`)).join(', ');
}
