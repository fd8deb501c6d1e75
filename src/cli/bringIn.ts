import type { Session } from './session.ts';

/** Account and region in an ARN, or in an id that Orrery minted for an account or a region. */
const place =
  /^(?:arn:[\w-]+:[\w-]+|aws:(?:account|region)):(?:([a-z]{2}[\w-]*-\d)?:)?(\d{12})(?::([a-z]{2}[\w-]*-\d))?/;

/**
 * Reads just enough that a resource is known: the organization down to its accounts, then the account's regions, then
 * the region. It may still be unknown afterwards: then it is not there.
 */
export async function bringIn(session: Session, id: string): Promise<void> {
  const known = async (wanted: string): Promise<boolean> =>
    (await session.inventory.rowPath({ profile: session.profile, id: wanted })).length > 0;
  await session.read({ depth: 'accounts' });
  const [, before, account, after] = place.exec(id) ?? [];
  if (account === undefined || (await known(id))) return;
  const region = before ?? after;
  const steps = [`aws:account:${account}`, ...(region === undefined ? [] : [`aws:region:${account}:${region}`])];
  for (const step of steps) {
    if (await known(step)) await session.read({ under: step, depth: 'children' });
    if (await known(id)) return;
  }
}
