import type { ChangeCounts } from '../../src/model/scan.ts';
import type { PictureNode } from '../../src/picture/picture.ts';
import { stubWords } from './stubWords.ts';
import { counted } from './text.ts';

const changeWords = { added: 'added', modified: 'changed', removed: 'gone' } as const;

/** What a node's drawing tells by marks, colours and dashes, in words: for those who do not see them, and for lists. */
export function stateWords(node: PictureNode): string[] {
  const { stub, unread, content, kind, problem, change, changed, overlaid, reached, outside, hiddenEdges = 0 } = node;
  return [
    ...(stub === undefined ? [] : [stubWords[stub]]),
    ...(unread ? ['not read yet'] : []),
    ...(content > 0
      ? [`${counted(content, 'resource', 'resources')} ${kind === 'folded' ? 'folded ' : ''}inside`]
      : []),
    ...(problem === undefined ? [] : ['could not be read completely']),
    ...(change === undefined ? [] : [changeWords[change]]),
    ...changesInside(changed),
    ...(overlaid ? ['start of the marking'] : []),
    ...(reached === undefined || overlaid
      ? []
      : [kind === 'leaf' ? 'marked' : `${reached.toLocaleString('en')} marked inside`]),
    ...(outside ? ['outside of this graph'] : []),
    ...(hiddenEdges > 0 ? [`${counted(hiddenEdges, 'weaker relation', 'weaker relations')} not drawn`] : []),
  ];
}

function changesInside(counts: ChangeCounts | undefined): string[] {
  if (counts === undefined) return [];
  const kinds = (['added', 'modified', 'removed'] as const).filter((kind) => counts[kind] > 0);
  const words = kinds.map((kind) => `${counts[kind].toLocaleString('en')} ${changeWords[kind]}`);
  return words.length === 0 ? [] : [`${words.join(' and ')} inside`];
}

/** Words as a sentence of their own: the first letter is large. */
export function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
