import type { Graph, GraphResource } from '../model/graph.ts';
import { compareText } from '../model/order.ts';
import type { Estate } from './estate.ts';
import type { SearchHit } from './graphAnswers.ts';
import { addressWith, placeIn, searchPlaces, searchTexts, tagWith } from './searchText.ts';

interface Match {
  readonly node: number;
  /** The better the lower. */
  readonly rank: number;
  /** Begins with the name, then the id: matches of one rank are in this order. */
  readonly text: string;
}

/**
 * Resources whose name, id, type, tags or IP addresses hold every word of a text, without regard to case. First what has
 * just this for its name, id or address, then names that begin with it and what is of a type that is called so, then the
 * rest; each with what is inside of `within` first, then by where the words were found, then by name.
 */
export function search(estate: Estate, text: string, within: string | undefined, limit: number): SearchHit[] {
  const graph = estate.graph();
  const wanted = text.trim().toLowerCase();
  // What is pasted may repeat a word thousands of times.
  const words = [...new Set(wanted.split(/\s+/))].filter((word) => word !== '');
  const typeText = typeTexts(estate);
  const container = within === undefined ? undefined : graph.indexOf(within);
  const best = bestOf(limit);
  for (const [node, text] of searchTexts(graph).entries()) {
    const place = worstPlace(graph.node(node), text, words, typeText);
    if (place === undefined) continue;
    const outside = container === undefined || isInside(graph, node, container) ? 0 : 1;
    const rank = (closeness(graph.node(node), text, wanted, typeText) * 2 + outside) * searchPlaces.length + place;
    best.put({ node, rank, text });
  }
  return best.all().map(({ node, text }) => hit(estate, graph, node, { text, words }));
}

/** In lower case: what a type is called, and its id, a line each. */
type TypeText = (type: string) => string;

/** There are few types, and many resources of each. */
function typeTexts({ everyType }: Estate): TypeText {
  const known = new Map<string, string>();
  return (type) => {
    const text = known.get(type) ?? `${everyType.get(type)?.title ?? type}\n${type}`.toLowerCase();
    known.set(type, text);
    return text;
  };
}

/** Of the places where the words are found, the one that says least; undefined when a word is nowhere. */
function worstPlace(
  resource: GraphResource,
  text: string,
  words: readonly string[],
  typeText: TypeText,
): number | undefined {
  let worst = 0;
  for (const word of words) {
    const place =
      placeIn(text, word) ??
      (addressWith(resource, word) !== undefined ? 'tag' : undefined) ??
      (typeText(resource.type).includes(word) ? 'type' : undefined);
    if (place === undefined) return undefined;
    worst = Math.max(worst, searchPlaces.indexOf(place));
  }
  return worst;
}

/** 0: the text is the name, the id or an address. 1: the name begins with it, or the type is called so. 2: neither. */
function closeness(
  { id, type, addresses }: GraphResource,
  text: string,
  wanted: string,
  typeText: TypeText,
): 0 | 1 | 2 {
  if (text.startsWith(wanted)) return text[wanted.length] === '\n' ? 0 : 1;
  if (id.length === wanted.length && id.toLowerCase() === wanted) return 0;
  if (addresses?.some((address) => address.toLowerCase() === wanted)) return 0;
  return typeText(type).startsWith(`${wanted}\n`) ? 1 : 2;
}

function isInside(graph: Graph, node: number, container: number): boolean {
  for (let at = graph.parent(node); at !== undefined; at = graph.parent(at)) if (at === container) return true;
  return false;
}

/** Keeps the best of many matches, without sorting all of them. */
function bestOf(limit: number): { put(match: Match): void; all(): readonly Match[] } {
  const order = (a: Match, b: Match): number => a.rank - b.rank || compareText(a.text, b.text) || a.node - b.node;
  let kept: Match[] = [];
  /** The last one that is good enough, as far as that is known. */
  let last: Match | undefined;
  const cut = (): void => {
    kept = kept.sort(order).slice(0, limit);
    last = kept[limit - 1];
  };
  return {
    put(match) {
      if (last !== undefined && order(match, last) > 0) return;
      kept.push(match);
      if (kept.length >= 4 * limit + 64) cut();
    },
    all() {
      cut();
      return kept;
    },
  };
}

function hit(
  estate: Estate,
  graph: Graph,
  node: number,
  { text, words }: { readonly text: string; readonly words: readonly string[] },
): SearchHit {
  const resource: GraphResource = graph.node(node);
  const { id, name, type } = resource;
  const matched = words.map((word) => whereElse(resource, text, word)).find((where) => where !== undefined);
  return {
    id,
    name,
    type,
    typeTitle: estate.everyType.get(type)?.title ?? type,
    icon: estate.types.get(type)?.icon ?? 'question',
    path: graph
      .ancestors(node)
      .reverse()
      .map((ancestor) => graph.node(ancestor).name),
    ...(matched === undefined ? {} : { matched }),
  };
}

/** The tag or address that holds a word which neither name nor id does. */
function whereElse(resource: GraphResource, text: string, word: string): string | undefined {
  const place = placeIn(text, word);
  if (place === 'name' || place === 'id') return undefined;
  return addressWith(resource, word) ?? tagWith(resource, word);
}
