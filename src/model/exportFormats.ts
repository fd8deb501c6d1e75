/** `code`: text that a tool draws. `drawing`: boxes where Orrery puts them. `report`: to read. `data`: for other programs. */
export type ExportGroup = 'code' | 'drawing' | 'report' | 'data';

/** What people choose a format by. */
export interface ExportKind {
  /** As people call it. */
  readonly title: string;
  /** Without a dot. */
  readonly extension: string;
  readonly group: ExportGroup;
  /** Whether it tells what the view shows, or everything in the scope. */
  readonly of: 'picture' | 'inventory';
  /** It is no text: it can be neither compared by lines nor copied. */
  readonly binary?: true;
  /** What stands before the extension, where another format has the same: `-c4`. */
  readonly suffix?: string;
  /** It writes several files. */
  readonly several?: true;
}

/** Every format by its name in commands, in the order in which people are shown them. */
export const exportFormats = {
  mermaid: { title: 'Mermaid flowchart', extension: 'mmd', group: 'code', of: 'picture' },
  'mermaid-architecture': {
    title: 'Mermaid architecture',
    extension: 'mmd',
    suffix: '-architecture',
    group: 'code',
    of: 'picture',
  },
  diagrams: { title: 'Python diagrams', extension: 'py', group: 'code', of: 'picture' },
  d2: { title: 'D2', extension: 'd2', group: 'code', of: 'picture' },
  dot: { title: 'Graphviz DOT', extension: 'dot', group: 'code', of: 'picture' },
  plantuml: { title: 'PlantUML', extension: 'puml', group: 'code', of: 'picture' },
  c4: { title: 'C4 deployment (PlantUML)', extension: 'puml', suffix: '-c4', group: 'code', of: 'picture' },
  structurizr: { title: 'Structurizr DSL', extension: 'dsl', group: 'code', of: 'picture' },
  'aws-diagram': { title: 'AWS Diagram-as-Code', extension: 'yaml', group: 'code', of: 'picture' },
  terraform: { title: 'Terraform import blocks', extension: 'tf', group: 'code', of: 'inventory' },
  drawio: { title: 'draw.io', extension: 'drawio', group: 'drawing', of: 'picture' },
  svg: { title: 'SVG', extension: 'svg', group: 'drawing', of: 'picture' },
  png: { title: 'PNG', extension: 'png', group: 'drawing', of: 'picture', binary: true, several: true },
  pdf: { title: 'PDF', extension: 'pdf', group: 'drawing', of: 'picture', binary: true },
  html: { title: 'HTML report', extension: 'html', group: 'report', of: 'inventory' },
  markdown: { title: 'Markdown tables', extension: 'md', group: 'report', of: 'inventory' },
  xlsx: { title: 'Excel workbook', extension: 'xlsx', group: 'report', of: 'inventory', binary: true },
  csv: { title: 'CSV', extension: 'csv', group: 'data', of: 'inventory', several: true },
  json: { title: 'JSON', extension: 'json', group: 'data', of: 'inventory' },
  jsonl: { title: 'JSON Lines', extension: 'jsonl', group: 'data', of: 'inventory' },
  xml: { title: 'XML', extension: 'xml', group: 'data', of: 'inventory' },
  graphml: { title: 'GraphML', extension: 'graphml', group: 'data', of: 'inventory' },
  gexf: { title: 'GEXF', extension: 'gexf', group: 'data', of: 'inventory' },
  cypher: { title: 'Cypher', extension: 'cypher', group: 'data', of: 'inventory' },
} as const satisfies Readonly<Record<string, ExportKind>>;

export type ExportFormat = keyof typeof exportFormats;

/** What a format is to people. */
export function exportKind(format: ExportFormat): ExportKind {
  return exportFormats[format];
}

export function isExportFormat(text: string): text is ExportFormat {
  return Object.hasOwn(exportFormats, text);
}
