import type { Inspection, Panel } from '../../../src/extension/graph/protocol.ts';
import type { Picture } from '../../../src/picture/picture.ts';
import { element, strokeIcon, tool } from '../dom.ts';
import { icons } from '../icons.ts';
import { problemLine } from '../problemLine.ts';
import { createSection, type Section } from '../section.ts';
import { grouped, oneLine } from '../text.ts';
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
  const section = (content: HTMLElement, open = true): Section => createSection('', content, { open, heading: true });
  const sections = {
    properties: section(properties.box),
    relations: section(relations.box),
    tags: section(tagList),
    coverage: section(coverage),
    history: section(history, false),
    note: section(note.box),
  };
  let shown = '';

  function inspect({ card, properties: all, history: entries, source }: Inspection, picture: Picture): void {
    const drawn = new Set(picture.nodes.map((one) => one.id));
    const tags = Object.entries(card.tags);
    head(sections.properties, 'Properties');
    properties.show(all);
    head(sections.relations, titled('Relations', card.relations.length));
    relations.show(card.relations, ({ id, stub }) => stub === undefined || drawn.has(id));
    head(sections.tags, titled('Tags', tags.length));
    fillLazily(tagList, tags, tagRow);
    head(sections.coverage, 'Coverage and Age');
    coverage.replaceChildren(...coverageLines(card, source));
    head(sections.history, titled('History', entries.length));
    fillHistory(history, entries);
  }

  function tagRow([key, value]: readonly [string, string]): HTMLElement {
    return element(
      'li',
      {},
      element('span', { class: 'tag-key' }, oneLine(key)),
      element('span', { class: 'tag-value' }, oneLine(value)),
      tool(`Copy Value of ${oneLine(key)}`, () => events.copy(value), strokeIcon(icons.copy)),
    );
  }

  return {
    box: element('div', {}, ...Object.values(sections).map(({ box }) => box)),
    show(id, inspection, panel, picture) {
      head(sections.note, panel.file === undefined ? undefined : 'Note');
      if (panel.file !== undefined) note.show(id, panel.notes[id] ?? '');
      // Most pictures leave a resource as it was: what a person opened and where they are stays.
      const now = JSON.stringify([id, inspection]);
      if (now === shown) return;
      shown = now;
      if (inspection !== undefined) inspect(inspection, picture);
      else for (const [name, section] of Object.entries(sections)) if (name !== 'note') head(section, undefined);
    },
  };
}

/** Writes the heading of a section and shows it; without one, hides it for want of anything to say. */
function head({ box, title }: Section, words: string | undefined): void {
  box.hidden = words === undefined;
  title(words ?? '');
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
  return count === 0 ? undefined : `${words} (${grouped(count)})`;
}
