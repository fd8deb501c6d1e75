import { element } from './dom.ts';

/** A panel beside its button. It opens and closes with it, and closes on Escape or when the focus leaves. */
export function createPopover(words: string, toggle: HTMLElement, content: HTMLElement): HTMLElement {
  const panel = element('div', { class: 'popover', role: 'dialog', 'aria-label': words, tabindex: '-1' }, content);
  const box = element('div', { class: 'popover-box' }, toggle, panel);

  function show(visible: boolean): void {
    panel.hidden = !visible;
    toggle.setAttribute('aria-expanded', String(visible));
    if (visible) panel.focus();
  }
  show(false);

  toggle.addEventListener('click', () => show(panel.hidden === true));
  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape' || panel.hidden) return;
    show(false);
    toggle.focus();
    event.stopPropagation();
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) show(false);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Node && !box.contains(target)) show(false);
  });
  return box;
}
