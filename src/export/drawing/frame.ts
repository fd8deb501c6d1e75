import type { Picture } from '../../picture/picture.ts';
import { count, counted } from '../caption.ts';
import type { ExportHeader } from '../exporter.ts';
import { visibleText } from '../visibleText.ts';
import { cutAtEnd, cutInMiddle, textWidth, type Weight } from './fitText.ts';
import { type Ink, legendInk } from './inks.ts';
import { pill, pillWidth } from './nodeMarks.ts';
import { legendLetter } from './nodeShapes.ts';
import { margin, movedPart, type Scene } from './scene.ts';
import { baseline, type Shape } from './shapes.ts';

/** Titles need room, however small the drawing is. */
const leastWidth = 600;
/** No picture is wider than so many times its height. */
const widest = 4;
const titleSize = 20;
const noteSize = 12;
const noteStep = 18;
const legendSize = 11;
const legendStep = 20;

/**
 * The scene with a title above it, which says what it shows, when it was read and what is missing in it, and with what
 * its colours and lines mean below it.
 *
 * @param notes sentences on what the format itself could not hold
 */
export function framed(scene: Scene, picture: Picture, header: ExportHeader, notes: readonly string[] = []): Scene {
  const width = Math.max(scene.width, leastWidth);
  const room = width - 2 * margin;
  const title = titleShapes(picture, header, notes, room);
  const key = keyShapes(picture, room);
  const needed = title.height + scene.height + key.height;
  const height = Math.max(needed, Math.ceil(width / widest));
  const top = title.height + (height - needed) / 2;
  return {
    width,
    height,
    parts: [
      { kind: 'frame', shapes: title.shapes },
      ...scene.parts.map((part) => movedPart(part, (width - scene.width) / 2, top)),
      ...(key.shapes.length === 0 ? [] : [movedPart({ kind: 'frame', shapes: key.shapes }, 0, height - key.height)]),
    ],
  };
}

interface Block {
  readonly shapes: readonly Shape[];
  readonly height: number;
}

function titleShapes(picture: Picture, header: ExportHeader, notes: readonly string[], room: number): Block {
  const shapes: Shape[] = [];
  let right = margin + room;
  for (const mark of marksOf(header)) {
    shapes.push(...pill(mark, right, margin + 10, 'warning', 'background'));
    right -= pillWidth(mark) + 8;
  }
  const title = visibleText(picture.title);
  shapes.push(
    words(cutInMiddle(title, right - margin - 8, titleSize, 600), margin, margin + 10, titleSize, 600, 'text'),
  );
  let middle = margin + 36;
  const lines = [originWords(picture, header), ...wrapped(contentWords(picture, header), room), ...notes];
  for (const line of lines) {
    shapes.push(words(cutAtEnd(visibleText(line), room, noteSize, 400), margin, middle, noteSize, 400, 'muted'));
    middle += noteStep;
  }
  return { shapes, height: middle - noteStep / 2 };
}

function marksOf({ sample, redacted }: ExportHeader): string[] {
  return [...(sample ? ['SAMPLE DATA'] : []), ...(redacted ? ['REDACTED'] : [])];
}

/** `payments-prod in Workloads · profile corp-sso · read 2026-03-01 09:30 UTC`. */
function originWords({ title }: Picture, { scope, source, readAt }: ExportHeader): string {
  return [
    ...(scope === title ? [] : [scope]),
    `profile ${source}`,
    readAt === undefined ? 'nothing was read yet' : `oldest reading ${readAt.slice(0, 16).replace('T', ' ')} UTC`,
  ].join(' · ');
}

