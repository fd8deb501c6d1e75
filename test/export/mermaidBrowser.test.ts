import assert from 'node:assert/strict';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as playwright } from 'playwright-core';
import { mermaid } from '../../src/export/mermaid.ts';
import { shortened, visibleText } from '../../src/export/visibleText.ts';
import { inputFor, textNow } from './inputs.ts';
import { drawMermaid, openMermaidPage } from './mermaidPage.ts';
import { hostileNames, hostilePicture } from './pictures.ts';

describe('a Mermaid flowchart in a browser', () => {
  let browser: Browser | undefined;

  before(async function () {
    this.timeout(60_000);
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      console.log('    Skipped: the browser in the development dependencies runs on Linux x64 only.');
      this.skip();
    }
    browser = await playwright.launch({ executablePath: await chromium.executablePath(), args: chromium.args });
  });

  after(async () => browser?.close());

  it('shows hostile names as text and runs nothing', async function () {
    this.timeout(60_000);
    const page = await openMermaidPage(browser!);
    const events: string[] = [];
    page.on('dialog', (dialog) => {
      events.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => events.push(`request ${request.url()}`));

    const made = hostilePicture();
    await drawMermaid(page, textNow(mermaid, inputFor(made)));
    const shown = await page.evaluate(() => {
      const element = document.querySelector('#diagram') as HTMLElement;
      for (const lineBreak of element.querySelectorAll('br')) lineBreak.replaceWith('\n');
      const texts = (selector: string): string[] =>
        [...element.querySelectorAll(selector)].map((label) =>
          (label.textContent ?? '').replaceAll('\u00a0', ' ').trim(),
        );
      return {
        nodes: texts('.node .nodeLabel'),
        clusters: texts('.cluster-label .nodeLabel'),
        active: element.querySelectorAll('script, img, a, iframe, .katex, i, strong, em').length,
      };
    });

    const text = (name: string, id: string): string => keptApart(shortened(visibleText(name) || visibleText(id), 120));
    assert.deepEqual(
      shown.nodes.sort(),
      hostileNames
        .map((name, at) => [text(name, `l${at} ${name}`), text(name, '')].filter((line) => line !== '').join('\n'))
        .sort(),
    );
    assert.deepEqual(
      shown.clusters.sort(),
      hostileNames.map((name, at) => `${text(name, `c${at} ${name}`)} — Organizational unit`).sort(),
    );
    assert.equal(shown.active, 0);
    assert.deepEqual(events, []);
  });
});

/** Mermaid's own marks of entity codes (`ﬂ°` and `¶ß`) are kept apart by a joiner, which is not seen. */
function keptApart(text: string): string {
  return text.replace(/ﬂ(?=°)|¶(?=ß)/g, '$&\u200d');
}
