import { count } from '../caption.ts';
import { fontFor } from './fitText.ts';
import type { Scene } from './scene.ts';
import type { Shape } from './shapes.ts';

/** Characters that are not drawn themselves: joiners, marks of direction and of how the one before is drawn. */
const undrawn = /^[\p{Cf}\p{M}\p{Emoji_Modifier}]+$/u;

/** What stands where no font has a character. */
const box = '\u25af';

/**
 * The scene as it can be drawn without the fonts of the reader's computer: a box stands for each character that none of
 * the fonts that come with Orrery has, and a sentence says so.
 */
export function writable(scene: Scene): { readonly scene: Scene; readonly notes: readonly string[] } {
  const missing = new Set<string>();
  const written = (text: string): string => {
    if (Array.from(text).every((character) => fontFor(character) !== undefined)) return text;
    return Array.from(new Intl.Segmenter('en').segment(text), ({ segment }) => {
      const characters = Array.from(segment);
      if (characters.every((character) => fontFor(character) !== undefined)) return segment;
      const [first = ''] = characters;
      if (fontFor(first) !== undefined) return first;
      if (undrawn.test(segment)) return '';
      missing.add(segment);
      return box;
    }).join('');
  };
  const shape = (one: Shape): Shape => (one.kind === 'words' ? { ...one, text: written(one.text) } : one);
  const parts = scene.parts.map((part) => ({ ...part, shapes: part.shapes.map(shape) }));
  if (missing.size === 0) return { scene: { ...scene, parts }, notes: [] };
  const characters = missing.size === 1 ? '1 character is' : `${count(missing.size)} characters are`;
  return {
    scene: { ...scene, parts },
    notes: [`${characters} in no font that comes with Orrery, and drawn as a box; the SVG picture has them.`],
  };
}

/** A piece of a text that one font has. */
export interface Run {
  readonly text: string;
  readonly font: 'Inter' | 'DejaVu Sans';
}

/** A text in pieces by font. Spaces and what no font has stay with what is before them. */
export function runsOf(text: string): Run[] {
  const runs: { text: string; font: Run['font'] }[] = [];
  for (const character of text) {
    const last = runs.at(-1);
    const needed = character === ' ' ? last?.font : fontFor(character);
    const font = needed ?? last?.font ?? 'Inter';
    if (last?.font === font) last.text += character;
    else runs.push({ text: character, font });
  }
  return runs;
}
