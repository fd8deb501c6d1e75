import type { Row } from '../../inventory/inventory.ts';

/** What all of Azure usually comes from: worth saying to whoever points at a row, not beside each of them. */
const usualSource = 'Azure Resource Graph';

/** Whether what a row shows was not listed, although it could be: refreshing the row would list it. */
export function isInsteadOfList({ source }: Row): boolean {
  return source !== undefined && source !== usualSource;
}

/**
 * What stands beside the name of a row of where it comes from and of when it is. What was read together with its list has
 * the age of that list, which says it.
 */
export function shownOrigin(row: Row): Pick<Row, 'source' | 'readAt'> {
  const { kind, expandable, source, readAt } = row;
  const age = readAt === undefined ? {} : { readAt };
  if (source === undefined || isInsteadOfList(row)) return { ...age, ...(source === undefined ? {} : { source }) };
  return kind === 'resource' && !expandable ? {} : age;
}
