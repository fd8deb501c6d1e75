import type { Picture } from '../../../src/picture/picture.ts';
import { button, element, strokeIcon } from '../dom.ts';
import { counted, oneLine } from '../text.ts';
import { chromeIcons } from './chromeIcons.ts';
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
    strokeIcon(chromeIcons.path),
    words,
    button('Swap Ends', () => {
      if (ends !== undefined) showPath(ends.to, ends.from);
    }),
  );
  bar.hidden = true;
  return {
    bar,
    show(picture) {
      const { view, edges, title, nodes } = picture;
      const { root, to } = view;
      ends = view.kind === 'path' && root !== undefined && to !== undefined ? { from: root, to } : undefined;
      bar.hidden = ends === undefined;
      if (ends === undefined) return;
      const between = nodes.filter(({ id, kind }) => id !== root && id !== to && kind !== 'container').length;
      words.textContent =
        edges.length === 0
          ? `No relations lead from ${oneLine(title)} to ${endName(picture)}`
          : `The shortest ways from ${oneLine(title)} to ${endName(picture)} · ${counted(between, 'resource', 'resources')} in between`;
    },
  };
}
