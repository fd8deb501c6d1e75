import type { StubReason } from '../model/relation.ts';
import type { PictureEdge, PictureNode } from '../picture/picture.ts';
import { shortened, visibleText } from './visibleText.ts';

/** How a node is named in every format. All of it is one line of visible text, not yet escaped for any format. */
export interface Caption {
  /** Its label; its id when the label is empty. */
  readonly name: string;
  readonly type: string;
  /** What to know before trusting it: `42 inside`, `not read`, `other account`, `incomplete`. Empty when there is nothing. */
  readonly note: string;
  /** What the export's style shows besides, line by line. */
  readonly lines: readonly string[];
}

const stubNotes: Readonly<Record<StubReason, string>> = {
  'not-read': 'not read',
  'not-found': 'not found',
  'other-account': 'other account',
  'other-profile': 'other profile',
  'unknown-type': 'unknown type',
};

/** The caption of a node, its name in at most `length` characters. */
export function nodeCaption(node: PictureNode, length: number): Caption {
  const notes = [
    node.kind === 'folded' && node.content > 0 ? `${count(node.content)} inside` : '',
    node.kind === 'stub' ? stubNotes[node.stub ?? 'not-read'] : '',
    node.unread ? 'not read' : '',
    changeNote(node),
    node.problem === undefined ? '' : 'incomplete',
  ];
  return {
    name: shortened(visibleText(node.label) || visibleText(node.id), length),
    type: shortened(visibleText(node.typeTitle), length),
    note: notes.filter((note) => note !== '').join(', '),
    lines: (node.lines ?? []).map((line) => shortened(visibleText(line), length)),
  };
}

/** What changed since the scan that the view names; empty where it names none. */
function changeNote({ kind, change }: PictureNode): string {
  if (kind === 'ghost') return 'gone';
  return change === 'added' ? 'new' : change === 'modified' ? 'changed' : '';
}

/** What an edge says: its verbs, how many relations of each when more than one, and the detail of a single relation. */
export function edgeCaption(edge: PictureEdge, length: number): { readonly verbs: string; readonly detail: string } {
  return {
    verbs: edge.verbs.map(({ verb, count: relations }) => (relations > 1 ? `${verb} ×${relations}` : verb)).join(', '),
    detail: shortened(visibleText(edge.detail ?? ''), length),
  };
}

/** A whole number as people read it: `1,204`. */
export function count(value: number): string {
  return value.toLocaleString('en-US');
}

/** A count with its noun, in the singular where there is one: `1 relation`, `2 relations`. */
export function counted(value: number, noun: string): string {
  return `${count(value)} ${noun}${value === 1 ? '' : 's'}`;
}
