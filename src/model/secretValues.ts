import { meaningOf } from './secretNames.ts';
import { removed } from './secretShapes.ts';

/**
 * References to secrets, which relations need: CloudFormation's and App Service's are resolved where they are used, and what
 * a key vault holds is named by an address. https://learn.microsoft.com/azure/key-vault/general/about-keys-secrets-certificates
 */
const dynamicReference = String.raw`\{\{resolve:[^{}\s]{0,2048}\}\}|@Microsoft\.KeyVault\([^()\s]{0,2048}\)`;
const vaultAddress = String.raw`https://[\w-]{1,64}\.(?:vault|managedhsm)\.(?:azure\.net|azure\.cn|usgovcloudapi\.net)(?::443)?/(?:secrets|keys|certificates)/[\w-]{1,128}(?:/[0-9a-f]{32})?/?`;
const reference = new RegExp(
  String.raw`^(?:${vaultAddress}|arn:[a-z-]{2,20}:[^\s"'<>;&]*|/subscriptions/[^\s"'<>;&?]*|${dynamicReference})$`,
  'i',
);
const nothing = /^(?:true|false|null|none|undefined|yes|no|\*+)?$/i;

/** Whether a value that is called a secret is only the way to one, or nothing at all. */
export function isReference(value: string): boolean {
  return value === removed || nothing.test(value) || reference.test(value);
}

/**
 * Places where text gives a name and a value: `name=value`, `"name": "value"` at any depth of escaping, `--name value`.
 * ARNs are passed over as a whole: `secret:` in one is no name. A name begins where no character of a name stands
 * before, so that each run of them is looked at once.
 */
const places = new RegExp(
  String.raw`arn:[a-z-]{2,20}:[\w./:@*+~$-]*|${dynamicReference}|(?<![\w.-])(?:(--[\w.-]+)[ \t]{1,3}(?=[^\s-])|([\w.-]+)(\\{0,7}["']?\s{0,3}(?:=>|=|:|%3[aAdD])\s{0,3}))`,
  'g',
);
/** Without one of these in it, text names no secret: most text is passed over by one look. */
const hint = /pass|pwd|secret|token|key|data|script|init|conn|authorization|cookie|credential|jwt|sig/i;

const word =
  /(?:(?:Bearer|Basic|Digest|Token|Negotiate|SharedKey)[ \t]{1,3})?[^\s;&"',]*(?:,(?!\s|[\w.-]{1,64}=)[^\s;&"',]*)*/iy;
const restOfLine = /[^\r\n"']*/y;
/** https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax: spaces belong to the value. */
const untilSemicolon = /[^;\r\n"']*/y;
const quote = /\\{0,7}["']/y;

/** The text without the values of what it calls a secret. */
export function withoutNamedValues(text: string): string {
  if (text.length < 6 || !hint.test(text)) return text;
  const finder = new RegExp(places);
  let result = '';
  let copied = 0;
  for (let found = finder.exec(text); found !== null; found = finder.exec(text)) {
    const name = nameOf(text, found);
    if (name === undefined || !namesSecret(name)) continue;
    const [start, end] = valueAt(text, found, name);
    finder.lastIndex = Math.max(end, finder.lastIndex);
    if (isReference(text.slice(start, end))) continue;
    result += text.slice(copied, start) + removed;
    copied = end;
  }
  return copied === 0 ? text : result + text.slice(copied);
}

/** Whether the value of this name may be kept only when it is a reference: a parameter, an element, a field, a variable. */
function namesSecret(name: string): boolean {
  const meaning = meaningOf(name);
  return meaning === 'secret' || meaning === 'document';
}

function nameOf(text: string, { 1: option, 2: name, index }: RegExpExecArray): string | undefined {
  if (option !== undefined) return option;
  // What is left of a percent-encoded `&` or `?` is no part of the name.
  return text[index - 1] === '%' && /^[0-9a-f]{2}/i.test(name ?? '') ? name?.slice(2) : name;
}

/** Where the value begins and ends, without its quotes. */
function valueAt(text: string, found: RegExpExecArray, name: string): readonly [start: number, end: number] {
  const start = found.index + found[0].length;
  const opening = matchAt(quote, text, start);
  if (opening !== '') return [start + opening.length, closing(text, start + opening.length, opening)];
  const pattern = /(?:authorization|cookie)$/i.test(name)
    ? restOfLine
    : isConnectionString(text, found)
      ? untilSemicolon
      : word;
  return [start, start + matchAt(pattern, text, start).length];
}

/** The same quote again that is not escaped itself; the text's end where there is none. */
function closing(text: string, start: number, opening: string): number {
  for (let at = text.indexOf(opening, start); at >= 0; at = text.indexOf(opening, at + opening.length)) {
    let escapes = 0;
    while (at - escapes > start && text[at - escapes - 1] === '\\') escapes++;
    if (escapes % 2 === 0) return at;
  }
  return text.length;
}

function isConnectionString(text: string, { index, 3: separator = '' }: RegExpExecArray): boolean {
  if (!separator.includes('=')) return false;
  const before = text.slice(Math.max(0, index - 3), index).trimEnd();
  return before.endsWith(';') || (index === 0 && text.includes(';'));
}

function matchAt(pattern: RegExp, text: string, index: number): string {
  const sticky = new RegExp(pattern);
  sticky.lastIndex = index;
  return sticky.exec(text)?.[0] ?? '';
}
