import { hash } from 'node:crypto';

const longest = 60;

export interface Nameable {
  /** Names are unique among things of one kind. */
  readonly kind: string;
  /** As people call it; it may hold any character. */
  readonly called: string;
  /** What it is, as a name for those that cannot be called as people call them. */
  readonly noun: string;
  /** What it is and no other of its kind is. */
  readonly identity: string;
}

/**
 * A name in Terraform for each, in the same order: letters, digits and underscores. Where several of a kind would have the
 * same one, each ends with a few letters that follow from its identity, so that it stays the same whatever else there is.
 */
export function resourceNames(things: readonly Nameable[]): string[] {
  const plain = things.map((thing) => identifier(thing.called) ?? undefined);
  const taken = new Map<string, number>();
  for (const [at, name] of plain.entries()) {
    const key = `${things[at]?.kind} ${name}`;
    taken.set(key, (taken.get(key) ?? 0) + 1);
  }
  const given = new Set(
    things.flatMap(({ kind }, at) => (taken.get(`${kind} ${plain[at]}`) === 1 ? `${kind} ${plain[at]}` : [])),
  );
  return things.map(({ kind, noun, identity }, at) => {
    const name = plain[at];
    if (name !== undefined && taken.get(`${kind} ${name}`) === 1) return name;
    const letters = hash('sha256', identity);
    let length = 6;
    const told = (): string => `${name ?? identifier(noun) ?? 'resource'}_${letters.slice(0, length)}`;
    while (given.has(`${kind} ${told()}`) && length < letters.length) length++;
    given.add(`${kind} ${told()}`);
    return told();
  });
}

/** `payments_api_1` of "Payments: API 1"; undefined when nothing is left. */
export function identifier(text: string): string | undefined {
  const words = text
    .toWellFormed()
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^_+/, '')
    .slice(0, longest)
    .replace(/_+$/, '');
  if (words === '') return undefined;
  return /^[a-z]/.test(words) ? words : `n${words}`;
}
