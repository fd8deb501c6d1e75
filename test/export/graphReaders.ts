import { createRequire } from 'node:module';
import type { MultiGraph } from 'graphology';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import type { ExportInput } from '../../src/export/exporter.ts';

const load = createRequire(import.meta.url);
const { JSDOM } = load('jsdom') as { JSDOM: new () => { readonly window: Record<'DOMParser' | 'Document', unknown> } };
const Graphs = load('graphology') as { readonly MultiGraph: new () => MultiGraph };

export type ReadGraph = (text: string) => MultiGraph;

/** Reads files as graphology does in a page, which fails where an id is told twice or an edge leads nowhere. */
export function graphReader(format: 'graphml' | 'gexf'): ReadGraph {
  const { window } = new JSDOM();
  const create = load(`graphology-${format}/common/parser.js`) as (
    ...page: unknown[]
  ) => (graph: typeof Graphs.MultiGraph, text: string) => MultiGraph;
  const parse = create(window.DOMParser, window.Document);
  return (text) => parse(Graphs.MultiGraph, text);
}

/** Throws where a document does not keep to a schema. */
export function schemaCheck(schemaText: string): (text: string) => void {
  const schema = XmlDocument.fromString(schemaText);
  const validator = XsdValidator.fromDoc(schema);
  return (text) => {
    const document = XmlDocument.fromString(text);
    try {
      validator.validate(document);
    } finally {
      document.dispose();
    }
  };
}

/** How many nodes, edges of containment and relations a file must hold. */
export async function expectedCounts(input: ExportInput): Promise<readonly [number, number, number]> {
  const { resources, others, relations } = await input.excerpt();
  const known = new Set(resources.map(({ id }) => id));
  const contained = resources.filter(({ parent }) => parent !== undefined && known.has(parent));
  return [resources.length + others.length, contained.length, relations.length];
}
