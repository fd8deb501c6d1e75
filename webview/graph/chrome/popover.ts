import { element } from '../dom.ts';

export interface Popover {
  /** The button with its panel. */
  readonly box: HTMLElement;
  close(): void;
}

const distance = 4;
const margin = 8;

/**
 * A panel beside its button. It opens and closes with it, and closes on Escape or when the focus leaves. `opened` is
 * called before it is shown. What is a menu gives its items the focus itself.
 */
export function createPopover(
  words: string,
  toggle: HTMLElement,
  content: HTMLElement,
  opened: () => void = () => {},
  role: 'dialog' | 'menu' = 'dialog',
): Popover {
  const panel = element('div', { class: `popover ${role}`, role, 'aria-label': words, tabindex: '-1' }, content);
  const box = element('div', { class: 'popover-box' }, toggle, panel);
  toggle.setAttribute('aria-haspopup', role);

  function show(visible: boolean): void {
    panel.hidden = !visible;
    toggle.setAttribute('aria-expanded', String(visible));
    if (!visible) return;
    opened();
    place(panel, toggle);
    panel.focus({ preventScroll: true });
  }
  show(false);

  toggle.addEventListener('click', () => show(panel.hidden === true));
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (key !== 'Escape' || panel.hidden || !(target instanceof Node)) return;
    // A button that hides itself when it is pressed leaves the focus with the page.
    if (target !== document.body && !box.contains(target)) return;
    show(false);
    toggle.focus();
    event.stopPropagation();
  });
  box.addEventListener('focusout', ({ relatedTarget }) => {
    if (relatedTarget instanceof Node && !box.contains(relatedTarget)) show(false);
  });
  document.addEventListener('pointerdown', ({ target }) => {
    if (!panel.hidden && target instanceof Node && !box.contains(target)) show(false);
  });
  // What is in it may grow, by an answer that was waited for.
  const placeAgain = (): void => {
    if (!panel.hidden) place(panel, toggle);
  };
  new ResizeObserver(placeAgain).observe(content);
  window.addEventListener('resize', placeAgain);
  return { box, close: () => show(false) };
}

/** Under the button or over it, wherever there is more room, and never out of the window. */
function place(panel: HTMLElement, toggle: HTMLElement): void {
  const { left, top, bottom } = toggle.getBoundingClientRect();
  const below = window.innerHeight - bottom;
  const upwards = top > below;
  const { style } = panel;
  style.maxHeight = `${Math.max(top, below) - distance - margin}px`;
  style.top = upwards ? 'auto' : `${bottom + distance}px`;
  style.bottom = upwards ? `${window.innerHeight - top + distance}px` : 'auto';
  style.left = `${Math.max(margin, Math.min(left, window.innerWidth - panel.offsetWidth - margin))}px`;
}
