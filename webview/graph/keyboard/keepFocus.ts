/**
 * Gives the focus back to what had it when the focus returns from the rest of VS Code: browsers forget it when it leaves
 * their document, as it does for every context menu and every look at the tree. Who comes by pointer says where they want
 * it themselves.
 */
export function keepFocus(): void {
  let last: HTMLElement | undefined;
  let pressed = false;
  document.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement) last = target;
  });
  document.addEventListener(
    'pointerdown',
    () => {
      pressed = true;
    },
    true,
  );
  for (const over of ['pointerup', 'pointercancel'] as const) {
    document.addEventListener(
      over,
      () => {
        pressed = false;
      },
      true,
    );
  }
  window.addEventListener('focus', () => {
    if (!pressed && document.activeElement === document.body) last?.focus({ preventScroll: true });
  });
}
