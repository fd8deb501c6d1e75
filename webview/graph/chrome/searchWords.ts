import type { SearchHits } from '../../../src/extension/graph/protocol.ts';
import type { Picture } from '../../../src/picture/picture.ts';

type SearchHit = SearchHits[number];

/** A part of a text, and whether it is what was searched. */
export interface Piece {
  readonly text: string;
  readonly found: boolean;
}

/** A text in pieces: where a word of what was searched stands in it, without regard to case. Together they are the text. */
export function piecesOf(text: string, searched: string): readonly Piece[] {
  const lower = text.toLowerCase();
  const words = searched
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '');
  // Some letters are several in lower case: places in the one are no places in the other then.
  if (lower.length !== text.length) return [{ text, found: false }];
  const marked = new Array<boolean>(text.length).fill(false);
  for (const word of words) {
    for (let at = lower.indexOf(word); at !== -1; at = lower.indexOf(word, at + 1)) {
      marked.fill(true, at, at + word.length);
    }
  }
  const pieces: Piece[] = [];
  let start = 0;
  for (let at = 1; at <= text.length; at++) {
    if (at < text.length && marked[at] === marked[start]) continue;
    pieces.push({ text: text.slice(start, at), found: marked[start] === true });
    start = at;
  }
  return pieces;
}

/** Hits in the order they came, those that the graph shows or holds before others. */
export interface GroupedHits {
  readonly here: readonly SearchHit[];
  readonly elsewhere: readonly SearchHit[];
}

/** A hit is in the graph when it is drawn, or when its way from the top leads through the root of the view. */
export function groupedHits(hits: SearchHits, picture: Picture | undefined): GroupedHits {
  if (picture === undefined) return { here: hits, elsewhere: [] };
  const drawn = new Set(picture.nodes.map(({ id }) => id));
  const { root, kind } = picture.view;
  const way = root === undefined ? [] : [...picture.path.map(({ name }) => name), picture.title];
  const isInside = ({ path }: SearchHit): boolean =>
    kind === 'containment' && way.every((name, at) => path[at] === name);
  const isHere = (hit: SearchHit): boolean => drawn.has(hit.id) || isInside(hit);
  return { here: hits.filter(isHere), elsewhere: hits.filter((hit) => !isHere(hit)) };
}
