import type { PictureNode } from '../../picture/picture.ts';
import { count } from '../caption.ts';
import { textWidth } from './fitText.ts';
import type { Ink } from './inks.ts';
import { baseline, type Shape } from './shapes.ts';

/** How what became of a resource is written: a sign, so that colour is never alone. */
const changeSigns = { added: '+', modified: '~', removed: '−' } as const;

const size = 10;
const pillHeight = 15;
const iconSize = 14;
const gap = 4;

type Mark = { readonly words: string; readonly ink: Ink; readonly pill?: Ink } | 'warning';

/** Marks of a node that end at a point, and how wide they are: what it holds, what is missing, what changed in it. */
export function marksBefore(right: number, middle: number, node: PictureNode): { shapes: Shape[]; width: number } {
  const shapes: Shape[] = [];
  let at = right;
  for (const mark of marksOf(node)) {
    if (mark === 'warning') {
      shapes.push(warningSign(at - iconSize, middle - iconSize / 2, iconSize));
      at -= iconSize + gap;
    } else if (mark.pill === undefined) {
      shapes.push(words(mark.words, at, middle, mark.ink, 'end'));
      at -= textWidth(mark.words, size, 600) + gap;
    } else {
      shapes.push(...pill(mark.words, at, middle, mark.pill, mark.ink));
      at -= pillWidth(mark.words) + gap;
    }
  }
  return { shapes, width: right - at };
}

/** Words in a pill that ends at a point. */
export function pill(text: string, right: number, middle: number, fill: Ink, ink: Ink): Shape[] {
  const width = pillWidth(text);
  return [
    {
      kind: 'rectangle',
      x: right - width,
      y: middle - pillHeight / 2,
      width,
      height: pillHeight,
      radius: pillHeight / 2,
      fill,
    },
    words(text, right - width / 2, middle, ink, 'middle'),
  ];
}

export function pillWidth(text: string): number {
  return Math.max(pillHeight, textWidth(text, size, 600) + 10);
}

/** The sign in the right upper corner of what was added, modified or removed. */
export function changeSign({ kind, change }: PictureNode, right: number, top: number): Shape[] {
  const what = change ?? (kind === 'ghost' ? 'removed' : undefined);
  if (what === undefined) return [];
  const [width, x, y] = [14, right - 10, top - 4];
  return [
    { kind: 'rectangle', x, y, width, height: width, radius: 3, fill: what },
    {
      kind: 'words',
      x: x + width / 2,
      y: baseline(y + width / 2, 12),
      text: changeSigns[what],
      size: 12,
      weight: 600,
      ink: 'background',
      anchor: 'middle',
    },
  ];
}

export function warningSign(x: number, y: number, width: number): Shape {
  return { kind: 'drawn', glyph: 'warning', x, y, size: width, stroke: 'warning' };
}

/** The rightmost first. */
function marksOf(node: PictureNode): Mark[] {
  const changed = (['removed', 'modified', 'added'] as const).flatMap((what): Mark[] => {
    const resources = node.changed?.[what] ?? 0;
    return resources > 0 ? [{ words: changeSigns[what] + shortCount(resources), ink: what }] : [];
  });
  return [
    ...(node.kind !== 'container' && node.content > 0 && !namesItsCount(node)
      ? [{ words: shortCount(node.content), ink: 'text', pill: 'badge' } as const]
      : []),
    ...(node.reached !== undefined && node.reached > 1
      ? [{ words: shortCount(node.reached), ink: 'background', pill: 'accent' } as const]
      : []),
    ...(node.problem === undefined ? [] : ['warning' as const]),
    ...changed,
  ];
}

/** Whether a node that stands for several says how many in its name: `47 × EC2 instance`, `web-1 … web-9 (9)`. */
function namesItsCount({ group, label, content }: PictureNode): boolean {
  return group === true && (label.startsWith(`${count(content)} `) || label.endsWith(`(${count(content)})`));
}

const compact = new Intl.NumberFormat('en', { notation: 'compact' });

/** `999`, `1.2k`, `12k`. */
function shortCount(value: number): string {
  return compact.format(value).toLowerCase();
}

function words(text: string, x: number, middle: number, ink: Ink, anchor: 'middle' | 'end'): Shape {
  return { kind: 'words', x, y: baseline(middle, size), text, size, weight: 600, ink, anchor };
}
