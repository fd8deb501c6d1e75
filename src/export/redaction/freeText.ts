import type { Identifiers } from './identifiers.ts';
import type { Names } from './names.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a sentence may hold that is told by its shape, each from where it begins. */
const shapes: readonly RegExp[] = [
  /arn:[a-z-]*:[\w-]*:[\w-]*:[\w-]*:[^\s"'<>,;()[\]{}]+/y,
  /\/(?:subscriptions|providers|tenants)\/[^\s"'<>,;()[\]{}]+/iy,
  /[\w.+-]{1,64}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,8}/iy,
  /\d{4}-\d{2}-\d{2}(?:T[\d:.]{5,18}(?:Z|[+-]\d{2}:\d{2})?)?(?![\w-])/y,
  /\d{1,3}(?:\.\d{1,3}){3}(?:\/\d{1,2})?(?!\d|\.\d)/y,
  /(?:[0-9a-f]{0,4}:){2,8}(?:[0-9a-f]{0,4}|\d{1,3}(?:\.\d{1,3}){3})(?:\/\d{1,3})?(?![\w:])/iy,
];

const permission = /[a-z0-9-]{2,40}:[A-Za-z]{2,80}|Microsoft\.[A-Za-z.]{2,60}(?:\/[A-Za-z]{2,60}){1,8}/y;

/** A word with what may stand within one; everything that is no ordinary punctuation counts as a letter. */
const word = /[^\s,;:()[\]{}'"!?/+=*<>&%#|~^`@$\\…×·—–“”‘’›‹]+/gu;

/** Words of a name that are looked at together. */
const longestName = 8;

/**
 * Redacts a sentence: what is known by its shape or its name becomes its pseudonym, and so does every word that is not
 * known to be harmless. That spoils a sentence sometimes; the other way round, one forgotten shape would give a name away.
 */
export function redactedText(text: string, identifiers: Identifiers, names: Names, vocabulary: Vocabulary): string {
  const whole = names.known(text);
  if (whole !== undefined) return whole;
  const words = [...text.matchAll(word)]
    .map(({ index, 0: found }) => trimmed(index, found))
    .filter(({ start, end }) => start < end);
  let written = '';
  let at = 0;
  for (let next = 0; at < text.length; ) {
    while ((words[next]?.end ?? text.length) <= at) next++;
    const around = words[next];
    const inWord = around !== undefined && around.start <= at;
    // An identifier begins where a word does, or with a sign of its own: `/subscriptions/…`, `::/0`.
    const mayBegin = inWord ? around.start === at : /[/:]/.test(text.charAt(at));
    const shape = mayBegin ? (shapeAt(text, at, identifiers) ?? permissionAt(text, at, vocabulary)) : undefined;
    const found = shape ?? (inWord ? nameAt(next, at) : undefined);
    written += found?.pseudonym ?? text.charAt(at);
    at = found?.end ?? at + 1;
  }
  return written;

  /** From a word on, or from where an identifier ended in the middle of one. */
  function nameAt(first: number, start: number): Found {
    for (let count = Math.min(longestName, words.length - first); count > 0; count--) {
      const { end } = words[first + count - 1] as Span;
      const known = names.known(text.slice(start, end));
      if (known !== undefined) return { end, pseudonym: known };
    }
    const { end } = words[first] as Span;
    const one = text.slice(start, end);
    return { end, pseudonym: vocabulary.isPlain(one) ? one : names.of(one) };
  }
}

interface Span {
  readonly start: number;
  readonly end: number;
}

interface Found {
  readonly end: number;
  readonly pseudonym: string;
}

/** Without the full stop of a sentence, and dashes around it. */
function trimmed(index: number, found: string): Span {
  const start = index + (/^[.-]+(?=.)/.exec(found)?.[0].length ?? 0);
  const tail = /[.-]+$/.exec(found)?.[0].length ?? 0;
  return { start, end: Math.max(start, index + found.length - tail) };
}

function shapeAt(text: string, at: number, { shaped }: Identifiers): Found | undefined {
  for (const shape of shapes) {
    shape.lastIndex = at;
    const found = shape.exec(text)?.[0].replace(/[.:]+$/, (end) => (end === '::' ? end : ''));
    const pseudonym = found === undefined || found === '' ? undefined : shaped(found);
    if (found !== undefined && pseudonym !== undefined) return { end: at + found.length, pseudonym };
  }
  return undefined;
}

function permissionAt(text: string, at: number, vocabulary: Vocabulary): Found | undefined {
  permission.lastIndex = at;
  const found = permission.exec(text)?.[0];
  return found !== undefined && vocabulary.isPermission(found)
    ? { end: at + found.length, pseudonym: found }
    : undefined;
}
