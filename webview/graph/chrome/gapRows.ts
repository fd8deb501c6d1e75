import type { Gap } from '../../../src/picture/picture.ts';
import { element } from '../dom.ts';
import { problemLine } from '../problemLine.ts';
import { oneLine } from '../text.ts';

const mostGaps = 100;

/** Each reading that is not complete with its reason and what to do about it. */
export function gapRows(gaps: readonly Gap[]): HTMLElement[] {
  const rows = gaps
    .slice(0, mostGaps)
    .map(({ underName, typeTitle, problem }) => problemLine(problem, oneLine(`${typeTitle} in ${underName}`)));
  if (gaps.length > mostGaps) rows.push(element('div', { class: 'note' }, `and ${gaps.length - mostGaps} more`));
  return rows;
}
