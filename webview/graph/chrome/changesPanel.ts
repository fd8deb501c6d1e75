import type { ChangeList, ScanMoment } from '../../../src/extension/graph/protocol.ts';
import type { View } from '../../../src/picture/view.ts';
import { button, element, strokeIcon, tool } from '../dom.ts';
import { icons } from '../icons.ts';
import { createSection } from '../section.ts';
import { age, counted, grouped, oneLine } from '../text.ts';
import { type ChangeKind, changeKinds, changeSigns, changeWords } from './changeMarks.ts';

export interface ChangesEvents {
  goTo(id: string): void;
  seen(): void;
  stop(): void;
}

/** What changed, beside the graph that marks it. */
export interface ChangesPanel {
  readonly panel: HTMLElement;
  view(view: View): void;
  scans(scans: readonly ScanMoment[]): void;
  changes(list: ChangeList): void;
}

export function createChangesPanel(events: ChangesEvents): ChangesPanel {
  let since: number | undefined;
  let isAsked = false;
  let isSome = false;
  let moments: readonly ScanMoment[] = [];
  const subtitle = element('div', { class: 'note one-line' });
  const note = element('div', { class: 'note changes-note', role: 'status' });
  const groups = changeKinds.map((kind) => ({ kind, ...createGroup(kind, events.goTo) }));
  const panel = element(
    'aside',
    { class: 'changes', 'aria-label': 'Changes' },
    element(
      'div',
      { class: 'side-head' },
      element('h2', {}, 'Changes'),
      tool('Stop Comparing', events.stop, strokeIcon(icons.close)),
    ),
    subtitle,
    note,
    element('div', { class: 'change-groups' }, ...groups.map(({ box }) => box)),
    element('div', { class: 'row' }, button('Mark as Seen', events.seen)),
  );
  panel.hidden = true;

  function draw(): void {
    // A file marks what changed by itself: where that is nothing, there is nothing to say.
    panel.hidden = since === undefined || !(isAsked || isSome);
    const moment = moments.find(({ scan }) => scan === since);
    subtitle.textContent = moment === undefined ? '' : `since ${age(moment.startedAt)} · ${oneLine(moment.scope)}`;
    subtitle.title = subtitle.textContent;
  }

  return {
    panel,
    view(view) {
      if (view.changesSince !== since) {
        note.textContent = 'Looking for changes…';
        note.hidden = false;
        for (const group of groups) group.show([], 0);
        isSome = false;
      }
      since = view.changesSince;
      isAsked = view.colour === 'change';
      draw();
    },
    scans(scans) {
      moments = scans;
      draw();
    },
    changes({ changes, counts }) {
      const { added, modified, removed } = counts;
      isSome = added + modified + removed > 0;
      note.hidden = isSome;
      note.textContent = 'Nothing changed since.';
      for (const { kind, show } of groups)
        show(
          changes.filter((change) => change.kind === kind),
          counts[kind],
        );
      draw();
    },
  };
}

interface ChangeGroup {
  readonly box: HTMLElement;
  show(changes: ChangeList['changes'], count: number): void;
}

/** Changes of one kind. What is gone cannot be gone to: it is text. */
function createGroup(kind: ChangeKind, goTo: (id: string) => void): ChangeGroup {
  const list = element('ul', { class: 'change-list' });
  const section = createSection(changeWords[kind], list, { open: true });
  section.box.hidden = true;
  return {
    box: section.box,
    show(changes, count) {
      section.box.hidden = count === 0;
      section.note(grouped(count));
      const more = count - changes.length;
      list.replaceChildren(
        ...changes.map((change) => element('li', {}, row(change, goTo))),
        ...(more > 0 ? [element('li', { class: 'note' }, `and ${counted(more, 'other', 'others')}`)] : []),
      );
    },
  };
}

function row({ kind, id, name, typeTitle }: ChangeList['changes'][number], goTo: (id: string) => void): HTMLElement {
  const words = oneLine(name === '' ? id : name);
  const content = [
    element('span', { class: `change-mark ${kind}`, 'aria-hidden': 'true' }, changeSigns[kind]),
    element('span', { class: 'change-name' }, words),
    element('span', { class: 'change-type' }, oneLine(typeTitle)),
  ];
  if (kind === 'removed') return element('div', { class: 'change', title: words }, ...content);
  const made = element('button', { type: 'button', class: 'change', title: words, 'data-id': id }, ...content);
  made.addEventListener('click', () => goTo(id));
  return made;
}
