import type { Offers } from '../../../src/extension/graph/protocol.ts';
import type { Filter } from '../../../src/picture/view.ts';
import { element } from '../dom.ts';
import { createSearchField } from '../searchField.ts';
import { createSection, type Section } from '../section.ts';
import { oneLine } from '../text.ts';
import { createCheckList } from './checkList.ts';

type TagOffer = Offers['tags'][number];

export interface TagFilter {
  readonly list: HTMLElement;
  show(offered: readonly TagOffer[], accepted: Filter['tags']): void;
}

const searchedFrom = 9;
/** What stands for any value; no tag has it, as tags hold no control characters. */
const anyValue = '\u0000any';

/**
 * Keys of tags, each with its values. `changed` gets what was clicked; without a value, any value of the key. What is
 * accepted stays in the list when nothing has it any more.
 */
export function createTagFilter(
  changed: (key: string, value: string | undefined, accepted: boolean) => void,
): TagFilter {
  const field = createSearchField('Search tags', narrow);
  const keys = element('div', { class: 'tag-keys' });
  const made = new Map<string, TagKey>();
  let shown: readonly TagOffer[] = [];

  function narrow(): void {
    const wanted = field.text().trim().toLowerCase();
    for (const { key, values } of shown) {
      const here = key.toLowerCase().includes(wanted);
      const inside = values.some(({ label }) => label.toLowerCase().includes(wanted));
      const row = made.get(key);
      if (row !== undefined) row.section.box.hidden = !here && !inside;
    }
  }

  return {
    list: element('div', { class: 'tag-filter' }, field.box, keys),
    show(offered, tags = {}) {
      // Keys are other people's words: `constructor` is one of them.
      const accepted = new Map(Object.entries(tags));
      const missing = [...accepted.keys()].filter((key) => !offered.some((offer) => offer.key === key));
      shown = [...missing.map((key) => ({ key, count: 0, values: [] })), ...offered];
      const rows = shown.map((offer) => {
        const row = made.get(offer.key) ?? createTagKey(offer.key, (value, on) => changed(offer.key, value, on));
        made.set(offer.key, row);
        row.show(offer, accepted.get(offer.key));
        return row.section.box;
      });
      if (rows.length !== keys.childElementCount || rows.some((row, at) => keys.children[at] !== row)) {
        keys.replaceChildren(...rows);
      }
      field.box.hidden = shown.length < searchedFrom;
      narrow();
    },
  };
}

interface TagKey {
  readonly section: Section;
  show(offer: TagOffer, accepted: readonly string[] | undefined): void;
}

function createTagKey(key: string, changed: (value: string | undefined, accepted: boolean) => void): TagKey {
  const name = oneLine(key);
  const checks = createCheckList(`Values of ${name}`, (value, on) =>
    changed(value === anyValue ? undefined : value, on),
  );
  const section = createSection(name, checks.box);
  return {
    section,
    show({ count, values }, accepted) {
      const gone = (accepted ?? []).filter((value) => !values.some((offer) => offer.value === value));
      const options = [
        { value: anyValue, label: 'Any value', count },
        ...gone.map((value) => ({ value, label: value })),
        ...values,
      ];
      checks.show(options, new Set(accepted?.length === 0 ? [anyValue] : accepted));
      section.note(noteOf(accepted));
    },
  };
}

function noteOf(accepted: readonly string[] | undefined): string {
  if (accepted === undefined) return '';
  return accepted.length === 0 ? 'Any value' : accepted.map(oneLine).join(', ');
}
