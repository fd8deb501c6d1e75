import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Worker } from 'node:worker_threads';
import { Graphviz } from '@hpcc-js/wasm-graphviz';
import { D2 } from '@terrastruct/d2';
import { marked } from 'marked';
import type { Browser } from 'playwright-core';
import { c4 } from '../../src/export/c4.ts';
import { d2 } from '../../src/export/d2.ts';
import { markdown } from '../../src/export/data/markdown.ts';
import { diagrams } from '../../src/export/diagrams.ts';
import { dot } from '../../src/export/dot.ts';
import { drawio } from '../../src/export/drawio/drawio.ts';
import type { Exporter, ExportInput } from '../../src/export/exporter.ts';
import { html } from '../../src/export/html/html.ts';
import { mermaid } from '../../src/export/mermaid.ts';
import { mermaidArchitecture } from '../../src/export/mermaidArchitecture.ts';
import { readableArchitecture } from '../../src/export/mermaidArchitectureSize.ts';
import { pdf } from '../../src/export/pdf.ts';
import { plantuml } from '../../src/export/plantuml.ts';
import { png } from '../../src/export/png.ts';
import { svg } from '../../src/export/svg.ts';
import type { ExportFormat } from '../../src/model/exportFormats.ts';
import { lookAtDrawio } from './drawioLook.ts';
import { textOf } from './inputs.ts';
import { type Look, lookAtElement, lookAtPage, lookAtSvg, type Scheme } from './lookBrowser.ts';
import { drawMermaid, openMermaidPage } from './mermaidPage.ts';
import { drawnByPlantuml, hasJava } from './plantumlJar.ts';
import { pngsByPlantuml } from './plantumlPng.ts';
import { pythonWithDiagrams, runProgram } from './python.ts';

/** A picture that a tool made of an export. Its shape is that of the drawing, or of the window around a page. */
export interface Drawn extends Partial<Pick<Look, 'width' | 'height'>> {
  readonly name: string;
  readonly picture: Uint8Array;
  /** How many nodes the tool drew, and how many it had to; of tools that tell. */
  readonly nodes?: { readonly drawn: number; readonly wanted: number };
}

type Tool = (input: ExportInput, browser: Browser) => Promise<readonly Drawn[]>;

