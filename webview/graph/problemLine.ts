import type { Problem } from '../../src/model/problem.ts';
import { element, strokeIcon } from './dom.ts';
import { icons } from './icons.ts';

/** What went wrong and what to do, in one line with its mark. `what` says where. */
export function problemLine(problem: Problem, what?: string): HTMLElement {
  const { operation: asked } = problem;
  const operation = asked === undefined || problem.message.includes(asked) ? '' : ` (${asked})`;
  const subject = what === undefined ? '' : `${what}: `;
  return element(
    'div',
    { class: 'card-problem' },
    strokeIcon(icons.warning, 'warning-icon'),
    element('div', {}, `${subject}${problem.message}${operation} ${problem.advice}`),
  );
}
