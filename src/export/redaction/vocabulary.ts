import type { ResourceType } from '../../model/resourceType.ts';
import { moreServices } from './cloudWords.ts';
import { plainWords } from './plainWords.ts';

/** What redaction needs to know of a resource type. */
export type RedactedType = Pick<
  ResourceType,
  'id' | 'title' | 'plural' | 'glyph' | 'service' | 'permissions' | 'relations' | 'summary'
>;

/** What the providers and Orrery itself call things: none of it tells whose they are. */
export interface Vocabulary {
  readonly types: ReadonlyMap<string, RedactedType>;
  readonly services: ReadonlySet<string>;
  /** Whether a title is that of a type, or what the picture calls its own groups. */
  isTitle(text: string): boolean;
  isPermission(text: string): boolean;
  /** Whether a word, or a name made of words such as `RouteTableIds`, may stay. */
  isPlain(word: string): boolean;
}

const groupTitles = ['Group', 'Application', 'Profile', 'Tag'];

export function vocabularyOf(types: Iterable<RedactedType>): Vocabulary {
  const known = new Map(Array.from(types, (type) => [type.id, type]));
  const all = [...known.values()];
  const titles = new Set([...groupTitles, ...all.flatMap(({ title, plural }) => [title, plural])]);
  const permissions = new Set(all.flatMap((type) => type.permissions));
  const services = new Set([...moreServices, ...all.flatMap(({ id, service }) => [service, id.split('.')[1] ?? ''])]);
  const words = new Set<string>(plainWords);
  const own = all.flatMap(({ id, title, plural, service, relations, summary }) => [
    id,
    title,
    plural,
    service,
    ...relations.map(({ path }) => path),
    ...summary,
  ]);
  for (const text of [...own, ...permissions, ...services]) for (const word of wordsIn(text)) words.add(word);
  const isPlain = (word: string): boolean => {
    if (!/^[\w.-]+$/.test(word)) return false;
    const parts = wordsIn(word);
    return parts.length > 0 && parts.every((part) => words.has(part) || /^\d{1,5}$/.test(part));
  };
  return {
    types: known,
    services,
    isTitle: (text) => titles.has(text),
    isPermission: (text) => permissions.has(text),
    isPlain,
  };
}

/** `RouteTableIds` and `route-table_ids` are `route`, `table`, `ids`. */
function wordsIn(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}
