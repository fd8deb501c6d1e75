import type { ChangeCounts } from '../../src/model/scan.ts';
import type { PictureNode } from '../../src/picture/picture.ts';
import { counted, grouped, oneLine } from './text.ts';

/** Why something is not in the inventory. */
const stubPhrases = {
  'not-read': 'not read yet',
  'not-found': 'not found',
  'other-account': 'in another account',
  'other-profile': 'seen with another profile',
  'unknown-type': 'of an unknown type',
} as const;

const changeWords = { added: 'added', modified: 'changed', removed: 'gone' } as const;

/** The name of a node; a thing without a name shows its id. */
export function labelOf(node: PictureNode): string {
  return oneLine(node.label.trim() === '' ? node.id : node.label);
}

/** What a node's drawing tells by marks, colours and dashes, in words: for those who do not see them, and for lists. */
export function stateWords(node: PictureNode): string[] {
  const { stub, unread, content, kind, problem, change, changed, overlaid, reached, outside, hiddenEdges = 0 } = node;
  return [
    ...(stub === undefined ? [] : [stubPhrases[stub]]),
    ...(unread && stub === undefined ? ['not read yet'] : []),
    ...(content > 0
      ? [`${counted(content, 'resource', 'resources')} ${kind === 'folded' ? 'folded ' : ''}inside`]
      : []),
    ...(problem === undefined ? [] : ['could not be read completely']),
    ...(change === undefined ? [] : [changeWords[change]]),
    ...changesInside(changed),
    ...(overlaid ? ['start of the marking'] : []),
    ...(reached === undefined || overlaid ? [] : [kind === 'leaf' ? 'marked' : `${grouped(reached)} marked inside`]),
    ...(outside ? ['outside of this graph'] : []),
    ...(hiddenEdges > 0 ? [`${counted(hiddenEdges, 'weaker relation', 'weaker relations')} not drawn`] : []),
  ];
}

function changesInside(counts: ChangeCounts | undefined): string[] {
  if (counts === undefined) return [];
  const kinds = (['added', 'modified', 'removed'] as const).filter((kind) => counts[kind] > 0);
  const words = kinds.map((kind) => `${grouped(counts[kind])} ${changeWords[kind]}`);
  return words.length === 0 ? [] : [`${words.join(' and ')} inside`];
}

/** Words as a sentence of their own: the first letter is large. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
