import type { Problem } from '../../model/problem.ts';
import { isRegion } from './cloudWords.ts';
import { redactedText } from './freeText.ts';
import { redactedGroupId } from './groupIds.ts';
import { createIdentifiers } from './identifiers.ts';
import { createNames } from './names.ts';
import { plainTagKeys } from './plainWords.ts';
import { createPseudonyms } from './pseudonyms.ts';
import { type RedactedType, vocabularyOf } from './vocabulary.ts';

/** Redacts one term after another, each as what it is. The same term always becomes the same. */
export interface Terms {
  id(id: string): string;
  /** A name, by the title of the type of what has it. */
  name(name: string, title?: string): string;
  /** A sentence, or anything else in which names may stand. */
  text(text: string): string;
  type(type: string): string;
  title(title: string): string;
  account(account: string): string;
  region(region: string): string;
  /** Where something is: `payments-prod · eu-west-1`. */
  place(place: string): string;
  tagKey(key: string): string;
  /** By the key of the tag: `team-k3x9m2qp`. */
  tagValue(key: string, value: string): string;
  /** `tag:team` */
  grouping(grouping: string): string;
  /** What a view groups by: the value of a tag, an application's name. */
  grouped(grouping: string, value: string): string;
  problem(problem: Problem): Problem;
  /** What a text with a shape becomes, such as an address; undefined for mere names. */
  shaped(text: string): string | undefined;
  knownType(type: string): RedactedType | undefined;
}

const ownTypes: ReadonlySet<string> = new Set(['many.group', 'many.rest', 'profile']);

export function createTerms(key: Uint8Array, types: Iterable<RedactedType>): Terms {
  const vocabulary = vocabularyOf(types);
  const pseudonyms = createPseudonyms(key);
  const identifiers = createIdentifiers(pseudonyms, vocabulary);
  const names = createNames(pseudonyms, identifiers, vocabulary);
  const beginnings = new Set(
    [...vocabulary.types.keys()].flatMap((id) => id.split('.').map((_, at, all) => all.slice(0, at + 1).join('.'))),
  );

  const type = (id: string): string => {
    if (beginnings.has(id) || ownTypes.has(id)) return id;
    const isShaped = /^(?:aws|azure)(?:\.[A-Za-z0-9-]+){1,2}$/.test(id);
    if (!isShaped) return `unknown.${pseudonyms.word(id)}`;
    return id
      .split('.')
      .map((part, at) => (at === 0 || vocabulary.isPlain(part) ? part : pseudonyms.word(part)))
      .join('.');
  };
  const sentences = new Map<string, string>();
  let namesThen = 0;
  const text = (sentence: string): string => {
    // The same few paths and rules are told of thousands of relations; a name that was met since may be in them.
    if (names.count() !== namesThen) sentences.clear();
    namesThen = names.count();
    const before = sentences.get(sentence);
    if (before !== undefined) return before;
    const redacted = redactedText(sentence, identifiers, names, vocabulary);
    sentences.set(sentence, redacted);
    return redacted;
  };
  const tagKey = (tag: string): string => (plainTagKeys.has(tag.toLowerCase()) ? tag : `tag-${pseudonyms.word(tag)}`);
  const terms: Terms = {
    id: (id) => redactedGroupId(id, terms) ?? identifiers.id(id),
    name: names.of,
    text,
    type,
    title(title) {
      if (vocabulary.isTitle(title)) return title;
      // What Orrery knows no title of is called by its type.
      return /^(?:aws|azure)\./.test(title) ? type(title) : text(title);
    },
    account: (account) => identifiers.shaped(account) ?? names.of(account, 'Account'),
    region: (region) => (isRegion(region) ? region : names.of(region, 'Region')),
    place(place) {
      const at = place.lastIndexOf(' · ');
      const tail = place.slice(at + 3);
      if (at >= 0 && isRegion(tail)) return `${names.of(place.slice(0, at), 'Account')} · ${tail}`;
      return isRegion(place) ? place : names.of(place, 'Account');
    },
    tagKey,
    tagValue: (tag, value) => names.of(value, plainTagKeys.has(tag.toLowerCase()) ? tag : 'Value'),
    grouping: (grouping) => (grouping.startsWith('tag:') ? `tag:${tagKey(grouping.slice(4))}` : text(grouping)),
    grouped: (grouping, value) =>
      grouping.startsWith('tag:') ? terms.tagValue(grouping.slice(4), value) : names.of(value, 'Application'),
    problem: ({ code, message, operation, advice, nextStep }) => ({
      code: text(code),
      message: text(message),
      ...(operation === undefined ? {} : { operation: text(operation) }),
      advice: text(advice),
      nextStep,
    }),
    shaped: identifiers.shaped,
    knownType: (id) => vocabulary.types.get(id),
  };
  return terms;
}
