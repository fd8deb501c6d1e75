import type { Picture } from '../../src/picture/picture.ts';
import type { ToolkitCheckbox } from '../toolkit.ts';
import { button, element } from './dom.ts';

export interface TypeFilter {
  readonly list: HTMLElement;
  show(picture: Picture): void;
}

/** A checkbox for every resource type in the graph with its count; `hide` gets all types that are to be hidden. */
export function createTypeFilter(hide: (types: readonly string[]) => void): TypeFilter {
  const boxes = element('div', { class: 'type-boxes', role: 'group', 'aria-label': 'Types shown' });
  const list = element(
    'div',
    { class: 'type-filter' },
    boxes,
    button('Show All', () => hide([])),
  );
  const shown = new Map<string, ToolkitCheckbox>();
  let hidden: readonly string[] = [];

  function box(type: string): ToolkitCheckbox {
    const made = element('vscode-checkbox', { 'data-type': type }) as ToolkitCheckbox;
    made.addEventListener('change', () => {
      const others = hidden.filter((other) => other !== type);
      const next = made.checked ? others : [...others, type];
      if (next.length !== hidden.length) hide(next);
    });
    return made;
  }

  return {
    list,
    show({ types, view }) {
      hidden = view.hiddenTypes;
      for (const { type, title, count } of types) {
        const checkbox = shown.get(type) ?? box(type);
        checkbox.textContent = `${title} (${count.toLocaleString('en')})`;
        checkbox.checked = !hidden.includes(type);
        shown.set(type, checkbox);
      }
      for (const type of shown.keys()) if (!types.some((present) => present.type === type)) shown.delete(type);
      const rows = types.map(({ type }) => shown.get(type)).filter((row) => row !== undefined);
      // Moving a focused element takes its focus away: the list is touched only when its rows are others.
      if (rows.length !== boxes.childElementCount || rows.some((row, at) => boxes.children[at] !== row)) {
        boxes.replaceChildren(...rows);
      }
    },
  };
}
