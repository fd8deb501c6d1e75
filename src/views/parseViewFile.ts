import { type Document, isMap, isScalar, type Pair } from 'yaml';
import { type FileProblem, type FileProblems, fileProblems } from './fileProblem.ts';
import { type Content, format } from './format.ts';
import { readKeys } from './readShape.ts';
import { readYaml } from './readYaml.ts';
import { type ViewFile, viewFileOf } from './viewFile.ts';

export type ParsedViewFile = { readonly file: ViewFile } | { readonly problems: readonly FileProblem[] };

/**
 * Reads the text of a view file, or says everything that is wrong with it, in the order of the text. An empty text is
 * the view of everything. Never throws, whatever the text.
 */
export function parseViewFile(text: string): ParsedViewFile {
  const read = readContent(text);
  return 'problems' in read ? read : { file: viewFileOf(read.content) };
}

/** What stands in a view file, with the YAML that it was read from. */
export function readContent(
  text: string,
):
  | { readonly content: Content; readonly document: Document.Parsed | undefined }
  | { readonly problems: readonly FileProblem[] } {
  const problems = fileProblems(text);
  const document = readYaml(text, problems, 'view');
  const root = document?.contents ?? undefined;
  const isEmpty = root === undefined || (isScalar(root) && root.value === null);
  const content = document === undefined || isEmpty ? {} : readKeys(document, root, format, problems, 'view');
  if (problems.list.length === 0 && document !== undefined) checkTogether(content, document, problems);
  if (problems.list.length === 0) return { content, document };
  return { problems: problems.list.sort((one, other) => one.start.offset - other.start.offset) };
}

/** What is right by itself, but not beside the rest. */
function checkTogether({ show, root, to }: Content, document: Document.Parsed, problems: FileProblems): void {
  const add = (key: string, message: string, advice: string): void => {
    const [start, end] = placeOf(document, key);
    problems.add(message, advice, start, end);
  };
  if (show !== undefined && show !== 'containment' && root === undefined) {
    add('show', `To show ${show === 'path' ? 'a path' : show} takes a root.`, 'Add root: with the id of a resource.');
  }
  if (show === 'path' && to === undefined) {
    add('show', 'A path needs an end.', 'Add to: with the id of the resource that it ends at.');
  }
  if (show !== 'path' && to !== undefined) {
    add('to', 'Only a path has an end.', 'Add show: path, or remove to.');
  }
}

/** Offsets of a pair, from its key to the end of its value. */
function placeOf({ contents }: Document.Parsed, key: string): readonly [start: number, end: number] {
  const pairs: readonly Pair[] = isMap(contents) ? contents.items : [];
  const pair = pairs.find((one) => isScalar(one.key) && one.key.value === key);
  const start = isScalar(pair?.key) ? pair.key.range?.[0] : undefined;
  const end = isScalar(pair?.value) ? pair.value.range?.[1] : undefined;
  return [start ?? 0, end ?? (start ?? 0) + key.length];
}
