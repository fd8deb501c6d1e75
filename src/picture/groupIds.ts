/** Begins the ids of nodes that stand for many siblings. No provider's ids begin so. */
const prefix = 'many:';

/**
 * Id of the node that stands for many things of one type. `among` says what they have in common besides, such as the
 * container they are in, and not which or how many they are: so that what a person opened stays open when one comes or
 * goes.
 */
export function idOfMany(type: string, ...among: readonly string[]): string {
  return `${prefix}${JSON.stringify([type, ...among])}`;
}

/** Whether an id is that of such a node. */
export function standsForMany(id: string): boolean {
  return id.startsWith(prefix);
}

/** What such a node is called: `47 × EC2 instance`. */
export function labelOfMany(count: number, typeTitle: string): string {
  return `${count.toLocaleString('en-US')} × ${typeTitle}`;
}
