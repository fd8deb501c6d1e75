import type { SearchHits } from '../../../src/extension/graph/protocol.ts';
import { element } from '../dom.ts';
import { oneLine } from '../text.ts';
import { piecesOf } from './searchWords.ts';

const shownSteps = 3;

/** One thing that was found: name and type, where it is, and what of it holds the text when none of these does. */
export function hitRow(hit: SearchHits[number], searched: string): HTMLElement {
  const name = oneLine(hit.name === '' ? hit.id : hit.name);
  const type = oneLine(hit.typeTitle);
  const path = hit.path.map(oneLine);
  const holds = (text: string): boolean => piecesOf(text, searched).some(({ found }) => found);
  const reason = hit.matched ?? (holds(name) || holds(type) ? undefined : hit.id);
  const place = [...(path.length > shownSteps ? ['…'] : []), ...path.slice(-shownSteps)].join(' › ');
  return element(
    'button',
    { type: 'button', role: 'option', tabindex: '-1', 'data-hit': hit.id, title: [...path, name].join(' › ') },
    element(
      'span',
      { class: 'hit-line' },
      element('span', { class: 'hit-name' }, ...emphasised(name, searched)),
      element('span', { class: 'hit-type' }, ...emphasised(type, searched)),
    ),
    ...(place === '' ? [] : [element('span', { class: 'hit-place' }, place)]),
    ...(reason === undefined
      ? []
      : [element('span', { class: 'hit-place hit-matched' }, ...emphasised(oneLine(reason), searched))]),
  );
}

function emphasised(text: string, searched: string): (Node | string)[] {
  return piecesOf(text, searched).map(({ text: piece, found }) =>
    found ? element('mark', { class: 'found' }, piece) : piece,
  );
}