/** What the picture does not show, in few words. */
function contentWords(picture: Picture, { gaps }: ExportHeader): string[] {
  const folded = picture.nodes.filter(({ kind, content }) => kind === 'folded' && content > 0);
  const inside = folded.reduce((sum, { content }) => sum + content, 0);
  const unread = picture.nodes.filter((node) => node.unread).length;
  const hidden = picture.types
    .filter(({ type }) => picture.view.hiddenTypes.includes(type))
    .reduce((sum, type) => sum + type.count, 0);
  const said = (number: number, words: string): string[] => (number > 0 ? [words] : []);
  return [
    ...said(picture.nodes.length, counted(picture.nodes.length, 'node')),
    ...said(picture.edges.length, counted(picture.edges.length, 'arrow')),
    ...said(folded.length, `${count(folded.length)} folded with ${counted(inside, 'resource')} inside`),
    ...said(hidden, `${count(hidden)} hidden by type`),
    ...said(picture.hiddenByDetail, `${count(picture.hiddenByDetail)} left out that accompany others`),
    ...said(picture.hiddenOutside, `${count(picture.hiddenOutside)} related left out`),
    ...said(picture.hiddenEdges, `${counted(picture.hiddenEdges, 'arrow')} left out`),
    ...said(unread, `${count(unread)} not read`),
    ...said(gaps.length, `${counted(gaps.length, 'reading')} not complete`),
  ];
}

/** The parts joined by dots, in as many lines as they need. */
function wrapped(parts: readonly string[], room: number): string[] {
  const lines: string[] = [];
  for (const part of parts) {
    const last = lines.at(-1);
    const longer = last === undefined ? part : `${last} · ${part}`;
    if (last !== undefined && textWidth(longer, noteSize, 400) <= room) lines[lines.length - 1] = longer;
    else lines.push(part);
  }
  return lines;
}

/** What colours and lines mean, as far as they occur. */
function keyShapes(picture: Picture, room: number): Block {
  const entries = [
    ...picture.legend.map(({ label, count: nodes }, at) => ({
      words: `${visibleText(label)} (${count(nodes)})`,
      mark: (x: number, middle: number): Shape[] => [
        { kind: 'rectangle', x, y: middle - 7, width: 14, height: 14, radius: 3, fill: legendInk(at) },
        { ...words(legendLetter(at), x + 7, middle, 9, 600, 'background'), anchor: 'middle' },
      ],
    })),
    ...lineKeys(picture).map(({ meaning, mark }) => ({ words: meaning, mark })),
  ];
  if (entries.length === 0) return { shapes: [], height: 0 };
  const shapes: Shape[] = [];
  let [x, middle] = [margin, 8];
  for (const entry of entries) {
    const text = cutAtEnd(entry.words, Math.min(room - 30, 260), legendSize, 400);
    const width = 22 + textWidth(text, legendSize, 400) + 18;
    if (x > margin && x + width - 18 > margin + room) [x, middle] = [margin, middle + legendStep];
    shapes.push(...entry.mark(x, middle), words(text, x + 22, middle, legendSize, 400, 'muted'));
    x += width;
  }
  return { shapes, height: middle + margin };
}

function lineKeys(picture: Picture): { meaning: string; mark: (x: number, middle: number) => Shape[] }[] {
  const line = (x: number, middle: number): Shape => ({
    kind: 'curve',
    path: `M${x} ${middle}L${x + 15} ${middle}`,
    stroke: 'edge',
    strokeWidth: 1.1,
    dashed: true,
  });
  const box = (x: number, middle: number): Shape => ({
    kind: 'rectangle',
    x,
    y: middle - 6,
    width: 15,
    height: 12,
    radius: 3,
    fill: 'background',
    stroke: 'muted',
    strokeWidth: 1,
    dashed: true,
  });
  const inferred = picture.edges.some((edge) => edge.inferred);
  const absent = picture.nodes.some(({ kind, unread }) => kind === 'stub' || kind === 'ghost' || unread);
  return [
    ...(inferred
      ? [{ meaning: 'inferred from a rule of the provider', mark: (x: number, y: number) => [line(x, y)] }]
      : []),
    ...(absent ? [{ meaning: 'not read, or not in the inventory', mark: (x: number, y: number) => [box(x, y)] }] : []),
  ];
}

function words(text: string, x: number, middle: number, size: number, weight: Weight, ink: Ink) {
  return { kind: 'words', x, y: baseline(middle, size), text, size, weight, ink, anchor: 'start' } as const;
}
