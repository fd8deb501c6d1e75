import { isObject, type Json, type JsonObject } from '../../../src/model/json.ts';

/** A property as a row of a tree, or the row that shows more of what is in one. */
export interface PropertyRow {
  readonly kind: 'property' | 'more';
  /** As evidence of relations names it: `Routes[2].GatewayId`. Of a row for more: that of what it is in. */
  readonly path: string;
  readonly name: string;
  readonly value: Json;
  readonly level: number;
  /** Whether what is in it follows; absent where nothing is. */
  readonly expanded?: boolean;
  /** Of a row for more: how many there are still. */
  readonly left?: number;
}

/** Children of one property that are shown at once. */
export const childrenAtOnce = 100;

/** Rows for what is opened, and for no more: a level that nobody opened costs nothing. `limits` are by path. */
export function openRows(
  properties: JsonObject,
  opened: ReadonlySet<string>,
  limits: ReadonlyMap<string, number>,
): readonly PropertyRow[] {
  const rows: PropertyRow[] = [];
  const add = (value: Json, path: string, level: number): void => {
    const children = childrenOf(value, path);
    const limit = limits.get(path) ?? childrenAtOnce;
    for (const child of children.slice(0, limit)) {
      const expanded = hasChildren(child.value) ? opened.has(child.path) : undefined;
      rows.push({ kind: 'property', ...child, level, ...(expanded === undefined ? {} : { expanded }) });
      if (expanded) add(child.value, child.path, level + 1);
    }
    const left = children.length - limit;
    if (left > 0) rows.push({ kind: 'more', path, name: '', value: null, level, left });
  };
  add(properties, '', 1);
  return rows;
}

/** Rows for the properties whose path or value holds what is searched, with what they are in. `left` are the matches beyond `most`. */
export function matchingRows(
  properties: JsonObject,
  search: RegExp,
  most: number,
): { readonly rows: readonly PropertyRow[]; readonly left: number } {
  const rows: PropertyRow[] = [];
  let found = 0;
  const add = (value: Json, path: string, level: number): void => {
    for (const child of childrenOf(value, path)) {
      if (hasChildren(child.value)) {
        const at = rows.length;
        rows.push({ kind: 'property', ...child, level, expanded: true });
        add(child.value, child.path, level + 1);
        if (rows.length === at + 1) rows.pop();
      } else if (search.test(child.path) || search.test(textOf(child.value))) {
        found += 1;
        if (found <= most) rows.push({ kind: 'property', ...child, level });
      }
    }
  };
  add(properties, '', 1);
  return { rows, left: Math.max(0, found - most) };
}

/** A value as it is copied: text as it is, everything else as JSON. */
export function textOf(value: Json): string {
  return typeof value === 'string' ? value : JSON.stringify(value, undefined, 2);
}

export function hasChildren(value: Json): boolean {
  if (Array.isArray(value)) return value.length > 0;
  return isObject(value) && Object.keys(value).length > 0;
}

interface Child {
  readonly path: string;
  readonly name: string;
  readonly value: Json;
}

function childrenOf(value: Json, path: string): readonly Child[] {
  if (Array.isArray(value))
    return value.map((item: Json, at) => ({ path: `${path}[${at}]`, name: `[${at}]`, value: item }));
  if (!isObject(value)) return [];
  return Object.entries(value).map(([name, item]) => ({
    path: path === '' ? name : `${path}.${name}`,
    name,
    value: item,
  }));
}
