import type { Profile } from '../model/profile.ts';
import { knownCloud, publicCloud } from '../profiles/azure/clouds.ts';

/** A page of the console as the profile's own cloud has it; undefined where it is not known where that has one. */
export function inOwnCloud(page: string | undefined, { provider, partition }: Profile): string | undefined {
  const { portal = '' } = publicCloud;
  if (page === undefined || provider === 'aws' || !page.startsWith(portal)) return page;
  const own = knownCloud(partition)?.portal;
  return own === undefined ? undefined : own + page.slice(portal.length);
}
