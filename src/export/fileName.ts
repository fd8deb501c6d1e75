/** File systems allow 255 bytes; less leaves room for folders in front (Windows allows 260 characters in all) and for suffixes. */
const longestStem = 120;

/** Names of devices on Windows, whatever follows after a dot (Microsoft, "Naming Files, Paths, and Namespaces"). */
const device = /^(con|prn|aux|nul|conin|conout|com[0-9¹²³]|lpt[0-9¹²³])$/i;

/** A file name for a diagram with this title, without a folder: see {@link fileStem}. */
export function diagramFileName(title: string, extension: string): string {
  return `${fileStem(title)}.${extension}`;
}

/**
 * A name without extension that every file system and shell takes as it is: letters, digits, dots, underscores and
 * dashes, in Unicode's composed form, at most 120 bytes long, never a device of Windows, a hidden file or an option.
 * `diagram` when nothing is left of the title. Different titles may give the same name.
 */
export function fileStem(title: string): string {
  const words = title
    .toWellFormed()
    .normalize('NFC')
    .replace(/[^\p{L}\p{M}\p{N}._-]+/gu, '-')
    .replace(/-{2,}/g, '-')
    .replace(/\.{2,}/g, '.');
  const stem = trimmed(cut(trimmed(words)));
  if (stem === '') return 'diagram';
  return device.test(stem.replace(/\..*$/s, '')) ? `diagram-${stem}` : stem;
}

/** Without dots and dashes around it, and without accents that belong to nothing. */
function trimmed(text: string): string {
  return text.replace(/^[.\-\p{M}]+|[.-]+$/gu, '');
}

function cut(text: string): string {
  const encoder = new TextEncoder();
  let kept = '';
  let bytes = 0;
  for (const { segment } of new Intl.Segmenter('en').segment(text)) {
    bytes += encoder.encode(segment).length;
    if (bytes > longestStem) break;
    kept += segment;
  }
  return kept;
}
