import { build } from 'esbuild';
import type { Browser } from 'playwright-core';
import { launchChromium } from '../../scripts/vscode/chromium.ts';
import { repository } from '../../scripts/vscode/folders.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { type Frames, framesWhilePanning } from './drawingPage.ts';

/** What the usual way takes for the same picture: Cytoscape's compound nodes, laid out as a whole by cytoscape-dagre. */
export interface Reference {
  /** Milliseconds. */
  readonly layout: number;
  readonly panning: Frames;
}

const script = `
  import cytoscape from 'cytoscape';
  import dagre from 'cytoscape-dagre';
  cytoscape.use(dagre);
  window.showReference = (elements) => {
    const graph = cytoscape({
      container: document.getElementById('graph'),
      elements,
      style: [
        { selector: 'node', style: { shape: 'round-rectangle', width: 188, height: 64, label: 'data(label)' } },
        { selector: ':parent', style: { 'text-valign': 'top' } },
        { selector: 'edge', style: { 'curve-style': 'bezier', 'target-arrow-shape': 'triangle' } },
      ],
    });
    const started = performance.now();
    graph.layout({ name: 'dagre', fit: true, animate: false }).run();
    return performance.now() - started;
  };
`;

export async function reference(picture: Picture): Promise<Reference> {
  const bundle = await build({
    stdin: { contents: script, resolveDir: repository },
    bundle: true,
    write: false,
    format: 'iife',
    logLevel: 'silent',
  });
  const browser: Browser = await launchChromium();
  try {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    page.setDefaultTimeout(0);
    await page.setContent('<body style="margin:0"><div id="graph" style="width:1280px;height:800px"></div></body>');
    await page.addScriptTag({ content: bundle.outputFiles[0]?.text ?? '' });
    const elements = [
      ...picture.nodes.map(({ id, label, parent }) => ({
        data: { id, label, ...(parent === undefined ? {} : { parent }) },
      })),
      ...picture.edges.map(({ id, from, to }) => ({ data: { id: `edge ${id}`, source: from, target: to } })),
    ];
    const layout = await page.evaluate(
      (all) => (window as unknown as { showReference(elements: unknown): number }).showReference(all),
      elements,
    );
    return { layout, panning: await framesWhilePanning(page) };
  } finally {
    await browser.close();
  }
}
