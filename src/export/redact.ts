import type { AccessReport } from '../model/accessReport.ts';
import type { Picture } from '../picture/picture.ts';
import type { Grouping } from '../picture/view.ts';
import type { Excerpt } from './excerpt.ts';
import { redactAccess } from './redaction/redactAccess.ts';
import { redactExcerpt } from './redaction/redactExcerpt.ts';
import { redactPicture } from './redaction/redactPicture.ts';
import { createTerms } from './redaction/terms.ts';
import type { RedactedType } from './redaction/vocabulary.ts';

/**
 * Puts pseudonyms in place of whatever tells whose cloud it is: names, ids, account numbers, addresses, host names, tags,
 * and every word of a sentence that is not known to be harmless. Types, regions, verbs, counts and moments stay, and so
 * does what lies in what. What it did not learn to be harmless it does not show: a new kind of text becomes a pseudonym.
 *
 * The order of things stays as well, and with it what an order by name tells.
 */
export interface Redactor {
  /** The pseudonym of an id, of whatever it is; never that of another id. */
  id(id: string): string;
  /** A name or a sentence. Names that were met in pictures, excerpts and reports before are called as there. */
  text(text: string): string;
  /** Of `tag:KEY`, the pseudonym of the key where it tells something. */
  grouping(grouping: Grouping): Grouping;
  redactPicture(picture: Picture): Picture;
  redactExcerpt(excerpt: Excerpt): Excerpt;
  redactAccess(report: AccessReport): AccessReport;
}

/**
 * A redactor with a secret key: the same key gives the same pseudonyms in every file and run, and without it nobody can
 * find an account number by trying all of them.
 *
 * @param types resource types whose titles and words may stay; without them, they are pseudonyms as well
 */
export function createRedactor(key: Uint8Array, types: Iterable<RedactedType> = []): Redactor {
  const terms = createTerms(key, types);
  return {
    id: terms.id,
    text: terms.text,
    grouping: (grouping) => (grouping.startsWith('tag:') ? `tag:${terms.tagKey(grouping.slice(4))}` : grouping),
    redactPicture: (picture) => redactPicture(picture, terms),
    redactExcerpt: (excerpt) => redactExcerpt(excerpt, terms),
    redactAccess: (report) => redactAccess(report, terms),
  };
}
