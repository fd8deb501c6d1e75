import type { PictureNode } from '../../../src/picture/picture.ts';
import { changeSigns } from '../chrome/changeMarks.ts';
import { icons } from '../icons.ts';
import { grouped } from '../text.ts';
import type { SceneNode } from './scene.ts';
import type { Theme } from './theme.ts';

/** A mark at the right of a node: words in a pill, coloured words, or an icon. */
export type Mark =
  | { readonly kind: 'pill'; readonly words: string; readonly fill: string; readonly ink: string }
  | { readonly kind: 'words'; readonly words: string; readonly ink: string }
  | { readonly kind: 'icon'; readonly path: string; readonly ink: string };

export const pillHeight = 16;
export const markFontSize = 11;
export const markIconSize = 14;
export const markGap = 4;

/** The marks of a node, the rightmost first. */
export function marksOf({ node, pinned, noted, back }: SceneNode, theme: Theme): readonly Mark[] {
  const marks: Mark[] = [];
  const icon = (path: string, ink: string): void => void marks.push({ kind: 'icon', path, ink });
  if (node.kind !== 'container' && node.content > 0 && !namesItsCount(node)) {
    const words = shortCount(node.content);
    marks.push(
      back
        ? { kind: 'words', words, ink: theme.backText }
        : { kind: 'pill', words, fill: theme.badge, ink: theme.badgeText },
    );
  }
  if (node.reached !== undefined && node.reached > 1) {
    marks.push({ kind: 'pill', words: shortCount(node.reached), fill: theme.accent, ink: theme.onAccent });
  }
  if (node.problem !== undefined) icon(icons.warning, theme.warning);
  for (const kind of ['removed', 'modified', 'added'] as const) {
    const count = node.changed?.[kind] ?? 0;
    if (count > 0) {
      marks.push({ kind: 'words', words: `${changeSigns[kind]}${shortCount(count)}`, ink: theme.changes[kind] });
    }
  }
  if (noted) icon(icons.note, theme.mutedText);
  if (pinned) icon(icons.pin, theme.mutedText);
  return marks;
}

/** What became of a node since the scan that its picture is compared with. */
export function changeOf({ kind, change }: PictureNode): keyof typeof changeSigns | undefined {
  return change ?? (kind === 'ghost' ? 'removed' : undefined);
}

/** Width of a mark with the gap before the next one, in pixels at zoom 1. */
export function markWidth(mark: Mark): number {
  if (mark.kind === 'icon') return markIconSize + markGap;
  return mark.words.length * 6.8 + (mark.kind === 'pill' ? 10 : 3) + markGap;
}

export function marksWidth(marks: readonly Mark[]): number {
  return marks.reduce((sum, mark) => sum + markWidth(mark), 0);
}

/** Whether a node that stands for several says how many in its name: `47 × EC2 instance`, `web-1 … web-9 (9)`. */
function namesItsCount({ group, label, content }: PictureNode): boolean {
  if (!group) return false;
  const counts = [String(content), grouped(content)];
  return counts.some((count) => label.startsWith(`${count} `) || label.endsWith(`(${count})`));
}

const compact = new Intl.NumberFormat('en', { notation: 'compact' });

/** `999`, `1.2k`, `12k`. */
function shortCount(count: number): string {
  return compact.format(count).toLowerCase();
}
