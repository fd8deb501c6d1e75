import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';
import { launchChromium } from '../../scripts/vscode/chromium.ts';
import { svg } from '../../src/export/svg.ts';
import { inputFor, textOf } from './inputs.ts';
import { hostilePicture, networkPicture, organizationPicture } from './pictures.ts';

const inter = 'node_modules/@expo-google-fonts/inter';

describe('an SVG picture in a browser', () => {
  let browser: Browser | undefined;

  before(async function () {
    this.timeout(60_000);
    if (process.platform !== 'linux' || process.arch !== 'x64') {
      console.log('    Skipped: the browser in the development dependencies runs on Linux x64 only.');
      this.skip();
    }
    browser = await launchChromium();
  });

  after(async () => browser?.close());

  async function open(text: string, scheme: 'light' | 'dark'): Promise<{ page: Page; events: string[] }> {
    const page = await browser!.newPage({ colorScheme: scheme });
    const events: string[] = [];
    page.on('dialog', (dialog) => {
      events.push(`dialog ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      if (!request.url().startsWith('data:')) events.push(`request ${request.url()}`);
    });
    await page.setContent(
      `<style>${face(400, '400Regular/Inter_400Regular')}${face(600, '600SemiBold/Inter_600SemiBold')}</style>${text}`,
    );
    await page.evaluate(async () => {
      await Promise.all([document.fonts.load('400 13px Inter'), document.fonts.load('600 13px Inter')]);
    });
    return { page, events };
  }

  for (const [name, made] of Object.entries({
    network: networkPicture(),
    organization: organizationPicture(),
    hostile: hostilePicture(),
  })) {
    it(`keeps every text of the ${name} fixture inside of its box, and runs and loads nothing`, async function () {
      this.timeout(60_000);
      const { page, events } = await open(await textOf(svg, inputFor(made)), 'light');
      const outside = await page.evaluate(() => {
        const svgElement = document.querySelector('svg.orrery-drawing') as SVGSVGElement;
        const whole = { x: 0, y: 0, width: svgElement.clientWidth, height: svgElement.clientHeight };
        // Names in scripts that Inter lacks are as wide as the fonts of this computer make them.
        const inInter = (text: string): boolean => /^[\u0020-\u024f\u2010-\u2026\u2212]*$/.test(text);
        return [...document.querySelectorAll<SVGTextElement>('svg text')].flatMap((text) => {
          const group = text.closest('.node, .label') as SVGGElement | null;
          const rectangles = [...(group?.querySelectorAll('rect') ?? [])].map((rect) => rect.getBBox());
          const box = rectangles.toSorted((a, b) => b.width * b.height - a.width * a.height)[0] ?? whole;
          const { x, width } = text.getBBox();
          const fits = x >= box.x - 1 && x + width <= box.x + box.width + 1;
          return fits || !inInter(text.textContent ?? '') ? [] : [text.textContent];
        });
      });
      assert.deepEqual(outside, []);
      assert.deepEqual(events, []);
      await page.close();
    });
  }

  it('has the colours of the screen of its reader', async function () {
    this.timeout(60_000);
    const text = await textOf(svg, inputFor(networkPicture()));
    const colours = async (scheme: 'light' | 'dark'): Promise<string[]> => {
      const { page } = await open(text, scheme);
      const found = await page.evaluate(() =>
        ['.f-background', 'text.f-text'].map((selector) => getComputedStyle(document.querySelector(selector)!).fill),
      );
      await page.close();
      return found;
    };
    assert.deepEqual(await colours('light'), ['rgb(255, 255, 255)', 'rgb(31, 35, 40)']);
    assert.deepEqual(await colours('dark'), ['rgb(13, 17, 23)', 'rgb(240, 246, 252)']);
  });
});

function face(weight: number, file: string): string {
  const data = readFileSync(`${inter}/${file}.ttf`).toString('base64');
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
}
