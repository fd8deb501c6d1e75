import type { Glyph } from '../model/resourceType.ts';
import type { Picture } from '../picture/picture.ts';
import { arrange } from './arrangement.ts';
import { c4Tag, tagLines } from './c4Tags.ts';
import { edgeCaption, nodeCaption } from './caption.ts';
import type { Exporter, ExportInput } from './exporter.ts';
import { wrapped } from './graphvizText.ts';
import { headerLines } from './headerLines.ts';
import { indented } from './indented.ts';
import { flatten, type NestedNode, nest } from './nesting.ts';
import { paletteOf } from './palette.ts';
import { plantumlComment, plantumlText, titleLines } from './plantuml/plantumlText.ts';
import { unseenEdges } from './unseenEdges.ts';
import { shortened, visibleText } from './visibleText.ts';

const howToView =
  'A C4 deployment diagram in PlantUML: "plantuml -charset UTF-8 -tsvg FILE" draws it (https://plantuml.com), and so do GitLab, editors and https://www.plantuml.com/plantuml.';

const rowsComment = 'These have no relations: layout hints put them in rows.';

/** Characters of a name or detail that are shown. */
const labelLength = 120;

/** PlantUML cuts off what is larger than 4,096 pixels in a PNG (plantuml.com, "PLANTUML_LIMIT_SIZE"). */
const largestSide = 4000;

const shapes: Readonly<Partial<Record<Glyph, 'ContainerDb' | 'ContainerQueue'>>> = {
  bucket: 'ContainerDb',
  cache: 'ContainerDb',
  database: 'ContainerDb',
  disk: 'ContainerDb',
  files: 'ContainerDb',
  search: 'ContainerDb',
  table: 'ContainerDb',
  events: 'ContainerQueue',
  queue: 'ContainerQueue',
  stream: 'ContainerQueue',
  topic: 'ContainerQueue',
};

/**
 * C4 deployment diagram for C4-PlantUML (https://github.com/plantuml-stdlib/C4-PlantUML), which PlantUML carries: what
 * contains something is a deployment node, and so is what is folded; everything else runs in there as a container.
 */
export const c4: Exporter = {
  id: 'c4',
  write: (input) => [{ content: `${diagram(input).join('\n')}\n` }],
};

/** The whole file. Elements are called n1, n2, … in the picture's order; nothing that comes from a cloud is an alias. */
function diagram({ picture, header, style }: ExportInput): string[] {
  const palette = paletteOf(style);
  const trees = nest(picture);
  const nodes = flatten(trees);
  const aliases = new Map(nodes.map(({ node }, index) => [node.id, `n${index + 1}`]));
  const aliasOf = (id: string): string => aliases.get(id) ?? '';
  const arrangement = arrange(picture, trees, style.direction);
  const { direction } = arrangement;
  // Where arrows run down, Graphviz puts what comes last to the left.
  const inOrder = (siblings: readonly NestedNode[]): readonly NestedNode[] =>
    direction === 'TB' ? siblings.toReversed() : siblings;

  const elementLines = (nested: NestedNode): string[] => {
    const { node, content } = nested;
    const call = `${macroOf(nested)}(${aliasOf(node.id)}, ${elementArguments(nested)}, $tags="${c4Tag(nested)}")`;
    return content.length === 0 ? [call] : [`${call} {`, ...inOrder(content).flatMap(elementLines).map(indented), '}'];
  };
  const relationLines = picture.edges.map((edge) => {
    const { verbs, detail } = edgeCaption(edge, labelLength);
    const texts = [lines(verbs), ...(detail === '' ? [] : [lines(detail)])].map((text) => `"${text}"`);
    const tags = edge.inferred ? ', $tags="inferred"' : '';
    return `Rel(${[aliasOf(edge.from), aliasOf(edge.to), ...texts].join(', ')}${tags})`;
  });
  const hint = direction === 'TB' ? 'Lay_D' : 'Lay_R';
  const rowLines = unseenEdges(arrangement.behind).flatMap(({ from, to }) =>
    to.map((end) => `${hint}(${aliasOf(from.node.id)}, ${aliasOf(end.node.id)})`),
  );

  return [
    '@startuml',
    ...headerLines(picture, header, howToView).map(plantumlComment),
    '',
    `!$LEGEND_TITLE_COLOR = "${palette.text}"`,
    '!include <C4/C4_Deployment>',
    `scale max ${largestSide}*${largestSide}`,
    ...tagLines(nodes, picture.edges, palette),
    direction === 'TB' ? 'LAYOUT_TOP_DOWN()' : 'LAYOUT_LEFT_RIGHT()',
    ...titleLines(titleOf(picture, header.sample === true)),
    '',
    ...(trees.length === 0 ? ['Deployment_Node(nothing, "Nothing to show")'] : inOrder(trees).flatMap(elementLines)),
    ...(relationLines.length === 0 ? [] : ['', ...relationLines]),
    ...(rowLines.length === 0 ? [] : ['', plantumlComment(rowsComment), ...rowLines]),
    '',
    trees.length === 0 ? 'HIDE_STEREOTYPE()' : 'SHOW_LEGEND()',
    '@enduml',
  ];
}

function macroOf({ node, content }: NestedNode): string {
  if (content.length > 0 || node.kind === 'folded') return 'Deployment_Node';
  return `${shapes[node.glyph] ?? 'Container'}${node.kind === 'stub' || node.outside ? '_Ext' : ''}`;
}

/** Name, technology and description: what it is called, its type, and what else there is to say. */
function elementArguments({ node, content }: NestedNode): string {
  const { name, type, note, lines: shown } = nodeCaption(node, labelLength);
  const label = content.length > 0 ? plantumlText(name) : lines(name);
  const description = [...shown, note]
    .filter((line) => line !== '')
    .map(plantumlText)
    .join('\\n');
  return [label, plantumlText(type), description].map((text) => `"${text}"`).join(', ');
}

function lines(text: string): string {
  return wrapped(text).split('\n').map(plantumlText).join('\\n');
}

function titleOf({ title }: Picture, isSample: boolean): string {
  const text = shortened(visibleText(title), labelLength);
  return isSample ? `${text} (sample data)` : text;
}
