import { element } from './dom.ts';

/** A small field in which a list is searched. */
export interface SearchField {
  readonly box: HTMLElement;
  text(): string;
  clear(): void;
}

const pauseMilliseconds = 80;

/** `changed` is called a moment after the text changed. Escape empties the field first, and leaves it then. */
export function createSearchField(words: string, changed: () => void): SearchField {
  const field = element('input', {
    type: 'text',
    class: 'field list-search',
    placeholder: words,
    'aria-label': words,
    spellcheck: 'false',
  });
  let typing: ReturnType<typeof setTimeout> | undefined;
  const clear = (): void => {
    clearTimeout(typing);
    field.value = '';
  };
  field.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(changed, pauseMilliseconds);
  });
  field.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || field.value === '') return;
    clear();
    changed();
    event.stopPropagation();
  });
  return { box: field, text: () => field.value, clear };
}
