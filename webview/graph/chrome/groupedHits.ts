import type { SearchHits } from '../../../src/extension/graph/protocol.ts';
import type { Picture } from '../../../src/picture/picture.ts';

type SearchHit = SearchHits[number];

/** Hits in the order they came, those that the graph shows or holds before others. */
interface GroupedHits {
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
