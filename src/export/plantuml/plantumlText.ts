/** Keeps apart what PlantUML would read as one thing; visibleText leaves it in, and nothing is drawn for it. */
const joiner = '\u200d';

/** Letters, digits, joiners and spaces mean nothing to PlantUML, and neither do these where they stand alone. */
const special = /[!-/:-@[-`{-~]/g;
const harmlessAlone = new Set(['-', '.', ',', '/']);

/** PlantUML uses these private characters for its own line breaks and quotation marks. */
const reserved = /[\ue000-\ue2ff]/g;

/**
 * Text for a label, so that PlantUML shows exactly this text: whatever could be an include, a macro of a library, a
 * variable, a sprite, a link or Creole becomes a character reference. The text is one line (see `visibleText`).
 *
 * PlantUML resolves references once more where it wraps a label, drops the `~` of `~@startuml`, and makes tabs of `\t` at
 * the very end: a joiner keeps apart what a name spells out of that.
 */
export function plantumlText(text: string): string {
  return text
    .replace(reserved, (character) => `⟨U+${character.charCodeAt(0).toString(16).toUpperCase()}⟩`)
    .replace(/&(?=#)|<(?=U\+)|\\(?=[a-z])|~(?=@)/gi, `$&${joiner}`)
    .replace(special, (character, at: number, whole: string) =>
      harmlessAlone.has(character) && whole[at - 1] !== character && whole[at + 1] !== character && at > 0
        ? character
        : `&#${character.charCodeAt(0)};`,
    );
}

/**
 * A comment of one line, as a line of its own. PlantUML looks for `@startuml` even in comments, because it also finds
 * diagrams in those of programs: a joiner keeps it apart.
 */
export function plantumlComment(line: string): string {
  return `' ${line.replace(/(?<!\w)@(?=[a-z])/gi, `@${joiner}`)}`;
}

/** The line that puts a title over the drawing; none for an empty title. PlantUML asks for a letter in it. */
export function titleLines(title: string): string[] {
  return title === '' ? [] : [`title <b>${plantumlText(title)}</b>`];
}
