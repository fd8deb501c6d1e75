import { accountNames } from './accountNames.ts';
import type { Colouring } from './colours.ts';
import type { PictureFacts } from './facts.ts';
import type { Picture } from './picture.ts';

/**
 * Nodes by the account or the region that they are in. What is in none itself, such as an organization or a group, is
 * where everything inside it is, as far as that is anywhere.
 */
export function placeColours(
  facts: PictureFacts,
  picture: Picture,
  drawnFor: (node: number) => string | undefined,
  colour: 'account' | 'region',
): Colouring {
  const { graph } = facts;
  const inside = new Map<string, Set<string>>();
  const add = (id: string, places: Iterable<string>): void => {
    const known = inside.get(id) ?? new Set();
    for (const place of places) known.add(place);
    inside.set(id, known);
  };
  const own = new Map<string, string>();
  for (let node = 0; node < graph.size; node++) {
    const drawn = drawnFor(node);
    const { id, [colour]: place } = graph.node(node);
    if (drawn === undefined || place === undefined) continue;
    if (drawn === id) own.set(id, place);
    add(drawn, [place]);
  }
  for (const { id, [colour]: place } of facts.changes?.removed ?? []) {
    if (place !== undefined && graph.indexOf(id) === undefined) own.set(id, place);
  }
  // Content stands after what contains it.
  const keys = new Map<string, string>();
  for (const { id, parent } of picture.nodes.toReversed()) {
    const places = inside.get(id) ?? new Set();
    const [only, ...others] = places;
    const place = own.get(id) ?? (others.length === 0 ? only : undefined);
    if (place !== undefined) keys.set(id, place);
    if (parent !== undefined) add(parent, places);
  }
  return { keys, ...(colour === 'account' ? { label: accountLabel(facts, keys.values()) } : {}) };
}

/** Names of accounts, with their numbers where several have the same name. */
function accountLabel(facts: PictureFacts, accounts: Iterable<string>): (account: string) => string {
  const names = accountNames(facts);
  const called = Map.groupBy(new Set(accounts), (account) => names.get(account) ?? account);
  return (account) => {
    const name = names.get(account) ?? account;
    return (called.get(name)?.length ?? 0) > 1 && name !== account ? `${name} (${account})` : name;
  };
}
