import type { TransportPatience } from '../clouds/aws/transport.ts';
import { createTraffic, type Patience } from '../collect/traffic.ts';
import { type Problem, ProblemError } from '../model/problem.ts';
import type { SignIn } from '../model/profile.ts';
import { profileLevel } from '../model/resourceType.ts';
import { drawPicture } from '../picture/drawPicture.ts';
import { signInCommand } from '../profiles/aws/signIn.ts';
import { azureSignInCommand } from '../profiles/azure/signIn.ts';
import { accessReport } from './access.ts';
import { listChanges, scanMoments } from './changes.ts';
import { cloudOf } from './clouds.ts';
import { openConnections } from './connections.ts';
import { resourceDetails, withRole } from './details.ts';
import type { Estate } from './estate.ts';
import { openEstates } from './estates.ts';
import { estimateScope, mayBeIndexed } from './estimate.ts';
import { historyOf } from './historyOf.ts';
import type { InventoryHost } from './host.ts';
import type { Inventory, ReadRequest } from './inventory.ts';
import { createLog } from './log.ts';
import { changeNotices, latest } from './notices.ts';
import { offersFor } from './offers.ts';
import { pictureFacts } from './pictureFacts.ts';
import type { SampleRecordings } from './profiles.ts';
import { readScope } from './readScope.ts';
import { redactionKey } from './redactionKey.ts';
import { everyPermission, scanReportText } from './reports.ts';
import { rowKey } from './row.ts';
import { EstateRows } from './rows.ts';
import { readsManyAccounts, scopeOf, startOf } from './scope.ts';
import { search } from './search.ts';
import { defaultSettings, readingDependsOn } from './settings.ts';
import { startExport } from './startExport.ts';
import { openStoreOrMemory } from './storeOrMemory.ts';
import { unknownTypes } from './unknownTypes.ts';
import { watchStore } from './watchStore.ts';

export interface InventoryOptions {
  /** Folder of the store; without one, nothing is kept. */
  readonly storage: string | undefined;
  /** Folder of the key that pseudonyms are made with, where nothing of the cloud is kept; without one, neither is it. */
  readonly keys?: string;
  readonly environment: NodeJS.ProcessEnv;
  readonly host: InventoryHost;
  readonly sample?: SampleRecordings;
  /** A recording that becomes a profile of its own. */
  readonly replay?: string;
  /** Where to record every call; written when the inventory is closed. */
  readonly record?: string;
  readonly patience?: InventoryPatience;
}

/** Milliseconds to wait for what may never come. What is absent has the default of whoever waits. */
export interface InventoryPatience extends TransportPatience, Partial<Patience> {
  /** For one reading. */
  readonly reading?: number;
}

/** Readings under way for each call that may be: some of them wait for their quota while others call. */
const readingsPerCall = 4;

