import type { Card } from '../../../src/extension/graph/protocol.ts';
import { element, link } from '../dom.ts';
import { emphasised, searched } from '../emphasis.ts';
import { sentence } from '../nodeWords.ts';
import { createSearchField } from '../searchField.ts';
import { grouped, oneLine } from '../text.ts';
import { fillLazily } from './lazyRows.ts';

type Related = Card['relations'][number];

/** The relations of a resource in both directions, by verb, each with what it was read from. */
export interface RelationList {
  readonly box: HTMLElement;
  /** `leads` tells whether the other end can be gone to. */
  show(relations: readonly Related[], leads: (relation: Related) => boolean): void;
}

interface RelationGroup {
  readonly direction: Related['direction'];
  readonly verb: Related['verb'];
  readonly relations: readonly Related[];
}

/** So few are read faster than searched. */
const unsearched = 10;
/** Pieces of evidence shown of one relation. */
const mostEvidence = 5;

export function createRelationList(goTo: (id: string) => void): RelationList {
  const groups = element('div', { class: 'relation-groups' });
  const field = createSearchField('Search relations', render);
  const note = element('div', { class: 'note', role: 'status' });
  let all: readonly Related[] = [];
  let leadsTo: (relation: Related) => boolean = () => true;

  function render(): void {
    const search = searched(field.text());
    const found = search === undefined ? all : all.filter((relation) => search.test(wordsOf(relation)));
    note.textContent = all.length > 0 && found.length === 0 ? 'Nothing found' : '';
    groups.replaceChildren(...relationGroups(found).map((group) => groupElement(group, search)));
  }

  function groupElement({ direction, verb, relations }: RelationGroup, search: RegExp | undefined): HTMLElement {
    const list = element('ul', { class: 'related' });
    fillLazily(list, relations, (relation) => relationRow(relation, search));
    const words = direction === 'out' ? `This ${verb}` : `${sentence(verb)} this`;
    const count = relations.length === 1 ? '' : ` (${grouped(relations.length)})`;
    const title = element('h4', {}, words + count);
    return element('div', {}, title, list);
  }

  function relationRow(relation: Related, search: RegExp | undefined): HTMLElement {
    const { id, name, typeTitle, stub, basis, evidence } = relation;
    const label = emphasised(oneLine(name === '' ? id : name), search);
    const other = leadsTo(relation) ? link('', () => goTo(id)) : element('span', {});
    other.replaceChildren(...label);
    other.classList.add('other');
    other.title = oneLine(id);
    const notes = [typeTitle, ...(stub === undefined ? [] : [stub]), ...(basis === 'inferred' ? ['inferred'] : [])];
    const why = evidence
      .slice(0, mostEvidence)
      .map(({ path, detail }) =>
        element(
          'div',
          { class: 'evidence' },
          ...emphasised(oneLine(detail === undefined ? path : `${path} = ${detail}`), search),
        ),
      );
    const left = evidence.length - mostEvidence;
    if (left > 0) why.push(element('div', { class: 'evidence' }, `and ${grouped(left)} more`));
    return element(
      'li',
      {},
      element('div', {}, other, ' ', element('span', { class: 'note' }, oneLine(notes.join(' · ')))),
      ...why,
    );
  }

  return {
    box: element('div', {}, field.box, groups, note),
    show(relations, leads) {
      all = relations;
      leadsTo = leads;
      field.box.hidden = relations.length <= unsearched;
      if (field.box.hidden) field.clear();
      render();
    },
  };
}

/** Relations by direction and verb: what this leads to first, and of each direction the most frequent verb. */
function relationGroups(relations: readonly Related[]): readonly RelationGroup[] {
  const groups = Map.groupBy(relations, ({ direction, verb }) => `${direction} ${verb}`);
  return [...groups.values()]
    .flatMap((group) =>
      group[0] === undefined ? [] : [{ direction: group[0].direction, verb: group[0].verb, relations: group }],
    )
    .toSorted(
      (a, b) => Number(a.direction === 'in') - Number(b.direction === 'in') || b.relations.length - a.relations.length,
    );
}

function wordsOf({ verb, name, id, typeTitle, stub = '', basis, evidence }: Related): string {
  const why = evidence.map(({ path, detail = '' }) => `${path} = ${detail}`);
  return [verb, name, id, typeTitle, stub, basis, ...why].join('\n');
}
