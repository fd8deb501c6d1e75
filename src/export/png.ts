import { initWasm, Resvg } from '@resvg/resvg-wasm';
import { readFonts, readRenderer } from './drawing/assets.ts';
import { framed } from './drawing/frame.ts';
import { withTexts } from './drawing/pngText.ts';
import { type Scene, sceneOf } from './drawing/scene.ts';
import { svgDocument } from './drawing/svgDocument.ts';
import { svgStyles } from './drawing/svgStyles.ts';
import { writable } from './drawing/writable.ts';
import type { ExportedFile, Exporter } from './exporter.ts';
import { headerLines } from './headerLines.ts';
import { visibleText } from './visibleText.ts';

const howToView = 'A picture that every program shows; the one called @2x is for fine screens and print.';

/** Programs refuse larger pictures, and drawing one takes four bytes of memory for each pixel. */
const mostPixels = 64_000_000;
const longestSide = 16_000;

/** The picture as pixels, in two sizes: one pixel for each of the screen, and two. */
export const png: Exporter = {
  id: 'png',
  async write(input) {
    const { picture, header, style } = input;
    const bare = sceneOf({ title: picture.title, picture, layout: input.layout() }, new Map());
    const plain = framed(bare, picture, header);
    const draw = await renderer();
    const mode = style.mode === 'dark' ? 'dark' : 'light';
    const file = (scale: number, suffix: string): ExportedFile => {
      const possible = Math.min(scale, largestScale(plain));
      const notes = [
        ...writable(plain).notes,
        ...(possible < scale
          ? [`Too large for a picture of ${percent(scale)}: drawn at ${percent(possible)} of its size.`]
          : []),
      ];
      const { scene } = writable(framed(bare, picture, header, notes));
      const lines = headerLines(picture, header, howToView, notes);
      const svg = svgDocument(scene, { title: '', lines: [] }, svgStyles({ ...style, mode }));
      const content = withTexts(draw(svg, Math.min(scale, largestScale(scene))), {
        Title: visibleText(picture.title),
        Description: lines.join('\n'),
        Software: 'Orrery',
      });
      return suffix === '' ? { content } : { suffix, content };
    };
    return [file(1, ''), file(2, '@2x')];
  },
};

function largestScale({ width, height }: Scene): number {
  return Math.min(Math.sqrt(mostPixels / (width * height)), longestSide / Math.max(width, height));
}

function percent(scale: number): string {
  return `${Math.round(scale * 100)} %`;
}

let ready: Promise<(svg: string, scale: number) => Uint8Array> | undefined;

/** Draws SVG documents as PNG files with the fonts that come with Orrery, whatever is installed here. */
async function renderer(): Promise<(svg: string, scale: number) => Uint8Array> {
  ready ??= startRenderer();
  return await ready;
}

async function startRenderer(): Promise<(svg: string, scale: number) => Uint8Array> {
  const [fonts] = await Promise.all([readFonts(), readRenderer().then((code) => initWasm(code))]);
  return (svg, scale) => {
    const drawing = new Resvg(svg, {
      fitTo: { mode: 'zoom', value: scale },
      font: {
        fontBuffers: [fonts.regular, fonts.semibold, fonts.fallback],
        defaultFontFamily: 'Inter',
        sansSerifFamily: 'Inter',
      },
    });
    try {
      const image = drawing.render();
      try {
        return image.asPng();
      } finally {
        image.free();
      }
    } finally {
      drawing.free();
    }
  };
}
