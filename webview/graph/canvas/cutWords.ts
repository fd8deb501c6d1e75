import type { SceneNode } from './scene.ts';

const cuts = new WeakMap<SceneNode, Map<string, string>>();

/**
 * Words of a node cut to a width; `end` stays whole. Cutting measures, which is slow: it is done once for each node, use
 * and width.
 */
export function cut(one: SceneNode, use: string, words: string, width: number, font: string, end = ''): string {
  const known = cuts.get(one) ?? new Map<string, string>();
  cuts.set(one, known);
  const key = `${use} ${Math.round(width)}`;
  const result = known.get(key) ?? shortened(words, width, font, end);
  known.set(key, result);
  return result;
}

const measuring = document.createElement('canvas').getContext('2d');

/**
 * Words cut so that they are at most so many pixels wide in a CSS font, with an ellipsis where something was cut. `end`
 * comes after them and stays whole.
 */
export function shortened(words: string, width: number, font: string, end = ''): string {
  if (measuring === null) return words + end;
  measuring.font = font;
  const fits = (text: string): boolean => measuring.measureText(text + end).width <= width;
  if (fits(words)) return words + end;
  const characters = [...words];
  while (characters.length > 1 && !fits(`${characters.join('').trimEnd()}…`)) characters.pop();
  return `${characters.join('').trimEnd()}…${end}`;
}
