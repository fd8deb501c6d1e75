import PDFDocument from 'pdfkit';
import { glyphPaths } from '../../model/glyphs.ts';
import type { Fonts } from './assets.ts';
import type { Ink } from './inks.ts';
import type { Scene } from './scene.ts';
import type { Part, Shape, Words } from './shapes.ts';
import { warningPath } from './svgElements.ts';
import { runsOf } from './writable.ts';

/** Facts about a document for its readers. */
export interface PdfFacts {
  readonly title: string;
  readonly subject: string;
  readonly keywords: string;
  readonly creator: string;
  readonly date: Date;
}

/** A pixel is 1/96 of an inch, a point 1/72. */
const pointsPerPixel = 0.75;
/** Acrobat shows no larger page: 200 inches. */
const longestSide = 14_400;

/** By how much a scene is drawn smaller than it is, so that a page can hold it; 1 for most. */
export function pageShrink({ width, height }: Scene): number {
  return Math.min(1, longestSide / (Math.max(width, height) * pointsPerPixel));
}

/** A document of one page, as large as the scene, with text that can be searched and links that can be followed. */
export async function pdfPage(
  scene: Scene,
  inks: ReadonlyMap<Ink, string>,
  fonts: Fonts,
  facts: PdfFacts,
): Promise<Uint8Array> {
  const scale = pointsPerPixel * pageShrink(scene);
  const document = new PDFDocument({
    size: [scene.width * scale, scene.height * scale],
    margin: 0,
    // None to begin with: the usual one would be read from a file of the package.
    font: '',
    displayTitle: true,
    lang: 'en',
    info: {
      Title: facts.title,
      Subject: facts.subject,
      Keywords: facts.keywords,
      Creator: facts.creator,
      Producer: facts.creator,
      CreationDate: facts.date,
      ModDate: facts.date,
    },
  });
  document.registerFont('regular', fonts.regular);
  document.registerFont('semibold', fonts.semibold);
  document.registerFont('fallback', fonts.fallback);
  const bytes = collected(document);
  document.scale(scale);
  const colour = (ink: Ink): string => inks.get(ink) ?? '#000000';
  document.rect(0, 0, scene.width, scene.height).fill(colour('background'));
  for (const part of scene.parts) paintPart(document, part, colour);
  document.end();
  return await bytes;
}

type Page = InstanceType<typeof PDFDocument>;

async function collected(document: Page): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of document) chunks.push(chunk as Uint8Array);
  return Uint8Array.from(Buffer.concat(chunks));
}

function paintPart(page: Page, { shapes, back, link }: Part, colour: (ink: Ink) => string): void {
  page.save();
  if (back) page.opacity(0.45);
  for (const shape of shapes) paintShape(page, shape, colour);
  page.restore();
  if (link !== undefined) page.link(link.area.x, link.area.y, link.area.width, link.area.height, link.address);
}

function paintShape(page: Page, shape: Shape, colour: (ink: Ink) => string): void {
  page.save();
  if (shape.kind === 'words') paintWords(page, shape, colour(shape.ink));
  else if (shape.kind === 'drawn') {
    page.translate(shape.x, shape.y).scale(shape.size / 24);
    page.lineWidth(1.5).lineCap('round').lineJoin('round');
    page.path(shape.glyph === 'warning' ? warningPath : glyphPaths[shape.glyph]).stroke(colour(shape.stroke));
  } else {
    const { fill, stroke, strokeWidth = 1, dashed } = shape;
    if (shape.kind === 'rectangle' && shape.opacity !== undefined) page.opacity(shape.opacity);
    page.lineWidth(strokeWidth);
    if (dashed) page.dash(shape.kind === 'curve' ? 5 : 4, { space: shape.kind === 'curve' ? 4 : 3 });
    if (shape.kind === 'curve') page.path(shape.path);
    else page.roundedRect(shape.x, shape.y, shape.width, shape.height, shape.radius);
    if (fill !== undefined && stroke !== undefined) page.fillAndStroke(colour(fill), colour(stroke));
    else if (fill !== undefined) page.fill(colour(fill));
    else if (stroke !== undefined) page.stroke(colour(stroke));
  }
  page.restore();
}

function paintWords(page: Page, { text, x, y, size, weight, anchor, struck }: Words, colour: string): void {
  const runs = runsOf(text).map((run) => {
    const font = run.font === 'Inter' ? (weight === 600 ? 'semibold' : 'regular') : 'fallback';
    const options = drawnAsOne.test(run.text) ? literal : {};
    return { text: run.text, font, options, width: page.font(font, size).widthOfString(run.text, options) };
  });
  const width = runs.reduce((sum, run) => sum + run.width, 0);
  let at = x - (anchor === 'start' ? 0 : anchor === 'middle' ? width / 2 : width);
  page.fillColor(colour);
  for (const { text: shown, font, options, width: runWidth } of runs) {
    page.font(font, size).text(shown, at, y, { ...options, lineBreak: false, baseline: 'alphabetic' });
    at += runWidth;
  }
  if (struck) page.rect(x, y - size * 0.3, width, 1).fill(colour);
}

/** Inter makes an arrow of `->` and a cross of the letter in `2x4`: names are shown as they are written. */
const drawnAsOne = /[-=<>|~]{2}|\dx/;

/** Fontkit takes features that are off as well; its types only know those that are on. With any, it remembers nothing. */
const literal = { features: { calt: false, liga: false } as unknown as PDFKit.Mixins.OpenTypeFeatures[] };
