import { element } from '../graph/dom.ts';

const titles = { auto: 'Automatic', light: 'Light', dark: 'Dark' } as const;

/** The switch between light and dark. Nothing is remembered: a file has no place of its own to remember it in. */
export function themeSwitch(): HTMLElement {
  const root = document.documentElement;
  const choice = element(
    'select',
    { class: 'select', 'aria-label': 'Colours' },
    ...Object.entries(titles).map(([value, title]) => element('option', { value }, title)),
  );
  choice.value = root.dataset.theme ?? 'auto';
  choice.addEventListener('input', () => {
    root.dataset.theme = choice.value;
  });
  return choice;
}
