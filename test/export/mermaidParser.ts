import { createRequire } from 'node:module';

/** jsdom brings no types along. */
const { JSDOM } = createRequire(import.meta.url)('jsdom') as {
  JSDOM: new (html: string) => { readonly window: Window };
};

/** What Mermaid's own parser sees in a flowchart, with entity codes as the characters they stand for. */
export interface ParsedFlowchart {
  readonly direction: string;
  readonly vertices: ReadonlyMap<string, { readonly lines: readonly string[]; readonly classes: readonly string[] }>;
  readonly subgraphs: ReadonlyMap<string, { readonly title: string; readonly content: readonly string[] }>;
  /** Without the unseen ones, which only place nodes. */
  readonly edges: readonly {
    readonly from: string;
    readonly to: string;
    readonly lines: readonly string[];
    readonly dotted: boolean;
  }[];
  readonly unseenEdges: number;
}

interface FlowDb {
  getDirection(): string;
  getVertices(): Map<string, { text: string; labelType: string; classes: string[] }>;
  getSubGraphs(): { id: string; title: string; nodes: string[] }[];
  getEdges(): { start: string; end: string; text: string; labelType: string; stroke: string }[];
}

/** Loads Mermaid over jsdom, because it looks for a page, which it has only while it works: other tests have none. */
export async function mermaidParser(): Promise<(text: string) => Promise<ParsedFlowchart>> {
  const { window } = new JSDOM('<!doctype html><body></body>');
  const withPage = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    Object.assign(globalThis, { window, document: window.document });
    try {
      return await work();
    } finally {
      Reflect.deleteProperty(globalThis, 'window');
      Reflect.deleteProperty(globalThis, 'document');
    }
  };
  const { default: mermaid } = await withPage(() => import('mermaid'));
  mermaid.initialize({ startOnLoad: false, logLevel: 'fatal' });

  const shown = (text: string): string => {
    const element = window.document.createElement('p');
    element.innerHTML = text.replaceAll('ﬂ°°', '&#').replaceAll('ﬂ°', '&').replaceAll('¶ß', ';');
    return element.textContent ?? '';
  };
  const lines = (text: string): string[] => text.split(/<br ?\/?>|\n/).map(shown);

  return async (text) => {
    const { db } = await withPage(async () => {
      const { diagramType } = await mermaid.parse(text);
      if (!diagramType.startsWith('flowchart')) throw new Error(`Mermaid sees a ${diagramType}`);
      return (await mermaid.mermaidAPI.getDiagramFromText(text)) as unknown as { db: FlowDb };
    });
    const subgraphs = db.getSubGraphs();
    const containers = new Set(subgraphs.map(({ id }) => id));
    const edges = db.getEdges();
    return {
      direction: db.getDirection(),
      vertices: new Map(
        [...db.getVertices()]
          .filter(([id]) => !containers.has(id))
          .map(([id, vertex]) => [id, { lines: lines(vertex.text), classes: vertex.classes }]),
      ),
      subgraphs: new Map(
        subgraphs.map(({ id, title, nodes }) => [
          id,
          { title: shown(title).replaceAll('\u00a0', ' '), content: nodes },
        ]),
      ),
      edges: edges
        .filter(({ stroke }) => stroke !== 'invisible')
        .map(({ start, end, text: label, stroke }) => ({
          from: start,
          to: end,
          lines: lines(label),
          dotted: stroke === 'dotted',
        })),
      unseenEdges: edges.filter(({ stroke }) => stroke === 'invisible').length,
    };
  };
}
