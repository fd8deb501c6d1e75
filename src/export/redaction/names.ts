import type { Identifiers } from './identifiers.ts';
import { plainTagKeys } from './plainWords.ts';
import type { Pseudonyms } from './pseudonyms.ts';
import type { Vocabulary } from './vocabulary.ts';

/** Pseudonyms of names that people gave: `instance-k3x9m2qp`, with the type's title before it. */
export interface Names {
  /** That of a name, by what has it; without that, what is known by its shape keeps it and the rest is a `name`. */
  of(name: string, title?: string): string;
  /** That of a name or an id that was met before, in whatever has it. Undefined for others, and for ordinary words. */
  known(text: string): string | undefined;
  /** How many names were met. */
  count(): number;
}

export function createNames(pseudonyms: Pseudonyms, identifiers: Identifiers, vocabulary: Vocabulary): Names {
  const met = new Map<string, string>();
  const prefixOf = (title: string | undefined): string => {
    if (title === undefined) return 'name';
    const isKnown =
      vocabulary.isTitle(title) || plainTagKeys.has(title.toLowerCase()) || title.split(' ').every(vocabulary.isPlain);
    return isKnown
      ? title
          .toLowerCase()
          .replace(/[^a-z0-9]+/g, '-')
          .replace(/^-|-$/g, '') || 'thing'
      : 'thing';
  };
  return {
    of(name, title) {
      const trimmed = name.trim();
      if (trimmed === '') return '';
      const pseudonym = identifiers.shaped(trimmed) ?? `${prefixOf(title)}-${pseudonyms.word(trimmed)}`;
      // Where several have one name, the first says what it is called in sentences.
      if (title !== undefined && !met.has(name)) met.set(name, pseudonym);
      return pseudonym;
    },
    count: () => met.size,
    known: (text) => (text.length > 3 || !vocabulary.isPlain(text) ? met.get(text) : undefined),
  };
}
