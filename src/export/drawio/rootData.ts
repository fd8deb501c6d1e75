import type { ExportInput } from '../exporter.ts';
import type { Cell } from './cell.ts';
import { fingerprint, rootId } from './cellIds.ts';
import { dataAttributes } from './cellXml.ts';
import { pageHeader } from './pageFacts.ts';

/** Lines that the page says about itself. */
export const headerAttribute = 'orreryHeader';
/** What was drawn: the same for the same drawing. */
export const stateAttribute = 'orreryState';

/**
 * The data of the cell that holds all others. draw.io shows it at Edit > Edit Data when nothing is selected and keeps it
 * when it saves, compressed or not, while it drops comments and what it does not know of the file's own attributes.
 */
export function rootAttributes(input: ExportInput, cells: readonly Cell[]): Record<string, string> {
  const header = pageHeader(input).join('\n');
  // The title tells of the time of reading, which is no change to what is drawn.
  const drawn = cells
    .filter(({ data }) => data.orreryPart !== 'title')
    .map((cell) => [dataAttributes(cell), cell.labelWhenNew, cell.style, cell.parent, cell.shape]);
  return {
    id: rootId,
    label: '',
    [headerAttribute]: header,
    [stateAttribute]: fingerprint(JSON.stringify(drawn), 16),
  };
}
