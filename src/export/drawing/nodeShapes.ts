import { containerHeader } from '../../layout/boxSizes.ts';
import { glyphHues } from '../../model/glyphs.ts';
import type { PictureNode } from '../../picture/picture.ts';
import { nodeCaption } from '../caption.ts';
import { visibleText } from '../visibleText.ts';
import { cutAtEnd, cutInMiddle, textWidth } from './fitText.ts';
import { type Ink, legendInk } from './inks.ts';
import { changeSign, marksBefore, pill } from './nodeMarks.ts';
import { type Area, baseline, type Shape } from './shapes.ts';

const nameSize = 13;
const smallSize = 11;
const lineSize = 10;
const textStart = 38;
/** From one line under a name to the next. */
const lineStep = 12;
/** Characters of a name that can be shown at all. */
const longest = 200;

/** The box of an open container that lies in so many others. */
export function groundShapes(node: PictureNode, area: Area, depth: number): Shape[] {
  return [
    {
      kind: 'rectangle',
      ...area,
      radius: 8,
      fill: depth % 2 === 0 ? 'ground-even' : 'ground-odd',
      ...border(node, `frame-${glyphHues[node.glyph]}`),
    },
    ...colourStripe(node, area),
  ];
}

/** What is written on a container: glyph, name, and in what room is left its type and what to know of it. */
export function headerShapes(node: PictureNode, { x, y, width }: Area): Shape[] {
  const { name, details } = writing(node);
  const middle = y + containerHeader / 2;
  const marks = marksBefore(x + width - 12, middle, node);
  const room = width - 36 - 12 - marks.width;
  const shownName = cutInMiddle(name, room, nameSize, 600);
  const nameWidth = textWidth(shownName, nameSize, 600);
  const shownDetails = cutAtEnd(details.join(' · '), room - nameWidth - 8, smallSize, 400);
  return [
    glyphShape(node, x + 12, middle - 8, 16),
    words(shownName, x + 36, middle, nameSize, inkOf(node)),
    ...(shownDetails.length < 2 ? [] : [words(shownDetails, x + 36 + nameWidth + 8, middle + 0.5, smallSize, 'muted')]),
    ...marks.shapes,
    ...changeSign(node, x + width, y),
  ];
}

/** The width of what is written on a container, from its left. */
export function headerWidth(node: PictureNode, width: number): number {
  const { name, details } = writing(node);
  return Math.min(width, 36 + textWidth(name, nameSize, 600) + 8 + textWidth(details.join(' · '), smallSize, 400) + 8);
}

/** Everything that is not an open container: a box with glyph, name, type and what to know of it. */
export function leafShapes(node: PictureNode, area: Area): Shape[] {
  const { x, y, width, height } = area;
  const { name, details, note, lines } = writing(node);
  const shownLines = linesThatFit(lines, height);
  const middle = y + height / 2;
  const below = subtitle(details, note, width - textStart - 8);
  const step = shownLines.length > 0 ? 16 : 18;
  const first = middle - (below === '' ? 0 : step / 2) - (shownLines.length * lineStep) / 2;
  const room = width - textStart - 8;
  const marks = marksBefore(x + width - 8, first, node);
  const shownName = cutInMiddle(name, room - marks.width, nameSize, 600);
  return [
    ...stack(node, area),
    {
      kind: 'rectangle',
      ...area,
      radius: 6,
      fill: absent(node) ? 'background' : 'leaf',
      ...border(node, 'border'),
    },
    ...colourStripe(node, area),
    glyphShape(node, x + 10, middle - 10, 20),
    { ...words(shownName, x + textStart, first, nameSize, inkOf(node)), struck: node.kind === 'ghost' },
    words(below, x + textStart, first + step, smallSize, 'muted'),
    ...shownLines.map((line, at) =>
      words(cutAtEnd(line, room, lineSize, 400), x + textStart, first + step + (at + 1) * lineStep, lineSize, 'muted'),
    ),
    ...marks.shapes,
    ...(node.hiddenEdges ? pill(`+${node.hiddenEdges}`, x + width - 6, y + height, 'badge', 'muted') : []),
    ...changeSign(node, x + width, y),
  ];
}

