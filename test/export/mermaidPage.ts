import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Browser, Page } from 'playwright-core';

/** A page of a browser with Mermaid's own library and nothing drawn yet. */
export async function openMermaidPage(browser: Browser): Promise<Page> {
  const page = await browser.newPage();
  await page.setContent('<body style="margin:0"><div id="diagram"></div></body>');
  const library = createRequire(import.meta.url)
    .resolve('mermaid')
    .replace(/mermaid\.core\.mjs$/, 'mermaid.js');
  await page.addScriptTag({ content: readFileSync(library, 'utf8') });
  return page;
}

/** Draws a diagram into the element `#diagram` of such a page, in place of the one before. */
export async function drawMermaid(page: Page, text: string): Promise<void> {
  await page.evaluate(async (diagram) => {
    const { mermaid } = globalThis as unknown as {
      mermaid: { initialize(o: object): void; render(id: string, text: string): Promise<{ svg: string }> };
    };
    mermaid.initialize({ startOnLoad: false });
    const { svg } = await mermaid.render('drawn', diagram);
    (document.querySelector('#diagram') as HTMLElement).innerHTML = svg;
  }, text);
}
