import { isScalar } from 'yaml';
import type { Hue } from '../model/glyphs.ts';
import { type ExportStyle, usualStyle } from '../picture/exportStyle.ts';
import { type FileProblem, fileProblems } from './fileProblem.ts';
import { readKeys } from './readShape.ts';
import { readYaml } from './readYaml.ts';
import type { KeyShape, Keys } from './shapes.ts';

/** Where a workspace keeps the style of its exports. */
export const styleFilePath = '.orrery/style.yaml';

const colour = (of: string) =>
  ({
    describe: `Colour of ${of}, as \`"#rrggbb"\`.`,
    shape: { kind: 'text', means: 'colour' },
  }) as const satisfies KeyShape;

const colours = {
  blue: colour('accounts, interfaces, databases'),
  green: colour('storage and subnets'),
  orange: colour('what computes'),
  purple: colour('networks and messages'),
  red: colour('what protects'),
  yellow: colour('people and roles'),
  plain: colour('everything else'),
} as const satisfies Record<Hue, KeyShape>;

/** Every key of a style file, in the order in which they are told. */
export const styleFormat = {
  mode: {
    describe: 'On which ground drawings are made.',
    shape: {
      kind: 'word',
      words: { auto: "As the reader's screen, where a format can tell", light: 'Light ground', dark: 'Dark ground' },
    },
  },
  direction: {
    describe: 'Where relations lead.',
    shape: {
      kind: 'word',
      words: { auto: 'Whichever fits a page better', right: 'To the right', down: 'Down' },
    },
  },
  show: {
    describe: 'What stands under the names of resources, beside their type.',
    shape: {
      kind: 'list',
      of: { kind: 'word', words: { id: 'Their ids', place: 'Account and region', tags: 'Their tags' } },
    },
  },
  properties: {
    describe: 'Properties that stand under the names, by resource type or the beginning of one.',
    shape: { kind: 'valuesByKey' },
  },
  colours: { describe: 'Colours in place of the usual ones.', shape: { kind: 'keys', keys: colours } },
} as const satisfies Keys;

export type ParsedStyleFile = { readonly style: ExportStyle } | { readonly problems: readonly FileProblem[] };

/** Reads the text of a style file, or says everything that is wrong with it, in the order of the text. Never throws. */
export function parseStyleFile(text: string): ParsedStyleFile {
  const problems = fileProblems(text);
  const document = readYaml(text, problems, 'style');
  const root = document?.contents ?? undefined;
  const isEmpty = root === undefined || (isScalar(root) && root.value === null);
  const read = document === undefined || isEmpty ? {} : readKeys(document, root, styleFormat, problems, 'style');
  if (problems.list.length > 0) return { problems: problems.list };
  return { style: { ...usualStyle, ...read } };
}
