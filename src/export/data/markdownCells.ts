import { count } from '../caption.ts';
import { markdownTable } from '../markdownTable.ts';
import { markdownCode, markdownText } from '../markdownText.ts';
import { shortened, visibleText } from '../visibleText.ts';

const textLength = 120;

/** Text from a cloud as it stands in a cell, a heading or a sentence. */
export function cell(text: string): string {
  return markdownText(shortened(visibleText(text), textLength));
}

/** An id as code. Bars part cells, even within code: an id that has some is text. */
export function code(id: string): string {
  return id.includes('|') ? cell(id) : markdownCode(id);
}

/** A table of the first rows, and a line that counts those it leaves out. `texts`: how many columns are no numbers. */
export function limitedTable(
  head: readonly string[],
  rows: readonly (readonly string[])[],
  texts: number,
  limit: number,
  noun: string,
): string[] {
  return [markdownTable(head, rows.slice(0, limit), texts), ...more(rows.length - limit, noun)];
}

/** `… and 12 more resources.`; nothing where nothing is left out. */
export function more(left: number, noun: string): string[] {
  return left > 0 ? [`… and ${count(left)} more ${noun}${left === 1 ? '' : 's'}.`] : [];
}
