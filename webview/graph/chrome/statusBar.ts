import type { ViewChanges } from '../../../src/extension/graph/protocol.ts';
import type { Picture } from '../../../src/picture/picture.ts';
import { element, link, strokeIcon } from '../dom.ts';
import { icons } from '../icons.ts';
import { counted, grouped, oneLine } from '../text.ts';
import { filterCount, noFilters } from './filters.ts';
import { gapRows } from './gapRows.ts';
import { createPopover } from './popover.ts';
import { statusWords } from './statusWords.ts';

export interface StatusEvents {
  change(changes: ViewChanges): void;
  unpinAll(): void;
  /** Shows what is in a container by itself. */
  navigate(root: string): void;
}

export interface StatusBar {
  readonly bar: HTMLElement;
  show(picture: Picture): void;
}

/** What the picture does not show, and why: what is folded, hidden, left out, and what could not be read. */
export function createStatusBar(events: StatusEvents): StatusBar {
  const shown = element('span', { class: 'status-words' });
  const detail = fact('Show', () => events.change({ detail: 'everything' }));
  const filters = fact('Clear', () => events.change(noFilters));
  const pins = fact('Unpin All', events.unpinAll);
  const foldedList = element('div', { class: 'folded-list' });
  const foldedToggle = element('button', { type: 'button', class: 'link' });
  const folded = createPopover('What was folded to keep the graph fast', foldedToggle, foldedList);
  const gapList = element('div', { class: 'gap-list' });
  const gapToggle = element('button', { type: 'button', class: 'link warning' });
  const gaps = createPopover('What could not be read', gapToggle, gapList);
  const bar = element(
    'footer',
    { class: 'status' },
    shown,
    detail.box,
    filters.box,
    pins.box,
    folded.box,
    element('div', { class: 'space' }),
    gaps.box,
  );

  for (const popover of [folded, gaps]) popover.box.hidden = true;

  return {
    bar,
    show(picture) {
      const { view, foldedForRoom, hiddenByDetail } = picture;
      shown.textContent = statusWords(picture).join(' · ');
      detail.show(hiddenByDetail, `${grouped(hiddenByDetail)} left out by detail`);
      const filtered = filterCount(view);
      filters.show(filtered, `${counted(filtered, 'filter', 'filters')} active`);
      const pinned = Object.keys(view.pins).length;
      pins.show(pinned, `${grouped(pinned)} pinned`);
      folded.box.hidden = foldedForRoom.length === 0;
      foldedToggle.textContent = `${counted(foldedForRoom.length, 'container', 'containers')} folded to keep the graph fast`;
      foldedToggle.title = foldedForRoom.map(({ label }) => oneLine(label)).join(', ');
      foldedList.replaceChildren(
        element('div', { class: 'note' }, 'There is no room for what is in these. Show one by itself:'),
        ...foldedForRoom.map(({ id, label }) => link(oneLine(label), () => events.navigate(id))),
      );
      gaps.box.hidden = picture.gaps.length === 0;
      const words = `${counted(picture.gaps.length, 'coverage gap', 'coverage gaps')}`;
      gapToggle.replaceChildren(strokeIcon(icons.warning, 'warning-icon'), words);
      gapList.replaceChildren(...gapRows(picture.gaps));
    },
  };
}

/** Words with a way to change what they tell; hidden where there is nothing to tell. */
function fact(action: string, pressed: () => void): { box: HTMLElement; show(count: number, words: string): void } {
  const words = element('span');
  const box = element('span', { class: 'fact' }, words, link(action, pressed));
  box.hidden = true;
  return {
    box,
    show(count, told) {
      box.hidden = count === 0;
      words.textContent = told;
    },
  };
}
