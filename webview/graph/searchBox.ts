import type { SearchHits } from '../../src/extension/graph/protocol.ts';
import type { ToolkitField } from '../toolkit.ts';
import { element } from './dom.ts';
import { oneLine } from './text.ts';

export interface SearchBox {
  readonly box: HTMLElement;
  /** Hits for a text; those for a text that is no longer in the field are dropped. */
  show(text: string, hits: SearchHits): void;
  focus(): void;
}

const pauseMilliseconds = 120;

/** A field that searches as one types, with the list of what was found under it. */
export function createSearchBox(search: (text: string) => void, choose: (id: string) => void): SearchBox {
  const field = element('vscode-text-field', {
    placeholder: 'Search',
    'aria-label': 'Search in this graph',
    class: 'search-field',
  }) as ToolkitField;
  const list = element('ul', { class: 'hits', 'aria-label': 'Search results' });
  const count = element('div', { class: 'visually-hidden', role: 'status' });
  const box = element('div', { class: 'search' }, field, list, count);
  let typing: ReturnType<typeof setTimeout> | undefined;
  /** What the list was found for. */
  let found = '';
  /** Enter was pressed before what is in the field was found. */
  let isEntered = false;
  list.hidden = true;

  const text = (): string => field.value.trim();
  const close = (): void => {
    list.hidden = true;
  };
  const hits = (): HTMLElement[] => [...list.querySelectorAll<HTMLElement>('button')];

  field.addEventListener('input', () => {
    clearTimeout(typing);
    isEntered = false;
    if (text() === '') return close();
    typing = setTimeout(() => search(text()), pauseMilliseconds);
  });
  /** Chooses the first hit for what is in the field: the list may still be that of its first letters. */
  const enter = (): void => {
    if (found === text() && !list.hidden) {
      hits()[0]?.click();
      return;
    }
    clearTimeout(typing);
    isEntered = true;
    search(text());
  };
  box.addEventListener('keydown', (event) => {
    const focusable = hits();
    const at = document.activeElement instanceof HTMLElement ? focusable.indexOf(document.activeElement) : -1;
    if (event.key === 'Escape') {
      close();
      field.focus();
    } else if (event.key === 'ArrowDown' && !list.hidden) focusable[Math.min(at + 1, focusable.length - 1)]?.focus();
    else if (event.key === 'ArrowUp' && at > 0) focusable[at - 1]?.focus();
    else if (event.key === 'ArrowUp' && at === 0) field.focus();
    else if (event.key === 'Enter' && at === -1 && text() !== '') enter();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node) || !box.contains(relatedTarget)) close();
  });
  field.addEventListener('focus', () => {
    if (text() !== '' && list.childElementCount > 0) list.hidden = false;
  });

  return {
    box,
    show(searched, hitsFound) {
      if (searched !== text()) return;
      found = searched;
      const rows = hitsFound.map((hit) => {
        const row = hitRow(hit);
        row.addEventListener('click', () => {
          close();
          choose(hit.id);
        });
        return element('li', {}, row);
      });
      list.replaceChildren(...(rows.length > 0 ? rows : [element('li', { class: 'note' }, 'Nothing found')]));
      count.textContent = hitsFound.length === 0 ? 'Nothing found' : `${hitsFound.length} found`;
      list.hidden = false;
      if (isEntered) hits()[0]?.click();
      isEntered = false;
    },
    focus: () => field.focus(),
  };
}

function hitRow(hit: SearchHits[number]): HTMLElement {
  const where = [hit.typeTitle, ...hit.path].join(' › ');
  return element(
    'button',
    { type: 'button', 'data-hit': hit.id },
    element('span', { class: 'hit-name' }, oneLine(hit.name === '' ? hit.id : hit.name)),
    element('span', { class: 'hit-place' }, oneLine(where)),
  );
}
