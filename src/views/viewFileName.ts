import { viewFileEnding } from './viewFile.ts';

/** Names of devices on Windows (Microsoft, "Naming Files, Paths, and Namespaces"). */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/;
const longest = 60;

/**
 * A name for the file of a view with this title, which every file system and shell takes as it is. With a number from 2
 * on, another one for the same title.
 */
export function viewFileName(title: string, number = 1): string {
  const words = title
    .toWellFormed()
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-');
  const stem = [...words]
    .slice(0, longest)
    .join('')
    .replace(/^-+|-+$/g, '');
  const safe = stem === '' || device.test(stem) ? `view${stem === '' ? '' : '-'}${stem}` : stem;
  return `${safe}${number === 1 ? '' : `-${number}`}${viewFileEnding}`;
}
