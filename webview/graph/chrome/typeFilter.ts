import type { TypeCount } from '../../../src/picture/picture.ts';
import { button, element } from '../dom.ts';
import { createCheckList } from './checkList.ts';

export interface TypeFilter {
  readonly list: HTMLElement;
  show(types: readonly TypeCount[], hidden: readonly string[]): void;
}

/** A checkbox for every resource type in the graph with its count; `hide` gets all types that are to be hidden. */
export function createTypeFilter(hide: (types: readonly string[]) => void): TypeFilter {
  let all: readonly string[] = [];
  let hidden: readonly string[] = [];
  const checks = createCheckList('Types shown', (type, checked) => {
    const others = hidden.filter((other) => other !== type);
    hide(checked ? others : [...others, type]);
  });
  const buttons = element(
    'div',
    { class: 'row' },
    button('Show All', () => hide([])),
    button('Hide All', () => hide([...new Set([...hidden, ...all])])),
  );
  return {
    list: element('div', { class: 'type-filter' }, checks.box, buttons),
    show(types, hiddenTypes) {
      all = types.map(({ type }) => type);
      hidden = hiddenTypes;
      const options = types.map(({ type, title, count }) => ({ value: type, label: title, count }));
      checks.show(options, new Set(all.filter((type) => !hidden.includes(type))));
    },
  };
}
