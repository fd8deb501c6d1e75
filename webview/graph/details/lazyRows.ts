import { element, link } from '../dom.ts';
import { grouped } from '../text.ts';

/** Rows that are shown at once; a person asks for more. */
const atOnce = 100;

/** Fills a list with the first rows, and a button at its end that goes on. The focus stays in the list. */
export function fillLazily<Item>(
  list: HTMLElement,
  items: readonly Item[],
  row: (item: Item) => HTMLElement,
  most = atOnce,
): void {
  list.replaceChildren(...items.slice(0, most).map(row));
  const left = items.slice(most);
  if (left.length > 0) list.append(moreRow(list, left, row));
}

function moreRow<Item>(list: HTMLElement, left: readonly Item[], row: (item: Item) => HTMLElement): HTMLElement {
  const next = Math.min(atOnce, left.length);
  const more = link(`Show ${next} more of ${grouped(left.length)}`, () => {
    const rows = left.slice(0, atOnce).map(row);
    const rest = left.slice(atOnce);
    holder.remove();
    list.append(...rows, ...(rest.length > 0 ? [moreRow(list, rest, row)] : []));
    rows[0]?.querySelector<HTMLElement>('button')?.focus();
  });
  const holder = element('li', { class: 'more' }, more);
  return holder;
}
