import { aws } from '../clouds/aws/aws.ts';
import { ProblemError } from '../model/problem.ts';
import { drawPicture } from '../picture/drawPicture.ts';
import type { Picture } from '../picture/picture.ts';
import type { View } from '../picture/view.ts';
import { signInCommand } from '../profiles/aws/signIn.ts';
import { openStore } from '../store/store.ts';
import { awsConnections } from './awsConnections.ts';
import { resourceDetails, search } from './details.ts';
import { drawDiagram } from './diagram.ts';
import { type Estate, openEstate } from './estate.ts';
import type { Inventory, InventoryHost, ProfileList, ReadSummary, Settings } from './inventory.ts';
import { changeNotices, latest } from './notices.ts';
import { findProfiles } from './profiles.ts';
import { readScope } from './readScope.ts';
import { rowKey } from './row.ts';
import { EstateRows } from './rows.ts';

export interface InventoryOptions {
  /** Folder of the store; without one, nothing is kept. */
  readonly storage: string | undefined;
  readonly environment: NodeJS.ProcessEnv;
  readonly host: InventoryHost;
  /** The recording behind the built-in sample profile. */
  readonly sample?: string;
  /** A recording that becomes a profile of its own. */
  readonly replay?: string;
  /** Where to record every call; written when the inventory is closed. */
  readonly record?: string;
}

export const defaultSettings: Settings = {
  trusted: false,
  memberRoleName: 'OrganizationAccountAccessRole',
  regions: [],
  concurrency: 8,
};

/** Opens the inventory: profiles, store and everything that is computed from it. Nothing is called until it is asked to read. */
export function openInventory(options: InventoryOptions): Inventory {
  const store = openStore(options.storage);
  const connections = awsConnections(options);
  const estates = new Map<string, Estate>();
  const reads = new Map<AbortController, Promise<ReadSummary>>();
  let settings = defaultSettings;
  let known: Promise<ProfileList> | undefined;

  const notices = changeNotices((profile, unders) => {
    const rows = unders.map((under) => rowKey(profile, under === profile ? {} : { id: under }));
    options.host.changed({ profile, rows });
  });

  const profiles = (): Promise<ProfileList> => {
    const found = known ?? findProfiles(options, settings.trusted);
    known = found;
    return found;
  };

  const estateOf = async (id: string): Promise<Estate> => {
    const open = estates.get(id);
    if (open !== undefined) return open;
    const profile = (await profiles()).profiles.find((each) => each.id === id);
    if (profile === undefined) throw new ProblemError(unknownProfile(id));
    const estate =
      estates.get(id) ?? openEstate(store, profile, aws.types, () => connections.connect(profile, settings));
    estates.set(id, estate);
    return estate;
  };

  const closeEstates = async (): Promise<void> => {
    for (const abort of reads.keys()) abort.abort();
    await Promise.allSettled(reads.values());
    const closing = [...estates.values()].map((estate) => estate.close());
    estates.clear();
    known = undefined;
    await Promise.all(closing);
  };

  /** A profile that was edited or removed gets a new way into its cloud. */
  const forgetChanged = async ({ profiles: found }: ProfileList): Promise<void> => {
    const current = new Map(found.map((profile) => [profile.id, JSON.stringify(profile)]));
    for (const [id, estate] of estates) {
      if (current.get(id) === JSON.stringify(estate.profile)) continue;
      estates.delete(id);
      await estate.close();
    }
  };

  const picture = async (profile: string, view: View): Promise<Picture> => {
    const estate = await estateOf(profile);
    return drawPicture(pictureFacts(estate), view);
  };

  const pictureFacts = (estate: Estate) => ({
    graph: estate.graph(),
    types: estate.types,
    coverage: (under: string) => store.coverageUnder(estate.profile.id, under),
    profileId: estate.profile.id,
    profileName: estate.profile.name,
  });

  return {
    async configure(changed) {
      await closeEstates();
      settings = changed;
    },
    async profiles() {
      known = undefined;
      const list = await profiles();
      await forgetChanged(list);
      return list;
    },
    async rows({ profile, row }) {
      return new EstateRows(store, await estateOf(profile)).under(row);
    },
    async row({ profile, row }) {
      return new EstateRows(store, await estateOf(profile)).row(row);
    },
    async rowPath({ profile, id }) {
      return new EstateRows(store, await estateOf(profile)).path(id);
    },
    async read(request, signal, onProgress) {
      const estate = await estateOf(request.profile);
      if (estate.profile.problem !== undefined) throw new ProblemError(estate.profile.problem);
      const asked = request.under === undefined ? undefined : estate.resource(request.under);
      if (request.under !== undefined && asked === undefined) throw new ProblemError(unknownResource(request.under));
      const abort = new AbortController();
      const progress = latest(onProgress ?? (() => {}));
      const reading = readScope({
        store,
        estate,
        cloud: aws,
        request,
        start: asked === undefined ? undefined : estate.level(asked),
        concurrency: settings.concurrency,
        signal: signal === undefined ? abort.signal : AbortSignal.any([signal, abort.signal]),
        onChanged: (under) => {
          estate.changed();
          notices.add(estate.profile.id, under);
        },
        onProgress: progress.put,
      });
      reads.set(abort, reading);
      try {
        return await reading;
      } finally {
        reads.delete(abort);
        progress.flush();
        notices.flush();
      }
    },
    async resource({ profile, id }) {
      return resourceDetails(store, await estateOf(profile), id);
    },
    async search({ profile, text, within, limit }) {
      return search(await estateOf(profile), text, within, limit);
    },
    picture: ({ profile, view }) => picture(profile, view),
    async diagram({ profile, view, format }) {
      const estate = await estateOf(profile);
      return drawDiagram(store, estate, drawPicture(pictureFacts(estate), view), format);
    },
    async signInCommand({ profile }) {
      return signInCommand((await estateOf(profile)).profile);
    },
    async close() {
      await closeEstates();
      notices.flush();
      await connections.close();
      store.close();
    },
  };
}

function unknownProfile(id: string) {
  return {
    code: 'UnknownProfile',
    message: `There is no profile ${id} on this machine.`,
    advice: 'Check the AWS configuration files, then refresh.',
    nextStep: 'retry',
  } as const;
}

function unknownResource(id: string) {
  return {
    code: 'NotInInventory',
    message: `${id} is not in the inventory.`,
    advice: 'Read the profile again from its top.',
    nextStep: 'retry',
  } as const;
}
