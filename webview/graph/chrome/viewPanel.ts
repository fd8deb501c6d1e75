import type { Offers, ViewChanges } from '../../../src/extension/graph/protocol.ts';
import type { Picture, PictureNode } from '../../../src/picture/picture.ts';
import {
  type ColourBy,
  type Detail,
  type Direction,
  type Grouping,
  mostHops,
  type View,
} from '../../../src/picture/view.ts';
import { button, element } from '../dom.ts';
import { counted, oneLine } from '../text.ts';
import { type ChoiceOption, createSegments, createSelect } from './choices.ts';

export interface ViewPanel {
  readonly content: HTMLElement;
  view(view: View): void;
  picture(picture: Picture): void;
  offers(offers: Offers): void;
  selected(node: PictureNode | undefined): void;
}

const details: readonly ChoiceOption<Detail>[] = [
  { value: 'everything', label: 'Everything' },
  { value: 'calm', label: 'Calm' },
  { value: 'essentials', label: 'Essentials' },
];

const detailWords: Readonly<Record<Detail, string>> = {
  everything: 'Leaves nothing out.',
  calm: 'Leaves out what only accompanies other things, such as network interfaces and disks, and what the provider made by itself.',
  essentials: 'Leaves out what accompanies or supports other things, such as disks, keys, roles and routes.',
};

const places: readonly ChoiceOption<Grouping>[] = [
  { value: 'place', label: 'Place' },
  { value: 'account', label: 'Account' },
  { value: 'network', label: 'Network' },
];

const depths: readonly ChoiceOption<string>[] = [
  { value: '', label: 'As Fits' },
  ...Array.from({ length: 5 }, (_, at) => ({ value: String(at + 1), label: counted(at + 1, 'Level', 'Levels') })),
];

const colours: readonly ChoiceOption<ColourBy>[] = [
  { value: 'type', label: 'Type' },
  { value: 'account', label: 'Account' },
  { value: 'region', label: 'Region' },
  { value: 'change', label: 'Changes' },
  { value: 'gap', label: 'What Could Not Be Read' },
];

const directions: readonly ChoiceOption<Direction>[] = [
  { value: 'both', label: 'Related' },
  { value: 'needs', label: 'What It Needs' },
  { value: 'neededBy', label: 'What Needs It' },
];

const steps: readonly ChoiceOption<string>[] = Array.from({ length: mostHops }, (_, at) => ({
  value: String(at + 1),
  label: String(at + 1),
}));

/** How much is shown, in what order, in which colours, and what is marked. */
export function createViewPanel(change: (changes: ViewChanges) => void): ViewPanel {
  let groups: readonly ChoiceOption<Grouping>[] = places;
  let view: View | undefined;
  let marked: PictureNode | undefined;

  const detail = createSegments('Detail', details, (value) => change({ detail: value }));
  const detailNote = element('div', { class: 'note detail-note' });
  const hiddenNote = element('div', { class: 'note' });
  const group = createSelect('Group by', places, (value) => change({ group: value }));
  const depth = createSelect('Depth', depths, (value) => change({ depth: value === '' ? null : Number(value) }));
  const direction = createSegments('Direction', directions, (value) => change({ direction: value }));
  const hops = createSegments('Steps', steps, (value) => change({ hops: Number(value) }));
  const colour = createSelect('Colour by', colours, (value) => change({ colour: value }));
  const mark = (way: 'needs' | 'neededBy') => (): void => {
    if (marked !== undefined) change({ overlay: { of: marked.id, direction: way } });
  };
  const markTitle = element('div', { class: 'caption one-line' });
  const markNote = element(
    'div',
    { class: 'note' },
    'Select something in the graph to mark what it needs, or what needs it.',
  );
  const markButtons = element(
    'div',
    { class: 'row' },
    button('Mark What Needs This', mark('neededBy')),
    button('Mark What This Needs', mark('needs')),
  );
  const content = element(
    'div',
    { class: 'view-panel' },
    direction.box,
    hops.box,
    detail.box,
    element('div', { class: 'notes' }, detailNote, hiddenNote),
    element('div', { class: 'pair' }, group.box, depth.box),
    colour.box,
    element('div', { class: 'choice marks' }, markTitle, markNote, markButtons),
  );

  function draw(): void {
    if (view === undefined) return;
    const { kind } = view;
    direction.box.hidden = kind !== 'dependencies';
    hops.box.hidden = kind !== 'dependencies';
    group.box.hidden = kind !== 'containment';
    depth.box.hidden = kind !== 'containment';
    direction.show(view.direction);
    hops.show(String(view.hops));
    detail.show(view.detail);
    detailNote.textContent = detailWords[view.detail];
    group.show(view.group, withGroup(groups, view.group));
    depth.show(view.depth === undefined ? '' : String(view.depth), withDepth(view.depth));
    colour.show(view.colour);
  }

  function drawMarks(): void {
    markTitle.textContent = marked === undefined ? 'Mark' : `Mark: ${oneLine(marked.label)}`;
    markNote.hidden = marked !== undefined;
    markButtons.hidden = marked === undefined;
  }
  drawMarks();

  return {
    content,
    view(next) {
      view = next;
      draw();
    },
    picture({ hiddenByDetail }) {
      hiddenNote.hidden = hiddenByDetail === 0;
      hiddenNote.textContent = `${counted(hiddenByDetail, 'resource is', 'resources are')} left out now.`;
    },
    offers({ applications, tags }) {
      const application: ChoiceOption<Grouping> = { value: 'application', label: 'Application' };
      const keys = tags.map(({ key }) => groupOfTag(`tag:${key}`));
      groups = [...places, ...(applications ? [application] : []), ...keys];
      draw();
    },
    selected(node) {
      marked = node?.stub === undefined && node?.group === undefined ? node : undefined;
      drawMarks();
    },
  };
}

/** What a view from a file asks for can be seen, though nothing offers it. */
function withGroup(groups: readonly ChoiceOption<Grouping>[], group: Grouping): readonly ChoiceOption<Grouping>[] {
  if (groups.some(({ value }) => value === group)) return groups;
  return [...groups, group === 'application' ? { value: group, label: 'Application' } : groupOfTag(group)];
}

function groupOfTag(group: Grouping): ChoiceOption<Grouping> {
  return { value: group, label: `Tag ${oneLine(group.slice('tag:'.length))}` };
}

function withDepth(depth: number | undefined): readonly ChoiceOption<string>[] {
  if (depth === undefined || depths.some(({ value }) => value === String(depth))) return depths;
  return [...depths, { value: String(depth), label: counted(depth, 'Level', 'Levels') }];
}
