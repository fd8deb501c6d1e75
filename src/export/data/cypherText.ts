/**
 * A string literal of Cypher, exactly this text. What is not seen stands as an escape. Versions before Cypher 25 read
 * `\uXXXX` anywhere in a query before anything else, so a backslash never stands directly before a `u` of the text
 * (https://neo4j.com/docs/cypher-manual/current/expressions/literals/#_string_literals,
 * https://neo4j.com/developer/kb/protecting-against-cypher-injection/).
 */
export function cypherString(text: string): string {
  const escaped = text
    .toWellFormed()
    .replace(/\\(u?)/g, (_, letter: string) => (letter === '' ? '\\\\' : '\\\\\\u0075'))
    .replaceAll("'", "\\'")
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (character) =>
      Array.from(character.split(''), (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join(''),
    );
  return `'${escaped}'`;
}

/** A value of a property: what a database can store, which is no map and no null. */
export type CypherValue = string | number | boolean | readonly string[];

export function cypherValue(value: CypherValue | undefined): string {
  if (value === undefined) return 'null';
  if (typeof value === 'string') return cypherString(value);
  if (typeof value !== 'object') return String(value);
  return `[${value.map(cypherString).join(', ')}]`;
}

/** A map whose keys are {@link cypherName}s. */
export function cypherMap(entries: readonly (readonly [string, CypherValue | undefined])[]): string {
  return `{${entries.map(([key, value]) => `${key}: ${cypherValue(value)}`).join(', ')}}`;
}

/** A name that needs no backticks, out of the letters, digits and underscores of another: `State.Name` as `State_Name`. */
export function cypherName(text: string): string {
  const name = text.replace(/[^A-Za-z0-9]+/g, '_').replace(/^_|_$/g, '');
  return /^[A-Za-z]/.test(name) ? name : `_${name}`;
}

/**
 * A comment, which goes to the end of its line. Versions before Cypher 25 read `\u000a` as that end even here; a slash in
 * place of the backslash means the same in paths.
 */
export function cypherComment(line: string): string {
  return `// ${line.replaceAll('\\u', '/u')}`;
}
