import type { Picture } from '../picture/picture.ts';
import { arrange } from './arrangement.ts';
import { diagramsClasses } from './diagramsClasses.ts';
import { relationEdges, rowEdges } from './diagramsEdges.ts';
import { indented, nodeLines } from './diagramsNodes.ts';
import { variableNames } from './diagramsVariables.ts';
import type { DiagramWriter, ExportHeader, TypeLookup } from './diagramWriter.ts';
import { fileStem } from './fileName.ts';
import { graphvizLabel } from './graphvizText.ts';
import { headerLines } from './headerLines.ts';
import { flatten, nest } from './nesting.ts';
import { pythonComment, pythonString } from './pythonText.ts';
import { shortened, visibleText } from './visibleText.ts';

const howToView =
  'To draw it: "pip install diagrams", install Graphviz (https://graphviz.org), run this file with Python.';

/** Characters of a name or detail that are shown. */
const labelLength = 120;

/** Python code for the package `diagrams` (diagrams.mingrammer.com): clusters, icons by type, verbs on the arrows. */
export const diagrams: DiagramWriter = {
  id: 'diagrams',
  title: 'Python diagrams',
  extension: 'py',
  write: (picture, header, typeOf) => `${program(picture, header, typeOf).join('\n')}\n`,
};

function program(picture: Picture, header: ExportHeader, typeOf: TypeLookup): string[] {
  const trees = nest(picture);
  const nodes = flatten(trees);
  const icons = nodes.filter(({ content }) => content.length === 0);
  const classOf = (type: string): string | undefined => typeOf(type)?.diagrams;
  const classes = diagramsClasses(nodes.length === 0 ? [undefined] : icons.map(({ node }) => classOf(node.type)));
  const { direction, behind } = arrange(picture, trees);
  const variableOf = variableNames(nodes);
  const edges = relationEdges(picture, nodes, variableOf, labelLength);
  const rows = rowEdges(behind, variableOf);
  const referred = new Set([...edges, ...rows].flatMap(({ needs }) => needs));
  const content = [
    nodeLines(trees, { classes, classOf, variableOf, referred, labelLength }),
    edges.map(({ statement }) => statement),
    rows.length === 0
      ? []
      : [
          '# These have no relations: edges that are not drawn put them in rows.',
          ...rows.map(({ statement }) => statement),
        ],
  ].filter((lines) => lines.length > 0);

  return [
    ...headerLines(picture, header, howToView).map(pythonComment),
    '',
    `from diagrams import ${[...(nodes.length > icons.length ? ['Cluster'] : []), 'Diagram', ...(referred.size > 0 ? ['Edge'] : [])].join(', ')}`,
    ...classes.imports,
    '',
    'with Diagram(',
    ...diagramArguments(picture, header, direction).map(indented),
    '):',
    ...(content.length === 0
      ? [indented(`${classes.nameOf(undefined)}("Nothing to show")`)]
      : content.flatMap((lines, index) => [...(index === 0 ? [] : ['']), ...lines.map(indented)])),
  ];
}

/** The file is not named after the title alone: the package writes and removes a file without extension beside the picture. */
function diagramArguments(picture: Picture, header: ExportHeader, direction: string): string[] {
  const title = shortened(visibleText(picture.title), labelLength);
  return [
    `${pythonString(graphvizLabel(header.sample ? `${title} (sample data)` : title))},`,
    `filename=${pythonString(`${fileStem(title)}-diagram`)},`,
    'outformat="png",',
    'show=False,',
    `direction="${direction}",`,
    'graph_attr={"compound": "true", "splines": "spline", "pad": "0.5"},',
  ];
}
