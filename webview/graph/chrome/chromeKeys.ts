export interface Shortcuts {
  search(): void;
  back(): void;
  forward(): void;
}

/** Ctrl+F searches, Alt with an arrow goes back and forward. VS Code does not see what is handled here. */
export function listenForShortcuts(shortcuts: Shortcuts): void {
  document.addEventListener('keydown', (event) => {
    const handle = shortcutOf(event, shortcuts);
    if (handle === undefined) return;
    handle();
    event.preventDefault();
    event.stopPropagation();
  });
}

function shortcutOf(event: KeyboardEvent, { search, back, forward }: Shortcuts): (() => void) | undefined {
  const { key, ctrlKey, metaKey, altKey, shiftKey, target } = event;
  if (shiftKey) return undefined;
  if (key === 'f' && !altKey && (ctrlKey || metaKey)) return search;
  // On a Mac, Alt with an arrow moves through words.
  if (!altKey || ctrlKey || metaKey || target instanceof HTMLInputElement) return undefined;
  return key === 'ArrowLeft' ? back : key === 'ArrowRight' ? forward : undefined;
}
