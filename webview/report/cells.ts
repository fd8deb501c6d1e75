import { element } from '../graph/dom.ts';
import { grouped, oneLine } from '../graph/text.ts';
import type { Estate } from './estate.ts';
import { glyphIcon } from './glyphIcon.ts';
import { resourceAddress } from './route.ts';

/** Where rows lead. */
export interface Ways {
  openResource(resource: number): void;
  /** Leads nowhere for what the report does not hold. */
  openOther(end: string | number): void;
}

/** The drawing of its kind, and its name: a link where it has a place of its own in the report. */
export function named(estate: Estate, end: number | string): (Node | string)[] {
  const name = estate.nameOf(end);
  const words = estate.isResource(end)
    ? element('a', { href: resourceAddress(estate.idOf(end)), tabindex: '-1' }, name)
    : element('span', { class: 'elsewhere' }, name);
  return [glyphIcon(estate.typeOf(end).glyph), words];
}

/** `payments-prod (111122223333)`. */
export function accountText(estate: Estate, account: string | undefined): string {
  if (account === undefined) return '';
  const name = estate.accountName(account);
  return name === oneLine(account) ? name : `${name} (${oneLine(account)})`;
}

export function evidenceText(path: string, detail: string | undefined): string {
  return oneLine(detail === undefined ? path : `${path} = ${detail}`);
}

/** Values that occur, with titles that tell how often, in order of title. */
export function offered<Item>(
  items: readonly Item[],
  of: (item: Item, index: number) => readonly [value: string, title: string] | undefined,
): (readonly [string, string])[] {
  const found = new Map<string, { title: string; count: number }>();
  for (const [index, item] of items.entries()) {
    const [value, title] = of(item, index) ?? [];
    if (value === undefined || title === undefined) continue;
    const known = found.get(value);
    if (known === undefined) found.set(value, { title, count: 1 });
    else known.count += 1;
  }
  const collator = new Intl.Collator('en', { numeric: true });
  return [...found]
    .sort(([, a], [, b]) => collator.compare(a.title, b.title))
    .map(([value, { title, count }]) => [value, `${title} – ${grouped(count)}`]);
}
