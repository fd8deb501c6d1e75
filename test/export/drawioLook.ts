import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser } from 'playwright-core';
import { type Look, lookAtElement } from './lookBrowser.ts';

/** The parts of mxGraph, which draw.io is built on, that are used here. */
interface Engine {
  readonly mxUtils: { parseXml(text: string): XMLDocument };
  readonly mxCodec: new (document: Document) => { decode(node: Node, into: object): void };
  readonly mxGraph: new (container: HTMLElement) => Graph;
}

interface Graph {
  htmlLabels: boolean;
  convertValueToString(cell: Cell): string;
  getModel(): { readonly cells: Readonly<Record<string, Cell>> };
  refresh(): void;
  readonly view: { getState(cell: Cell): object | undefined };
}

interface Cell {
  readonly vertex: boolean;
  readonly value: Element | string | undefined;
}

/**
 * A draw.io drawing as mxGraph draws it, and how many nodes of a picture it shows. The shapes that draw.io adds for
 * providers are not in mxGraph: boxes stand in their place.
 */
export async function lookAtDrawio(browser: Browser, file: string): Promise<Look & { readonly count: number }> {
  const page = await browser.newPage();
  try {
    await page.setContent('<body style="margin:0;background:#fff"><div id="graph"></div></body>');
    await page.evaluate('mxLoadResources = false; mxLoadStylesheets = false; mxBasePath = "";');
    const library = createRequire(import.meta.url).resolve('mxgraph/javascript/mxClient.js');
    await page.addScriptTag({ content: readFileSync(library, 'utf8') });
    const count = await page.evaluate((text) => {
      const { mxUtils, mxCodec, mxGraph } = globalThis as unknown as Engine;
      const [model] = mxUtils.parseXml(text).getElementsByTagName('mxGraphModel');
      const graph = new mxGraph(document.querySelector('#graph') as HTMLElement);
      graph.htmlLabels = true;
      graph.convertValueToString = ({ value }) =>
        value instanceof Element ? (value.getAttribute('label') ?? '') : (value ?? '');
      new mxCodec((model as Element).ownerDocument).decode(model as Element, graph.getModel());
      graph.refresh();
      const svg = document.querySelector('#graph svg') as SVGSVGElement;
      const { x, y, width, height } = svg.getBBox();
      svg.setAttribute('viewBox', `${x} ${y} ${width} ${height}`);
      return Object.values(graph.getModel().cells).filter(
        (cell) =>
          cell.vertex &&
          cell.value instanceof Element &&
          cell.value.hasAttribute('orreryId') &&
          graph.view.getState(cell) !== undefined,
      ).length;
    }, file);
    return { ...(await lookAtElement(page, '#graph svg')), count };
  } finally {
    await page.close();
  }
}
