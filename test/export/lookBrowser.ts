import { readFileSync } from 'node:fs';
import type { Browser, Page } from 'playwright-core';

/** What a person sees, as a PNG, and how large it is drawn. */
export interface Look {
  readonly picture: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** What a PNG shows. */
export interface Seen {
  readonly width: number;
  readonly height: number;
  readonly colours: number;
  /** How much of it is not its ground. */
  readonly covered: number;
}

export type Scheme = 'light' | 'dark';

/** No screen is larger, and Chromium takes no pictures that are. */
const longestSide = 4_000;

const inter = 'node_modules/@expo-google-fonts/inter';

/** An SVG as a browser draws it, with the fonts of Orrery at hand, and how many elements in it a selector names. */
export async function lookAtSvg(
  browser: Browser,
  svg: string,
  selector: string,
  scheme: Scheme = 'light',
): Promise<Look & { readonly count: number }> {
  const page = await browser.newPage({ colorScheme: scheme });
  try {
    await page.setContent(`<style>body{margin:0}${fonts()}</style>${svg}`);
    return { ...(await lookAtElement(page, 'svg')), count: await page.locator(selector).count() };
  } finally {
    await page.close();
  }
}

/** The first element that a selector names, as large as it wants to be, or as large as a picture may be. */
export async function lookAtElement(page: Page, selector: string): Promise<Look> {
  const element = page.locator(selector).first();
  const { width, height } = await element.evaluate((shown, longest) => {
    const drawing = shown as SVGSVGElement;
    const { width: across, height: down } = drawing.viewBox?.baseVal ?? shown.getBoundingClientRect();
    const own = across > 0 ? { width: across, height: down } : shown.getBoundingClientRect();
    const scale = Math.min(1, longest / Math.max(own.width, own.height));
    (shown as SVGElement).style.cssText +=
      `;max-width:none;width:${own.width * scale}px;height:${own.height * scale}px`;
    return { width: own.width, height: own.height };
  }, longestSide);
  await page.evaluate(() => document.fonts.ready);
  return { picture: await element.screenshot(), width, height };
}

/** A page as it opens, in a window of a laptop. */
export async function lookAtPage(browser: Browser, address: string, scheme: Scheme, wait: string): Promise<Page> {
  const page = await browser.newPage({ colorScheme: scheme, viewport: { width: 1440, height: 900 } });
  await page.goto(address);
  await page.locator(wait).first().waitFor();
  return page;
}

/** What a PNG holds, by the decoder of a browser. */
export async function seenIn(page: Page, picture: Uint8Array): Promise<Seen> {
  return await page.evaluate(async (base64) => {
    const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
    const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d') as OffscreenCanvasRenderingContext2D;
    context.drawImage(image, 0, 0);
    const pixels = new Uint32Array(context.getImageData(0, 0, image.width, image.height).data.buffer);
    const times = new Map<number, number>();
    for (const pixel of pixels) times.set(pixel, (times.get(pixel) ?? 0) + 1);
    const ground = Math.max(...times.values());
    return { width: image.width, height: image.height, colours: times.size, covered: 1 - ground / pixels.length };
  }, Buffer.from(picture).toString('base64'));
}

function fonts(): string {
  return face(400, '400Regular/Inter_400Regular') + face(600, '600SemiBold/Inter_600SemiBold');
}

function face(weight: number, file: string): string {
  const data = readFileSync(`${inter}/${file}.ttf`).toString('base64');
  return `@font-face{font-family:Inter;font-weight:${weight};src:url(data:font/ttf;base64,${data})}`;
}
