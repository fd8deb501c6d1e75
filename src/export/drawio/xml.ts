/** An element of a document, with where it stands in the text: positions are indexes into it. */
export interface XmlElement {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  readonly children: readonly XmlElement[];
  readonly start: number;
  /** Behind the name in its start tag. */
  readonly nameEnd: number;
  /** Behind its start tag. */
  readonly contentStart: number;
  /** Before its end tag; `contentStart` where it has none. */
  readonly contentEnd: number;
  readonly end: number;
}

export interface XmlAttribute {
  readonly value: string;
  /** From the first character of the name to behind the closing quote. */
  readonly start: number;
  readonly end: number;
}

/** The text is not well-formed, or holds what is refused: see {@link parseXml}. */
export class XmlError extends Error {
  readonly line: number;

  constructor(reason: string, text: string, at: number) {
    const line = text.slice(0, at).split('\n').length;
    super(`${reason} in line ${line}`);
    this.name = 'XmlError';
    this.line = line;
  }
}

const nameStart = '[:A-Z_a-z\\u00c0-\\u{effff}]';
const nameCharacter = '[:A-Z_a-z\\u00c0-\\u{effff}\\-.0-9\\u00b7]';
const tagName = new RegExp(`${nameStart}${nameCharacter}*`, 'uy');
const attribute = new RegExp(`(\\s+)(${nameStart}${nameCharacter}*)\\s*=\\s*("[^"<]*"|'[^'<]*')`, 'uy');
/** More than any drawing has, and less than fills the memory. */
const mostElements = 1_000_000;
/** What XML 1.0 does not allow, not even as a number. */
const forbidden = /(?![\t\n\r\u007f-\u009f])\p{Cc}|[\ufffe\uffff]|\p{Surrogate}/u;

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, XmlAttribute>;
  readonly children: XmlElement[];
  readonly start: number;
  readonly nameEnd: number;
  readonly contentStart: number;
}

/**
 * The root element of a document. A document type is refused, and with it every entity that XML does not know by itself:
 * nothing in a file can make it grow or read other files. Throws an XmlError.
 */
export function parseXml(text: string): XmlElement {
  const fail = (reason: string, at: number): never => {
    throw new XmlError(reason, text, at);
  };
  const strange = forbidden.exec(text);
  if (strange !== null) fail('A character that XML does not allow', strange.index);
  const behind = (end: string, from: number, what: string): number => {
    const at = text.indexOf(end, from);
    return at < 0 ? fail(`${what} without an end`, from) : at + end.length;
  };

  const open: Open[] = [];
  let root: XmlElement | undefined;
  let elements = 0;
  const close = (element: Open, contentEnd: number, end: number): void => {
    const closed = { ...element, contentEnd, end };
    const parent = open.at(-1);
    if (parent === undefined) root = closed;
    else parent.children.push(closed);
  };

  let at = text.startsWith('\ufeff') ? 1 : 0;
  while (at < text.length) {
    const next = text.indexOf('<', at);
    const between = text.slice(at, next < 0 ? text.length : next);
    if (open.length === 0 && between.trim() !== '') fail('Text outside of the root element', at);
    unescaped(between, (offset) => fail('An entity that is not known', at + offset));
    if (next < 0) break;
    at = next;
    if (text.startsWith('<!--', at)) at = behind('-->', at + 4, 'A comment');
    else if (text.startsWith('<![CDATA[', at) && open.length > 0) at = behind(']]>', at + 9, 'A CDATA section');
    else if (text.startsWith('<?', at)) at = behind('?>', at + 2, 'An instruction');
    else if (text.startsWith('<!', at)) fail('A document type, which is not read for safety,', at);
    else if (text.startsWith('</', at)) {
      const end = behind('>', at, 'An end tag');
      const element = open.pop();
      if (element === undefined || text.slice(at + 2, end - 1).trimEnd() !== element.name) {
        return fail('An end tag that ends nothing', at);
      }
      close(element, at, end);
      at = end;
    } else {
      if (root !== undefined && open.length === 0) fail('A second root element', at);
      elements += 1;
      if (elements > mostElements) fail('Too many elements', at);
      const element = startTag(text, at, fail);
      if (text[element.contentStart - 2] === '/') close(element, element.contentStart, element.contentStart);
      else open.push(element);
      at = element.contentStart;
    }
  }
  const unclosed = open.at(-1);
  if (unclosed !== undefined) fail(`<${unclosed.name}> without an end`, unclosed.start);
  return root ?? fail('No element', 0);
}

function startTag(text: string, start: number, fail: (reason: string, at: number) => never): Open {
  tagName.lastIndex = start + 1;
  const name = tagName.exec(text)?.[0] ?? fail('A tag without a name', start);
  const nameEnd = tagName.lastIndex;
  const attributes = new Map<string, XmlAttribute>();
  let at = nameEnd;
  for (;;) {
    attribute.lastIndex = at;
    const found = attribute.exec(text);
    if (found === null) break;
    const [, space = '', key = '', quoted = ''] = found;
    const from = at;
    if (attributes.has(key)) fail(`A second ${key}`, from);
    const value = unescaped(quoted.slice(1, -1).replace(/\r\n|[\t\n\r]/g, ' '), () =>
      fail('An entity that is not known', from),
    );
    attributes.set(key, { value, start: at + space.length, end: attribute.lastIndex });
    at = attribute.lastIndex;
  }
  const rest = /\s*\/?>/y;
  rest.lastIndex = at;
  if (!rest.test(text)) fail(`<${name}> is not well-formed`, start);
  return { name, attributes, children: [], start, nameEnd, contentStart: rest.lastIndex };
}

/** The text of an element that holds no other. */
export function textOf(document: string, { contentStart, contentEnd }: XmlElement): string {
  return document
    .slice(contentStart, contentEnd)
    .split(/(<!\[CDATA\[.*?\]\]>)/s)
    .map((part) => (part.startsWith('<![CDATA[') ? part.slice(9, -3) : unescaped(part.replace(/<!--.*?-->/gs, ''))))
    .join('');
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescaped(text: string, fail?: (offset: number) => never): string {
  if (!text.includes('&')) return text;
  return text.replace(
    /&(?:#x([0-9a-fA-F]{1,6});|#([0-9]{1,7});|([a-z]+);)?/g,
    (whole, hex?: string, decimal?: string, name?: string, offset?: number) => {
      if (name !== undefined) return knownEntity(name) ?? fail?.(offset ?? 0) ?? whole;
      const code = hex === undefined ? (decimal === undefined ? -1 : Number(decimal)) : Number.parseInt(hex, 16);
      const character = code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : undefined;
      if (character === undefined || forbidden.test(character)) return fail?.(offset ?? 0) ?? whole;
      return character;
    },
  );
}

function knownEntity(name: string): string | undefined {
  return Object.hasOwn(entities, name) ? entities[name] : undefined;
}
