import { compareNames, compareText } from '../model/order.ts';
import { changeColours } from './changeColours.ts';
import type { PictureFacts } from './facts.ts';
import { gapColours } from './gapColours.ts';
import type { Picture } from './picture.ts';
import { placeColours } from './placeColours.ts';

/** What nodes are coloured by. */
export interface Colouring {
  /** What a drawn node is, by its id; nodes that are nothing in particular are left out. */
  readonly keys: ReadonlyMap<string, string>;
  /** What a key is called; absent: as it is. */
  readonly label?: (key: string) => string;
  /** Keys in the order of the legend; absent: the most frequent first. */
  readonly order?: readonly string[];
}

/** Colours that a person can still tell apart. */
const mostColours = 12;

/** The picture with its nodes' colours and what they mean. */
export function withColours(
  facts: PictureFacts,
  picture: Picture,
  drawnFor: (node: number) => string | undefined,
): Picture {
  const { colour } = picture.view;
  if (colour === 'type') return picture;
  if (colour === 'change') return painted(picture, changeColours(picture));
  if (colour === 'gap') return painted(picture, gapColours(facts, picture, drawnFor));
  return painted(picture, placeColours(facts, picture, drawnFor, colour));
}

function painted(picture: Picture, { keys, label = (key) => key, order }: Colouring): Picture {
  const counts = new Map<string, number>();
  for (const key of keys.values()) counts.set(key, (counts.get(key) ?? 0) + 1);
  const found = [...counts].map(([key, count]) => ({ key, label: label(key), count }));
  found.sort(
    order === undefined
      ? (a, b) => b.count - a.count || compareNames(a.label, b.label) || compareText(a.key, b.key)
      : (a, b) => order.indexOf(a.key) - order.indexOf(b.key),
  );
  const shown = found.length > mostColours ? found.slice(0, mostColours - 1) : found;
  const others = found.slice(shown.length);
  const index = new Map(shown.map(({ key }, at) => [key, at]));
  const legend = shown.map((entry) => ({ label: entry.label, count: entry.count }));
  if (others.length > 0) legend.push({ label: 'Other', count: others.reduce((sum, { count }) => sum + count, 0) });
  const nodes = picture.nodes.map((node) => {
    const key = keys.get(node.id);
    return key === undefined ? node : { ...node, colour: index.get(key) ?? shown.length };
  });
  return { ...picture, nodes, legend };
}
