import type { ViewChanges } from '../../../src/extension/graph/protocol.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Picture } from '../../../src/picture/picture.ts';
import { button, element } from '../dom.ts';
import { counted, oneLine } from '../text.ts';
import { type EmptyReason, emptiness } from './emptyReasons.ts';
import { noFilters } from './filters.ts';
import { gapRows } from './gapRows.ts';
import { endName } from './titleWords.ts';

export interface NoticeEvents {
  read(): void;
  retry(): void;
  change(changes: ViewChanges): void;
  showNeighbors(id: string): void;
}

/** What stands in place of a picture that has nothing to show. It always says why, and what to do. */
export interface Notice {
  readonly box: HTMLElement;
  waiting(): void;
  /** Shows the reason when a picture is empty; hides otherwise. */
  picture(picture: Picture, reading: boolean): void;
  problem(problem: Problem): void;
}

interface Said {
  readonly title: string;
  readonly content: readonly Node[];
  /** Stands under what the graph shows, and does not cover it. */
  readonly below?: true;
}

export function createNotice(events: NoticeEvents): Notice {
  const box = element('div', { class: 'notice', role: 'status' });

  function say({ title, content, below = undefined }: Said): void {
    box.classList.toggle('below', below === true);
    box.replaceChildren(element('div', { class: 'notice-body' }, element('h2', {}, title), ...content));
    box.hidden = false;
  }

  return {
    box,
    waiting: () => say({ title: 'Drawing…', content: [] }),
    picture(picture, reading) {
      const why = emptiness(picture);
      box.hidden = why === undefined;
      if (why !== undefined) say(reasons[why](picture, events, reading));
    },
    problem({ message, advice }) {
      const content = [text(message), text(advice), primary('Try Again', events.retry)];
      say({ title: 'The graph could not be drawn', content });
    },
  };
}

const reasons: Readonly<Record<EmptyReason, (picture: Picture, events: NoticeEvents, reading: boolean) => Said>> = {
  unread(picture, events, reading) {
    const name = oneLine(picture.title);
    if (reading) return { title: `Reading ${name}`, content: [text('What is found appears here as it arrives.')] };
    const content = [text(`Read what is in ${name} to see it.`), primary('Read', events.read)];
    return { title: 'Nothing was read here yet', content };
  },
  filtered: (_, events) => ({
    title: 'Nothing passes the filters',
    content: [text('There is something here, and the filters leave all of it out.'), clearFilters(events)],
  }),
  detail: ({ hiddenByDetail }, events) => ({
    title: 'Only quiet things are in here',
    content: [
      text(
        `${counted(hiddenByDetail, 'resource is', 'resources are')} left out, as they only accompany or support others.`,
      ),
      primary('Show Everything', () => events.change({ detail: 'everything' })),
    ],
  }),
  gaps: ({ gaps }, events) => ({
    title: 'This could not be read',
    content: [...gapRows(gaps), primary('Read Again', events.read)],
  }),
  nothing({ title, view: { root } }, events) {
    const neighbors = root === undefined ? [] : [button('Show Neighbors', () => events.showNeighbors(root))];
    return {
      title: 'Nothing in here',
      content: [
        text(`${oneLine(title)} holds nothing that Orrery knows.`),
        buttons(button('Read Again', events.read), ...neighbors),
      ],
      below: true,
    };
  },
  unrelated({ title, view: { direction } }, events) {
    const name = oneLine(title);
    if (direction === 'both') {
      const words = text('Nothing that was read uses it or is used by it.');
      return { title: `Nothing is related to ${name}`, content: [words], below: true };
    }
    const all = button('Show All Neighbors', () => events.change({ direction: 'both' }));
    return {
      title: direction === 'needs' ? `${name} needs nothing` : `Nothing needs ${name}`,
      content: [text('At least nothing that was read. It may have relations that mean no need.'), all],
      below: true,
    };
  },
  noPath(picture, events) {
    const verbs = picture.view.filter.verbs ?? [];
    return {
      title: `No relations lead from ${oneLine(picture.title)} to ${endName(picture)}`,
      content: [
        text('Nothing that was read connects them. What was not read yet, or could not be read, may.'),
        buttons(button('Read Again', events.read), ...(verbs.length > 0 ? [clearFilters(events)] : [])),
      ],
      below: true,
    };
  },
};

function clearFilters(events: NoticeEvents): HTMLElement {
  return primary('Clear Filters', () => events.change(noFilters));
}

function buttons(...all: readonly HTMLElement[]): HTMLElement {
  return element('div', { class: 'notice-buttons' }, ...all);
}

function text(words: string): HTMLElement {
  return element('p', {}, words);
}

function primary(words: string, pressed: () => void): HTMLElement {
  const made = button(words, pressed);
  made.setAttribute('appearance', 'primary');
  return made;
}