/** What opens each format that is drawn; undefined where its tool is not installed. */
export const tools: Readonly<Partial<Record<ExportFormat, Tool | undefined>>> = {
  mermaid: async (input, browser) => [
    await drawnByMermaid(browser, 'mermaid', await textOf(mermaid, input), '.node, .cluster', input),
  ],
  'mermaid-architecture': async (input, browser) => {
    const shown = { ...input, picture: readableArchitecture(input.picture).picture };
    const selector = '.architecture-service:not([id$=leftOut]), rect[id*=-group-]';
    const text = await textOf(mermaidArchitecture, input);
    return [await drawnByMermaid(browser, 'mermaid-architecture', text, selector, shown)];
  },
  diagrams:
    pythonWithDiagrams === undefined
      ? undefined
      : async (input) => {
          const { png: picture = new Uint8Array(), nodes, clusters } = runProgram(await textOf(diagrams, input));
          return [{ name: 'diagrams', picture, nodes: nodesOf(nodes.length + clusters.length, input) }];
        },
  d2: async (input, browser) => {
    const compiler = new D2();
    try {
      const { diagram, renderOptions } = await compiler.compile(await textOf(d2, input));
      const drawing = await compiler.render(diagram, renderOptions);
      return [await drawnSvg(browser, 'd2', drawing, '.shape', input)];
    } finally {
      await (compiler as unknown as { readonly worker: Worker }).worker.terminate();
    }
  },
  dot: async (input, browser) => {
    const drawing = (await Graphviz.load()).layout(await textOf(dot, input), 'svg', 'dot');
    return [await drawnSvg(browser, 'dot', drawing, '.node, .cluster', input)];
  },
  plantuml: hasJava ? plantumlTool(plantuml) : undefined,
  c4: hasJava ? plantumlTool(c4) : undefined,
  drawio: async (input, browser) => {
    const { count, ...look } = await lookAtDrawio(browser, await textOf(drawio, input));
    return [{ name: 'drawio', ...look, nodes: nodesOf(count, input) }];
  },
  svg: async (input, browser) => {
    const text = await textOf(svg, input);
    const selector = '.node, .header';
    return [
      await drawnSvg(browser, 'svg-light', text, selector, input, 'light'),
      await drawnSvg(browser, 'svg-dark', text, selector, input, 'dark'),
    ];
  },
  png: async (input) =>
    (await png.write(input)).map(({ suffix = '', content }) => ({
      name: `png${suffix}`,
      picture: content as Uint8Array,
    })),
  pdf: spawnSync('pdftoppm', ['-v']).status === 0 ? drawnByPoppler : undefined,
  html: async (input, browser) => {
    const address = pathToFileURL(keptFile('report.html', await textOf(html, input))).href;
    const drawn: Drawn[] = [];
    for (const scheme of ['light', 'dark'] as const) {
      for (const section of ['summary', 'resources', 'diagrams']) {
        const page = await lookAtPage(browser, `${address}#${section}`, scheme, 'h2:visible');
        const drawing = page.locator('.drawing').first();
        const nodes = section === 'diagrams' ? await drawing.locator('.node, .header').count() : undefined;
        drawn.push({
          name: `html-${section}-${scheme}`,
          picture: await page.screenshot(),
          ...(nodes === undefined ? {} : { nodes: nodesOf(nodes, input) }),
        });
        await page.close();
      }
    }
    return drawn;
  },
  markdown: async (input, browser) => {
    const body = marked.parse(await textOf(markdown, input), { async: false, gfm: true });
    const style = 'body{font:14px sans-serif;max-width:980px;margin:32px}td,th{border:1px solid #ccc;padding:4px 8px}';
    const page = `<meta charset="utf-8"><style>table{border-collapse:collapse}${style}</style>${body}`;
    const opened = await lookAtPage(browser, pathToFileURL(keptFile('tables.html', page)).href, 'light', 'h1');
    const picture = await opened.screenshot({ clip: { x: 0, y: 0, width: 1100, height: 3_000 }, fullPage: true });
    await opened.close();
    return [{ name: 'markdown', picture }];
  },
};

function nodesOf(drawn: number, { picture }: Pick<ExportInput, 'picture'>): NonNullable<Drawn['nodes']> {
  return { drawn, wanted: picture.nodes.length };
}

async function drawnSvg(
  browser: Browser,
  name: string,
  text: string,
  selector: string,
  input: ExportInput,
  scheme?: Scheme,
): Promise<Drawn> {
  const { count, ...look } = await lookAtSvg(browser, text, selector, scheme);
  return { name, ...look, nodes: nodesOf(count, input) };
}

async function drawnByMermaid(
  browser: Browser,
  name: string,
  text: string,
  selector: string,
  input: ExportInput,
): Promise<Drawn> {
  const page = await openMermaidPage(browser);
  try {
    await drawMermaid(page, text);
    const count = await page.locator('#diagram').locator(selector).count();
    return { name, ...(await lookAtElement(page, '#diagram svg')), nodes: nodesOf(count, input) };
  } finally {
    await page.close();
  }
}

function plantumlTool(exporter: Exporter): Tool {
  return async (input) => {
    const text = await textOf(exporter, input);
    const [diagram] = drawnByPlantuml([text]);
    const [picture = new Uint8Array()] = pngsByPlantuml([text]);
    return [{ name: exporter.id, picture, nodes: nodesOf(diagram?.elements.length ?? 0, input) }];
  };
}

async function drawnByPoppler(input: ExportInput): Promise<readonly Drawn[]> {
  const [file] = await pdf.write(input);
  const path = keptFile('page.pdf', file?.content ?? '');
  const out = path.replace(/\.pdf$/, '');
  const run = spawnSync('pdftoppm', ['-png', '-r', '96', '-singlefile', path, out], { encoding: 'utf8' });
  if (run.status !== 0) throw new Error(run.stderr);
  return [{ name: 'pdf', picture: readFileSync(`${out}.png`) }];
}

/** A file for a program to open, until the process ends. */
function keptFile(name: string, content: string | Uint8Array): string {
  const folder = mkdtempSync(join(tmpdir(), 'orrery-look-'));
  process.once('exit', () => rmSync(folder, { recursive: true, force: true }));
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}
