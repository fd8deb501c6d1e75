import { glyphHues } from '../../model/glyphs.ts';
import type { Exporter, ExportInput } from '../exporter.ts';
import { type Palette, paletteOf } from '../palette.ts';
import { type GraphEdge, type GraphNode, graphData } from './graph.ts';
import { type Column, edgeColumns, nodeColumns, nodeLabel } from './graphColumns.ts';
import { graphHeader } from './graphHeader.ts';
import { xmlText } from './xmlText.ts';

const howToView = 'GEXF 1.3: Gephi, Gephi Lite and graphology open it.';

const notes = [
  'Edges of kind "containment" lead from a container to what is directly in it; the others are relations.',
  'Positions are for a layout to find: ForceAtlas 2 in Gephi.',
  'Properties of resources are not in it: the JSON and CSV exports have them.',
];

/** `kind` is an attribute of its own in GEXF, where parallel edges differ by it. */
const edgeAttributes = edgeColumns.map((column) => (column.name === 'kind' ? { ...column, name: 'edgeKind' } : column));

/** GEXF 1.3 (https://gexf.net/primer.html): typed attributes, colours by hue, sizes by content. */
export const gexf: Exporter = {
  id: 'gexf',
  write: async (input) => {
    const excerpt = await input.excerpt();
    const { nodes, edges } = graphData(excerpt);
    const palette = paletteOf(input.style);
    const lines = [
      '<?xml version="1.0" encoding="UTF-8"?>',
      '<gexf xmlns="http://gexf.net/1.3" xmlns:viz="http://gexf.net/1.3/viz" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
      '  <meta>',
      `    <creator>${xmlText(`Orrery ${input.header.orreryVersion}`)}</creator>`,
      '    <description>',
      ...graphHeader(input, excerpt, howToView, notes).map(xmlText),
      '    </description>',
      '  </meta>',
      '  <graph defaultedgetype="directed" mode="static">',
      ...attributeLines('node', nodeColumns),
      ...attributeLines('edge', edgeAttributes),
      `    <nodes count="${nodes.length}">`,
      ...nodes.flatMap((node) => nodeLines(node, input, palette)),
      '    </nodes>',
      `    <edges count="${edges.length}">`,
      ...edges.flatMap((edge) => edgeLines(edge, palette)),
      '    </edges>',
      '  </graph>',
      '</gexf>',
      '',
    ];
    return [{ content: lines.join('\n') }];
  },
};

function attributeLines(element: 'node' | 'edge', columns: readonly Pick<Column<never>, 'name' | 'type'>[]): string[] {
  return [
    `    <attributes class="${element}" mode="static">`,
    ...columns.map(
      ({ name, type }, at) =>
        `      <attribute id="${at}" title="${name}" type="${type === 'int' ? 'integer' : type}"/>`,
    ),
    '    </attributes>',
  ];
}

/** What is outside of the scope is a square: it is not told by its colour alone. */
function nodeLines(node: GraphNode, { typeOf }: ExportInput, palette: Palette): string[] {
  const glyph = typeOf(node.end.type)?.glyph ?? 'unknown';
  return [
    `      <node id="${node.id}" label="${xmlText(nodeLabel(node))}">`,
    ...valueLines(nodeColumns, node),
    `        ${colourTag(node.inScope ? palette.hues[glyphHues[glyph]] : palette.mutedText)}`,
    `        <viz:size value="${size(node.content)}"/>`,
    ...(node.inScope ? [] : ['        <viz:shape value="square"/>']),
    '      </node>',
  ];
}

/** Containment is solid and pale, relations are darker; inferred ones are dotted. */
function edgeLines(edge: GraphEdge, palette: Palette): string[] {
  return [
    `      <edge id="${edge.id}" source="${edge.from}" target="${edge.to}" kind="${edge.verb}" label="${edge.verb}">`,
    ...valueLines(edgeAttributes, edge),
    `        ${colourTag(edge.kind === 'containment' ? palette.leafBorder : palette.edge)}`,
    ...(edge.basis === 'inferred' ? ['        <viz:shape value="dotted"/>'] : []),
    '      </edge>',
  ];
}

function valueLines<Row>(columns: readonly Column<Row>[], row: Row): string[] {
  return [
    '        <attvalues>',
    ...columns.flatMap(({ value }, at) => {
      const found = value(row);
      return found === undefined ? [] : [`          <attvalue for="${at}" value="${xmlText(String(found))}"/>`];
    }),
    '        </attvalues>',
  ];
}

/** Red, green and blue rather than the `hex` of 1.3: every reader knows them. */
function colourTag(colour: string): string {
  const [red, green, blue] = [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
  return `<viz:color r="${red}" g="${green}" b="${blue}"/>`;
}

/** Four for a thing alone, one more for each doubling of what is in it. */
function size(content: number): number {
  return 4 + Math.floor(Math.log2(1 + content));
}
