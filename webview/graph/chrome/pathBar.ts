import type { Picture } from '../../../src/picture/picture.ts';
import { button, element, strokeIcon } from '../dom.ts';
import { icons } from '../icons.ts';
import { counted, oneLine } from '../text.ts';
import { endName } from './titleWords.ts';

export interface PathBar {
  readonly bar: HTMLElement;
  show(picture: Picture): void;
}

/** The two ends of a path, and the same the other way round. */
export function createPathBar(showPath: (from: string, to: string) => void): PathBar {
  let ends: { readonly from: string; readonly to: string } | undefined;
  const words = element('div', { class: 'bar-text' });
  const bar = element(
    'div',
    { class: 'bar path-bar', role: 'status' },
    strokeIcon(icons.path),
    words,
    button('Swap Ends', () => {
      if (ends !== undefined) showPath(ends.to, ends.from);
    }),
  );
  bar.hidden = true;
  return {
    bar,
    show(picture) {
      const { root, to, kind } = picture.view;
      ends = kind === 'path' && root !== undefined && to !== undefined ? { from: root, to } : undefined;
      bar.hidden = ends === undefined;
      if (ends !== undefined) words.textContent = pathWords(picture);
    },
  };
}

function pathWords(picture: Picture): string {
  const { nodes, edges, title, view, hiddenOutside } = picture;
  const [from, to] = [oneLine(title), endName(picture)];
  const between = nodes.filter(({ id, kind }) => id !== view.root && id !== view.to && kind !== 'container').length;
  if (edges.length > 0) {
    return `The shortest ways from ${from} to ${to} · ${counted(between, 'resource', 'resources')} in between`;
  }
  return hiddenOutside === 0
    ? `No relations lead from ${from} to ${to}`
    : `The ways from ${from} to ${to} are too long to be drawn: ${counted(hiddenOutside, 'resource is', 'resources are')} in between`;
}
