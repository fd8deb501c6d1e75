import { element } from '../dom.ts';

export interface ChoiceOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

/** One of several, with its caption. */
export interface Choice<Value extends string> {
  readonly box: HTMLElement;
  /** `options` replaces what can be chosen. */
  show(value: Value, options?: readonly ChoiceOption<Value>[]): void;
}

let groups = 0;

/** Few options side by side. The arrow keys move between them. */
export function createSegments<Value extends string>(
  caption: string,
  options: readonly ChoiceOption<Value>[],
  chosen: (value: Value) => void,
): Choice<Value> {
  groups += 1;
  const name = `segments-${groups}`;
  const inputs = options.map(({ value, label }) => {
    const input = element('input', { type: 'radio', name, value, class: 'visually-hidden' });
    input.addEventListener('change', () => {
      if (input.checked) chosen(value);
    });
    return { value, input, segment: element('label', { class: 'segment' }, input, element('span', {}, label)) };
  });
  const group = element(
    'div',
    { class: 'segments', role: 'radiogroup', 'aria-label': caption },
    ...inputs.map(({ segment }) => segment),
  );
  return {
    box: element(
      'div',
      { class: 'choice' },
      element('div', { class: 'caption', 'aria-hidden': 'true' }, caption),
      group,
    ),
    show(value) {
      for (const one of inputs) one.input.checked = one.value === value;
    },
  };
}

/** More options than stand side by side. The browser's own list, which no panel clips. */
export function createSelect<Value extends string>(
  caption: string,
  options: readonly ChoiceOption<Value>[],
  chosen: (value: Value) => void,
): Choice<Value> {
  const select = element('select', { class: 'select' });
  let offered: readonly ChoiceOption<Value>[] = [];
  const offer = (next: readonly ChoiceOption<Value>[]): void => {
    if (next.length === offered.length && next.every((one, at) => one.value === offered[at]?.value)) return;
    offered = next;
    select.replaceChildren(...next.map(({ value, label }) => element('option', { value }, label)));
  };
  offer(options);
  select.addEventListener('change', () => {
    const found = offered.find(({ value }) => value === select.value);
    if (found !== undefined) chosen(found.value);
  });
  return {
    box: element('label', { class: 'choice' }, element('span', { class: 'caption' }, caption), select),
    show(value, next) {
      if (next !== undefined) offer(next);
      select.value = value;
    },
  };
}
