import { ProblemError } from '../model/problem.ts';
import type { Store } from '../store/store.ts';
import { cloudOf, typesOfAll } from './clouds.ts';
import type { Connections } from './connections.ts';
import { type Estate, openEstate } from './estate.ts';
import { createFreshness } from './freshness.ts';
import type { ProfileList } from './inventory.ts';
import { neighboursOf } from './neighbours.ts';
import { findProfiles, type ProfileSources } from './profiles.ts';
import type { Settings } from './settings.ts';

/** The estates of all profiles, each opened when it is first asked for. */
export interface Estates {
  /** Throws a ProblemError when no profile has this id. */
  of(profile: string): Promise<Estate>;
  /** Looks at the machine's profiles again. What is not being read now gets new credentials. */
  refresh(): Promise<ProfileList>;
  /** Those that were asked for so far. */
  opened(): Iterable<Estate>;
  /** Stops everything and goes on with other settings. */
  configure(settings: Settings): Promise<void>;
  close(): Promise<void>;
}

export function openEstates(
  store: Store,
  sources: ProfileSources,
  connections: Connections,
  initial: Settings,
): Estates {
  const open = new Map<string, Estate>();
  let settings = initial;
  let found: Promise<ProfileList> | undefined;

  const profiles = (): Promise<ProfileList> => {
    const list = found ?? findProfiles(sources, settings);
    found = list;
    return list;
  };

  const close = async (): Promise<void> => {
    const closing = [...open.values()];
    open.clear();
    found = undefined;
    await Promise.all(closing.map((estate) => estate.disconnect()));
  };

  return {
    async of(id) {
      const all = (await profiles()).profiles;
      const profile = all.find((each) => each.id === id);
      if (profile === undefined) throw new ProblemError(unknownProfile(id));
      const known = open.get(id);
      if (known !== undefined) return known;
      const cloud = cloudOf(profile);
      const estate = openEstate({
        store,
        profile,
        resourceTypes: cloud.types,
        everyType: typesOfAll(profile.provider),
        neighbours: neighboursOf(profile, all),
        readTypes: settings.types ?? [],
        freshness: createFreshness({ cloud, settings, recorded: profile.recording !== undefined }),
        // A recording is read whole, whatever a person chose of their own.
        settings: profile.recording === undefined ? settings : { ...settings, azureSubscriptions: [] },
        connect: () => connections.connect(profile, settings),
      });
      open.set(id, estate);
      return estate;
    },
    async refresh() {
      found = undefined;
      const list = await profiles();
      const current = new Map(list.profiles.map((profile) => [profile.id, JSON.stringify(profile)]));
      for (const [id, estate] of open) {
        const changed = current.get(id) !== JSON.stringify(estate.profile);
        if (changed) open.delete(id);
        if (changed || !estate.busy()) await estate.disconnect();
      }
      return list;
    },
    opened: () => open.values(),
    async configure(changed) {
      // First: whoever comes while this waits gets an estate that stays.
      settings = changed;
      await close();
    },
    close,
  };
}

function unknownProfile(id: string) {
  return {
    code: 'UnknownProfile',
    message: `There is no profile ${id} on this machine.`,
    advice: 'Check the configuration files of AWS and Azure, and who is signed in, then refresh.',
    nextStep: 'retry',
  } as const;
}
