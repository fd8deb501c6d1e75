import type { PictureEdge, PictureNode } from '../picture/picture.ts';
import { edgeCaption, nodeCaption } from './caption.ts';
import { clusterStyle, commonStyles, nodeStyle } from './dotStyles.ts';
import { dotAttributes, dotComment, dotLabel } from './dotText.ts';
import type { Exporter, ExportInput } from './exporter.ts';
import { arrangeForGraphviz } from './graphvizArrangement.ts';
import { wrapped } from './graphvizText.ts';
import { headerLines } from './headerLines.ts';
import { indented } from './indented.ts';
import { flatten, type NestedNode, nest } from './nesting.ts';
import { type Palette, paletteOf } from './palette.ts';
import { unseenEdges } from './unseenEdges.ts';

const howToView = 'A Graphviz graph: "dot -Tsvg FILE.dot -o FILE.svg" draws it (https://graphviz.org).';

const rowsComment = '// Edges that are not drawn put in rows what no relation places.';

/** Characters of a name or detail that are shown. */
const labelLength = 120;

/** Graphviz DOT: nested clusters, verbs on the edges, edges of containers cut off at their clusters. */
export const dot: Exporter = {
  id: 'dot',
  write: (input) => [{ content: `${graph(input).join('\n')}\n` }],
};

/** Nodes are called n1, n2, … in the picture's order, clusters after them; nothing that comes from a cloud is an id. */
function graph({ picture, header, style }: ExportInput): string[] {
  const palette = paletteOf(style);
  const trees = nest(picture);
  const nested = flatten(trees);
  const ids = new Map(nested.map((each, index) => [each, `n${index + 1}`]));
  const idOf = (each: NestedNode): string => ids.get(each) ?? '';
  const nestedById = new Map(nested.map((each) => [each.node.id, each]));

  const arrangement = arrangeForGraphviz(picture, trees, style.direction);
  const { direction, edgesPlace } = arrangement;

  const edgeLines = picture.edges.flatMap((edge) => {
    const from = nestedById.get(edge.from);
    const to = nestedById.get(edge.to);
    return from === undefined || to === undefined ? [] : [edgeLine(edge, from, to, idOf, edgesPlace)];
  });
  const rowLines = unseenEdges(arrangement.behind).map(
    ({ from, to }) =>
      `${idOf(from)} -> {${to.map(idOf).join(' ')}} [style=invis${edgesPlace ? '' : ', constraint=true'}]`,
  );

  return [
    ...headerLines(picture, header, howToView).map(dotComment),
    'digraph {',
    ...[
      `rankdir=${direction}`,
      ...Object.entries(commonStyles(palette, edgesPlace)).map(
        ([part, attributes]) => `${part}${dotAttributes(attributes)}`,
      ),
      '',
      ...(trees.length === 0
        ? ['nothing [label="Nothing to show"]']
        : trees.flatMap((tree) => nodeLines(tree, idOf, palette))),
      ...(edgeLines.length === 0 ? [] : ['', ...edgeLines]),
      ...(rowLines.length === 0 ? [] : ['', rowsComment, ...rowLines]),
    ].map(indented),
    '}',
  ];
}

/** A node, or a cluster around its content. */
function nodeLines(nested: NestedNode, idOf: (each: NestedNode) => string, palette: Palette): string[] {
  const { node, content } = nested;
  if (content.length === 0) {
    return [`${idOf(nested)}${dotAttributes({ label: leafLabel(node), ...nodeStyle(node, palette) })}`];
  }
  return [
    `subgraph ${clusterOf(nested, idOf)} {`,
    ...[
      `graph${dotAttributes({ label: clusterLabel(node), ...clusterStyle(node, palette) })}`,
      ...content.flatMap((each) => nodeLines(each, idOf, palette)),
    ].map(indented),
    '}',
  ];
}

/**
 * Graphviz connects nodes only: an edge of a cluster is one of its first node, cut off at the cluster. Where the other end
 * lies within that cluster, there is no border to cut it off at.
 */
function edgeLine(
  edge: PictureEdge,
  from: NestedNode,
  to: NestedNode,
  idOf: (each: NestedNode) => string,
  edgesPlace: boolean,
): string {
  const { verbs, detail } = edgeCaption(edge, labelLength);
  const [tail, head] = [firstLeaf(from), firstLeaf(to)];
  return `${idOf(tail)} -> ${idOf(head)}${dotAttributes({
    // Room for the labels of many long edges would be most of the drawing: these are put where room is left.
    [edgesPlace ? 'label' : 'xlabel']: dotLabel([verbs, detail]),
    ...(from === tail || isWithin(head, from) ? {} : { ltail: clusterOf(from, idOf) }),
    ...(to === head || isWithin(tail, to) ? {} : { lhead: clusterOf(to, idOf) }),
    ...(edge.inferred ? { style: 'dotted' } : {}),
  })}`;
}

function clusterOf(nested: NestedNode, idOf: (each: NestedNode) => string): string {
  return `cluster_${idOf(nested)}`;
}

function firstLeaf(nested: NestedNode): NestedNode {
  const [first] = nested.content;
  return first === undefined ? nested : firstLeaf(first);
}

function isWithin(nested: NestedNode, container: NestedNode): boolean {
  return flatten(container.content).includes(nested);
}

function leafLabel(node: PictureNode): string {
  const { name, type, note, lines } = nodeCaption(node, labelLength);
  return dotLabel([name, type, ...lines, note].flatMap((line) => wrapped(line).split('\n')));
}

function clusterLabel(node: PictureNode): string {
  const { name, type, note, lines } = nodeCaption(node, labelLength);
  return dotLabel([`${name} — ${note === '' ? type : `${type}, ${note}`}`, ...lines]);
}
