/** Code unit order: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

const runs = /\d+|\D+/g;

/**
 * The order in which people look for names: numbers in them by value, so that `web-2` stands before `web-10`, and the
 * rest by code units. Names that only differ in leading zeros are in code unit order.
 */
export function compareNames(a: string, b: string): number {
  const one = a.match(runs) ?? [];
  const other = b.match(runs) ?? [];
  for (const [index, run] of one.entries()) {
    const against = other[index];
    if (against === undefined) return 1;
    const order = compareRuns(run, against);
    if (order !== 0) return order;
  }
  return one.length - other.length || compareText(a, b);
}

function compareRuns(a: string, b: string): number {
  const isNumber = /^\d/;
  if (!isNumber.test(a) || !isNumber.test(b)) return compareText(a, b);
  const one = a.replace(/^0+/, '');
  const other = b.replace(/^0+/, '');
  return one.length - other.length || compareText(one, other);
}
