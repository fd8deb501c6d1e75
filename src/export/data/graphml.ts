import type { Exporter } from '../exporter.ts';
import { type GraphEdge, type GraphNode, graphData } from './graph.ts';
import { type Column, edgeColumns, nodeColumns, nodeLabel } from './graphColumns.ts';
import { graphHeader } from './graphHeader.ts';
import { xmlText } from './xmlText.ts';

const howToView = 'GraphML: Gephi, yEd, Cytoscape, NetworkX and igraph open it.';

const notes = [
  'Edges of kind "containment" lead from a container to what is directly in it; the others are relations.',
  'Properties of resources are not in it: the JSON and CSV exports have them.',
];

/** The label is a key like the others; Gephi, Cytoscape and graphology take it for the name. */
const nodeKeys: readonly Column<GraphNode>[] = [{ name: 'label', type: 'string', value: nodeLabel }, ...nodeColumns];
const edgeKeys: readonly Column<GraphEdge>[] = [
  { name: 'label', type: 'string', value: ({ verb }) => verb },
  ...edgeColumns,
];

/** GraphML 1.0 (http://graphml.graphdrawing.org/specification.html): one flat directed graph with typed attributes. */
export const graphml: Exporter = {
  id: 'graphml',
  write: async (input) => {
    const excerpt = await input.excerpt();
    const { nodes, edges } = graphData(excerpt);
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
      '  <desc>',
      ...graphHeader(input, excerpt, howToView, notes).map(xmlText),
      '  </desc>',
      ...nodeKeys.map((column, at) => keyLine('node', `n${at}`, column)),
      ...edgeKeys.map((column, at) => keyLine('edge', `e${at}`, column)),
      '  <graph id="orrery" edgedefault="directed">',
      ...nodes.flatMap((node) => [
        `    <node id="${node.id}">`,
        ...nodeKeys.flatMap((column, at) => dataLine(`n${at}`, column.value(node))),
        '    </node>',
      ]),
      ...edges.flatMap((edge) => [
        `    <edge id="${edge.id}" source="${edge.from}" target="${edge.to}">`,
        ...edgeKeys.flatMap((column, at) => dataLine(`e${at}`, column.value(edge))),
        '    </edge>',
      ]),
      '  </graph>',
      '</graphml>',
      '',
    ];
    return [{ content: lines.join('\n') }];
  },
};

/** Ids of keys are of their own kind: with `k` before them they are no ids of nodes and edges. */
function keyLine(element: 'node' | 'edge', id: string, { name, type }: Pick<Column<never>, 'name' | 'type'>): string {
  return `  <key id="k${id}" for="${element}" attr.name="${name}" attr.type="${type}"/>`;
}

function dataLine(id: string, value: string | number | boolean | undefined): string[] {
  return value === undefined ? [] : [`      <data key="k${id}">${xmlText(String(value))}</data>`];
}
