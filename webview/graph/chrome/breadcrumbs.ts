import type { Picture } from '../../../src/picture/picture.ts';
import { element, strokeIcon, tool } from '../dom.ts';
import { icons } from '../icons.ts';
import { oneLine } from '../text.ts';
import { createMenu } from './menu.ts';
import { titleWords } from './titleWords.ts';

export interface Breadcrumbs {
  readonly trail: HTMLElement;
  show(picture: Picture, profileName: string): void;
}

interface Step {
  /** Absent: everything the profile shows. */
  readonly id?: string;
  readonly words: string;
}

/**
 * Where the graph is: from everything, over what contains its root, to its title. Steps that have no room are in a menu.
 * `go` gets the root to show.
 */
export function createBreadcrumbs(go: (root: string | undefined) => void): Breadcrumbs {
  let steps: readonly Step[] = [];
  const title = element('h1', { class: 'title', 'aria-current': 'page' });
  const last = element('li', { class: 'crumb-title' }, title);
  const toggle = tool('Steps in Between', () => {}, strokeIcon(icons.more));
  const menu = element(
    'li',
    { class: 'crumb' },
    createMenu('Steps in between', toggle, () =>
      steps
        .filter((_, at) => items[at]?.hidden)
        .map(({ id, words }) => ({ words: oneLine(words), pressed: () => go(id) })),
    ),
    separator(),
  );
  const list = element('ol', { class: 'crumbs' });
  const trail = element('nav', { class: 'trail', 'aria-label': 'Where this is' }, list);
  let items: HTMLElement[] = [];

  /** Hides steps after the first, the outermost first, until the title is whole. */
  function collapse(): void {
    for (const item of items) item.hidden = false;
    menu.hidden = true;
    const between = [...items.slice(1), ...items.slice(0, 1)];
    for (const item of between) {
      if (title.scrollWidth <= title.clientWidth && list.scrollWidth <= list.clientWidth) return;
      item.hidden = true;
      menu.hidden = false;
    }
  }
  new ResizeObserver(collapse).observe(trail);

  return {
    trail,
    show(picture, profileName) {
      const isEverything = picture.view.root === undefined;
      const isItself = picture.view.kind === 'containment';
      steps = [
        ...(isEverything ? [] : [{ words: profileName }]),
        ...picture.path.map(({ id, name }) => ({ id, words: name })),
        ...(isEverything || isItself || picture.view.root === undefined
          ? []
          : [{ id: picture.view.root, words: picture.title }]),
      ];
      items = steps.map((step) => crumb(step, go));
      title.textContent = titleWords(picture);
      title.title = titleWords(picture);
      const [first, ...others] = items;
      list.replaceChildren(...(first === undefined ? [] : [first]), menu, ...others, last);
      collapse();
    },
  };
}

function crumb({ id, words }: Step, go: (root: string | undefined) => void): HTMLElement {
  const name = oneLine(words);
  const step = element('button', { type: 'button', class: 'crumb-step', title: name }, name);
  step.addEventListener('click', () => go(id));
  return element('li', { class: 'crumb' }, step, separator());
}

function separator(): SVGElement {
  return strokeIcon(icons.chevronRight, 'small-icon separator');
}
