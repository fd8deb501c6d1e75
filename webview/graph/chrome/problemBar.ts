import type { Problem } from '../../../src/model/problem.ts';
import { icons } from '../canvas/icons.ts';
import { problemLine } from '../details/cardContent.ts';
import { button, element, strokeIcon } from '../dom.ts';

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
  const bar = element(
    'div',
    { class: 'problem', role: 'alert' },
    words,
    button('Close', hide, strokeIcon(icons.close)),
  );
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
