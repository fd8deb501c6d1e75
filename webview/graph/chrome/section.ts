import { element, strokeIcon } from '../dom.ts';
import { chromeIcons } from './chromeIcons.ts';

/** A part of a panel that folds away under its title. */
export interface Section {
  readonly box: HTMLDetailsElement;
  /** What is chosen in it, in few words; empty: nothing. */
  note(words: string): void;
}

export interface SectionOptions {
  readonly open?: boolean;
  /** Of sections with one name, only one is open. */
  readonly name?: string;
}

export function createSection(
  title: string,
  content: HTMLElement,
  { open = false, name }: SectionOptions = {},
): Section {
  const words = element('span', { class: 'section-note' });
  const box = element(
    'details',
    { class: 'section', ...(name === undefined ? {} : { name }) },
    element(
      'summary',
      {},
      strokeIcon(chromeIcons.chevronRight, 'small-icon chevron'),
      element('span', { class: 'section-title' }, title),
      words,
    ),
    content,
  );
  box.open = open;
  return {
    box,
    note(said) {
      words.textContent = said;
    },
  };
}
