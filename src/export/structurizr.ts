import type { Picture, PictureEdge } from '../picture/picture.ts';
import { arrange } from './arrangement.ts';
import { counted, edgeCaption, nodeCaption } from './caption.ts';
import type { Exporter, ExportInput } from './exporter.ts';
import { headerLines } from './headerLines.ts';
import { indented } from './indented.ts';
import { flatten, type NestedNode, nest } from './nesting.ts';
import { paletteOf } from './palette.ts';
import { structurizrTag, styleLines } from './structurizr/structurizrStyles.ts';
import { structurizrComment, structurizrString } from './structurizr/structurizrText.ts';
import { uniqueNames } from './structurizr/uniqueNames.ts';
import { shortened, visibleText } from './visibleText.ts';

const howToView =
  'A Structurizr workspace: Structurizr and its command line draw it (https://structurizr.com), and so does https://playground.structurizr.com.';

/** Characters of a name or detail that are shown. */
const labelLength = 120;

const environment = 'Live';

/** Name of the deployment node for what stands in no other: an infrastructure node cannot stand alone. */
const elsewhere = 'Elsewhere';

/**
 * Structurizr DSL (https://docs.structurizr.com/dsl/language): a deployment environment in which everything that contains
 * something is a deployment node, and everything else an infrastructure node. Deployment nodes without anything in them
 * would not be shown.
 */
export const structurizr: Exporter = {
  id: 'structurizr',
  write: (input) => [{ content: `${workspace(input).join('\n')}\n` }],
};

/** The whole file. Elements are called n1, n2, … in the picture's order; nothing that comes from a cloud is an identifier. */
function workspace({ picture, header, style }: ExportInput): string[] {
  const trees = nest(picture);
  const nodes = flatten(trees);
  const identifiers = new Map(nodes.map(({ node }, index) => [node.id, `n${index + 1}`]));
  const identifierOf = (id: string): string => identifiers.get(id) ?? '';
  const { drawn, leftOut } = relations(picture);
  const { direction } = arrange(picture, trees, style.direction);

  const siblingLines = (siblings: readonly NestedNode[], names: readonly string[]): string[] =>
    siblings.flatMap((nested, at) => nodeLines(nested, names[at] ?? ''));
  const nodeLines = (nested: NestedNode, name: string): string[] => {
    const { node, content } = nested;
    const word = content.length === 0 ? 'infrastructureNode' : 'deploymentNode';
    const line = `${identifierOf(node.id)} = ${word} ${elementTexts(nested, name).map(structurizrString).join(' ')}`;
    return content.length === 0
      ? [line]
      : [`${line} {`, ...siblingLines(content, uniqueNames(content.map(nameOf))).map(indented), '}'];
  };
  const containers = trees.filter(({ content }) => content.length > 0);
  const alone = trees.filter(({ content }) => content.length === 0);
  const [aloneIn = elsewhere, ...containerNames] = uniqueNames([elsewhere, ...containers.map(nameOf)]);
  const aloneLines =
    alone.length === 0
      ? []
      : [
          `deploymentNode ${structurizrString(aloneIn)} "Shown without what contains it" {`,
          ...siblingLines(alone, uniqueNames(alone.map(nameOf))).map(indented),
          '}',
        ];

  const title = titleOf(picture, header.sample === true);
  return [
    ...headerLines(
      picture,
      header,
      howToView,
      reductions(picture, leftOut, hasNamesakes([containers, alone, ...nodes.map(({ content }) => content)])),
    ).map(structurizrComment),
    `workspace ${structurizrString(title)} "Written by Orrery" {`,
    ...[
      'model {',
      ...[
        `estate = softwareSystem ${structurizrString(title)} "What runs in this cloud"`,
        `live = deploymentEnvironment "${environment}" {`,
        ...[
          ...(trees.length === 0 ? nothingLines : siblingLines(containers, containerNames)),
          ...aloneLines,
          ...drawn.map((edge) => relationLine(edge, identifierOf)),
        ].map(indented),
        '}',
      ].map(indented),
      '}',
      'views {',
      ...[
        `deployment estate "${environment}" "estate" {`,
        '  include *',
        `  autoLayout ${direction.toLowerCase()} 200 100`,
        '}',
        'styles {',
        ...styleLines(nodes, paletteOf(style)).map(indented),
        '}',
      ].map(indented),
      '}',
    ].map(indented),
    '}',
  ];
}

const nothingLines = ['deploymentNode "Nothing to show" {', '  infrastructureNode "Nothing to show"', '}'];

/** Name, description, technology and tags: what it is called, what else there is to say, its type, its looks. */
function elementTexts(nested: NestedNode, name: string): string[] {
  const { type, note, lines } = nodeCaption(nested.node, labelLength);
  return [name, [...lines, note].filter((line) => line !== '').join(' · '), type, structurizrTag(nested)];
}

/** Inferred relations say so: no look of an arrow can tell, because Structurizr draws all of them dashed. */
function relationLine(edge: PictureEdge, identifierOf: (id: string) => string): string {
  const { verbs, detail } = edgeCaption(edge, labelLength);
  const technology = [detail, edge.inferred ? 'inferred' : ''].filter((text) => text !== '').join(', ');
  const texts = technology === '' ? [verbs] : [verbs, technology];
  return `${identifierOf(edge.from)} -> ${identifierOf(edge.to)} ${texts.map(structurizrString).join(' ')}`;
}

/** The picture's edges, and how many of them Structurizr refuses: those of a node and what it is in. */
function relations(picture: Picture): { readonly drawn: readonly PictureEdge[]; readonly leftOut: number } {
  const parentOf = new Map(picture.nodes.map(({ id, parent }) => [id, parent]));
  const isIn = (inner: string, outer: string): boolean => {
    for (let at = parentOf.get(inner); at !== undefined; at = parentOf.get(at)) if (at === outer) return true;
    return false;
  };
  const drawn = picture.edges.filter(({ from, to }) => !isIn(from, to) && !isIn(to, from));
  return { drawn, leftOut: picture.edges.length - drawn.length };
}

function reductions(picture: Picture, leftOut: number, numbered: boolean): string[] {
  return [
    ...(leftOut === 0
      ? []
      : [`Left out: ${counted(leftOut, 'relation')} of a node and what it is in, which Structurizr does not allow.`]),
    ...(picture.edges.some(({ inferred }) => inferred)
      ? ['Structurizr draws all arrows alike: "inferred" stands beside those that would be dotted.']
      : []),
    ...(numbered
      ? ['Nodes of one name in one place are numbered: Structurizr does not allow the same name twice.']
      : []),
  ];
}

function hasNamesakes(places: readonly (readonly NestedNode[])[]): boolean {
  return places.some((siblings) => new Set(siblings.map(nameOf)).size < siblings.length);
}

function nameOf({ node }: NestedNode): string {
  return nodeCaption(node, labelLength).name || 'Unnamed';
}

function titleOf({ title }: Picture, isSample: boolean): string {
  const text = shortened(visibleText(title), labelLength) || 'Estate';
  return isSample ? `${text} (sample data)` : text;
}
