import { readFileSync, writeFileSync } from 'node:fs';

/**
 * `node scripts/textWidths.ts`: writes src/export/drawing/textWidths.ts, the advance widths of the fonts that pictures are
 * drawn with, so that text is fitted into boxes without opening a font.
 */
const inter = 'node_modules/@expo-google-fonts/inter';
const regular = advanceWidths(`${inter}/400Regular/Inter_400Regular.ttf`);
const semibold = advanceWidths(`${inter}/600SemiBold/Inter_600SemiBold.ttf`);
const fallback = advanceWidths('node_modules/dejavu-fonts-ttf/ttf/DejaVuSans.ttf');

writeFileSync(
  'src/export/drawing/textWidths.ts',
  `// Written by scripts/textWidths.ts from Inter and DejaVu Sans.

/**
 * Advance widths in thousandths of the font size. Ranges of consecutive code points are divided by spaces: the first code
 * point, a colon, and the widths, all in base 36; \`*\` and a number repeat a width.
 */
export const interRegular =
  '${encoded(regular)}';

export const interSemiBold =
  '${encoded(semibold)}';

/** Of the characters that Inter does not have. */
export const dejaVuSans =
  '${encoded(new Map([...fallback].filter(([character]) => !regular.has(character))))}';
`,
);

/** Thousandths of an em by code point. Formats of tables: https://learn.microsoft.com/typography/opentype/spec/ */
function advanceWidths(path: string): ReadonlyMap<number, number> {
  const font = readFileSync(path);
  const table = (name: string): number => {
    for (let at = 12; at < 12 + font.readUInt16BE(4) * 16; at += 16) {
      if (font.toString('latin1', at, at + 4) === name) return font.readUInt32BE(at + 8);
    }
    throw new Error(`${path} has no table ${name}`);
  };
  const unitsPerEm = font.readUInt16BE(table('head') + 18);
  const metrics = font.readUInt16BE(table('hhea') + 34);
  const widths = table('hmtx');
  const widthOf = (glyph: number): number =>
    Math.round((font.readUInt16BE(widths + Math.min(glyph, metrics - 1) * 4) * 1000) / unitsPerEm);
  return new Map([...glyphs(font, table('cmap'))].map(([character, glyph]) => [character, widthOf(glyph)]));
}

/** Glyph by code point: the table's subtable of format 12, or of format 4. */
function glyphs(font: Buffer, cmap: number): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const subtables = Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, at) => cmap + font.readUInt32BE(cmap + 8 + at * 8),
  );
  const formatted = (format: number): number | undefined => subtables.find((at) => font.readUInt16BE(at) === format);
  const [full, basic] = [formatted(12), formatted(4)];
  if (full !== undefined) {
    for (let group = 0, at = full + 16; group < font.readUInt32BE(full + 12); group++, at += 12) {
      const first = font.readUInt32BE(at);
      for (let character = first; character <= font.readUInt32BE(at + 4); character++) {
        found.set(character, font.readUInt32BE(at + 8) + character - first);
      }
    }
  } else if (basic !== undefined) {
    const size = font.readUInt16BE(basic + 6);
    for (let at = basic + 14; at < basic + 14 + size; at += 2) {
      const last = font.readUInt16BE(at);
      const first = font.readUInt16BE(at + 2 + size);
      const delta = font.readUInt16BE(at + 2 + size * 2);
      const offsetAt = at + 2 + size * 3;
      const offset = font.readUInt16BE(offsetAt);
      for (let character = first; character <= last && character < 0xffff; character++) {
        const glyph = offset === 0 ? character : font.readUInt16BE(offsetAt + offset + (character - first) * 2);
        if (glyph !== 0) found.set(character, (glyph + delta) & 0xffff);
      }
    }
  }
  return new Map([...found].sort(([one], [other]) => one - other));
}

function encoded(widths: ReadonlyMap<number, number>): string {
  const ranges: { readonly first: number; readonly widths: number[] }[] = [];
  let last = -2;
  for (const [character, width] of widths) {
    if (character === last + 1) ranges.at(-1)?.widths.push(width);
    else ranges.push({ first: character, widths: [width] });
    last = character;
  }
  return ranges.map((range) => `${range.first.toString(36)}:${repeated(range.widths).join(',')}`).join(' ');
}

function repeated(widths: readonly number[]): string[] {
  const parts: { readonly width: number; times: number }[] = [];
  for (const width of widths) {
    const last = parts.at(-1);
    if (last?.width === width) last.times++;
    else parts.push({ width, times: 1 });
  }
  return parts.map(({ width, times }) => `${width.toString(36)}${times > 1 ? `*${times.toString(36)}` : ''}`);
}
