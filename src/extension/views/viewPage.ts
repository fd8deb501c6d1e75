/** A link of a page to a command. */
export interface PageLink {
  readonly title: string;
  readonly command: string;
}

/** What stands in the place of a graph that cannot be shown. No script runs in it; text is escaped. */
export function viewPage(heading: string, lines: readonly string[], links: readonly PageLink[]): string {
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="default-src 'none'">
    <title>${escaped(heading)}</title>
  </head>
  <body>
    <h1>${escaped(heading)}</h1>
    <ul>${lines.map((line) => `<li>${escaped(line)}</li>`).join('')}</ul>
    <p>${links.map(({ title, command }) => `<a href="command:${command}">${escaped(title)}</a>`).join(' · ')}</p>
  </body>
</html>
`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
