import { element } from './dom.ts';

/** A part of a text, and whether it is what was searched. */
interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** What a text must hold to be found, without regard to case; undefined for a search that asks for nothing. */
export function searched(text: string): RegExp | undefined {
  const words = text.trim();
  return words === '' ? undefined : patternOf([words]);
}

/** The same for a search that finds texts by each of its words. */
export function searchedWords(text: string): RegExp | undefined {
  const words = text.split(/\s+/u).filter((word) => word !== '');
  return words.length === 0 ? undefined : patternOf(words);
}

/** A text in pieces: what was searched, and what stands between. Together they are the text. */
export function piecesOf(text: string, search: RegExp | undefined): readonly Piece[] {
  if (search === undefined) return [{ text, found: false }];
  // A pattern with one group splits into what is between the matches, and the matches at odd places.
  const pieces = text.split(search).map((piece, at) => ({ text: piece, found: at % 2 === 1 }));
  return pieces.filter((piece) => piece.text !== '');
}

/** A text with what was searched in it emphasised, by elements. */
export function emphasised(text: string, search: RegExp | undefined): (Node | string)[] {
  return piecesOf(text, search).map((piece) => (piece.found ? element('mark', {}, piece.text) : piece.text));
}

/** Longer words first: they hold the shorter ones. */
function patternOf(words: readonly string[]): RegExp {
  const escaped = words
    .toSorted((a, b) => b.length - a.length)
    .map((word) => word.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&'));
  return new RegExp(`(${escaped.join('|')})`, 'iu');
}
