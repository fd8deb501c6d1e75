/**
 * The parameters of `Server=…;Password="a;b";Driver={…}`, by name in lower case without spaces; the last of a name
 * counts. A value in quotes or braces may hold semicolons and, doubled, the mark that ends it. Where such a value never
 * ends, the rest belongs to it and names nothing.
 * https://learn.microsoft.com/dotnet/framework/data/adonet/connection-string-syntax
 * https://learn.microsoft.com/sql/connect/jdbc/building-the-connection-url
 */
export function pairsIn(text: string): ReadonlyMap<string, string> {
  const pairs = new Map<string, string>();
  const name = /[\s;]*([^=;]{1,64})=\s*/y;
  for (let found = name.exec(text); found !== null; found = name.exec(text)) {
    const value = valueAt(text, name.lastIndex);
    if (value === undefined) break;
    pairs.set((found[1] ?? '').replace(/[\s_]/g, '').toLowerCase(), value.text);
    name.lastIndex = value.end;
  }
  return pairs;
}

/** The first of these parameters that says something. */
export function firstOf(pairs: ReadonlyMap<string, string>, names: readonly string[]): string | undefined {
  return names.map((name) => pairs.get(name)).find((value) => value !== undefined && value !== '');
}

const ends: Readonly<Record<string, string>> = { '"': '"', "'": "'", '{': '}' };

function valueAt(text: string, start: number): { readonly text: string; readonly end: number } | undefined {
  const mark = ends[text[start] ?? ''];
  if (mark === undefined) {
    const semicolon = text.indexOf(';', start);
    const end = semicolon < 0 ? text.length : semicolon;
    return { text: text.slice(start, end).trim(), end };
  }
  let close = text.indexOf(mark, start + 1);
  while (close >= 0 && text[close + 1] === mark) close = text.indexOf(mark, close + 2);
  const rest = /\s*(?:;|$)/y;
  rest.lastIndex = close + 1;
  if (close < 0 || !rest.test(text)) return undefined;
  return { text: text.slice(start + 1, close).replaceAll(mark + mark, mark), end: close + 1 };
}
