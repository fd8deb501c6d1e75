import { aws } from '../clouds/aws/aws.ts';
import { ProblemError } from '../model/problem.ts';
import { drawPicture } from '../picture/drawPicture.ts';
import { signInCommand } from '../profiles/aws/signIn.ts';
import { openStore } from '../store/store.ts';
import { awsConnections } from './awsConnections.ts';
import { resourceDetails, search } from './details.ts';
import { drawDiagram } from './diagram.ts';
import type { Estate } from './estate.ts';
import { openEstates } from './estates.ts';
import type { Inventory, InventoryHost, Settings } from './inventory.ts';
import { changeNotices, latest } from './notices.ts';
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
  const estates = openEstates(store, options, connections, defaultSettings);
  let concurrency = defaultSettings.concurrency;

  const notices = changeNotices((profile, unders) => {
    const rows = unders.map((under) => rowKey(profile, under === profile ? {} : { id: under }));
    options.host.changed({ profile, rows });
  });

  const pictureFacts = (estate: Estate) => ({
    graph: estate.graph(),
    types: estate.types,
    coverage: (under: string) => store.coverageUnder(estate.profile.id, under),
    profileId: estate.profile.id,
    profileName: estate.profile.name,
  });

  return {
    async configure(settings) {
      concurrency = settings.concurrency;
      await estates.configure(settings);
    },
    profiles: () => estates.refresh(),
    async rows({ profile, row }) {
      return new EstateRows(store, await estates.of(profile)).under(row);
    },
    async row({ profile, row }) {
      return new EstateRows(store, await estates.of(profile)).row(row);
    },
    async rowPath({ profile, id }) {
      return new EstateRows(store, await estates.of(profile)).path(id);
    },
    async read(request, signal, onProgress) {
      const estate = await estates.of(request.profile);
      if (estate.profile.problem !== undefined) throw new ProblemError(estate.profile.problem);
      const asked = request.under === undefined ? undefined : estate.resource(request.under);
      if (request.under !== undefined && asked === undefined) throw new ProblemError(unknownResource(request.under));
      const progress = latest(onProgress ?? (() => {}));
      try {
        return await estate.connected(signal, (connection, stop) =>
          readScope({
            store,
            estate,
            connection,
            cloud: aws,
            request,
            start: asked === undefined ? undefined : estate.level(asked),
            concurrency,
            signal: stop,
            onChanged: (under) => {
              estate.changed();
              notices.add(estate.profile.id, under);
            },
            onProgress: progress.put,
          }),
        );
      } finally {
        progress.flush();
        notices.flush();
      }
    },
    async resource({ profile, id }) {
      return resourceDetails(store, await estates.of(profile), id);
    },
    async search({ profile, text, within, limit }) {
      return search(await estates.of(profile), text, within, limit);
    },
    async picture({ profile, view }) {
      return drawPicture(pictureFacts(await estates.of(profile)), view);
    },
    async diagram({ profile, view, format }) {
      const estate = await estates.of(profile);
      return drawDiagram(store, estate, drawPicture(pictureFacts(estate), view), format);
    },
    async signInCommand({ profile }) {
      return signInCommand((await estates.of(profile)).profile);
    },
    async close() {
      await estates.close();
      notices.flush();
      await connections.close();
      store.close();
    },
  };
}

function unknownResource(id: string) {
  return {
    code: 'NotInInventory',
    message: `${id} is not in the inventory.`,
    advice: 'Read the profile again from its top.',
    nextStep: 'retry',
  } as const;
}
