import type { PictureNode } from '../picture/picture.ts';
import { arrange } from './arrangement.ts';
import { edgeCaption, nodeCaption } from './caption.ts';
import type { Exporter, ExportInput } from './exporter.ts';
import { headerLines } from './headerLines.ts';
import { indented } from './indented.ts';
import { maxEdges, type Reduced, withinMermaidLimits } from './mermaidLimits.ts';
import { styleLines } from './mermaidStyles.ts';
import { mermaidComment, mermaidLines, mermaidText } from './mermaidText.ts';
import { flatten, type NestedNode, nest } from './nesting.ts';
import { shortened, visibleText } from './visibleText.ts';

const howToView = 'A Mermaid flowchart: GitHub, GitLab, VS Code and https://mermaid.live draw it.';

/** Mermaid flowchart: nested subgraphs, verbs on the arrows, folded further where Mermaid's limits ask for it. */
export const mermaid: Exporter = {
  id: 'mermaid',
  write: (input) => [{ content: withinMermaidLimits(input.picture, (reduced) => flowchart(reduced, input)) }],
};

/** The whole file. Nodes are called n1, n2, … in the picture's order; nothing that comes from a cloud is an id. */
function flowchart({ picture, labelLength, reductions, leftOut }: Reduced, { header, style }: ExportInput): string {
  const trees = nest(picture);
  const drawn = flatten(trees).map(({ node }, index) => ({ id: `n${index + 1}`, node }));
  const ids = new Map(drawn.map(({ id, node }) => [node.id, id]));
  const idOf = (node: string): string => ids.get(node) ?? '';

  const nodeLines = ({ node, content }: NestedNode): string[] =>
    content.length === 0
      ? [`${idOf(node.id)}${shape(node, leafLabel(node, labelLength))}`]
      : [
          `subgraph ${idOf(node.id)}["${containerLabel(node, labelLength)}"]`,
          ...content.flatMap(nodeLines).map(indented),
          'end',
        ];
  const edgeLines = picture.edges.map((edge) => {
    const { verbs, detail } = edgeCaption(edge, labelLength);
    const label = mermaidLines([verbs, detail]);
    return `${idOf(edge.from)} ${edge.inferred ? '-.->' : '-->'}|"${label}"| ${idOf(edge.to)}`;
  });

  const title = mermaidText(shortened(visibleText(picture.title), labelLength));
  const { direction, behind } = arrange(picture, trees, style.direction);
  const unseenLines = behind.map(([first, second]) => `${idOf(first.node.id)} ~~~ ${idOf(second.node.id)}`);

  return [
    ...headerLines(picture, header, howToView, [...reductions, ...leftOut]).map(mermaidComment),
    `flowchart ${direction}`,
    ...[
      ...(title === '' ? [] : [`accTitle: ${title}`]),
      ...(trees.length === 0 ? ['nothing["Nothing to show"]'] : trees.flatMap(nodeLines)),
      ...(leftOut.length === 0 ? [] : [`leftOut["${mermaidLines(leftOut)}"]`]),
      ...edgeLines,
      ...(picture.edges.length + behind.length > maxEdges ? [] : unseenLines),
      ...styleLines(drawn),
    ].map(indented),
    '',
  ].join('\n');
}

function leafLabel(node: PictureNode, length: number): string {
  const { name, type, note, lines } = nodeCaption(node, length);
  return mermaidLines([name, type, ...lines, note]);
}

/** One line: Mermaid 11 draws a second one over the content, and breaks lines at 200 pixels, so spaces do not break. */
function containerLabel(node: PictureNode, length: number): string {
  const { name, type, note } = nodeCaption(node, length);
  return mermaidText(`${name} — ${note === '' ? type : `${type}, ${note}`}`).replaceAll(' ', '\u00a0');
}

/** Folded nodes look like a stack, stubs are rounded, all others are boxes. */
function shape(node: PictureNode, label: string): string {
  if (node.kind === 'folded') return `[["${label}"]]`;
  if (node.kind === 'stub') return `("${label}")`;
  return `["${label}"]`;
}
