import { CypherLanguageService, highlightSyntax, lintCypherQuery } from '@neo4j-cypher/language-support';

export interface ParsedCypher {
  /** What Neo4j's grammar does not understand. */
  readonly errors: readonly string[];
  readonly statements: number;
  /** Every string in it, as a database would store it. */
  readonly strings: readonly string[];
  /** Names of labels and types of relationships, each once. */
  readonly labels: readonly string[];
}

interface Token {
  readonly text?: string;
  readonly channel: number;
}

interface Parsing {
  readonly statementsParsing: readonly {
    readonly syntaxErrors: readonly { readonly message: string }[];
    readonly tokens: readonly Token[];
  }[];
}

/** What Neo4j's own parser sees in a file. */
export function parseCypher(text: string): ParsedCypher {
  const { statementsParsing } = (new CypherLanguageService() as unknown as { parse(query: string): Parsing }).parse(
    text,
  );
  const told = statementsParsing.filter(({ tokens }) =>
    tokens.some((token) => token.channel === 0 && token.text !== '<EOF>'),
  );
  return {
    errors: statementsParsing.flatMap(({ syntaxErrors }) => syntaxErrors.map(({ message }) => message)),
    statements: told.length,
    strings: told.flatMap(({ tokens }) =>
      tokens
        .filter((token) => token.channel === 0 && token.text?.startsWith("'"))
        .map((token) => stored(token.text ?? '')),
    ),
    labels: [...new Set(told.flatMap(({ tokens }) => labelsIn(tokens)))].sort(),
  };
}

/** Keys of maps begin with a small letter, and so do the values after them that are no strings. */
function labelsIn(tokens: readonly Token[]): string[] {
  return tokens.flatMap(({ text = '' }, at) => (tokens[at - 1]?.text === ':' && /^[A-Z]\w*$/.test(text) ? [text] : []));
}

/** What Neo4j would say of the meaning of statements, which takes it long. */
export function lintCypher(text: string): readonly string[] {
  return lintCypherQuery(text, {}).diagnostics.map(({ message }) => String(message));
}

/** Texts that Neo4j takes for comments. */
export function commentsOf(text: string): readonly string[] {
  return highlightSyntax(text)
    .filter(({ tokenType }) => String(tokenType) === 'comment')
    .map(({ token }) => token);
}

/** https://neo4j.com/docs/cypher-manual/current/expressions/literals/#_escape_characters */
function stored(literal: string): string {
  return literal
    .slice(1, -1)
    .replace(/\\(?:u([0-9a-fA-F]{4})|(.))/gs, (_, unit, other) =>
      unit === undefined ? other : String.fromCharCode(Number.parseInt(unit, 16)),
    );
}
