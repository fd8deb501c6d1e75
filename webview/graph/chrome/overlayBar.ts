import type { ViewChanges } from '../../../src/extension/graph/protocol.ts';
import type { Picture, Reach } from '../../../src/picture/picture.ts';
import type { Overlay } from '../../../src/picture/view.ts';
import { button, element, strokeIcon } from '../dom.ts';
import { icons } from '../icons.ts';
import { counted, grouped, oneLine } from '../text.ts';

export interface OverlayBar {
  readonly bar: HTMLElement;
  show(picture: Picture): void;
}

const mostTypes = 5;

/** What is marked as needing something, or as needed by it: how much, of which types, the other way round, and no longer. */
export function createOverlayBar(change: (changes: ViewChanges) => void): OverlayBar {
  let overlay: Overlay | undefined;
  const words = element('span', { class: 'bar-words' });
  const types = element('span', { class: 'bar-types' });
  const turn = button('', () => {
    if (overlay === undefined) return;
    change({ overlay: { of: overlay.of, direction: overlay.direction === 'needs' ? 'neededBy' : 'needs' } });
  });
  const bar = element(
    'div',
    { class: 'bar overlay-bar', role: 'status' },
    strokeIcon(icons.target),
    element('div', { class: 'bar-text' }, words, types),
    turn,
    button('Clear', () => change({ overlay: null })),
  );
  bar.hidden = true;
  return {
    bar,
    show({ overlay: reach, view }) {
      overlay = view.overlay;
      bar.hidden = overlay === undefined || reach === undefined;
      if (overlay === undefined || reach === undefined) return;
      words.textContent = reachWords(reach, overlay.direction);
      types.textContent = typeWords(reach);
      turn.textContent = overlay.direction === 'needs' ? 'Mark What Needs It' : 'Mark What It Needs';
    },
  };
}

/** How far an overlay reaches: `12 resources need orders-db · 3 directly`. */
function reachWords({ name: told, total, direct }: Reach, direction: Overlay['direction']): string {
  const name = oneLine(told);
  if (total === 0)
    return direction === 'needs' ? `${name} needs nothing that was read` : `Nothing that was read needs ${name}`;
  const directly = direct === total ? 'all directly' : `${grouped(direct)} directly`;
  return direction === 'needs'
    ? `${name} needs ${counted(total, 'resource', 'resources')} · ${directly}`
    : `${counted(total, 'resource needs', 'resources need')} ${name} · ${directly}`;
}

/** The most frequent types with their counts: `Instance 5 · Function 3 · 2 more types`. */
function typeWords({ types }: Reach): string {
  const frequent = types.toSorted((a, b) => b.count - a.count);
  const more = frequent.length - mostTypes;
  return [
    ...frequent.slice(0, mostTypes).map(({ title, count }) => `${oneLine(title)} ${grouped(count)}`),
    ...(more > 0 ? [counted(more, 'more type', 'more types')] : []),
  ].join(' · ');
}
