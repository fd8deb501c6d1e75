import { element, strokeIcon } from '../dom.ts';
import { smallIcons } from '../smallButtons.ts';

/** A part of the details under a heading that folds it away. It stays as the person left it. */
export interface DetailsSection {
  readonly box: HTMLElement;
  /** Writes the heading and shows the section; without one, hides it for want of anything to say. */
  show(title: string | undefined): void;
}

/** `name` makes the id of its content. */
export function createDetailsSection(name: string, content: HTMLElement, open = true): DetailsSection {
  const words = element('span');
  const holder = element('div', { class: 'details-part', id: `details-${name}` }, content);
  const toggle = element(
    'button',
    { type: 'button', class: 'details-toggle', 'aria-controls': holder.id },
    strokeIcon(smallIcons.chevron, 'twisty'),
    words,
  );
  const box = element('section', { class: 'details-section' }, element('h3', {}, toggle), holder);
  const fold = (shown: boolean): void => {
    toggle.setAttribute('aria-expanded', String(shown));
    holder.hidden = !shown;
  };
  toggle.addEventListener('click', () => fold(holder.hidden === true));
  fold(open);
  return {
    box,
    show(title) {
      box.hidden = title === undefined;
      words.textContent = title ?? '';
    },
  };
}
