import type { Card } from '../../../src/extension/graph/protocol.ts';
import { glyphPaths } from '../../../src/model/glyphs.ts';
import type { Picture, PictureNode } from '../../../src/picture/picture.ts';
import type { Overlay } from '../../../src/picture/view.ts';
import { element, link, strokeIcon, tool } from '../dom.ts';
import { canOpen } from '../folding.ts';
import { icons } from '../icons.ts';
import { labelOf, sentence, stateWords } from '../nodeWords.ts';
import { oneLine } from '../text.ts';

/** What a person does with the resource in the details. */
export interface ResourceActions {
  goTo(id: string): void;
  open(id: string): void;
  copy(text: string): void;
  openConsole(id: string): void;
  showNeighbors(id: string): void;
  /** Marks what a resource reaches; `null` takes the marking away. */
  mark(overlay: Overlay | null): void;
  unpin(id: string): void;
}

/** Glyph, name and type, which the picture tells; with the card, the way to it and how its provider calls it. */
export function detailsHead(node: PictureNode, card: Card | undefined, actions: ResourceActions): HTMLElement {
  const name = element('h2', { tabindex: '-1', class: 'details-name' }, labelOf(node));
  const where = card === undefined ? [node.place] : [card.account, card.region];
  const kind = [node.typeTitle, ...where.filter((part) => part !== undefined)];
  return element(
    'div',
    { class: 'details-head' },
    strokeIcon(glyphPaths[node.glyph], 'large-icon'),
    element('div', { class: 'details-title' }, name, element('div', { class: 'note' }, oneLine(kind.join(' · ')))),
    ...placeSteps(card?.path ?? [], actions),
    ...(node.group ? [] : [idLine(card?.id ?? node.id, actions)]),
    ...stateLine(node),
  );
}

/** What can be done with it, as far as it is known: what stands for several has no console and no neighbours. */
export function detailsActions(
  node: PictureNode,
  card: Card | undefined,
  { view }: Picture,
  actions: ResourceActions,
): HTMLElement {
  const { id } = node;
  const mark = (direction: Overlay['direction'], words: string): HTMLElement => {
    const marked = view.overlay?.of === id && view.overlay.direction === direction;
    const made = link(
      words,
      () => actions.mark(marked ? null : { of: id, direction }),
      strokeIcon(direction === 'needs' ? icons.forward : icons.back),
    );
    made.setAttribute('aria-pressed', String(marked));
    return made;
  };
  const simple = (words: string, icon: keyof typeof icons, act: (id: string) => void): HTMLElement =>
    link(words, () => act(id), strokeIcon(icons[icon]));
  const ofResource = node.stub === undefined && !node.group && node.kind !== 'ghost';
  return element(
    'div',
    { class: 'details-actions', role: 'group', 'aria-label': 'Actions' },
    ...(canOpen(node) ? [simple('Open', 'open', actions.open)] : []),
    ...(card?.console ? [simple('Open in Console', 'console', actions.openConsole)] : []),
    ...(ofResource ? [simple('Show Neighbors', 'neighbors', actions.showNeighbors)] : []),
    ...(ofResource ? [mark('neededBy', 'Mark What Needs This'), mark('needs', 'Mark What This Needs')] : []),
    ...(view.pins[id] === undefined ? [] : [simple('Unpin', 'unpin', actions.unpin)]),
  );
}

function placeSteps(path: Card['path'], { goTo }: ResourceActions): HTMLElement[] {
  if (path.length === 0) return [];
  const steps = path.map(({ id, name, typeTitle }) => {
    const step = link(oneLine(name === '' ? id : name), () => goTo(id));
    step.title = oneLine(typeTitle);
    return element('li', {}, step);
  });
  return [element('nav', { 'aria-label': 'Place' }, element('ol', { class: 'place' }, ...steps))];
}

function idLine(id: string, { copy }: ResourceActions): HTMLElement {
  return element(
    'div',
    { class: 'details-id' },
    element('code', {}, oneLine(id)),
    tool('Copy ID', () => copy(id), strokeIcon(icons.copy)),
  );
}

function stateLine(node: PictureNode): HTMLElement[] {
  const words = stateWords(node);
  return words.length === 0
    ? []
    : [element('div', { class: 'note details-state' }, sentence(oneLine(words.join(', '))))];
}
