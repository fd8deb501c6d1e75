import type { ChangeCounts } from '../../../src/model/scan.ts';
import { element } from '../dom.ts';
import { grouped } from '../text.ts';

/** How what became of a resource is written: a sign, so that colour is never alone. */
export const changeSigns = { added: '+', modified: '~', removed: '−' } as const;

export type ChangeKind = keyof typeof changeSigns;

export const changeWords: Readonly<Record<ChangeKind, string>> = {
  added: 'Added',
  modified: 'Modified',
  removed: 'Removed',
};

export const changeKinds: readonly ChangeKind[] = ['added', 'modified', 'removed'];

/** `+3 ~1 −2` in colours, read aloud as words. */
export function changeMarks(counts: ChangeCounts): HTMLElement {
  const marks = changeKinds.map((kind) =>
    element(
      'span',
      { class: `change-mark ${kind}` },
      element('span', { 'aria-hidden': 'true' }, `${changeSigns[kind]}${grouped(counts[kind])}`),
      element('span', { class: 'visually-hidden' }, ` ${counts[kind]} ${changeWords[kind].toLowerCase()} `),
    ),
  );
  return element('span', { class: 'change-marks' }, ...marks);
}
