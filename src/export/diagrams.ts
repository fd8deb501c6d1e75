import type { Picture } from '../picture/picture.ts';
import { blank, diagramsClasses } from './diagramsClasses.ts';
import { relationEdges, rowEdges } from './diagramsEdges.ts';
import { boxDefinition, indented, nodeLines } from './diagramsNodes.ts';
import { variableNames } from './diagramsVariables.ts';
import type { Exporter, ExportHeader, ExportInput } from './exporter.ts';
import { fileStem } from './fileName.ts';
import { arrangeForGraphviz } from './graphvizArrangement.ts';
import { graphvizLabel } from './graphvizText.ts';
import { headerLines } from './headerLines.ts';
import { flatten, nest } from './nesting.ts';
import { pythonComment, pythonString } from './pythonText.ts';
import { shortened, visibleText } from './visibleText.ts';

const howToView =
  'To draw it: "pip install diagrams", install Graphviz (https://graphviz.org), run this file with Python.';

const rowsComment = '# Edges that are not drawn put in rows what no relation places.';

/** Characters of a name or detail that are shown. */
const labelLength = 120;

/** Python code for the package `diagrams` (diagrams.mingrammer.com): clusters, icons by type, verbs on the arrows. */
export const diagrams: Exporter = {
  id: 'diagrams',
  write: (input) => [{ content: `${program(input).join('\n')}\n` }],
};

function program({ picture, header, typeOf, style }: ExportInput): string[] {
  const trees = nest(picture);
  const nodes = flatten(trees);
  const icons = nodes.filter(({ content }) => content.length === 0);
  const classOf = (type: string): string => typeOf(type)?.diagrams ?? blank;
  const classes = diagramsClasses(nodes.length === 0 ? [blank] : icons.map(({ node }) => classOf(node.type)));
  const { direction, behind, edgesPlace } = arrangeForGraphviz(picture, trees, style.direction);
  const variableOf = variableNames(nodes);
  const edges = relationEdges(picture, nodes, variableOf, labelLength, edgesPlace);
  const rows = rowEdges(behind, variableOf, edgesPlace);
  const referred = new Set([...edges, ...rows].flatMap(({ needs }) => needs));

  const hasClusters = nodes.length > icons.length;
  const hasEdges = referred.size > 0;
  const hasBoxes = icons.some(({ node }) => classOf(node.type) === blank);
  return paragraphs([
    headerLines(picture, header, howToView).map(pythonComment),
    [
      `from diagrams import ${[hasClusters ? 'Cluster' : '', 'Diagram', hasEdges ? 'Edge' : ''].filter(Boolean).join(', ')}`,
      ...classes.imports,
    ],
    hasBoxes ? [boxDefinition] : [],
    [
      'with Diagram(',
      ...diagramArguments(picture, header, direction, edgesPlace).map(indented),
      '):',
      ...(nodes.length === 0
        ? [indented(`${classes.nameOf(blank)}("Nothing to show")`)]
        : nodeLines(trees, { classes, classOf, variableOf, referred, labelLength }).map(indented)),
    ],
    edges.map(({ statement }) => indented(statement)),
    rows.length === 0 ? [] : [rowsComment, ...rows.map(({ statement }) => statement)].map(indented),
  ]);
}

/** Lines with an empty line between the groups that are not empty. */
function paragraphs(groups: readonly (readonly string[])[]): string[] {
  return groups.filter((lines) => lines.length > 0).flatMap((lines, index) => (index === 0 ? lines : ['', ...lines]));
}

/** The file is not named after the title alone: the package writes and removes a file without extension beside the picture. */
function diagramArguments(picture: Picture, header: ExportHeader, direction: string, edgesPlace: boolean): string[] {
  const title = shortened(visibleText(picture.title), labelLength);
  return [
    `${pythonString(graphvizLabel(header.sample ? `${title} (sample data)` : title))},`,
    `filename=${pythonString(`${fileStem(title)}-diagram`)},`,
    'outformat="png",',
    'show=False,',
    `direction="${direction}",`,
    'graph_attr={"compound": "true", "splines": "spline", "pad": "0.5"},',
    ...(edgesPlace ? [] : ['edge_attr={"constraint": "false"},']),
  ];
}
