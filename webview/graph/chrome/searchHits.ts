import type { SearchHits } from '../../../src/extension/graph/protocol.ts';
import { element } from '../dom.ts';
import { emphasised, searchedWords } from '../emphasis.ts';
import { oneLine } from '../text.ts';

const shownSteps = 3;

/** One thing that was found: name and type, where it is, and what of it holds the text when none of these does. */
export function hitRow(hit: SearchHits[number], text: string): HTMLElement {
  const search = searchedWords(text);
  const name = oneLine(hit.name === '' ? hit.id : hit.name);
  const type = oneLine(hit.typeTitle);
  const path = hit.path.map(oneLine);
  const reason = hit.matched ?? (search?.test(name) || search?.test(type) ? undefined : hit.id);
  const place = [...(path.length > shownSteps ? ['…'] : []), ...path.slice(-shownSteps)].join(' › ');
  return element(
    'button',
    { type: 'button', role: 'option', tabindex: '-1', 'data-hit': hit.id, title: [...path, name].join(' › ') },
    element(
      'span',
      { class: 'hit-line' },
      element('span', { class: 'hit-name' }, ...emphasised(name, search)),
      element('span', { class: 'hit-type' }, ...emphasised(type, search)),
    ),
    ...(place === '' ? [] : [element('span', { class: 'hit-place' }, place)]),
    ...(reason === undefined
      ? []
      : [element('span', { class: 'hit-place hit-matched' }, ...emphasised(oneLine(reason), search))]),
  );
}
