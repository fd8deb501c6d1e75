import type { Problem } from '../../src/model/problem.ts';
import type { Picture } from '../../src/picture/picture.ts';
import { button, element } from './dom.ts';
import { gapRows } from './statusBar.ts';
import { oneLine } from './text.ts';

export interface NoticeEvents {
  read(): void;
  retry(): void;
  showAllTypes(): void;
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

export function createNotice(events: NoticeEvents): Notice {
  const box = element('div', { class: 'notice', role: 'status' });

  /** Covers the graph, which shows nothing. */
  function say(title: string, ...content: readonly (Node | string)[]): void {
    box.classList.remove('below');
    box.replaceChildren(element('div', { class: 'notice-body' }, element('h2', {}, title), ...content));
    box.hidden = false;
  }

  /** Stands under the root, which is all that the graph shows. */
  function sayBelow(title: string, ...content: readonly (Node | string)[]): void {
    say(title, ...content);
    box.classList.add('below');
  }

  return {
    box,
    waiting: () => say('Drawing…'),
    picture(picture, reading) {
      const why = emptiness(picture);
      box.hidden = why === undefined;
      const name = oneLine(picture.title);
      if (why === 'unread' && reading) say(`Reading ${name}`, text('What is found appears here as it arrives.'));
      else if (why === 'unread') {
        say('Nothing was read here yet', text(`Read what is in ${name} to see it.`), primary('Read', events.read));
      } else if (why === 'hidden') {
        say('Every type here is hidden', primary('Show All Types', events.showAllTypes));
      } else if (why === 'gaps') {
        const again = primary('Read Again', events.read);
        say('This could not be read', ...gapRows(picture.gaps), again);
      } else if (why === 'unrelated') {
        sayBelow(`Nothing is related to ${name}`, text('Nothing that was read uses it or is used by it.'));
      } else if (why === 'nothing') {
        const { root } = picture.view;
        const words = `${name} holds nothing that Orrery knows.`;
        const neighbors = root === undefined ? [] : [button('Show Neighbors', () => events.showNeighbors(root))];
        sayBelow('Nothing in here', text(words), buttons(button('Read Again', events.read), ...neighbors));
      }
    },
    problem({ message, advice }) {
      say('The graph could not be drawn', text(message), text(advice), primary('Try Again', events.retry));
    },
  };
}

/** Why a picture shows nothing but its root; undefined when it shows more. */
export function emptiness(picture: Picture): 'unread' | 'hidden' | 'gaps' | 'nothing' | 'unrelated' | undefined {
  const { nodes, view, types, gaps } = picture;
  const root = nodes.find(({ id }) => id === view.root);
  if (nodes.some((node) => node !== root) || (root?.kind === 'folded' && view.kind === 'containment')) return undefined;
  if (view.hiddenTypes.some((hidden) => types.some(({ type }) => type === hidden))) return 'hidden';
  if (view.kind === 'dependencies') return 'unrelated';
  if (root === undefined ? gaps.length === 0 : root.unread) return 'unread';
  if (gaps.length > 0) return 'gaps';
  return 'nothing';
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
