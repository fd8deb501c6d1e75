import type { ScanMoment, ViewChanges } from '../../../src/extension/graph/protocol.ts';
import type { View } from '../../../src/picture/view.ts';
import { button, element, strokeIcon } from '../dom.ts';
import { icons } from '../icons.ts';
import { age, oneLine } from '../text.ts';
import { changeMarks } from './changeMarks.ts';

export interface ComparePanel {
  readonly content: HTMLElement;
  view(view: View): void;
  scans(scans: readonly ScanMoment[]): void;
}

/** What no longer marks changes, and colours them no more. */
export function stopComparing({ colour }: Pick<View, 'colour'>): ViewChanges {
  return { changesSince: null, ...(colour === 'change' ? { colour: 'type' } : {}) };
}

/** The readings whose changes since can be marked. */
export function createComparePanel(change: (changes: ViewChanges) => void): ComparePanel {
  let shown: View | undefined;
  let known: readonly ScanMoment[] | undefined;
  const list = element('div', { class: 'scans', role: 'group', 'aria-label': 'Mark what changed since' });
  const note = element('div', { class: 'note', role: 'status' }, 'Looking for earlier readings…');
  const meaning = element('div', { class: 'note small' }, 'The numbers are what each reading changed itself.');
  const stop = button('Stop Comparing', () => {
    if (shown !== undefined) change(stopComparing(shown));
  });
  const content = element(
    'div',
    { class: 'compare-panel' },
    element('div', { class: 'caption' }, 'Mark what changed since'),
    list,
    meaning,
    note,
    element('div', { class: 'row end' }, stop),
  );

  function draw(): void {
    const scans = known ?? [];
    const since = shown?.changesSince;
    list.replaceChildren(...scans.map((scan) => scanRow(scan, scan.scan === since, change)));
    meaning.hidden = scans.length === 0;
    note.hidden = scans.length > 0;
    if (known !== undefined) note.textContent = 'Nothing was read yet. Changes can be marked after the next reading.';
    stop.hidden = since === undefined;
  }
  draw();

  return {
    content,
    view(view) {
      shown = view;
      draw();
    },
    scans(scans) {
      known = scans;
      draw();
    },
  };
}

/** `2 hours ago`, what was read, and what that reading itself changed. */
function scanRow(scan: ScanMoment, isChosen: boolean, change: (changes: ViewChanges) => void): HTMLElement {
  const { added, modified, removed } = scan.changes;
  const changed = added + modified + removed > 0;
  const row = element(
    'button',
    {
      type: 'button',
      class: 'scan',
      'aria-pressed': String(isChosen),
      title: `${new Date(scan.startedAt).toLocaleString()}: changes that came after this reading`,
    },
    element('span', { class: 'scan-check' }, ...(isChosen ? [strokeIcon(icons.check)] : [])),
    element(
      'span',
      { class: 'scan-words' },
      element('span', { class: 'scan-age' }, age(scan.startedAt)),
      element('span', { class: 'scan-scope' }, oneLine(scan.scope)),
    ),
    changed ? changeMarks(scan.changes) : element('span', { class: 'note' }, 'no changes'),
  );
  row.addEventListener('click', () => change({ changesSince: scan.scan, colour: 'change' }));
  return row;
}
