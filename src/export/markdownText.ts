import { visibleText } from './visibleText.ts';

/** Characters that mean something to Markdown or to what editors add to it (tables, math), wherever they stand. */
const special = /[\\`*[\]<>|~$&#]/g;

/** What readers of Markdown turn into links by themselves: addresses of pages and of people. */
const address = /\/\/|@|www\./i;

/**
 * Text as Markdown that shows exactly this text (see `visibleText`) and does nothing, in a paragraph, a heading, a list
 * or a cell of a table. Words that would become links are code, which is the one way that every reader of Markdown heeds.
 */
export function markdownText(text: string): string {
  return visibleText(text)
    .split(/([ |])/)
    .map((word) => (address.test(word) ? markdownCode(word) : escaped(word)))
    .join('')
    .replace(/^(?:[-+=:]|\d+(?=[.)]))/, beginning);
}

/** Text as a piece of code within a line. In a table it may hold no bar. */
export function markdownCode(text: string): string {
  const shown = visibleText(text);
  if (shown === '') return '';
  const ticks = '`'.repeat(longestRun(shown) + 1);
  const space = /^`|`$/.test(shown) ? ' ' : '';
  return `${ticks}${space}${shown}${space}${ticks}`;
}

/** Lines of code of a language, between fences that nothing in it can close. */
export function markdownFence(language: string, code: string): string {
  const fence = '`'.repeat(Math.max(3, longestRun(code) + 1));
  return `${fence}${language}\n${code}${code.endsWith('\n') ? '' : '\n'}${fence}`;
}

function escaped(word: string): string {
  // Between letters an underscore is only that, as in most names of cloud things.
  return word.replace(special, '\\$&').replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_');
}

/** What would begin a list, a rule or the line under a heading. */
function beginning(mark: string): string {
  return /^\d/.test(mark) ? `${mark}\\` : `\\${mark}`;
}

function longestRun(text: string): number {
  return Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
}
