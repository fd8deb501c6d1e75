import type { ExportFormat } from '../model/exportFormats.ts';
import type { Exporter } from './exporter.ts';

/** Every format, loaded when it is asked for. A new one is one file, a line in `exportFormats` and a line here. */
export const exporters: Readonly<Record<ExportFormat, () => Promise<Exporter>>> = {
  mermaid: async () => (await import('./mermaid.ts')).mermaid,
  'mermaid-architecture': async () => (await import('./mermaidArchitecture.ts')).mermaidArchitecture,
  diagrams: async () => (await import('./diagrams.ts')).diagrams,
  d2: async () => (await import('./d2.ts')).d2,
  dot: async () => (await import('./dot.ts')).dot,
  plantuml: async () => (await import('./plantuml.ts')).plantuml,
  c4: async () => (await import('./c4.ts')).c4,
  structurizr: async () => (await import('./structurizr.ts')).structurizr,
  'aws-diagram': async () => (await import('./awsDiagram.ts')).awsDiagram,
  terraform: async () => (await import('./terraform/terraform.ts')).terraform,
  drawio: async () => (await import('./drawio/drawio.ts')).drawio,
  svg: async () => (await import('./svg.ts')).svg,
  png: async () => (await import('./png.ts')).png,
  pdf: async () => (await import('./pdf.ts')).pdf,
  html: async () => (await import('./html/html.ts')).html,
  markdown: async () => (await import('./data/markdown.ts')).markdown,
  xlsx: async () => (await import('./data/xlsx.ts')).xlsx,
  csv: async () => (await import('./data/csv.ts')).csv,
  json: async () => (await import('./data/json.ts')).json,
  jsonl: async () => (await import('./data/jsonLines.ts')).jsonLines,
  xml: async () => (await import('./data/xml.ts')).xml,
  graphml: async () => (await import('./data/graphml.ts')).graphml,
  gexf: async () => (await import('./data/gexf.ts')).gexf,
  cypher: async () => (await import('./data/cypher.ts')).cypher,
};
