import { element } from '../graph/dom.ts';

/** A part of the report, of which one is shown at a time. */
export interface Section {
  readonly name: string;
  readonly title: string;
  /** Beside its title in the list of sections. */
  readonly count: string;
  readonly box: HTMLElement;
  /** It comes in sight, and something is asked of it. */
  show(asked: URLSearchParams): void;
}

/** An empty one. `fills`: it is as high as the window, and something in it scrolls. */
export function createSection(name: string, title: string, count: string, fills: boolean): Section {
  const box = element(
    'section',
    { id: name, 'aria-labelledby': `${name}-title`, class: fills ? 'fills' : '' },
    element('h2', { id: `${name}-title` }, title),
  );
  return { name, title, count, box, show: () => undefined };
}

/** One that stands in the page from the start. */
export function standingSection(box: HTMLElement): Section {
  const { section: name = '', title = '' } = box.dataset;
  return { name, title, count: '', box, show: () => undefined };
}
