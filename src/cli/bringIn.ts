import { isResourceId, placesAround } from '../inventory/placesAround.ts';
import type { Session } from './session.ts';
import { printable, say } from './terminal.ts';

/**
 * Reads just enough that a resource is known, as far as that is not fresh: the profile down to its accounts where the
 * resource's own is not known yet, then what the id says it is in. Where the id does not say, what stands above accounts is
 * read, and then everything. The resource may still be unknown afterwards: then it is not there.
 *
 * @param refresh read the list in which it stands again, even when that is fresh
 */
export async function bringIn(session: Session, id: string, refresh = false): Promise<void> {
  const { inventory, profile, read } = session;
  const known = async (wanted: string): Promise<boolean> =>
    (await inventory.rowPath({ profile, id: wanted })).length > 0;
  const places = placesAround(id);
  const [account] = places;
  if (account === undefined || !(await known(account))) {
    await read({ depth: 'accounts', refresh: refresh && account === undefined });
  }
  for (const place of places) {
    if (await known(place))
      await read({ under: place, depth: 'children', refresh: refresh && place === places.at(-1) });
  }
  if (!isResourceId(id) || id.startsWith('aws:account:') || (await known(id))) return;
  const [inside] = places.toReversed();
  if (inside !== undefined) {
    if (await known(inside)) await read({ under: inside, depth: 'everything' });
    return;
  }
  if (await findAboveAccounts(session, known, id)) return;
  say(`The id ${printable(id)} does not say where it is: everything is read to find it.`);
  await read({ depth: 'everything' });
}

/** Reads what belongs to an organization as a whole, such as its policies and its identities, until something is known. */
async function findAboveAccounts(
  session: Session,
  known: (id: string) => Promise<boolean>,
  wanted: string,
  row?: string,
): Promise<boolean> {
  const { inventory, profile, read } = session;
  for (const below of await inventory.rows({ profile, ...(row === undefined ? {} : { row }) })) {
    if (!below.expandable || below.resource?.startsWith('aws:account:')) continue;
    if (below.kind === 'resource' && below.resource !== undefined) {
      await read({ under: below.resource, depth: 'children' });
      if (await known(wanted)) return true;
    }
    if (await findAboveAccounts(session, known, wanted, below.key)) return true;
  }
  return false;
}