/** A node in full: its name, what it is, where it is, and its id. */
export function aboutNode(node: PictureNode, path: readonly string[]): string[] {
  const { name, type, note, lines } = nodeCaption(node, longest);
  return [
    name,
    [type, visibleText(node.place ?? ''), note].filter((part) => part !== '').join(' · '),
    ...lines,
    path.join(' › '),
    node.group ? '' : visibleText(node.id),
    visibleText(node.problem?.message ?? ''),
  ].filter((line) => line !== '');
}

/** The words of a node. The count of what is inside is a mark of its own. */
function writing(node: PictureNode): { name: string; details: string[]; note: string; lines: readonly string[] } {
  const { name, type, note, lines } = nodeCaption({ ...node, content: 0 }, longest);
  const said = node.group === true && name.endsWith(type);
  const details = [said ? '' : type, visibleText(node.place ?? '')];
  const container = node.kind === 'container' ? [note, ...lines] : [];
  return { name, details: [...details, ...container].filter((part) => part !== ''), note, lines };
}

/** Type and place, which may be cut, and what to know before trusting it, which may not. */
function subtitle(details: readonly string[], note: string, room: number): string {
  const text = details.join(' · ');
  if (note === '') return cutAtEnd(text, room, smallSize, 400);
  const shown = cutAtEnd(text, room, smallSize, 400, text === '' ? note : ` · ${note}`);
  return textWidth(shown, smallSize, 400) > room ? cutAtEnd(note, room, smallSize, 400) : shown;
}

/** As many lines as a box of this height takes; the last one then holds the others as well. */
function linesThatFit(lines: readonly string[], height: number): string[] {
  const most = Math.max(0, Math.floor((height - 36) / lineStep));
  if (lines.length <= most) return [...lines];
  return most === 0 ? [] : [...lines.slice(0, most - 1), lines.slice(most - 1).join(' · ')];
}

function absent({ kind }: PictureNode): boolean {
  return kind === 'stub' || kind === 'ghost';
}

function inkOf(node: PictureNode): Ink {
  return absent(node) ? 'muted' : 'text';
}

/** Dashed: not really there, or nothing was read in it. */
function border(node: PictureNode, usual: Ink): { stroke: Ink; strokeWidth: number; dashed: boolean } {
  const marked = node.overlaid === true || node.reached !== undefined;
  return {
    stroke: marked ? 'accent' : usual,
    strokeWidth: node.overlaid === true ? 3 : marked ? 1.5 : 1,
    dashed: absent(node) || node.unread,
  };
}

function glyphShape(node: PictureNode, x: number, y: number, size: number): Shape {
  return {
    kind: 'drawn',
    glyph: node.glyph,
    x,
    y,
    size,
    stroke: absent(node) ? 'muted' : `hue-${glyphHues[node.glyph]}`,
  };
}

/** The stripe and the letter of what a node is coloured by. */
function colourStripe({ colour, kind }: PictureNode, { x, y, height }: Area): Shape[] {
  if (colour === undefined) return [];
  const fill = legendInk(colour);
  const stripe: Shape = { kind: 'rectangle', x, y: y + 5, width: 4, height: height - 10, radius: 2, fill };
  if (kind === 'container') return [stripe];
  const letter = legendLetter(colour);
  return [stripe, { ...words(letter, x + 8, y + height - 9, 9, fill), weight: 600 }];
}

/** So that colour is never alone. Letters come again after twenty-six. */
export function legendLetter(index: number): string {
  return String.fromCodePoint(65 + (index % 26));
}

/** The edges of cards that lie under one: there is more in it. */
function stack({ group, kind }: PictureNode, { x, y, width, height }: Area): Shape[] {
  const cards = group ? 2 : kind === 'folded' ? 1 : 0;
  return Array.from({ length: cards }, (_, card): Shape => {
    const by = (cards - card) * 3.5;
    return {
      kind: 'rectangle',
      x: x + by,
      y: y + by,
      width,
      height,
      radius: 6,
      fill: 'leaf',
      stroke: 'border',
      strokeWidth: 1,
    };
  });
}

function words(text: string, x: number, middle: number, size: number, ink: Ink) {
  const weight = size === nameSize ? 600 : 400;
  return { kind: 'words', x, y: baseline(middle, size), text, size, weight, ink, anchor: 'start' } as const;
}
