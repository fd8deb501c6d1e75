import fc from 'fast-check';
import type { ExportInput } from '../../src/export/exporter.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { largeOrganizationInput, sampleInput, sampleTenantInput } from './estates.ts';
import { inputFor } from './inputs.ts';
import {
  emptyPicture,
  hostileNames,
  hostilePicture,
  hugePicture,
  networkPicture,
  organizationPicture,
  widePicture,
} from './pictures.ts';

/** What every data format is tried on, by name. */
export const dataInputs: Readonly<Record<string, () => ExportInput | Promise<ExportInput>>> = {
  organization: () => inputFor(organizationPicture()),
  network: () => inputFor(networkPicture()),
  hostile: () => inputFor(hostilePicture()),
  empty: () => emptyInput(),
  huge: () => inputFor(hugePicture()),
  wide: () => inputFor(widePicture()),
  sample: () => sampleInput(),
  'sample tenant': () => sampleTenantInput(),
  'large organization': () => largeOrganizationInput(),
};

/** A scope in which nothing was read yet. */
export function emptyInput(): ExportInput {
  return inputFor(emptyPicture(), {
    excerpt: async () => ({ resources: [], relations: [], others: [], coverage: [] }),
  });
}

/** Pictures whose names are made of what formats and spreadsheets look for, and of anything else, in any order. */
export const hostilePictures: fc.Arbitrary<Picture> = fc
  .array(
    fc.oneof(
      fc.string({ unit: 'binary', maxLength: 40 }),
      fc
        .array(
          fc.constantFrom(
            ...hostileNames.map((name) => name.slice(0, 60)),
            ...[
              '=',
              '+',
              '-',
              '@',
              '＝',
              '＋',
              '\t',
              '\r',
              '\n',
              ';',
              ',',
              '"',
              "'",
              '|',
              '<',
              '>',
              '&',
              ']]>',
              '--',
              ' ',
            ],
            ...['=cmd|" /C calc"!A0', '_x000A_', '_x005F_', 'hasOwnProperty', '-1', '007', 'https://example.com'],
          ),
          { maxLength: 6 },
        )
        .map((parts) => parts.join('')),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map(hostilePicture);
