import { containerHeader } from '../../src/layout/boxSizes.ts';
import type { PictureNode } from '../../src/picture/picture.ts';
import { glyphHues, glyphPaths } from './glyphs.ts';
import { icons } from './icons.ts';
import { oneLine, shortened } from './text.ts';
import type { Theme } from './theme.ts';

/** Where the label of a node starts, from its left edge. */
export const labelStart = 38;
export const headerLabelStart = 36;

const pillHeight = 16;

/**
 * What a leaf or a folded node shows beside its name, as one image of the node's size: glyph, type, count of what is
 * folded away, and a mark where something could not be read.
 */
export function leafImage(node: PictureNode, width: number, height: number, theme: Theme): string {
  const middle = height / 2;
  const room = width - labelStart - 8;
  const words = shortened(oneLine(node.typeTitle), room, `11px ${theme.fontFamily}`, noteOf(node));
  const subtitle = text(labelStart, middle + 14, 11, theme.mutedText, theme, words);
  const marks = rightMarks(node, width - 8, middle - 8, theme);
  return image(width, height, glyph(node, 10, middle - 10, 20, theme) + subtitle + marks.drawing);
}

/** What a container shows before its name: glyph and marks, as an image as high as its header. */
export function headerImage(node: PictureNode, width: number, theme: Theme): string {
  return image(
    width,
    containerHeader,
    glyph(node, 12, containerHeader / 2 - 8, 16, theme) +
      rightMarks(node, width - 12, containerHeader / 2, theme, false).drawing,
  );
}

/** Width of the marks at the right of a node, which its label must leave free. */
export function marksWidth(node: PictureNode, theme: Theme): number {
  return rightMarks(node, 0, 0, theme, node.kind !== 'container').width;
}

/** The type of a node, and what one should know before trusting its looks. */
export function subtitleOf(node: PictureNode): string {
  return node.typeTitle + noteOf(node);
}

function noteOf({ stub, unread }: PictureNode): string {
  if (stub !== undefined) return ` · ${stubWords[stub]}`;
  return unread ? ' · not read' : '';
}

export const stubWords = {
  'not-read': 'not read',
  'not-found': 'not found',
  'other-account': 'other account',
  'other-profile': 'other profile',
  'unknown-type': 'unknown type',
} as const;

function rightMarks(
  node: PictureNode,
  right: number,
  middle: number,
  theme: Theme,
  withCount = true,
): { drawing: string; width: number } {
  const marks: string[] = [];
  let at = right;
  if (withCount && node.content > 0) {
    const words = shortCount(node.content);
    const width = 10 + words.length * 6.5;
    at -= width;
    marks.push(
      `<rect x="${at}" y="${middle - pillHeight / 2}" width="${width}" height="${pillHeight}" rx="8" fill="${theme.badge}"/>` +
        text(at + width / 2, middle + 4, 11, theme.badgeText, theme, words, 'middle'),
    );
    at -= 5;
  }
  if (node.problem !== undefined) {
    at -= 15;
    marks.push(stroke(icons.warning, at, middle - 8, 16, theme.warning, 2));
    at -= 4;
  }
  return { drawing: marks.join(''), width: right - at };
}

function shortCount(count: number): string {
  return count < 1000 ? String(count) : `${Math.floor(count / 1000)}k`;
}

function glyph(node: PictureNode, x: number, y: number, size: number, theme: Theme): string {
  const colour = node.stub === undefined ? theme.hues[glyphHues[node.glyph]] : theme.mutedText;
  return stroke(glyphPaths[node.glyph], x, y, size, colour, 1.5);
}

function stroke(path: string, x: number, y: number, size: number, colour: string, width: number): string {
  const scale = size / 24;
  return (
    `<path transform="translate(${x} ${y}) scale(${scale})" d="${path}" fill="none" stroke="${colour}" ` +
    `stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`
  );
}

function text(
  x: number,
  y: number,
  size: number,
  colour: string,
  { fontFamily }: Theme,
  words: string,
  anchor: 'start' | 'middle' = 'start',
): string {
  return (
    `<text x="${x}" y="${y}" font-family="${escaped(fontFamily)}" font-size="${size}" fill="${colour}" ` +
    `text-anchor="${anchor}">${escaped(oneLine(words))}</text>`
  );
}

function escaped(words: string): string {
  return words.replace(/[&<>"']/gu, (character) => `&#${character.codePointAt(0)};`);
}

function image(width: number, height: number, drawing: string): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${drawing}</svg>`;
  return `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
}
