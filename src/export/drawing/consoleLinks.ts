import type { Excerpt } from '../excerpt.ts';

/** The console's pages of resources by their ids, as far as they are safe to follow: only https addresses. */
export function consoleLinks({ resources }: Excerpt): ReadonlyMap<string, string> {
  return new Map(
    resources.flatMap(({ id, console: page }): [string, string][] => {
      const address = page === undefined ? undefined : httpsAddress(page);
      return address === undefined ? [] : [[id, address]];
    }),
  );
}

/** The address in its full, escaped form; undefined when it leads anywhere but to a page by https. */
function httpsAddress(text: string): string | undefined {
  const address = URL.parse(text);
  return address?.protocol === 'https:' ? address.href : undefined;
}
