import { glyphHues } from '../model/glyphs.ts';
import type { Picture, PictureNode } from '../picture/picture.ts';
import { arrange } from './arrangement.ts';
import { edgeCaption, nodeCaption } from './caption.ts';
import type { Exporter, ExportInput } from './exporter.ts';
import { wrapped } from './graphvizText.ts';
import { headerLines } from './headerLines.ts';
import { indented } from './indented.ts';
import { flatten, type NestedNode, nest } from './nesting.ts';
import { type Palette, paletteOf } from './palette.ts';
import { lookOf, styleLines } from './plantuml/looks.ts';
import { plantumlComment, plantumlText, titleLines } from './plantuml/plantumlText.ts';
import { includeLines, spriteOf } from './plantuml/sprites.ts';
import { unseenEdges } from './unseenEdges.ts';
import { shortened, visibleText } from './visibleText.ts';

const howToView =
  'A PlantUML diagram: "plantuml -charset UTF-8 -tsvg FILE" draws it (https://plantuml.com), and so do GitLab, editors and https://www.plantuml.com/plantuml.';

const rowsComment = 'These have no relations: arrows that are not seen put them in rows.';

/** Characters of a name or detail that are shown. */
const labelLength = 120;

/** PlantUML cuts off what is larger than 4,096 pixels in a PNG (plantuml.com, "PLANTUML_LIMIT_SIZE"). */
const largestSide = 4000;

/** PlantUML: nested rectangles with the pictures of its own standard library, verbs on the arrows. */
export const plantuml: Exporter = {
  id: 'plantuml',
  write: (input) => [{ content: `${diagram(input).join('\n')}\n` }],
};

/**
 * The whole file. It begins with `@startuml`, as servers that draw such text expect. Nodes are called n1, n2, … in the
 * picture's order; nothing that comes from a cloud is an alias.
 */
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

  const nodeLines = (nested: NestedNode): string[] => {
    const { node, content } = nested;
    const { shape, name } = lookOf(nested);
    const label = content.length === 0 ? leafLabel(node, palette) : containerLabel(node, palette);
    const line = `${shape} "${label}" as ${aliasOf(node.id)} <<${name}>>`;
    return content.length === 0 ? [line] : [`${line} {`, ...inOrder(content).flatMap(nodeLines).map(indented), '}'];
  };
  const edgeLines = picture.edges.map((edge) => {
    const { verbs, detail } = edgeCaption(edge, labelLength);
    const label = labelLines([verbs, detail]).join('\\n');
    return `${aliasOf(edge.from)} ${edge.inferred ? '-[dotted]->' : '-->'} ${aliasOf(edge.to)} : ${label}`;
  });
  const unseenLines = unseenEdges(arrangement.behind).flatMap(({ from, to }) =>
    to.map((end) => `${aliasOf(from.node.id)} -[hidden]-> ${aliasOf(end.node.id)}`),
  );

  return [
    '@startuml',
    ...headerLines(picture, header, howToView).map(plantumlComment),
    '',
    ...includeLines(nodes.flatMap(({ node }) => spriteOf(node.type) ?? [])),
    ...styleLines(nodes.map(lookOf), palette),
    `scale max ${largestSide}*${largestSide}`,
    ...(direction === 'LR' ? ['left to right direction'] : ['top to bottom direction']),
    ...titleLines(titleOf(picture, header.sample === true)),
    '',
    ...(trees.length === 0 ? ['rectangle "Nothing to show" as nothing'] : inOrder(trees).flatMap(nodeLines)),
    ...(edgeLines.length === 0 ? [] : ['', ...edgeLines]),
    ...(unseenLines.length === 0 ? [] : ['', plantumlComment(rowsComment), ...unseenLines]),
    '@enduml',
  ];
}

/** Its picture above its name, and what else there is to say in small letters below. */
function leafLabel(node: PictureNode, palette: Palette): string {
  const { name, type, note, lines } = nodeCaption(node, labelLength);
  return [
    ...iconOf(node, palette, 0.6),
    ...labelLines([name]).map((line) => `<b>${line}</b>`),
    ...labelLines([type, ...lines]).map((line) => `<size:11>${line}</size>`),
    ...labelLines([note]).map((line) => `<size:11><i>${line}</i></size>`),
  ].join('\\n');
}

/** One line, so that the frame begins right below it. */
function containerLabel(node: PictureNode, palette: Palette): string {
  const { name, type, note } = nodeCaption(node, labelLength);
  const kind = plantumlText(note === '' ? type : `${type}, ${note}`);
  return [...iconOf(node, palette, 0.4), `<b>${plantumlText(name)}</b>  <size:11>${kind}</size>`].join('  ');
}

function iconOf({ type, glyph }: PictureNode, palette: Palette, scale: number): string[] {
  const sprite = spriteOf(type);
  return sprite === undefined ? [] : [`<$${sprite.name},scale=${scale},color=${palette.hues[glyphHues[glyph]]}>`];
}

/** Text in lines that are short enough for a box, each of them escaped. Empty texts give no line. */
function labelLines(texts: readonly string[]): string[] {
  return texts.filter((text) => text !== '').flatMap((text) => wrapped(text).split('\n').map(plantumlText));
}

function titleOf({ title }: Picture, isSample: boolean): string {
  const text = shortened(visibleText(title), labelLength);
  return isSample ? `${text} (sample data)` : text;
}
