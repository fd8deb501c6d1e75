import type { Offers, ViewChanges } from '../../../src/extension/graph/protocol.ts';
import type { Picture } from '../../../src/picture/picture.ts';
import type { View } from '../../../src/picture/view.ts';
import { button, element, link } from '../dom.ts';
import { createSection, type Section } from '../section.ts';
import { counted, oneLine } from '../text.ts';
import { type CheckList, type CheckOption, createCheckList } from './checkList.ts';
import { type FilterList, filterCount, withoutTypes, withTag, withValue } from './filters.ts';
import { createTagFilter } from './tagFilter.ts';
import { createTypeFilter } from './typeFilter.ts';

export interface FilterPanel {
  readonly content: HTMLElement;
  view(view: View): void;
  picture(picture: Picture): void;
  offers(offers: Offers): void;
}

const lists = [
  { list: 'providers', title: 'Providers' },
  { list: 'accounts', title: 'Accounts' },
  { list: 'regions', title: 'Regions' },
  { list: 'verbs', title: 'Relations' },
] as const satisfies readonly { list: FilterList; title: string }[];

/** One list is open at a time: six of them fit no window. */
const accordion = 'filters';

/** What a resource must be to be shown. Every choice is applied at once. */
export function createFilterPanel(change: (changes: ViewChanges) => void): FilterPanel {
  let shown: Pick<View, 'filter' | 'hiddenTypes'> = { filter: {}, hiddenTypes: [] };
  let types: Picture['types'] = [];
  let offers: Offers | undefined;

  /** Shows what was chosen before its answer comes, so that the next click builds on it. */
  function choose(changes: Partial<typeof shown>): void {
    shown = { ...shown, ...changes };
    draw();
    change(changes);
  }

  const typeFilter = createTypeFilter((hiddenTypes) => choose({ hiddenTypes }));
  const onlyTypes = element('div', { class: 'note row' });
  const typeSection = createSection('Types', element('div', {}, onlyTypes, typeFilter.list), {
    name: accordion,
    open: true,
  });
  const sections = lists.map(({ list, title }) => {
    const checks = createCheckList(title, (value, accepted) =>
      choose({ filter: withValue(shown.filter, list, value, accepted) }),
    );
    return { list, checks, section: createSection(title, checks.box, { name: accordion }) };
  });
  const tags = createTagFilter((key, value, accepted) =>
    choose({ filter: withTag(shown.filter, key, value, accepted) }),
  );
  const tagSection = createSection('Tags', tags.list, { name: accordion });
  const waiting = element('div', { class: 'note', role: 'status' }, 'Counting accounts, regions and tags…');
  const clear = button('Clear Filters', () => choose({ filter: {}, hiddenTypes: [] }));
  const content = element(
    'div',
    { class: 'filter-panel' },
    typeSection.box,
    ...sections.map(({ section }) => section.box),
    tagSection.box,
    waiting,
    element('div', { class: 'row end panel-foot' }, clear),
  );

  function draw(): void {
    const { filter, hiddenTypes } = shown;
    typeFilter.show(types, hiddenTypes);
    typeSection.note(hiddenTypes.length === 0 ? 'All' : `${hiddenTypes.length} hidden`);
    onlyTypes.hidden = (filter.types ?? []).length === 0;
    onlyTypes.replaceChildren(
      `Only ${(filter.types ?? []).map(oneLine).join(', ')}`,
      link('Show Others, Too', () => choose({ filter: withoutTypes(filter) })),
    );
    for (const { list, checks, section } of sections) {
      drawList(section, checks, offers?.[list] ?? [], filter[list] ?? []);
    }
    const accepted = filter.tags ?? {};
    tags.show(offers?.tags ?? [], accepted);
    const tagged = Object.keys(accepted).length;
    tagSection.note(tagged === 0 ? '' : counted(tagged, 'tag', 'tags'));
    tagSection.box.hidden = tagged === 0 && (offers?.tags ?? []).length === 0;
    waiting.hidden = offers !== undefined;
    clear.hidden = filterCount(shown) === 0;
  }

  return {
    content,
    view({ filter, hiddenTypes }) {
      shown = { filter, hiddenTypes };
      draw();
    },
    picture(picture) {
      types = picture.types;
      draw();
    },
    offers(answer) {
      offers = answer;
      draw();
    },
  };
}

/** What is accepted stays in its list when nothing is that any more. A list without a choice is not shown. */
function drawList(
  section: Section,
  checks: CheckList,
  offered: readonly CheckOption[],
  accepted: readonly string[],
): void {
  const gone = accepted.filter((value) => !offered.some((offer) => offer.value === value));
  const options = [...gone.map((value) => ({ value, label: value })), ...offered];
  checks.show(options, new Set(accepted));
  section.note(accepted.length === 0 ? 'Any' : `${accepted.length} chosen`);
  section.box.hidden = options.length < 2 && accepted.length === 0;
}
