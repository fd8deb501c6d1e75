import { textWithoutSecrets, valueWithoutSecrets } from '../../model/secrets.ts';
import { isPageToken } from './pageTokens.ts';

const tokens = /<[^<>]*>|[^<]+|</g;
const tag = /^<(\/?)([\w:.-]+)/;
/** Elements whose text names the `value` beside them: tags, parameters, filters. */
const names = /^(?:key|name|ParameterKey|OptionName)$/i;
const values = /^(?:value|ParameterValue)$/i;

/** XML, or what looks like it, with every secret replaced and its structure as it was. */
export function xmlWithoutSecrets(text: string): string {
  /** Elements around the present one, from the outermost on. */
  const open: string[] = [];
  let pairName: string | undefined;

  const cleanText = (escaped: string): string => {
    const text = unescaped(escaped);
    const [container, name = ''] = [open.at(-2), open.at(-1)];
    if (isPageToken(name)) return escaped;
    const ownName = values.test(name) ? (pairName ?? name) : name;
    const cleaned = valueWithoutSecrets(text, ownName, container);
    if (names.test(name)) pairName = text;
    return cleaned === text ? escaped : escapedText(cleaned);
  };
  const cleanTag = (token: string): string => {
    const [, slash, name] = tag.exec(token) ?? [];
    if (name === undefined || !token.endsWith('>')) return textWithoutSecrets(token);
    if (slash === '/') {
      if (!names.test(name)) pairName = undefined;
      open.length = Math.max(open.lastIndexOf(name), 0);
    } else if (!token.endsWith('/>') && open.length < deepest) open.push(name);
    return `${textWithoutSecrets(token.slice(0, -1))}>`;
  };
  return text.replace(tokens, (token) => {
    if (token.trim() === '') return token;
    return token.startsWith('<') ? cleanTag(token) : cleanText(token);
  });
}

/** Deeper than any answer of AWS: a page that never closes its elements is no such answer. */
const deepest = 100;

const entities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

function unescaped(text: string): string {
  return text.replace(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(lt|gt|amp|quot|apos));/gi,
    (whole, hexadecimal, decimal, name) => {
      if (name !== undefined) return entities[name] ?? whole;
      const code = hexadecimal === undefined ? Number(decimal) : Number.parseInt(hexadecimal, 16);
      return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    },
  );
}

function escapedText(text: string): string {
  return text.replace(/[&<>\r]/g, (character) => `&#x${character.charCodeAt(0).toString(16).toUpperCase()};`);
}
