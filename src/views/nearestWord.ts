/** The word that was probably meant; undefined when none is near enough to ask about. */
export function nearestWord(written: string, words: readonly string[]): string | undefined {
  if (written.length > 40) return undefined;
  const wanted = plain(written);
  const ranked = words
    .map((word) => ({ word, distance: isBeginning(wanted, plain(word)) ? 1 : distance(wanted, plain(word)) }))
    .sort((one, other) => one.distance - other.distance);
  const [nearest] = ranked;
  if (nearest === undefined) return undefined;
  return nearest.distance <= Math.ceil(wanted.length / 3) ? nearest.word : undefined;
}

/** Without what people write one way or another: capitals, dashes, spaces, a plural, the colour of other Englishes. */
function plain(word: string): string {
  return word
    .toLowerCase()
    .replaceAll(/[\s_-]/g, '')
    .replace('color', 'colour')
    .replace(/s$/, '');
}

function isBeginning(wanted: string, word: string): boolean {
  return wanted.length > 2 && word.startsWith(wanted);
}

/** Letters to add, remove or replace (Levenshtein). */
function distance(from: string, to: string): number {
  let row = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (const [index, letter] of [...from].entries()) {
    const next = [index + 1];
    for (const [column, other] of [...to].entries()) {
      const replaced = (row[column] ?? 0) + (letter === other ? 0 : 1);
      next.push(Math.min(replaced, (row[column + 1] ?? 0) + 1, (next[column] ?? 0) + 1));
    }
    row = next;
  }
  return row[to.length] ?? 0;
}
