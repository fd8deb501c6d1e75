import { inflateRawSync } from 'node:zlib';
import { type Problem, ProblemError } from '../../model/problem.ts';
import { rootId } from './cellIds.ts';
import { headerAttribute } from './rootData.ts';
import { parseXml, textOf, type XmlElement, XmlError } from './xml.ts';

/** The page that Orrery wrote, in a file that may have others. */
export interface OrreryPage {
  /** The document that the page's positions are indexes into: the file, or what was compressed in it. */
  readonly text: string;
  /** The element that holds all cells. */
  readonly root: XmlElement;
  /** The whole file with this in place of the document. */
  readonly put: (text: string) => string;
}

/** More than any drawing has, and less than a file made to fill the memory would unpack to. */
const largestPage = 64 * 1024 * 1024;

/**
 * The first page of a draw.io file that Orrery wrote, whether draw.io saved it compressed or not.
 * Throws a ProblemError when the file is broken, no draw.io file, or holds no such page.
 */
export function orreryPage(existing: string): OrreryPage {
  const file = parsed(existing);
  if (file.name !== 'mxfile') throw new ProblemError(otherKind);
  for (const diagram of file.children.filter(({ name }) => name === 'diagram')) {
    const page = pageOf(existing, diagram);
    if (page !== undefined && isOurs(page.root)) return page;
  }
  throw new ProblemError(notOurs);
}

/** What an Orrery drawing says about itself, line by line; see {@link orreryPage} for what is thrown. */
export function drawioHeader(existing: string): string[] {
  const { root } = orreryPage(existing);
  const header = rootCell(root)?.attributes.get(headerAttribute)?.value ?? '';
  return header === '' ? [] : header.split('\n');
}

function pageOf(existing: string, diagram: XmlElement): OrreryPage | undefined {
  const [model] = diagram.children;
  if (model !== undefined) {
    const root = model.children.find(({ name }) => name === 'root');
    return root === undefined ? undefined : { text: existing, root, put: (text) => text };
  }
  const packed = textOf(existing, diagram).trim();
  if (packed === '') return undefined;
  const text = packed.startsWith('<') ? packed : unpacked(packed);
  const root = parsed(text).children.find(({ name }) => name === 'root');
  if (root === undefined) return undefined;
  const [before, after] = [existing.slice(0, diagram.contentStart), existing.slice(diagram.contentEnd)];
  return { text, root, put: (changed) => `${before}${changed}${after}` };
}

/** draw.io compresses a page's XML, percent-encoded, without a header (drawio.com/doc/faq/extract-diagram-data). */
function unpacked(packed: string): string {
  try {
    const bytes = inflateRawSync(Buffer.from(packed, 'base64'), { maxOutputLength: largestPage });
    return decodeURIComponent(bytes.toString('utf8'));
  } catch (error) {
    throw new ProblemError(broken('one of its pages cannot be unpacked'), error);
  }
}

function parsed(text: string): XmlElement {
  try {
    return parseXml(text);
  } catch (error) {
    if (!(error instanceof XmlError)) throw error;
    throw new ProblemError(text.trimStart().startsWith('<') ? broken(error.message) : otherKind, error);
  }
}

export function rootCell(root: XmlElement): XmlElement | undefined {
  return root.children.find(({ attributes }) => attributes.get('id')?.value === rootId);
}

function isOurs(root: XmlElement): boolean {
  return (
    rootCell(root)?.attributes.has(headerAttribute) === true ||
    root.children.some(({ attributes }) => attributes.has('orreryId'))
  );
}

function broken(reason: string): Problem {
  return {
    code: 'BrokenDrawing',
    message: `The draw.io file is broken: ${reason}. Nothing is written over it.`,
    advice: 'Take an older version of the file, or move it away to have it written anew.',
    nextStep: 'edit-file',
  };
}

const otherKind: Problem = {
  code: 'OtherKindOfFile',
  message: 'The file is no draw.io file, and nothing is written over it.',
  advice: 'Choose another name, or move the file away.',
  nextStep: 'edit-file',
};

const notOurs: Problem = {
  code: 'NotWrittenByOrrery',
  message: 'No page of the draw.io file was written by Orrery, and nothing is written over it.',
  advice: 'Choose another name: what Orrery writes can then be copied into this file as a page.',
  nextStep: 'edit-file',
};
