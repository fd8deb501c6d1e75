import type { Picture, PictureNode } from '../picture/picture.ts';
import { type Arrangement, arrange } from './arrangement.ts';
import { edgeCaption, nodeCaption } from './caption.ts';
import { classLines, d2Look } from './d2Classes.ts';
import { d2Comment, d2String } from './d2Text.ts';
import type { Exporter, ExportInput } from './exporter.ts';
import { wrapped } from './graphvizText.ts';
import { headerLines } from './headerLines.ts';
import { indented } from './indented.ts';
import { flatten, type NestedNode, nest } from './nesting.ts';
import { paletteOf } from './palette.ts';

const howToView =
  'A D2 diagram: "d2 FILE.d2 FILE.svg" draws it (https://d2lang.com), and so does https://play.d2lang.com.';

const rowsComment = '# These have no relations: arrows that are not seen put them in rows.';

/** Characters of a name or detail that are shown. */
const labelLength = 120;

/** ELK keeps connections apart and ends them at containers, but takes minutes for some hundred of them; dagre takes seconds. */
const mostForElk = 200;

/** D2: nested containers, shapes by what a thing is, verbs on the connections. */
export const d2: Exporter = {
  id: 'd2',
  write: (input) => [{ content: `${diagram(input).join('\n')}\n` }],
};

/** Nodes are called n1, n2, … in the picture's order; nothing that comes from a cloud is a key. */
function diagram({ picture, header, style }: ExportInput): string[] {
  const trees = nest(picture);
  const nodes = flatten(trees);
  const keys = new Map(nodes.map((nested, index) => [nested, `n${index + 1}`]));
  const keyOf = (nested: NestedNode): string => keys.get(nested) ?? '';
  const pathOf = pathsIn(trees, keyOf);

  const arrangement = arrange(picture, trees, style.direction);
  const { direction } = arrangement;
  const grids = gridsOf(picture, trees, arrangement);
  const inGrid = new Set([...grids.keys()].flat());

  const nodeLines = (nested: NestedNode): string[] => {
    const { classes, shape } = d2Look(nested);
    const { content } = nested;
    return [
      `${keyOf(nested)}: ${d2String(content.length > 0 ? containerLabel(nested.node) : leafLabel(nested.node))} {`,
      ...[
        `class: ${classes.length === 1 ? classes[0] : `[${classes.join('; ')}]`}`,
        ...(shape === undefined ? [] : [`shape: ${shape}`]),
        ...gridLines(content, grids.get(content)),
        ...content.flatMap(nodeLines),
      ].map(indented),
      '}',
    ];
  };
  const edgeLines = picture.edges.map((edge) => {
    const { verbs, detail } = edgeCaption(edge, labelLength);
    const label = d2String(detail === '' ? verbs : `${verbs}\n${detail}`);
    const classes = edge.inferred ? '[arrow; inferred]' : 'arrow';
    return `${pathOf(edge.from)} -> ${pathOf(edge.to)}: ${label} {class: ${classes}}`;
  });
  const rowLines = arrangement.behind
    .filter(([first]) => !inGrid.has(first))
    .map(([first, second]) => `${pathOf(first.node.id)} -> ${pathOf(second.node.id)} {class: unseen}`);

  return [
    ...headerLines(picture, header, howToView).map(d2Comment),
    '',
    `vars: {d2-config: {layout-engine: ${picture.edges.length > mostForElk ? 'dagre' : 'elk'}}}`,
    `direction: ${direction === 'LR' ? 'right' : 'down'}`,
    ...classLines(nodes, paletteOf(style)),
    '',
    ...gridLines(trees, grids.get(trees)),
    ...(trees.length === 0 ? ['nothing: "Nothing to show"'] : trees.flatMap(nodeLines)),
    ...(edgeLines.length === 0 ? [] : ['', ...edgeLines]),
    ...(rowLines.length === 0 ? [] : ['', rowsComment, ...rowLines]),
  ];
}

/** Paths of the nodes, from the outermost container down: `n1.n2.n7`. */
function pathsIn(trees: readonly NestedNode[], keyOf: (nested: NestedNode) => string): (id: string) => string {
  const paths = new Map<string, string>();
  const visit = (siblings: readonly NestedNode[], container: string): void => {
    for (const nested of siblings) {
      const path = container + keyOf(nested);
      paths.set(nested.node.id, path);
      visit(nested.content, `${path}.`);
    }
  };
  visit(trees, '');
  return (id) => paths.get(id) ?? '';
}

/** Columns of the siblings that D2 can put in a grid: those in which nothing has an edge, at any depth. */
function gridsOf(
  picture: Picture,
  trees: readonly NestedNode[],
  { direction, behind }: Arrangement,
): Map<readonly NestedNode[], number> {
  const ends = new Set(picture.edges.flatMap(({ from, to }) => [from, to]));
  const behindOthers = new Set(behind.map(([, second]) => second));
  const grids = new Map<readonly NestedNode[], number>();
  for (const siblings of [trees, ...flatten(trees).map(({ content }) => content)]) {
    if (siblings.length < 2 || flatten(siblings).some(({ node }) => ends.has(node.id))) continue;
    const atFront = siblings.flatMap((nested, at) => (behindOthers.has(nested) ? [] : [at]));
    grids.set(siblings, direction === 'TB' ? atFront.length : (atFront[1] ?? siblings.length));
  }
  return grids;
}

/** Rows stand before columns: then D2 fills row by row. */
function gridLines(siblings: readonly NestedNode[], columns: number | undefined): string[] {
  if (columns === undefined) return [];
  return [`grid-rows: ${Math.ceil(siblings.length / columns)}`, `grid-columns: ${columns}`];
}

function leafLabel(node: PictureNode): string {
  const { name, type, note, lines } = nodeCaption(node, labelLength);
  return [name, type, ...lines, note]
    .filter((line) => line !== '')
    .map(wrapped)
    .join('\n');
}

function containerLabel(node: PictureNode): string {
  const { name, type, note, lines } = nodeCaption(node, labelLength);
  return [`${name} — ${note === '' ? type : `${type}, ${note}`}`, ...lines].join('\n');
}
