import type { Json } from '../../model/json.ts';
import { visibleJson } from '../../model/json.ts';
import { plainText } from './plainText.ts';
import { inOrder } from './records.ts';

/** Excel takes a file without it for one in the code page of the machine. pandas and most other readers skip it. */
const byteOrderMark = '\ufeff';

/**
 * What makes spreadsheets compute a cell, at its beginning or after a semicolon, by which some of them part cells:
 * https://owasp.org/www-community/attacks/CSV_Injection
 */
const formula = /(^|;)(?=\s*[=+\-@＝＋－＠])/g;
const formulaInJson = /;(\s*)([=+\-@＝＋－＠])/g;

/** What is the same in every cell: most ids and all numbers. */
const harmless = /^[\w.:/][\w.:/-]*$|^-?\d+(?:\.\d+)?$|^$/;

/** A table as RFC 4180 has it: lines end with CR LF, quotes are doubled. */
export function csvText(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return `${byteOrderMark}${[head, ...rows].map((cells) => `${cells.join(',')}\r\n`).join('')}`;
}

/**
 * A text as a cell that no spreadsheet computes: an apostrophe stands before what would begin a formula. Numbers stay as
 * they are. Absent: an empty cell.
 */
export function textCell(text: string | undefined): string {
  if (text === undefined || harmless.test(text)) return text ?? '';
  return quoted(plainText(text).replace(formula, "$1'"));
}

/** A value as JSON, which is the same when it is read: what could begin a formula in it is an escape. */
export function jsonCell(value: Json): string {
  const text = visibleJson(JSON.stringify(inOrder(value)));
  if (!text.includes(';')) return quoted(text);
  return quoted(text.replace(formulaInJson, (_, space: string, sign: string) => `;${space}${unicodeEscape(sign)}`));
}

function quoted(cell: string): string {
  return `"${cell.replaceAll('"', '""')}"`;
}

function unicodeEscape(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}
