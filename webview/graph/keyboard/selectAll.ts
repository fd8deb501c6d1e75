/**
 * Leaves Ctrl+A in a field to the browser. VS Code takes it as well, and selects a moment later what has been typed since,
 * which the next letter then replaces.
 */
export function keepSelectAll(): void {
  document.addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey } = event;
    const [origin] = event.composedPath();
    const inField = origin instanceof HTMLInputElement || origin instanceof HTMLTextAreaElement;
    if (inField && key.toLowerCase() === 'a' && (ctrlKey || metaKey)) event.stopPropagation();
  });
}
