import type { Problem } from '../../../src/model/problem.ts';
import { element, strokeIcon, tool } from '../dom.ts';
import { icons } from '../icons.ts';
import { problemLine } from '../problemLine.ts';

export interface ProblemBar {
  readonly bar: HTMLElement;
  show(problem: Problem): void;
  hide(): void;
}

/** A problem that leaves the picture as it is, until the person closes it or the next one comes. */
export function createProblemBar(): ProblemBar {
  const words = element('div', { class: 'problem-words' });
  const hide = (): void => {
    bar.hidden = true;
  };
  const bar = element('div', { class: 'problem', role: 'alert' }, words, tool('Close', hide, strokeIcon(icons.close)));
  bar.hidden = true;
  return {
    bar,
    show(problem) {
      words.replaceChildren(problemLine(problem));
      bar.hidden = false;
    },
    hide,
  };
}
