export interface Token {
  readonly kind: 'word' | 'text' | 'sign' | 'end';
  /** Of a text what it means, without quotes and escapes. */
  readonly value: string;
  /** From 1. */
  readonly line: number;
  /** From 0, as Azure counts. */
  readonly column: number;
}

/** A query that is not of the subset that is understood here. */
export class KqlError extends Error {
  readonly token: Token;

  constructor(message: string, token: Token) {
    super(message);
    this.token = token;
  }
}

const pattern = /\s+|(?<word>[A-Za-z_]\w*~?|!in~)|(?<text>'(?:[^'\\\n]|\\.)*'|"(?:[^"\\\n]|\\.)*")|(?<sign>=~|[|(),])/y;

/** Splits a query. Throws a KqlError at the first thing that is no word, text or sign. */
export function tokensOf(query: string): readonly Token[] {
  const tokens: Token[] = [];
  const place = (at: number): { line: number; column: number } => {
    const before = query.slice(0, at);
    return { line: before.split('\n').length, column: at - (before.lastIndexOf('\n') + 1) };
  };
  for (let at = 0; at < query.length; at = pattern.lastIndex) {
    pattern.lastIndex = at;
    const found = pattern.exec(query);
    const { word, text, sign } = found?.groups ?? {};
    if (found === null) {
      const value = /\S{1,20}/.exec(query.slice(at))?.[0] ?? '';
      throw new KqlError(`'${value}' is not understood.`, { kind: 'sign', value, ...place(at) });
    }
    if (word !== undefined) tokens.push({ kind: 'word', value: word, ...place(at) });
    if (sign !== undefined) tokens.push({ kind: 'sign', value: sign, ...place(at) });
    if (text !== undefined)
      tokens.push({ kind: 'text', value: text.slice(1, -1).replace(/\\(.)/g, '$1'), ...place(at) });
  }
  return [...tokens, { kind: 'end', value: '<EOF>', ...place(query.length) }];
}
