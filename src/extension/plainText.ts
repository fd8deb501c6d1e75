/**
 * Cloud text as one line that shows what it holds and does nothing: control characters, line ends and characters that
 * turn the direction of text become visible. Doing it twice changes nothing more.
 */
export function plainLine(text: string): string {
  return text.replace(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, visible);
}

/** For places that draw `$(name)` as an icon: quick picks and the status bar. */
export function plainLabel(text: string): string {
  return plainLine(text).replace(/\$\([a-z0-9-]+(~[a-z]+)?\)/gi, '\\$&');
}

/** For messages, which turn `[text](address)` into a link that can run commands. */
export function plainMessage(text: string): string {
  return plainLine(text).replaceAll('](', '] (');
}

/** For the last step of a document's path, which editors show as its title: it holds no further step. */
export function plainPathStep(text: string): string {
  return plainLine(text).replace(/[/\\]/g, '-');
}

function visible(character: string): string {
  if (character === '\n') return '↵';
  const code = character.codePointAt(0) ?? 0;
  return `⟨U+${code.toString(16).toUpperCase().padStart(4, '0')}⟩`;
}
