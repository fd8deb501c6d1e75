import { element, strokeIcon } from '../dom.ts';
import { createPopover } from './popover.ts';

export interface MenuItem {
  readonly words: string;
  readonly icon?: string;
  /** Set for what is on or off. */
  readonly on?: boolean;
  readonly disabled?: boolean;
  /** Only where the panel is too narrow for its own button. */
  readonly narrow?: true;
  pressed(): void;
}

const steps: Readonly<Record<string, (at: number, count: number) => number>> = {
  ArrowDown: (at, count) => (at + 1) % count,
  ArrowUp: (at, count) => (at - 1 + count) % count,
  Home: () => 0,
  End: (_, count) => count - 1,
};

/** A menu that hangs on a button, walked with the arrow keys. Its items are asked for whenever it opens. */
export function createMenu(words: string, toggle: HTMLElement, items: () => readonly MenuItem[]): HTMLElement {
  const list = element('div', { class: 'menu-items' });
  const popover = createPopover(words, toggle, list, fill, 'menu');

  function fill(): void {
    list.replaceChildren(...items().map(row));
    // The popover takes the focus first, when it is placed.
    queueMicrotask(() => shown()[0]?.focus());
  }

  function row(item: MenuItem): HTMLElement {
    const { on } = item;
    const made = element(
      'button',
      {
        type: 'button',
        class: `menu-item${item.narrow ? ' narrow-only' : ''}`,
        role: on === undefined ? 'menuitem' : 'menuitemcheckbox',
        tabindex: '-1',
        ...(on === undefined ? {} : { 'aria-checked': String(on) }),
        ...(item.disabled ? { disabled: '' } : {}),
      },
      item.icon === undefined ? '' : strokeIcon(item.icon),
      element('span', { class: 'menu-words' }, item.words),
    );
    made.addEventListener('click', () => {
      popover.close();
      toggle.focus();
      item.pressed();
    });
    return made;
  }

  const shown = (): HTMLButtonElement[] =>
    [...list.querySelectorAll('button')].filter((item) => !item.disabled && item.getClientRects().length > 0);

  list.addEventListener('keydown', (event) => {
    const all = shown();
    const step = steps[event.key];
    if (step === undefined || all.length === 0) return;
    all[
      step(
        all.findIndex((item) => item.matches(':focus')),
        all.length,
      )
    ]?.focus();
    event.preventDefault();
    event.stopPropagation();
  });
  return popover.box;
}
