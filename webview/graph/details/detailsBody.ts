import type { Inspection, Panel } from '../../../src/extension/graph/protocol.ts';
import type { Picture } from '../../../src/picture/picture.ts';
import { element } from '../dom.ts';
import { iconButton } from '../smallButtons.ts';
import { oneLine } from '../text.ts';
import { problemLine } from './cardContent.ts';
import { createDetailsSection } from './detailsSection.ts';
import { fillHistory, moment } from './historyList.ts';
import { fillLazily } from './lazyRows.ts';
import { createNoteField } from './noteField.ts';
import { createPropertyTree } from './propertyTree.ts';
import { createRelationList } from './relationList.ts';

/** Everything below the head of the details: what is known of a resource, part by part. */
export interface DetailsBody {
  readonly box: HTMLElement;
  /** Without an inspection only what needs none, the note, is shown. */
  show(id: string, inspection: Inspection | undefined, panel: Panel, picture: Picture): void;
}

export interface BodyEvents {
  goTo(id: string): void;
  copy(text: string): void;
  note(id: string, text: string): void;
}

export function createDetailsBody(events: BodyEvents): DetailsBody {
  const properties = createPropertyTree(events.copy);
  const relations = createRelationList(events.goTo);
  const tagList = element('ul', { class: 'tag-list' });
  const coverage = element('div', { class: 'coverage' });
  const history = element('ol', { class: 'history' });
  const note = createNoteField(events.note);
  const sections = {
    properties: createDetailsSection('properties', properties.box),
    relations: createDetailsSection('relations', relations.box),
    tags: createDetailsSection('tags', tagList),
    coverage: createDetailsSection('coverage', coverage),
    history: createDetailsSection('history', history, false),
    note: createDetailsSection('note', note.box),
  };
  let shown = '';

  function inspect({ card, properties: all, history: entries, source }: Inspection, picture: Picture): void {
    const drawn = new Set(picture.nodes.map((one) => one.id));
    const tags = Object.entries(card.tags);
    sections.properties.show('Properties');
    properties.show(all);
    sections.relations.show(titled('Relations', card.relations.length));
    relations.show(card.relations, ({ id, stub }) => stub === undefined || drawn.has(id));
    sections.tags.show(titled('Tags', tags.length));
    fillLazily(tagList, tags, tagRow);
    sections.coverage.show('Coverage and Age');
    coverage.replaceChildren(...coverageLines(card, source));
    sections.history.show(titled('History', entries.length));
    fillHistory(history, entries);
  }

  function tagRow([key, value]: readonly [string, string]): HTMLElement {
    return element(
      'li',
      {},
      element('span', { class: 'tag-key' }, oneLine(key)),
      element('span', { class: 'tag-value' }, oneLine(value)),
      iconButton(`Copy Value of ${oneLine(key)}`, 'copy', () => events.copy(value)),
    );
  }

  return {
    box: element('div', {}, ...Object.values(sections).map(({ box }) => box)),
    show(id, inspection, panel, picture) {
      sections.note.show(panel.file === undefined ? undefined : 'Note');
      if (panel.file !== undefined) note.show(id, panel.notes[id] ?? '');
      // Most pictures leave a resource as it was: what a person opened and where they are stays.
      const now = JSON.stringify([id, inspection]);
      if (now === shown) return;
      shown = now;
      if (inspection !== undefined) inspect(inspection, picture);
      else for (const [name, section] of Object.entries(sections)) if (name !== 'note') section.show(undefined);
    },
  };
}

/** Readings under the resource that are not complete, and when and from where it was read. */
function coverageLines({ gaps, readAt }: Inspection['card'], source: string | undefined): HTMLElement[] {
  const lines = gaps.map(({ typeTitle, problem }) => problemLine(problem, oneLine(typeTitle)));
  const from = source === undefined ? '' : ` from ${oneLine(source)}`;
  if (gaps.length === 0) lines.push(element('div', {}, 'Nothing that was asked for was refused here.'));
  if (readAt !== undefined) lines.push(element('div', {}, 'Read ', moment(readAt), from));
  return lines;
}

function titled(words: string, count: number): string | undefined {
  return count === 0 ? undefined : `${words} (${count.toLocaleString('en')})`;
}
