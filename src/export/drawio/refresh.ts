import type { Palette } from '../palette.ts';
import type { Cell } from './cell.ts';
import { fingerprint } from './cellIds.ts';
import { dataAttributes, type Owned } from './cellXml.ts';
import type { DraftCell } from './draftCells.ts';
import { noteLine } from './labels.ts';
import { markedGone, markedNew, markOf, withoutMark } from './marks.ts';

const wroteAttribute = 'orreryWrote';
const goneAttribute = 'orreryGone';

/** Why something is not in the picture: it is gone from the inventory, or the view does not show it. */
export type Absence = 'gone' | 'not shown';

/**
 * Gives a cell what is known now: its data, and its label, style, tooltip and link where they are as Orrery wrote them.
 * What a person changed of these stays.
 *
 * @param isNew it keeps, or gets, the mark of what an update added
 */
export function refresh(draft: DraftCell, cell: Cell, isNew: boolean, palette: Palette): void {
  const wrote = writtenFingerprints(draft);
  const values = { ...dataAttributes(cell), label: isNew ? cell.labelWhenNew : cell.label };
  for (const name of ['label', 'tooltip', 'link'] as const) {
    const value = (values as Partial<Record<Owned, string>>)[name];
    if (!isAsWritten(draft.data.get(name), wrote.get(name))) continue;
    set(draft.data, name, value);
    set(wrote, name, value === undefined ? undefined : fingerprint(value, 8));
  }
  const bare = withoutMark(draft.style);
  const isOurs = isAsWritten(bare, wrote.get('style'));
  const style = isOurs ? cell.style : bare;
  if (isOurs) wrote.set('style', fingerprint(style, 8));
  draft.style = isNew ? markedNew(style, palette) : style;
  for (const [name, value] of Object.entries(cell.data)) draft.data.set(name, value);
  for (const name of ['orreryIn', goneAttribute]) if (cell.data[name] === undefined) draft.data.delete(name);
  setWritten(draft, wrote);
}

/** Marks a cell that the picture does not have any more. It is only moved, and never deleted. */
export function fade(draft: DraftCell, absence: Absence): void {
  const wrote = writtenFingerprints(draft);
  const before = draft.data.get(goneAttribute);
  if (before === absence) return;
  const label = draft.data.get('label') ?? '';
  if (isAsWritten(label, wrote.get('label'))) {
    const said = before === undefined ? '' : noteOf(before);
    const changed = `${said !== '' && label.endsWith(said) ? label.slice(0, -said.length) : label}${noteOf(absence)}`;
    draft.data.set('label', changed);
    wrote.set('label', fingerprint(changed, 8));
  }
  if (before === undefined) draft.style = markedGone(withoutMark(draft.style));
  draft.data.set(goneAttribute, absence);
  setWritten(draft, wrote);
}

export function isFaded(draft: DraftCell): boolean {
  return draft.data.has(goneAttribute);
}

export function isMarkedNew(draft: DraftCell): boolean {
  return markOf(draft.style) === 'new';
}

function noteOf(absence: string): string {
  return `<br>${noteLine(absence)}`;
}

/** Also where there is nothing, and nothing was written. */
function isAsWritten(value: string | undefined, written: string | undefined): boolean {
  return value === undefined ? written === undefined : fingerprint(value, 8) === written;
}

function writtenFingerprints({ data }: DraftCell): Map<string, string> {
  const entries = (data.get(wroteAttribute) ?? '').split(' ').map((entry) => entry.split('='));
  return new Map(entries.flatMap(([name, value]) => (name && value ? [[name, value]] : [])));
}

function setWritten({ data }: DraftCell, wrote: ReadonlyMap<string, string>): void {
  const text = (['label', 'style', 'tooltip', 'link'] as const)
    .flatMap((name) => (wrote.has(name) ? [`${name}=${wrote.get(name)}`] : []))
    .join(' ');
  data.set(wroteAttribute, text);
}

function set(values: Map<string, string>, name: string, value: string | undefined): void {
  if (value === undefined) values.delete(name);
  else values.set(name, value);
}
