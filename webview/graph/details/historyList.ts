import type { Inspection } from '../../../src/extension/graph/protocol.ts';
import { element } from '../dom.ts';
import { sentence } from '../nodeWords.ts';
import { age, counted, oneLine } from '../text.ts';
import { fillLazily } from './lazyRows.ts';

type Entry = Inspection['history'][number];

const kindWords = { added: 'first seen', modified: 'changed', removed: 'gone' } as const;
const mostDifferences = 30;
/** Characters of a value: lists and objects come as JSON. */
const longestValue = 400;

/** Fills a list with what became of a resource over time: when, and what differed before and after. */
export function fillHistory(list: HTMLElement, history: readonly Entry[]): void {
  fillLazily(list, history, entryRow, 20);
}

function entryRow({ kind, at, differences }: Entry): HTMLElement {
  const rows = differences.slice(0, mostDifferences).map(({ path, before, after }) => {
    const values = [
      ...(before === undefined ? [] : [element('del', {}, shortened(before))]),
      ...(before === undefined || after === undefined ? [] : [' → ']),
      ...(after === undefined ? [] : [element('ins', {}, shortened(after))]),
    ];
    return element('li', {}, element('span', { class: 'difference-path' }, oneLine(path)), ' ', ...values);
  });
  const left = differences.length - mostDifferences;
  if (left > 0)
    rows.push(element('li', { class: 'note' }, `and ${counted(left, 'more difference', 'more differences')}`));
  const head = element('div', {}, element('strong', {}, sentence(kindWords[kind])), ' · ', moment(at));
  return element('li', { class: 'history-entry' }, head, ...(rows.length > 0 ? [element('ul', {}, ...rows)] : []));
}

/** A moment as its age, with the date in full for those who point at it. */
export function moment(at: string): HTMLElement {
  const date = new Date(at);
  const full = Number.isNaN(date.valueOf())
    ? at
    : date.toLocaleString('en', { dateStyle: 'medium', timeStyle: 'short' });
  return element('time', { datetime: at, title: full }, age(at));
}

function shortened(text: string): string {
  return oneLine(text.length > longestValue ? `${text.slice(0, longestValue).toWellFormed()}…` : text);
}
