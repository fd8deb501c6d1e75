import { element } from '../dom.ts';

/** The note on a node, which is kept in the file of the view. */
export interface NoteField {
  readonly box: HTMLElement;
  /** Shows the note of a node. What a person is writing on the same node is left alone. */
  show(id: string, text: string): void;
}

const pauseMilliseconds = 600;

/** `write` gets a note when the person pauses or leaves the field, and only when it changed. */
export function createNoteField(write: (id: string, text: string) => void): NoteField {
  const field = element('textarea', {
    class: 'field note-field',
    rows: '3',
    'aria-label': 'Note',
    placeholder: 'Write a note…',
  });
  let of: string | undefined;
  let written = '';
  let typing: ReturnType<typeof setTimeout> | undefined;
  const save = (): void => {
    clearTimeout(typing);
    const text = field.value.trim();
    if (of === undefined || text === written) return;
    written = text;
    write(of, text);
  };
  field.addEventListener('input', () => {
    clearTimeout(typing);
    typing = setTimeout(save, pauseMilliseconds);
  });
  field.addEventListener('blur', save);
  return {
    box: element('div', {}, field, element('div', { class: 'note' }, 'Kept in the file of this view.')),
    show(id, text) {
      if (id === of && document.activeElement === field) return;
      save();
      of = id;
      written = text;
      field.value = text;
    },
  };
}
