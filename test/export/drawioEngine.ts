import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

/** A drawing that mxGraph, which draw.io is built on, has open: the parts of it that are used here. */
export interface EngineGraph {
  getModel(): { getCell(id: string): EngineCell; readonly cells: Readonly<Record<string, EngineCell>> };
  moveCells(cells: EngineCell[], dx: number, dy: number, clone?: boolean, target?: EngineCell): void;
  setCellStyles(key: string, value: string, cells: EngineCell[]): void;
  readonly view: {
    getState(
      cell: EngineCell,
    ): { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | undefined;
  };
}

export interface EngineCell {
  readonly id: string;
  readonly vertex: boolean;
  readonly edge: boolean;
  readonly value: Element | string | undefined;
  readonly parent: EngineCell | null;
  readonly source: EngineCell | null;
  readonly target: EngineCell | null;
}

/** What a page of `openEngine` holds besides, for code that runs in it. */
export interface EngineGlobals {
  /** Draws a file in the element `#graph`, in place of the one before. */
  openDrawing(text: string): EngineGraph;
  saveDrawing(graph: EngineGraph): string;
}

interface Engine {
  readonly mxUtils: {
    parseXml(text: string): XMLDocument;
    getXml(node: Node): string;
    createXmlDocument(): XMLDocument;
  };
  readonly mxCodec: new (document: Document) => { decode(node: Node, into: object): void; encode(model: object): Node };
  readonly mxGraph: new (
    container: HTMLElement,
  ) => EngineGraph & {
    htmlLabels: boolean;
    convertValueToString(cell: EngineCell): string;
    refresh(): void;
  };
}

/** A page of a browser with mxGraph. `watch` sees the page before anything is in it. */
export async function openEngine(browser: Browser, watch: (page: Page) => void = () => {}): Promise<Page> {
  const page = await browser.newPage();
  watch(page);
  await page.setContent('<body style="margin:0;background:#fff"><div id="graph"></div></body>');
  await page.evaluate('mxLoadResources = false; mxLoadStylesheets = false; mxBasePath = "";');
  const library = createRequire(import.meta.url).resolve('mxgraph/javascript/mxClient.js');
  await page.addScriptTag({ content: readFileSync(library, 'utf8') });
  await page.evaluate(() => {
    const { mxUtils, mxCodec, mxGraph } = globalThis as unknown as Engine;
    const globals: EngineGlobals = {
      openDrawing(text) {
        const [model] = mxUtils.parseXml(text).getElementsByTagName('mxGraphModel');
        const container = document.querySelector('#graph') as HTMLElement;
        container.replaceChildren();
        const graph = new mxGraph(container);
        graph.htmlLabels = true;
        graph.convertValueToString = ({ value }) =>
          value instanceof Element ? (value.getAttribute('label') ?? '') : (value ?? '');
        new mxCodec((model as Element).ownerDocument).decode(model as Element, graph.getModel());
        graph.refresh();
        return graph;
      },
      saveDrawing: (graph) => mxUtils.getXml(new mxCodec(mxUtils.createXmlDocument()).encode(graph.getModel())),
    };
    Object.assign(globalThis, globals);
  });
  return page;
}
