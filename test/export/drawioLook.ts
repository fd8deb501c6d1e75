import type { Browser } from 'playwright-core';
import { type EngineGlobals, openEngine } from './drawioEngine.ts';
import { type Look, lookAtElement } from './lookBrowser.ts';

/**
 * A draw.io drawing as mxGraph draws it, and how many nodes of a picture it shows. The shapes that draw.io adds for
 * providers are not in mxGraph: boxes stand in their place.
 */
export async function lookAtDrawio(browser: Browser, file: string): Promise<Look & { readonly count: number }> {
  const page = await openEngine(browser);
  try {
    const count = await page.evaluate((text) => {
      const { openDrawing } = globalThis as unknown as EngineGlobals;
      const graph = openDrawing(text);
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
