import type { Card } from '../../../src/extension/graph/protocol.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { PictureNode } from '../../../src/picture/picture.ts';
import { element } from '../dom.ts';
import { problemLine } from '../problemLine.ts';
import { cardContent, cardHead } from './cardContent.ts';

/** What is known of a node: its card, a problem in getting it, or nothing yet. */
export type Details = { readonly card: Card } | { readonly problem: Problem } | undefined;

/** A rectangle in the coordinates of the window. */
export type Rectangle = Pick<DOMRect, 'left' | 'top' | 'right' | 'bottom'>;

/** The card beside the node that is pointed at or focused. */
export interface HoverCard {
  readonly box: HTMLElement;
  show(node: PictureNode, details: Details, beside: Rectangle): void;
  /** Hides it, at once or after a moment in which the pointer can reach it. */
  hide(atOnce: boolean): void;
  shownId(): string | undefined;
}

const distance = 10;
const graceMilliseconds = 220;

export function createCard(): HoverCard {
  const box = element('div', { class: 'card', id: 'card', role: 'tooltip' });
  box.hidden = true;
  let shown: string | undefined;
  let leaving: ReturnType<typeof setTimeout> | undefined;

  const hideNow = (): void => {
    shown = undefined;
    box.hidden = true;
  };
  const hide = (atOnce: boolean): void => {
    clearTimeout(leaving);
    if (atOnce) hideNow();
    else leaving = setTimeout(hideNow, graceMilliseconds);
  };
  box.addEventListener('mouseenter', () => clearTimeout(leaving));
  box.addEventListener('mouseleave', () => hide(false));
  box.addEventListener('focusin', () => clearTimeout(leaving));
  box.addEventListener('focusout', () => hide(false));

  return {
    box,
    show(node, details, beside) {
      clearTimeout(leaving);
      const scrolled = shown === node.id ? box.scrollTop : 0;
      shown = node.id;
      box.replaceChildren(cardHead(node, details && 'card' in details ? details.card : undefined), ...rest(details));
      box.hidden = false;
      box.scrollTop = scrolled;
      placeBeside(box, beside);
      // What is longer than the card is reached by the keyboard, too.
      if (box.scrollHeight > box.clientHeight) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    },
    hide,
    shownId: () => shown,
  };
}

function rest(details: Details): Node[] {
  if (details === undefined) return [];
  return 'card' in details ? cardContent(details.card) : [problemLine(details.problem)];
}

/** Right of the node if there is room, else left of it, else below or above; always inside the window. */
function placeBeside(box: HTMLElement, beside: Rectangle): void {
  const { width, height } = box.getBoundingClientRect();
  const [roomX, roomY] = [window.innerWidth - distance, window.innerHeight - distance];
  let left = beside.right + distance;
  let top = beside.top;
  if (left + width > roomX) left = beside.left - distance - width;
  if (left < distance) {
    left = Math.min(Math.max(distance, beside.left), roomX - width);
    top = beside.bottom + distance;
    if (top + height > roomY) top = beside.top - distance - height;
  }
  box.style.left = `${Math.max(distance, left)}px`;
  box.style.top = `${Math.max(distance, Math.min(top, roomY - height))}px`;
}
