import { element, strokeIcon } from './dom.ts';
import { icons } from './icons.ts';

/** A part of a panel that folds away under its title. It stays as the person left it. */
export interface Section {
  readonly box: HTMLDetailsElement;
  title(words: string): void;
  /** What is chosen in it, in few words; empty: nothing. */
  note(words: string): void;
}

interface SectionOptions {
  readonly open?: boolean;
  /** Of sections with one name, only one is open. */
  readonly name?: string;
  /** Its title is a heading, by which screen readers go through the panel. */
  readonly heading?: true;
}

export function createSection(
  words: string,
  content: HTMLElement,
  { open = false, name, heading }: SectionOptions = {},
): Section {
  const title = element(heading ? 'h3' : 'span', { class: 'section-title' }, words);
  const note = element('span', { class: 'section-note' });
  const box = element(
    'details',
    { class: 'section', ...(name === undefined ? {} : { name }) },
    element('summary', {}, strokeIcon(icons.chevronRight, 'small-icon chevron'), title, note),
    content,
  );
  box.open = open;
  return {
    box,
    title(said) {
      title.textContent = said;
    },
    note(said) {
      note.textContent = said;
    },
  };
}
