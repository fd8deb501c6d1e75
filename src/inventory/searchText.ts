import type { Graph, GraphResource } from '../model/graph.ts';

/** Where a word may be found, from what says most to what says least. */
export const searchPlaces = ['name', 'id', 'tag', 'type'] as const;
export type SearchPlace = (typeof searchPlaces)[number];

/** What the resources of a graph are searched by: in lower case, the name, the id and each tag, a line each. */
export type SearchTexts = readonly string[];

const known = new WeakMap<Graph, SearchTexts>();

/** By node, stubs left out. Made when a graph is first searched: what is typed next finds it there. */
export function searchTexts(graph: Graph): SearchTexts {
  const made = known.get(graph);
  if (made !== undefined) return made;
  const texts: string[] = [];
  for (let node = 0; node < graph.size && graph.stub(node) === undefined; node++) texts.push(textOf(graph.node(node)));
  known.set(graph, texts);
  return texts;
}

function textOf({ name, id, tags = {} }: GraphResource): string {
  // Nobody can search for the end of a line.
  let text = `${name.replaceAll('\n', ' ')}\n${id}`;
  for (const [key, value] of Object.entries(tags)) text += `\n${key}:${value}`;
  return text.toLowerCase();
}

/** Where a text holds a word, both in lower case: `team=payments` is the tag `team:payments`. */
export function placeIn(text: string, word: string): Exclude<SearchPlace, 'type'> | undefined {
  const at = text.indexOf(word);
  if (at < 0) return word.includes('=') && text.includes(`\n${word.replace('=', ':')}`) ? 'tag' : undefined;
  const nameEnd = text.indexOf('\n');
  if (at < nameEnd) return 'name';
  const idEnd = text.indexOf('\n', nameEnd + 1);
  return idEnd < 0 || at < idEnd ? 'id' : 'tag';
}

const beginsAddress = /^(?=.*[.:])[\da-f.:]+$/;

/** The address of a resource that a word is, or is the beginning of. */
export function addressWith({ addresses = [] }: GraphResource, word: string): string | undefined {
  if (addresses.length === 0 || !beginsAddress.test(word)) return undefined;
  return addresses.find((address) => address.toLowerCase().startsWith(word));
}

/** The first tag that holds a word, as people write it: `team: payments`. */
export function tagWith({ tags = {} }: GraphResource, word: string): string | undefined {
  for (const [key, value] of Object.entries(tags)) {
    const text = `\n\n${key}:${value}`.toLowerCase();
    if (placeIn(text, word) !== undefined) return `${key}: ${value}`;
  }
  return undefined;
}
