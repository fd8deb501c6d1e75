import { visibleText } from '../visibleText.ts';

/**
 * A quoted string that means exactly this text. Escapes stand for what would begin a template (`${`, `%{`), and for what is
 * not seen. https://developer.hashicorp.com/terraform/language/expressions/strings#escape-sequences
 */
export function hclString(text: string): string {
  const escaped = text
    .toWellFormed()
    .replace(/["\\]/g, '\\$&')
    .replace(/(?<=[$%])\{|[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, unicodeEscape);
  return `"${escaped}"`;
}

/** A comment on one line. */
export function hclComment(text: string): string {
  return `# ${visibleText(text)}`.trimEnd();
}

function unicodeEscape(character: string): string {
  const code = (character.codePointAt(0) ?? 0).toString(16);
  return code.length > 4 ? `\\U${code.padStart(8, '0')}` : `\\u${code.padStart(4, '0')}`;
}

/** The lines of a block with its attributes aligned as `terraform fmt` aligns them. */
export function hclBlock(
  head: string,
  attributes: readonly (readonly [name: string, value: string])[],
  rest: readonly string[] = [],
): string[] {
  const width = Math.max(0, ...attributes.map(([name]) => name.length));
  return [
    `${head} {`,
    ...attributes.map(([name, value]) => `  ${name.padEnd(width)} = ${value}`),
    ...rest.map((line) => `  ${line}`),
    '}',
  ];
}
