import { button, element } from '../dom.ts';
import { keyTable } from './keys.ts';

export interface KeyHelp {
  readonly dialog: HTMLElement;
  open(): void;
}

/** The list of all keys. `?` opens it from everywhere but a field that is written in. */
export function createKeyHelp(): KeyHelp {
  const rows = keyTable.map(({ keys, does }) =>
    element('tr', {}, element('th', { scope: 'row' }, element('kbd', {}, keys)), element('td', {}, does)),
  );
  const dialog = element(
    'dialog',
    { class: 'key-help', 'aria-labelledby': 'key-help-title' },
    element('h2', { id: 'key-help-title' }, 'Keys of the Graph'),
    element('table', {}, element('tbody', {}, ...rows)),
    button('Close', () => dialog.close()),
  );
  const open = (): void => {
    if (!dialog.open) dialog.showModal();
  };
  document.addEventListener('keydown', (event) => {
    if (event.key !== '?' || event.ctrlKey || event.metaKey || event.altKey || isWriting(event)) return;
    open();
    event.preventDefault();
  });
  return { dialog, open };
}

/** Fields of the toolkit have theirs in a shadow tree. */
function isWriting(event: KeyboardEvent): boolean {
  const [target] = event.composedPath();
  return target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement;
}