/** Opens the inventory: profiles, store and everything that is computed from it. Nothing is called until it is asked to read. */
export function openInventory(options: InventoryOptions): Inventory {
  const { host, patience } = options;
  const log = createLog({
    level: defaultSettings.logLevel,
    write: (record) => host.log(record),
    notice: (problem) => host.notice(problem),
  });
  const notice = (problem: Problem): void => {
    log.warn({ code: problem.code }, problem.message);
    host.notice(problem);
  };
  const store = openStoreOrMemory(options.storage, notice);
  const connections = openConnections(options);
  const estates = openEstates(
    store,
    { ...options, microsoftAccounts: () => host.microsoftAccounts() },
    connections,
    defaultSettings,
  );
  const traffic = createTraffic({
    concurrency: defaultSettings.concurrency,
    ...(patience === undefined ? {} : { patience }),
  });
  let settings = defaultSettings;

  const notices = changeNotices((profile, unders) => {
    const rows = unders.map((under) => rowKey(profile, under === profileLevel ? {} : { id: under }));
    host.changed({ profile, rows });
  });
  const watch = watchStore(store, () => {
    for (const estate of estates.opened()) {
      estate.followStore();
      host.changed({ profile: estate.profile.id, rows: [] });
    }
  });

  /** What a request asks for: the estate, and where in it to begin. */
  const asked = async (request: ReadRequest) => {
    const estate = await estates.of(request.profile);
    if (estate.profile.problem !== undefined) throw new ProblemError(estate.profile.problem);
    return { estate, cloud: cloudOf(estate.profile), start: startOf(estate, request) };
  };

  /** The estate that holds a resource which this one may only know to be related to what it holds. */
  const withResource = async (estate: Estate, id: string): Promise<Estate> => {
    const owner = estate.profileOf(id);
    return owner === undefined ? estate : estates.of(owner);
  };

  return {
    async configure(changed) {
      const isOther = readingDependsOn(changed) !== readingDependsOn(settings);
      settings = changed;
      traffic.setConcurrency(settings.concurrency);
      // Whoever asks for a file wants every call in it. The host shows what it likes of that.
      log.setLevel(settings.logFile === undefined || settings.logLevel === 'trace' ? settings.logLevel : 'debug');
      log.setFile(settings.logFile);
      const unknown = unknownTypes(settings.types ?? []);
      if (unknown !== undefined) notice(unknown);
      if (isOther) await estates.configure(settings);
    },
    profiles: () => estates.refresh(),
    async rows({ profile, row }) {
      return new EstateRows(await estates.of(profile)).under(row);
    },
    async row({ profile, row }) {
      return new EstateRows(await estates.of(profile)).row(row);
    },
    async rowPath({ profile, id }) {
      return new EstateRows(await estates.of(profile)).path(id);
    },
    async estimate(request) {
      const { estate, cloud, start } = await asked(request);
      return estate.connected(undefined, async (connection) =>
        estimateScope({
          store,
          estate,
          connection,
          traffic,
          scope: scopeOf(cloud, request, start, estate),
          refresh: request.refresh === true,
          indexed: mayBeIndexed(cloud, connection, {
            manyAccounts: readsManyAccounts(request, start),
            reads: estate.isRead,
          }),
          usually: (type) => cloud.usually(type, settings),
          concurrency: settings.concurrency,
        }),
      );
    },
    async read(request, signal, onProgress) {
      const { estate, cloud } = await asked(request);
      const progress = latest(onProgress ?? (() => {}));
      try {
        return await estate.connected(signal, (connection, stop) =>
          readScope({
            store,
            estate,
            connection,
            cloud,
            traffic,
            log,
            request,
            concurrency: settings.concurrency * readingsPerCall,
            patience: patience?.reading,
            signal: stop,
            onChanged: (under) => notices.add(estate.profile.id, under),
            onProgress: progress.put,
          }),
        );
      } finally {
        progress.flush();
        notices.flush();
      }
    },
    async resource({ profile, id }) {
      const estate = await estates.of(profile);
      const shown = await withResource(estate, id);
      return withRole(resourceDetails(store, shown, id), shown, cloudOf(shown.profile).accountType);
    },
    async search({ profile, text, within, limit }) {
      return search(await estates.of(profile), text, within, limit);
    },
    async picture({ profile, view }) {
      const estate = await estates.of(profile);
      return drawPicture(pictureFacts(store, estate, view), view, settings.budget);
    },
    async offers({ profile, view }) {
      return offersFor(await estates.of(profile), view);
    },
    async scans({ profile, limit }) {
      return scanMoments(store, await estates.of(profile), limit);
    },
    async changes({ profile, since, within, limit }) {
      return listChanges(store, await estates.of(profile), { since, within, limit });
    },
    history: async ({ profile, id }) => historyOf(store, await estates.of(profile), id),
    async export(request, signal, onProgress) {
      const estate = await estates.of(request.profile);
      const key = () => redactionKey(options.storage ?? options.keys, options.environment, notice);
      return startExport({ store, estate, key, budget: settings.budget }, request, signal, onProgress);
    },
    async scanReport({ profile, scan }) {
      const estate = await estates.of(profile);
      const missingPolicy = (missing: readonly string[]) =>
        cloudOf(estate.profile).policy(missing, estate.profile, settings);
      return scanReportText(store, estate, scan, missingPolicy);
    },
    async access({ profile, of }) {
      const estate = await estates.of(profile);
      return accessReport({ store, estate, accountType: cloudOf(estate.profile).accountType }, of);
    },
    async policy({ profile, form = 'policy' }) {
      const estate = await estates.of(profile);
      const cloud = cloudOf(estate.profile);
      return cloud.grants(form, everyPermission(estate, cloud, settings), estate.profile, settings, estate.identity());
    },
    async signInCommand({ profile }) {
      const estate = await estates.of(profile);
      if (estate.profile.provider === 'aws') return signInCommand(estate.profile);
      // Which tenant, and what it wants to be told, the last refusal says.
      const refused = store.coverage(estate.identity()).find(({ problem }) => problem?.nextStep === 'sign-in');
      return azureSignInCommand(estate.profile, estate.profile.problem ?? refused?.problem);
    },
    async signIn({ profile: id }, signal = new AbortController().signal) {
      const { profile } = await estates.of(id);
      const isSignedIn = await connections.signIn(profile, settings, signal);
      // Somebody else may have signed in: credentials that are at hand are those of whoever was before.
      const sharing = [...estates.opened()].filter(({ profile: { signIn } }) => sameSignIn(signIn, profile.signIn));
      if (isSignedIn) await Promise.all(sharing.map((estate) => estate.disconnect()));
      return isSignedIn;
    },
    async close() {
      watch.stop();
      await estates.close();
      notices.flush();
      await connections.close();
      store.close();
      log.close();
    },
  };
}

function sameSignIn(one: SignIn | undefined, other: SignIn | undefined): boolean {
  return one !== undefined && one.kind === other?.kind && one.name === other.name;
}
