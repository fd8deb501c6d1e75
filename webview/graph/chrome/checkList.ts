import type { ToolkitCheckbox } from '../../toolkit.ts';
import { element } from '../dom.ts';
import { createSearchField } from '../searchField.ts';
import { grouped, oneLine } from '../text.ts';

export interface CheckOption {
  readonly value: string;
  readonly label: string;
  /** Absent: not known. */
  readonly count?: number;
}

export interface CheckList {
  readonly box: HTMLElement;
  show(options: readonly CheckOption[], checked: ReadonlySet<string>): void;
}

/** With more than this a person searches instead of reading. */
const searchedFrom = 9;
/** Rows drawn at once, so that ten thousand accounts open as fast as ten. */
const mostRows = 200;

/** A checkbox for every option with its count, and a field that narrows a long list. `changed` gets what was clicked. */
export function createCheckList(words: string, changed: (value: string, checked: boolean) => void): CheckList {
  const field = createSearchField(`Search ${words.toLowerCase()}`, draw);
  const boxes = element('div', { class: 'check-boxes', role: 'group', 'aria-label': words });
  const note = element('div', { class: 'note', role: 'status' });
  const made = new Map<string, ToolkitCheckbox>();
  let options: readonly CheckOption[] = [];
  let checked: ReadonlySet<string> = new Set();

  function checkbox(value: string): ToolkitCheckbox {
    const known = made.get(value);
    if (known !== undefined) return known;
    const fresh = element('vscode-checkbox', { 'data-value': value }) as ToolkitCheckbox;
    // The toolkit tells of what is set by us, too.
    fresh.addEventListener('change', () => {
      if (fresh.checked !== checked.has(value)) changed(value, fresh.checked);
    });
    made.set(value, fresh);
    return fresh;
  }

  function draw(): void {
    const wanted = field.text().trim().toLowerCase();
    const matching = options.filter(({ label }) => wanted === '' || label.toLowerCase().includes(wanted));
    const rows = matching.slice(0, mostRows).map(({ value, label, count }) => {
      const row = checkbox(value);
      const number = count === undefined ? [] : [element('span', { class: 'count' }, `(${grouped(count)})`)];
      row.replaceChildren(`${oneLine(label)} `, ...number);
      row.checked = checked.has(value);
      return row;
    });
    // Moving a focused element takes its focus away: the list is touched only when its rows are others.
    if (rows.length !== boxes.childElementCount || rows.some((row, at) => boxes.children[at] !== row)) {
      boxes.replaceChildren(...rows);
    }
    const more = matching.length - rows.length;
    note.textContent = matching.length === 0 ? 'Nothing found' : `and ${grouped(more)} more: search for them`;
    note.hidden = matching.length > 0 && more === 0;
  }

  return {
    box: element('div', { class: 'check-list' }, field.box, boxes, note),
    show(nextOptions, nextChecked) {
      options = nextOptions;
      checked = nextChecked;
      field.box.hidden = options.length < searchedFrom;
      if (field.box.hidden) field.clear();
      draw();
    },
  };
}
