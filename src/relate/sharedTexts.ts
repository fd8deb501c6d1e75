/**
 * Answers one and the same string for equal ones. A hundred thousand resources name the same few types, accounts, regions
 * and property paths, and each would hold a copy of its own.
 */
export type SharedTexts = (text: string) => string;

export function sharedTexts(): SharedTexts {
  const known = new Map<string, string>();
  return (text) => {
    const same = known.get(text);
    if (same !== undefined) return same;
    known.set(text, text);
    return text;
  };
}
