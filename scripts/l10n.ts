import { globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

// `node scripts/l10n.ts` writes every text that the extension shows into l10n/bundle.l10n.json, from which translations start.

export const bundleFile = 'l10n/bundle.l10n.json';

/** The texts given to `l10n.t` in the sources under a folder, each once, in order. They must be plain string literals. */
export function localizableTexts(root: string): string[] {
  const texts = new Set<string>();
  for (const file of globSync('src/**/*.ts', { cwd: root })) {
    const source = readFileSync(join(root, file), 'utf8');
    for (const [call, literal] of source.matchAll(/\bl10n\.t\(\s*('(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")?/g)) {
      if (literal === undefined) throw new Error(`${file}: ${call} has no string literal`);
      texts.add(textOf(literal));
    }
  }
  return [...texts].sort();
}

/** The bundle's content: every text is its own key. */
export function bundleText(root: string): string {
  return `${JSON.stringify(Object.fromEntries(localizableTexts(root).map((text) => [text, text])), undefined, 2)}\n`;
}

function textOf(literal: string): string {
  return literal.slice(1, -1).replace(/\\(.)/g, (_, character: string) => (character === 'n' ? '\n' : character));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) writeFileSync(bundleFile, bundleText('.'));
