import { isCollection, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml';
import { type Edit, indented, lineBreakOf, lineEnd, lineStart } from './lines.ts';
import { type Entries, isEntries, isList, renderItem, renderPair, type Value } from './renderYaml.ts';
import { textOf } from './scalarText.ts';

/**
 * The edits that turn what a map says into something else, line by line, so that everything else stays as people wrote
 * it. Undefined where the map is not written in lines; what uses anchors or odd layouts may come out wrong, so the
 * result is to be read again.
 *
 * @param order keys in the order in which they belong; others are ordered by their letters
 */
export function spliceMap(
  text: string,
  map: YAMLMap,
  before: Entries,
  after: Entries,
  order: readonly string[],
): readonly Edit[] | undefined {
  const edits: Edit[] = [];
  const lineBreak = lineBreakOf(text);

  function editMap(node: YAMLMap, was: Entries, becomes: Entries, rank: (key: string) => string): boolean {
    const indent = indentOf(node.items[0]?.key);
    if (node.flow === true || indent === undefined) return false;
    const pairs = new Map(node.items.map((pair) => [keyOf(pair), pair]));
    const anchors = node.items.map((pair) => ({ rank: rank(keyOf(pair)), end: pairEnd(pair) }));
    const keys = [...new Set([...Object.keys(was), ...Object.keys(becomes)])];
    return keys
      .sort((one, other) => (rank(one) < rank(other) ? -1 : 1))
      .every((key) => {
        const [old, value] = [was[key], becomes[key]];
        if (JSON.stringify(old) === JSON.stringify(value)) return true;
        const pair = pairs.get(key);
        if (pair !== undefined) return value === undefined ? removePair(pair) : editPair(pair, key, old, value);
        if (value === undefined) return false;
        const above = anchors.filter((anchor) => anchor.rank < rank(key)).at(-1);
        insert(above?.end ?? firstLine(node), indented(renderPair(key, value), indent, lineBreak));
        return true;
      });
  }

  function editPair(pair: Pair, key: string, was: Value | undefined, becomes: Value): boolean {
    const { value } = pair;
    if (isMap(value) && value.flow !== true && value.items.length > 0 && isEntries(was) && isEntries(becomes)) {
      return editMap(value, was, becomes, key === 'rules' ? rankIn(order) : (inner) => inner);
    }
    if (isSeq(value) && value.flow !== true && value.items.length > 0 && isList(was) && isList(becomes)) {
      return editList(value, becomes);
    }
    const indent = indentOf(pair.key);
    if (indent === undefined || !isNode(pair.key)) return false;
    const start = pair.key.range?.[0] ?? 0;
    const rendered = indented(renderPair(key, becomes), indent, lineBreak).slice(indent.length);
    edits.push({ start, end: contentEnd(pair), text: rendered });
    return true;
  }

  /** Keeps the items whose order stays, from the end on: what was opened again moves to the end. */
  function editList(list: YAMLSeq, becomes: readonly string[]): boolean {
    const first = list.items[0];
    if (!isNode(first)) return false;
    const dash = text.slice(lineStart(text, startOf(first)), startOf(first));
    if (!/^ *- +$/.test(dash)) return false;
    const indent = dash.slice(0, dash.indexOf('-'));
    const places = new Map(becomes.map((item, index) => [item, index]));
    const kept = new Map<number, number>();
    let next = becomes.length;
    for (let index = list.items.length - 1; index >= 0; index -= 1) {
      const item = list.items[index];
      if (!isScalar(item)) return false;
      const place = places.get(textOf(item) ?? '');
      if (place !== undefined && place < next) {
        kept.set(place, index);
        next = place;
      } else {
        edits.push({ start: lineStart(text, startOf(item)), end: lineEnd(text, endOf(item)), text: '' });
      }
    }
    let at = lineStart(text, startOf(first));
    for (const [place, item] of becomes.entries()) {
      const old = list.items[kept.get(place) ?? -1];
      if (isNode(old)) at = lineEnd(text, endOf(old));
      else insert(at, indented(renderItem(item), indent, lineBreak));
    }
    return true;
  }

  function removePair(pair: Pair): boolean {
    if (!isNode(pair.key)) return false;
    edits.push({ start: lineStart(text, startOf(pair.key)), end: pairEnd(pair), text: '' });
    return true;
  }

  function insert(at: number, line: string): void {
    edits.push({ start: at, end: at, text: line + lineBreak });
  }

  /** What stands before a key on its line, when that is only spaces. */
  function indentOf(key: unknown): string | undefined {
    if (!isNode(key)) return undefined;
    const before = text.slice(lineStart(text, startOf(key)), startOf(key));
    return /^ *$/.test(before) ? before : undefined;
  }

  function firstLine({ items: [first] }: YAMLMap): number {
    return isNode(first?.key) ? lineStart(text, startOf(first.key)) : 0;
  }

  function contentEnd({ key, value }: Pair): number {
    const end = isNode(value) ? endOf(value) : 0;
    const keyEnd = isNode(key) ? endOf(key) : 0;
    // A key with nothing behind it ends with its colon.
    return end > keyEnd ? end : text.indexOf(':', keyEnd) + 1;
  }

  /** Behind the last line of a pair, with what is remarked on it. */
  function pairEnd(pair: Pair): number {
    return lineEnd(text, contentEnd(pair));
  }

  /** Behind the last character of a node, without the line break that blocks end with. */
  function endOf(node: Node): number {
    if (isCollection(node) && node.flow !== true) {
      const last: unknown = node.items.at(-1);
      if (isNode(last)) return endOf(last);
      const pair = last as Pair | undefined;
      if (pair !== undefined) return contentEnd(pair);
    }
    const [start, end] = node.range ?? [0, 0];
    const content = text.slice(start, end).trimEnd();
    return start + content.length;
  }

  return editMap(map, before, after, rankIn(order)) ? edits : undefined;
}

function startOf(node: Node): number {
  return node.range?.[0] ?? 0;
}

function keyOf({ key }: Pair): string {
  return (isScalar(key) ? textOf(key) : undefined) ?? '';
}

/** Keys compare as they are ordered. */
function rankIn(order: readonly string[]): (key: string) => string {
  return (key) => String(order.indexOf(key)).padStart(3, '0');
}
