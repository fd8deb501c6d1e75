import type { Gap, Picture } from '../../src/picture/picture.ts';
import { problemLine } from './cardContent.ts';
import { element, strokeIcon } from './dom.ts';
import { icons } from './icons.ts';
import { createPopover } from './popover.ts';
import { counted, oneLine } from './text.ts';

export interface StatusBar {
  readonly bar: HTMLElement;
  show(picture: Picture): void;
}

const mostGaps = 100;

/** What the picture does not show, and why: what is folded, hidden, left out, and what could not be read. */
export function createStatusBar(showAllTypes: () => void): StatusBar {
  const shown = element('span');
  const hidden = element('button', { type: 'button', class: 'link', title: 'Show all types' });
  hidden.addEventListener('click', showAllTypes);
  const gapToggle = element('button', { type: 'button', class: 'link warning' });
  const gapList = element('div', { class: 'gap-list' });
  const gaps = createPopover('What could not be read', gapToggle, gapList);
  gaps.classList.add('upwards');
  const bar = element('footer', { class: 'status' }, shown, hidden, element('div', { class: 'space' }), gaps);

  return {
    bar,
    show(picture) {
      shown.textContent = counts(picture).join(' · ');
      const hiddenCount = picture.view.hiddenTypes.length;
      hidden.textContent = `${counted(hiddenCount, 'type', 'types')} hidden`;
      hidden.hidden = hiddenCount === 0;
      gaps.hidden = picture.gaps.length === 0;
      const words = `${counted(picture.gaps.length, 'coverage gap', 'coverage gaps')}`;
      gapToggle.replaceChildren(strokeIcon(icons.warning, 'warning-icon'), words);
      gapList.replaceChildren(...gapRows(picture.gaps));
    },
  };
}

function counts({ nodes, hiddenEdges, hiddenOutside }: Picture): string[] {
  const folded = nodes.reduce((sum, node) => sum + (node.kind === 'folded' ? node.content : 0), 0);
  const unread = nodes.filter((node) => node.unread && !node.outside).length;
  return [
    `${counted(nodes.length, 'node', 'nodes')} shown`,
    ...(folded > 0 ? [`${folded.toLocaleString('en')} folded away`] : []),
    ...(unread > 0 ? [`${unread.toLocaleString('en')} not read yet`] : []),
    ...(hiddenEdges > 0 ? [`${counted(hiddenEdges, 'weaker edge', 'weaker edges')} left out`] : []),
    ...(hiddenOutside > 0 ? [`${counted(hiddenOutside, 'neighbor', 'neighbors')} outside left out`] : []),
  ];
}

/** Each gap with its reason and what to do about it. */
export function gapRows(gaps: readonly Gap[]): HTMLElement[] {
  const rows = gaps
    .slice(0, mostGaps)
    .map(({ underName, typeTitle, problem }) => problemLine(problem, oneLine(`${typeTitle} in ${underName}`)));
  if (gaps.length > mostGaps) rows.push(element('div', { class: 'note' }, `and ${gaps.length - mostGaps} more`));
  return rows;
}
