import { Document, type Node, Pair, Scalar, YAMLMap, YAMLSeq } from 'yaml';
import type { Pin } from '../picture/view.ts';

/** What can stand behind a key. */
export type Value = string | number | Pin | readonly string[] | Entries;
export interface Entries {
  readonly [key: string]: Value | undefined;
}

/** Lists up to this many characters stand on one line, if they are not of those that change one by one. */
const shortList = 72;
const changing: ReadonlySet<string> = new Set(['open', 'fold']);

/** `key: value` in as many lines as that takes, without indentation and without a line break at the end. */
export function renderPair(key: string, value: Value): string {
  return rendered(mapNode({ [key]: value }));
}

/** `- text` */
export function renderItem(text: string): string {
  return rendered(listNode([text], false));
}

/** The nodes of a value, as a new file has them. */
export function valueNode(key: string, value: Value): Scalar | YAMLSeq | YAMLMap {
  if (typeof value === 'string') return textNode(value);
  if (typeof value === 'number') return new Scalar(value);
  if (isList(value)) return listNode(value, !changing.has(key) && value.join(', ').length <= shortList);
  if (isPin(value)) return flow([new Scalar(value.x), new Scalar(value.y)]);
  return mapNode(value);
}

export function isList(value: Value | undefined): value is readonly string[] {
  return Array.isArray(value);
}

export function isEntries(value: Value | undefined): value is Entries {
  return typeof value === 'object' && !isList(value) && !isPin(value);
}

/** Only a pin has two numbers of these names: no key of a view is called so, and texts are no numbers. */
function isPin(value: Pin | Entries): value is Pin {
  return typeof value.x === 'number' && typeof value.y === 'number';
}

export const renderOptions = {
  lineWidth: 0,
  flowCollectionPadding: false,
  doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
} as const;

function rendered(node: Node): string {
  const document = new Document();
  document.contents = node;
  return document.toString(renderOptions).replace(/\n$/, '');
}

function mapNode(entries: Entries): YAMLMap {
  const map = new YAMLMap();
  for (const [key, value] of Object.entries(entries)) {
    if (value !== undefined) map.items.push(new Pair(textNode(key), valueNode(key, value)));
  }
  return map;
}

function listNode(texts: readonly string[], onOneLine: boolean): YAMLSeq {
  if (onOneLine) return flow(texts.map(textNode));
  const list = new YAMLSeq();
  list.items.push(...texts.map(textNode));
  return list;
}

function flow(items: readonly Scalar[]): YAMLSeq {
  const list = new YAMLSeq();
  list.flow = true;
  list.items.push(...items);
  return list;
}

/** Text is quoted where YAML would take it for something else, and where its beginning or end would not be seen. */
function textNode(text: string): Scalar {
  const node = new Scalar(text);
  if (/^\s|\s$|[^\P{C}\n]|[\u2028\u2029]/u.test(text)) node.type = Scalar.QUOTE_DOUBLE;
  return node;
}
