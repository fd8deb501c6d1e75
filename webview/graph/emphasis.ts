import { element } from './dom.ts';

/** What a text must hold to be found, without regard to case; undefined for a search that asks for nothing. */
export function searched(text: string): RegExp | undefined {
  const words = text.trim();
  return words === '' ? undefined : new RegExp(`(${words.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&')})`, 'iu');
}

/** A text with what was searched in it emphasised, by elements. */
export function emphasised(text: string, search: RegExp | undefined): (Node | string)[] {
  if (search === undefined) return [text];
  // A pattern with one group splits into what is between the matches, and the matches at odd places.
  return text.split(search).map((part, at) => (at % 2 === 1 ? element('mark', {}, part) : part));
}
