import { type Document, isAlias, isMap, isNode, isScalar, isSeq, type Node, type Pair } from 'yaml';
import { farthestPin, type Grouping, type Pin } from '../picture/view.ts';
import type { FileProblems } from './fileProblem.ts';
import { nearestWord } from './nearestWord.ts';
import { textOf } from './scalarText.ts';
import type { FileKind, Keys, Read, ReadKeys, Shape, TextShape, WordShape } from './shapes.ts';

/** Where something stands, for what is said of it: its name and its offsets. */
interface Site {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

interface Entry {
  readonly key: string;
  /** Of the key. */
  readonly at: Site;
  readonly value: unknown;
  /** Of the value, under the name of the key. */
  readonly site: Site;
}

/** What a map holds by the keys that it may have. What is wrong is told to `problems` and left out. */
export function readKeys<Of extends Keys>(
  document: Document.Parsed,
  node: Node,
  keys: Of,
  problems: FileProblems,
  kind: FileKind,
): ReadKeys<Of> {
  return reader(document, problems, kind).keys(node, siteOf(node, `A ${kind}`), keys);
}

function reader(document: Document.Parsed, problems: FileProblems, kind: FileKind) {
  const refuse = (site: Site, message: string, advice: string): undefined => {
    problems.add(message, advice, site.start, site.end);
    return undefined;
  };

  /** What an alias stands for; undefined for nothing at all. */
  function meantBy(node: unknown, site: Site): Node | undefined {
    if (!isNode(node)) return undefined;
    if (!isAlias(node)) return isScalar(node) && node.value === null ? undefined : node;
    const meant = node.resolve(document);
    return meant ?? refuse(site, `Nothing is called &${node.source}.`, 'Write what is meant, or correct the name.');
  }

  /** Entries of a map by key as text; what is twice is a problem. */
  function entries(node: Node, site: Site, advice: string): Entry[] {
    if (!isMap(node)) {
      refuse(site, `${site.name} must be keys with values.`, advice);
      return [];
    }
    const seen = new Set<string>();
    return node.items.flatMap((pair: Pair) => {
      const keyNode = isNode(pair.key) ? pair.key : node;
      const at = siteOf(keyNode, '');
      const key = isScalar(keyNode) ? textOf(keyNode) : undefined;
      if (key === undefined) {
        refuse(at, 'This key is no text.', 'Put it in quotes.');
        return [];
      }
      if (seen.has(key)) {
        refuse(at, `${short(key)} stands here a second time.`, 'Keep one of the two.');
        return [];
      }
      seen.add(key);
      // A key with nothing behind it is told of where it stands itself.
      const value =
        isNode(pair.value) && isReal(pair.value) ? siteOf(pair.value, short(key)) : { ...at, name: short(key) };
      return [{ key, at, value: pair.value, site: value }];
    });
  }

  function text(node: Node, site: Site, shape: TextShape): string | undefined {
    const found = isScalar(node) ? textOf(node) : undefined;
    if (found === undefined)
      return refuse(
        site,
        `${site.name} must be text.`,
        'Write it on the same line, in quotes where it holds other signs.',
      );
    if (found === '') return refuse(site, `${site.name} is empty.`, 'Write something, or remove it.');
    if (shape.means === 'account' && isScalar(node) && typeof node.value !== 'string' && !/^\d{12}$/.test(found)) {
      const digits = /^\d{1,11}$/.test(found) ? `: "${found.padStart(12, '0')}"` : '';
      const advice = `Write all of its 12 digits, in quotes${digits}.`;
      return refuse(site, `${short(found)} is not the number of an account.`, advice);
    }
    if (shape.means === 'colour' && !/^#[0-9a-f]{6}$/i.test(found)) return noColour(site);
    return found;
  }

  /** Without quotes, `#` begins a comment: a colour written so is nothing at all to YAML. */
  function noColour(site: Site): undefined {
    return refuse(site, `${site.name} is no colour.`, 'Write one in quotes, like "#0969da".');
  }

  function word(node: Node, site: Site, { words }: WordShape): string | undefined {
    const known = Object.keys(words);
    const found = isScalar(node) ? textOf(node) : undefined;
    if (found !== undefined && Object.hasOwn(words, found)) return found;
    const nearest = found === undefined ? undefined : nearestWord(found, known);
    const advice = `${nearest === undefined ? '' : `Did you mean ${nearest}? `}It must be ${alternatives(known)}.`;
    return refuse(site, `${site.name} cannot be ${found === undefined ? 'that' : short(found)}.`, advice);
  }

  function number(node: Node, site: Site, least: number, most: number): number | undefined {
    const found = isScalar(node) ? node.value : undefined;
    if (typeof found === 'number' && Number.isInteger(found) && found >= least && found <= most) return found + 0;
    return refuse(
      site,
      `${site.name} must be a whole number from ${least} to ${most}.`,
      'Write it in digits, without quotes.',
    );
  }

  function list(node: Node, site: Site, of: TextShape | WordShape): string[] {
    const items: readonly unknown[] = isSeq(node) ? node.items : [node];
    const read = items.map((item) => {
      const at = isNode(item) && isReal(item) ? siteOf(item, `What is listed under ${site.name}`) : site;
      const value = meantBy(item, at);
      if (value === undefined)
        return refuse(at, `Something listed under ${site.name} is empty.`, 'Write it, or remove its line.');
      return of.kind === 'text' ? text(value, at, of) : word(value, at, of);
    });
    return [...new Set(read.filter((item) => item !== undefined))];
  }

  function grouping(node: Node, site: Site, words: Readonly<Record<string, string>>): Grouping | undefined {
    if (isMap(node)) {
      const [entry, other] = entries(node, site, '');
      if (entry?.key === 'tag' && other === undefined) {
        const tag = meantBy(entry.value, entry.site);
        const key = tag && text(tag, entry.site, { kind: 'text' });
        if (key !== undefined) return `tag:${key}`;
      }
      return refuse(site, 'A grouping by a tag needs the key of the tag.', 'Write it like tag:team.');
    }
    const found = isScalar(node) ? textOf(node) : undefined;
    if (found?.startsWith('tag:') && found.length > 'tag:'.length) return found as Grouping;
    return word(node, site, { kind: 'word', words: { ...words, 'tag:…': '' } }) as Grouping | undefined;
  }

  function pin(node: Node | undefined, site: Site): Pin | undefined {
    const [x, y, ...others] = isSeq(node) ? node.items.map((item) => (isScalar(item) ? item.value : undefined)) : [];
    const isPlace = (value: unknown): value is number => typeof value === 'number' && Math.abs(value) <= farthestPin;
    if (isPlace(x) && isPlace(y) && others.length === 0) return { x, y };
    return refuse(site, `${site.name} must be pinned at two numbers.`, 'Write pixels like [120, 40].');
  }

  function byKey<Value>(
    node: Node,
    site: Site,
    advice: string,
    read: (value: Node | undefined, at: Site) => Value | undefined,
  ) {
    const found = entries(node, site, advice).map(
      (entry) => [entry.key, read(meantBy(entry.value, entry.site), entry.site)] as const,
    );
    return Object.fromEntries(found.filter((entry): entry is readonly [string, Value] => entry[1] !== undefined));
  }

  function keys<Of extends Keys>(node: Node, site: Site, known: Of): ReadKeys<Of> {
    const names = Object.keys(known);
    const found = entries(node, site, `Write ${alternatives(names)}, each with a colon and its value.`);
    const read = found.map(({ key, at, value, site: where }) => {
      const shape = Object.hasOwn(known, key) ? known[key]?.shape : undefined;
      if (shape === undefined) return [key, unknownKey(key, at, names)];
      const meant = meantBy(value, where);
      if (meant === undefined && shape.kind === 'text' && shape.means === 'colour') return [key, noColour(where)];
      return [key, meant === undefined ? undefined : any(meant, where, shape)];
    });
    return Object.fromEntries(read.filter(([, value]) => value !== undefined)) as ReadKeys<Of>;
  }

  function unknownKey(key: string, at: Site, names: readonly string[]): undefined {
    const nearest = nearestWord(key, names);
    const advice = nearest === undefined ? `There are ${alternatives(names, 'and')}.` : `Did you mean ${nearest}?`;
    return refuse(at, `${short(key)} is nothing that a ${kind} has here.`, advice);
  }

  function any(node: Node, site: Site, shape: Shape): Read<Shape> | undefined {
    switch (shape.kind) {
      case 'text':
        return text(node, site, shape);
      case 'word':
        return word(node, site, shape);
      case 'wholeNumber':
        return number(node, site, shape.least, shape.most);
      case 'list':
        return list(node, site, shape.of);
      case 'grouping':
        return grouping(node, site, shape.words);
      case 'keys':
        return keys(node, site, shape.keys);
      case 'valuesByKey':
        return byKey(node, site, 'Write the key of each tag with its values, like team: payments.', (value, at) =>
          value === undefined ? [] : list(value, at, { kind: 'text' }),
        );
      case 'pinsById':
        return byKey(node, site, 'Write the id of each resource with its place, like "…": [120, 40].', pin);
      case 'textsById':
        return byKey(
          node,
          site,
          'Write the id of each resource with what is noted, like "…": Replaced in May.',
          (value, at) => (value === undefined ? undefined : text(value, at, { kind: 'text' })),
        );
    }
  }

  return { keys };
}

function siteOf(node: Node, name: string): Site {
  const [start, end] = node.range ?? [0, 1];
  return { name, start, end };
}

/** Whether it takes room in the text: an empty value does not. */
function isReal(node: Node): boolean {
  const [start, end] = node.range ?? [0, 0];
  return end > start;
}

/** Text of the file inside of a sentence: one line, in quotes, not too long. */
function short(text: string): string {
  const line = text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ');
  return line.length <= 60 ? `\`${line}\`` : `\`${[...line].slice(0, 59).join('')}…\``;
}

function alternatives(words: readonly string[], before: 'or' | 'and' = 'or'): string {
  if (words.length <= 1) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${before} ${words.at(-1)}`;
}
