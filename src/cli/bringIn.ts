import type { Session } from './session.ts';

/** Account and region in an ARN, or in the id that Orrery minted for a region. */
const place = /^(?:arn:[\w-]+:(?!organizations:)[\w-]+|aws:region):(?:([a-z]{2}[\w-]*-\d)?:)?(\d{12})/;

/**
 * Reads just enough that a resource is known, as far as that is not fresh: the organization down to its accounts where
 * the resource's account is not known yet, then the account's regions, then the region. It may still be unknown
 * afterwards: then it is not there.
 *
 * @param refresh read the list in which it stands again, even when that is fresh
 */
export async function bringIn(session: Session, id: string, refresh = false): Promise<void> {
  const known = async (wanted: string): Promise<boolean> =>
    (await session.inventory.rowPath({ profile: session.profile, id: wanted })).length > 0;
  const steps = stepsTo(id);
  const [account] = steps;
  if (account === undefined || !(await known(account))) {
    await session.read({ depth: 'accounts', refresh: refresh && account === undefined });
  }
  for (const step of steps) {
    if (await known(step))
      await session.read({ under: step, depth: 'children', refresh: refresh && step === steps.at(-1) });
  }
}

/** Ids of the account, and of the region in it, that list a resource; none for what stands above accounts. */
function stepsTo(id: string): string[] {
  const [, region, account] = place.exec(id) ?? [];
  if (account === undefined) return [];
  const step = `aws:account:${account}`;
  return region === undefined ? [step] : [step, `aws:region:${account}:${region}`];
}
