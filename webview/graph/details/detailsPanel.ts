import type { HostMessage, Inspection, Panel } from '../../../src/extension/graph/protocol.ts';
import type { Problem } from '../../../src/model/problem.ts';
import type { Picture, PictureNode } from '../../../src/picture/picture.ts';
import { button, element, strokeIcon, tool } from '../dom.ts';
import { icons } from '../icons.ts';
import { problemLine } from '../problemLine.ts';
import { counted } from '../text.ts';
import { type BodyEvents, createDetailsBody } from './detailsBody.ts';
import { detailsActions, detailsHead, type ResourceActions } from './detailsHead.ts';
import { createSplitter } from './splitter.ts';

export interface DetailsEvents extends ResourceActions, BodyEvents {
  inspect(id: string): void;
  /** A key asks for the details of whatever the person is at, selected or not. */
  called(): void;
  /** The person wants to be back in the graph. */
  leave(): void;
  /** It was opened or closed, or another width was chosen. */
  changed(): void;
}

/** The panel beside the graph with everything about the selected resource. */
export interface DetailsPanel {
  readonly box: HTMLElement;
  /** Opens it and moves the focus in. */
  open(): void;
  close(): void;
  isOpen(): boolean;
  width(): number;
  setWidth(width: number): void;
  /** A picture came, or something else is selected. What is open is asked for again. */
  show(selected: string | undefined, picture: Picture): void;
  panel(panel: Panel): void;
  inspected(answer: Extract<HostMessage, { type: 'inspected' }>): void;
}

type Known = { readonly inspection: Inspection } | { readonly problem: Problem } | undefined;

export function createDetailsPanel(events: DetailsEvents): DetailsPanel {
  const head = element('div');
  const actions = element('div');
  const state = element('div', { class: 'details-said', role: 'status' });
  const body = createDetailsBody(events);
  const content = element('div', { class: 'details-content' }, head, actions, state, body.box);
  const box = element('aside', { class: 'details', id: 'details', 'aria-label': 'Details' });
  const splitter = createSplitter('Width of the details', 'details', (width) => {
    box.style.setProperty('--details-width', `${width}px`);
    events.changed();
  });
  const bar = element(
    'div',
    { class: 'details-bar' },
    'Details',
    tool('Close Details', close, strokeIcon(icons.close)),
  );
  box.append(splitter.handle, bar, content);
  box.hidden = true;

  let panel: Panel = { canGoBack: false, canGoForward: false, flow: 'auto', notes: {} };
  let picture: Picture | undefined;
  let node: PictureNode | undefined;
  let known: Known;

  function render(): void {
    if (box.hidden) return;
    body.box.hidden = node === undefined || picture === undefined;
    if (node === undefined || picture === undefined) {
      head.replaceChildren(element('h2', { tabindex: '-1', class: 'details-name' }, 'Nothing is selected'));
      actions.replaceChildren();
      state.replaceChildren('Select something in the graph to see what is known of it.');
      return;
    }
    const inspection = known !== undefined && 'inspection' in known ? known.inspection : undefined;
    const had = focusedIn(head) ?? focusedIn(actions);
    head.replaceChildren(detailsHead(node, inspection?.card, events));
    actions.replaceChildren(detailsActions(node, inspection?.card, picture, events));
    // What was focused is another element now, with the same words.
    had?.();
    state.replaceChildren(...said(node));
    body.show(node.id, inspection, panel, picture);
  }

  function said(shown: PictureNode): (Node | string)[] {
    const what = wordsOfKind(shown);
    if (known !== undefined && 'problem' in known && shown.kind !== 'ghost') {
      const again = button('Try Again', () => ask(shown));
      return [problemLine(known.problem), again];
    }
    if (known === undefined && isKnown(shown)) return [...what, 'Loading…'];
    return what;
  }

  function ask(shown: PictureNode): void {
    if (box.hidden || !isKnown(shown)) return;
    if (known !== undefined && 'problem' in known) known = undefined;
    render();
    events.inspect(shown.id);
  }

  function open(): void {
    const wasClosed = box.hidden;
    box.hidden = false;
    render();
    if (wasClosed) {
      if (node !== undefined) ask(node);
      events.changed();
    }
    head.querySelector('h2')?.focus();
  }

  function close(): void {
    if (box.hidden) return;
    const had = box.contains(document.activeElement);
    box.hidden = true;
    if (had) events.leave();
    events.changed();
  }

  box.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    events.leave();
    event.stopPropagation();
  });

  /** Ctrl+I leads into the details; from within, it closes them. */
  document.addEventListener('keydown', (event) => {
    if (event.key.toLowerCase() !== 'i' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
    if (box.contains(document.activeElement)) close();
    else {
      events.called();
      open();
    }
    event.preventDefault();
    event.stopPropagation();
  });

  return {
    box,
    open,
    close,
    isOpen: () => !box.hidden,
    width: splitter.width,
    setWidth: splitter.setWidth,
    show(selected, shown) {
      const next = shown.nodes.find(({ id }) => id === selected);
      const same = next?.id === node?.id;
      if (same && shown === picture) return;
      if (!same) known = undefined;
      node = next;
      picture = shown;
      render();
      if (next !== undefined) ask(next);
    },
    panel(next) {
      panel = next;
      render();
    },
    inspected({ id, inspection, problem }) {
      if (id !== node?.id) return;
      if (inspection !== undefined) known = { inspection };
      else if (problem !== undefined) known = { problem };
      render();
    },
  };

  /** Gives the focus back to what has the same words as the focused element has now. */
  function focusedIn(part: HTMLElement): (() => void) | undefined {
    const { activeElement } = document;
    if (activeElement === null || !part.contains(activeElement)) return undefined;
    const [tag, words] = [activeElement.tagName, wordsOn(activeElement)];
    return () => [...part.querySelectorAll<HTMLElement>(tag)].find((one) => wordsOn(one) === words)?.focus();
  }
}

function wordsOn(one: Element): string {
  return one.getAttribute('aria-label') ?? one.textContent ?? '';
}

/** Whether the inventory can tell more of it than the picture does. */
function isKnown({ group, stub }: PictureNode): boolean {
  return !group && (stub === undefined || stub === 'other-profile');
}

const stubSentences = {
  'not-read': 'Something that was read points at it. It was not read itself yet.',
  'not-found': 'Something that was read points at it, but it was not found where it should be.',
  'other-account': 'It belongs to another account, which was not read.',
  'other-profile': 'Another profile sees it: this is what is known from there.',
  'unknown-type': 'Something points at it. Orrery does not know what it is.',
} as const;

/** What is special about a node that is not simply a resource of the inventory. */
function wordsOfKind({ group, stub, kind, content, typeTitle }: PictureNode): HTMLElement[] {
  const words = group
    ? `It stands for ${counted(content, 'resource', 'resources')}, drawn as one: ${typeTitle}. Open it to see each.`
    : stub !== undefined
      ? stubSentences[stub]
      : kind === 'ghost'
        ? 'It is not there any more. This is what was last known of it.'
        : undefined;
  return words === undefined ? [] : [element('p', {}, words)];
}
