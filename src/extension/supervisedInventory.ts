import type { Inventory } from '../inventory/inventory.ts';
import type { Settings } from '../inventory/settings.ts';
import { type Problem, ProblemError } from '../model/problem.ts';

/** An inventory that runs elsewhere and can die there. */
export interface RunningInventory {
  readonly inventory: Inventory;
  /** Settles when it is gone, whatever the reason: with the error it died of, where there is one. */
  readonly ended: Promise<unknown>;
  /** Ends it at once, without asking it. */
  kill(): void;
}

export interface Supervision {
  start(): RunningInventory;
  /** Sent before anything else, to every new start. */
  settings(): Settings;
  /** Told once for every death, after what was pending has failed. */
  died(death: Death): void;
  /** What pending requests fail with after a death, and what requests meet after too many. */
  readonly problems: { readonly restarted: Problem; readonly stopped: Problem };
}

export interface Death {
  readonly error: unknown;
  /** False when it died too often and stays down until `restart`. */
  readonly restarted: boolean;
}

export interface SupervisedInventory {
  /** Starts with the first request and survives deaths: a request fails only if its own run died. */
  readonly inventory: Inventory;
  /** Hands the settings of now to a running inventory. One that starts later gets them anyway. */
  configure(): Promise<void>;
  /** Starts it again after it stopped for good. Does nothing while it runs. */
  restart(): void;
  /** Ends a running one as a crash would. */
  kill(): void;
  /** Lets it close its store, but waits no longer than so many milliseconds. */
  close(patience: number): Promise<void>;
}

interface Run {
  readonly running: RunningInventory;
  readonly configured: Promise<void>;
  readonly pending: Set<(error: Error) => void>;
}

const deathsToStop = 3;
const deathWindow = 60_000;

/**
 * Keeps an inventory running. It starts at the first request. When it dies, what is pending fails with a clear problem
 * and it is started again at once; with the third death within a minute it stays down.
 */
export function superviseInventory(supervision: Supervision): SupervisedInventory {
  let current: Run | undefined;
  let state: 'open' | 'stopped' | 'closed' = 'open';
  let deaths: number[] = [];

  function begin(): Run {
    const running = supervision.start();
    const configured = running.inventory.configure(supervision.settings());
    // Every request waits for this and meets its failure; a run without requests has nobody to tell.
    configured.catch(() => undefined);
    const run: Run = { running, configured, pending: new Set() };
    const end = (error: unknown): void => ended(run, error);
    running.ended.then(end, end);
    return run;
  }

  function ended(run: Run, error: unknown): void {
    if (current !== run) return;
    current = undefined;
    const now = Date.now();
    deaths = [...deaths.filter((death) => now - death < deathWindow), now];
    if (deaths.length >= deathsToStop) state = 'stopped';
    const restarted = state === 'open';
    failPending(run, restarted ? supervision.problems.restarted : supervision.problems.stopped, error);
    if (restarted) current = begin();
    supervision.died({ error, restarted });
  }

  function ask<Answer>(request: (inventory: Inventory) => Promise<Answer>): Promise<Answer> {
    if (state !== 'open') return Promise.reject(new ProblemError(supervision.problems.stopped));
    current ??= begin();
    const { running, configured, pending } = current;
    return new Promise<Answer>((resolve, reject) => {
      pending.add(reject);
      configured
        .then(() => request(running.inventory))
        .then(resolve, reject)
        .finally(() => pending.delete(reject));
    });
  }

  return {
    inventory: forwardTo(ask),
    async configure() {
      if (current !== undefined) await ask((inventory) => inventory.configure(supervision.settings()));
    },
    restart() {
      if (state !== 'stopped') return;
      state = 'open';
      deaths = [];
    },
    kill: () => current?.running.kill(),
    async close(patience) {
      const run = current;
      current = undefined;
      state = 'closed';
      if (run === undefined) return;
      failPending(run, supervision.problems.stopped);
      await Promise.race([run.running.inventory.close(), wait(patience)]).finally(() => run.running.kill());
    },
  };
}

function failPending(run: Run, problem: Problem, cause?: unknown): void {
  for (const reject of run.pending) reject(new ProblemError(problem, cause));
}

/** Every function of an inventory, each sent to whichever run is there when it is called. */
function forwardTo(ask: <Answer>(request: (inventory: Inventory) => Promise<Answer>) => Promise<Answer>): Inventory {
  return {
    configure: (settings) => ask((inventory) => inventory.configure(settings)),
    profiles: () => ask((inventory) => inventory.profiles()),
    rows: (request) => ask((inventory) => inventory.rows(request)),
    rowPath: (request) => ask((inventory) => inventory.rowPath(request)),
    row: (request) => ask((inventory) => inventory.row(request)),
    estimate: (request) => ask((inventory) => inventory.estimate(request)),
    read: (request, signal, onProgress) => ask((inventory) => inventory.read(request, signal, onProgress)),
    resource: (request) => ask((inventory) => inventory.resource(request)),
    search: (request) => ask((inventory) => inventory.search(request)),
    picture: (request) => ask((inventory) => inventory.picture(request)),
    offers: (request) => ask((inventory) => inventory.offers(request)),
    scans: (request) => ask((inventory) => inventory.scans(request)),
    changes: (request) => ask((inventory) => inventory.changes(request)),
    history: (request) => ask((inventory) => inventory.history(request)),
    export: (request, signal, onProgress) => ask((inventory) => inventory.export(request, signal, onProgress)),
    scanReport: (request) => ask((inventory) => inventory.scanReport(request)),
    access: (request) => ask((inventory) => inventory.access(request)),
    policy: (request) => ask((inventory) => inventory.policy(request)),
    signInCommand: (request) => ask((inventory) => inventory.signInCommand(request)),
    signIn: (request, signal) => ask((inventory) => inventory.signIn(request, signal)),
    close: () => ask((inventory) => inventory.close()),
  };
}

function wait(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
