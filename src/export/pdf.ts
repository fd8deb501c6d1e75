import { readFonts } from './drawing/assets.ts';
import { consoleLinks } from './drawing/consoleLinks.ts';
import { framed } from './drawing/frame.ts';
import { inksOf } from './drawing/inks.ts';
import { pageShrink, pdfPage } from './drawing/pdfPage.ts';
import { sceneOf } from './drawing/scene.ts';
import { writable } from './drawing/writable.ts';
import type { Exporter } from './exporter.ts';
import { headerLines } from './headerLines.ts';
import { paletteOf } from './palette.ts';
import { visibleText } from './visibleText.ts';

const howToView = 'A page to print or to send, with text that can be searched.';

/** Of documents of which nothing was read: the first day that archives can name. */
const noDate = '1980-01-01T00:00:00.000Z';

/** The picture on one page as large as itself, with links to the consoles. */
export const pdf: Exporter = {
  id: 'pdf',
  async write(input) {
    const { picture, header, style } = input;
    const links = consoleLinks(await input.excerpt());
    const bare = sceneOf({ title: picture.title, picture, layout: input.layout() }, links);
    const plain = framed(bare, picture, header);
    const shrink = pageShrink(plain);
    const notes = [
      ...writable(plain).notes,
      ...(shrink < 1 ? [`Too large for a page: drawn at ${Math.round(shrink * 100)} % of its size.`] : []),
    ];
    const lines = headerLines(picture, header, howToView, notes);
    const { scene } = writable(framed(bare, picture, header, notes));
    const page = await pdfPage(scene, inksOf(paletteOf(style)), await readFonts(), {
      title: visibleText(picture.title),
      subject: visibleText(header.scope),
      keywords: lines.join('\n'),
      creator: `Orrery ${header.orreryVersion}`,
      date: new Date(header.readAt ?? noDate),
    });
    return [{ content: withComments(page, lines) }];
  },
};

/**
 * The document with lines that programs find without reading PDF: as comments before its last words, where no address in
 * it changes (ISO 32000-1, 7.2.3 and 7.5.5).
 */
function withComments(page: Uint8Array, lines: readonly string[]): Uint8Array {
  const document = Buffer.from(page.buffer, page.byteOffset, page.byteLength);
  const end = document.lastIndexOf('startxref');
  const comments = Buffer.from(lines.map((line) => `% ${line}\n`).join(''));
  return Uint8Array.from(Buffer.concat([document.subarray(0, end), comments, document.subarray(end)]));
}
