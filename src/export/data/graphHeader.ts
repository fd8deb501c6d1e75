import { counted } from '../caption.ts';
import type { Excerpt } from '../excerpt.ts';
import type { ExportInput } from '../exporter.ts';
import { headerLines } from '../headerLines.ts';

/**
 * What a file with everything in a scope says about itself, line by line, as {@link headerLines} does for a drawing: what
 * a picture folds or leaves out for want of room is in such a file.
 */
export function graphHeader(
  { picture, header }: Pick<ExportInput, 'picture' | 'header'>,
  { resources, relations, others }: Excerpt,
  howToView: string,
  notes: readonly string[] = [],
): string[] {
  const whole = {
    ...picture,
    nodes: [],
    edges: [],
    foldedForRoom: [],
    hiddenByDetail: 0,
    hiddenOutside: 0,
    hiddenEdges: 0,
  };
  const empty = resources.length === 0 && others.length === 0;
  return headerLines(whole, header, howToView, [
    empty
      ? 'Nothing to show: there is nothing in the scope.'
      : `Content: ${counted(resources.length, 'resource')}, ${counted(relations.length, 'relation')}, ${counted(others.length, 'thing')} outside of the scope at their ends.`,
    ...notes,
  ]);
}
