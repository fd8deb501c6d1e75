import * as vscode from 'vscode';
import type { Inventory, ReadProgress, ReadRequest, ReadSummary } from '../inventory/inventory.ts';
import type { Problem } from '../model/problem.ts';
import { createCutOffReadings } from './cutOffReadings.ts';
import { problemOf, registerCommand, showProblem } from './showProblem.ts';
import { workerStopped } from './workerStopped.ts';

/** Readings that this window asked for. */
export interface Readings {
  /**
   * Reads and shows that it does. The same request while it is under way joins it. Failures are shown, then undefined
   * is answered: what a reading could not reach is in the inventory anyway, as coverage.
   */
  read(request: ReadRequest): Promise<ReadSummary | undefined>;
  /** Whether a reading that was asked for exactly here is under way: at a resource, or at a profile as a whole. */
  isReading(profile: string, under?: string): boolean;
  /** Whether a reading of a whole profile is under way that goes down its levels, one after the other. */
  walksDown(profile: string): boolean;
  /** Whether a reading of a whole profile began, in this window or an earlier one, and something else than a person ended it. */
  wasCutOff(profile: string): boolean;
  /** Why the last reading of exactly this place could not even begin, or broke off; undefined where it ended. */
  failure(profile: string, under?: string): Problem | undefined;
  /** A reading began, or ended, here. */
  readonly onDidChange: vscode.Event<{ readonly profile: string; readonly under?: string }>;
  readonly onDidProgress: vscode.Event<ReadingState>;
}

/** All readings under way taken together. */
export interface ReadingState {
  readonly active: number;
  readonly calls: number;
  readonly resources: number;
  readonly readings: number;
  readonly done: number;
  readonly throttled: number;
  /** What the latest of them reads now. */
  readonly now: string;
}

interface Reading {
  readonly request: ReadRequest;
  readonly abort: AbortController;
  readonly result: Promise<ReadSummary | undefined>;
  progress: ReadProgress;
}

const nothingYet: ReadProgress = { calls: 0, resources: 0, readings: 0, done: 0, throttled: 0, now: '' };

export function createReadings(
  context: vscode.ExtensionContext,
  inventory: Inventory,
  log: vscode.LogOutputChannel,
): Readings {
  const active = new Map<string, Reading>();
  const failures = new Map<string, Problem>();
  const cutOff = createCutOffReadings(context.globalState);
  const changed = new vscode.EventEmitter<{ profile: string; under?: string }>();
  const progressed = new vscode.EventEmitter<ReadingState>();

  function tell(): void {
    progressed.fire(stateOf([...active.values()]));
  }

  async function run(request: ReadRequest, abort: AbortController): Promise<ReadSummary | undefined> {
    if (isWalkDown(request)) cutOff.began(request.profile);
    const end = (): void => {
      if (isWalkDown(request)) cutOff.ended(request.profile);
    };
    try {
      const summary = await inventory.read(request, abort.signal, (progress) => {
        const reading = active.get(keyOf(request));
        if (reading === undefined) return;
        reading.progress = progress;
        tell();
      });
      // Other settings end a reading as well: it goes on with those.
      if (!summary.cancelled || abort.signal.aborted) end();
      log.info(
        `Read ${request.under ?? request.profile} (${request.depth}) in scan ${summary.scan}: calls: ${summary.calls}, ` +
          `resources: ${summary.resources}, gaps: ${summary.gaps.length}${summary.cancelled ? ', cancelled' : ''}.`,
      );
      return summary;
    } catch (error) {
      const problem = problemOf(error);
      if (problem.code !== workerStopped) end();
      failures.set(placeOf(request.profile, request.under), problem);
      void showProblem(log, error);
      return undefined;
    }
  }

  function start(request: ReadRequest): Reading {
    const key = keyOf(request);
    failures.delete(placeOf(request.profile, request.under));
    const abort = new AbortController();
    const place = { profile: request.profile, ...(request.under === undefined ? {} : { under: request.under }) };
    const result = run(request, abort).finally(() => {
      active.delete(key);
      changed.fire(place);
      tell();
    });
    const reading: Reading = { request, abort, result, progress: nothingYet };
    active.set(key, reading);
    changed.fire(place);
    tell();
    return reading;
  }

  context.subscriptions.push(
    changed,
    progressed,
    registerCommand(log, 'orrery.cancelReading', () => {
      for (const { abort } of active.values()) abort.abort();
    }),
  );
  return {
    read: (request) => (active.get(keyOf(request)) ?? start(request)).result,
    isReading: (profile, under) =>
      [...active.values()].some(({ request }) => request.profile === profile && request.under === under),
    walksDown: (profile) =>
      [...active.values()].some(({ request }) => request.profile === profile && isWalkDown(request)),
    failure: (profile, under) => failures.get(placeOf(profile, under)),
    wasCutOff: (profile) => cutOff.has(profile),
    onDidChange: changed.event,
    onDidProgress: progressed.event,
  };
}

/** Whether it reads a whole profile level by level. */
function isWalkDown({ under, depth }: ReadRequest): boolean {
  return under === undefined && depth !== 'children';
}

function placeOf(profile: string, under: string | undefined): string {
  return JSON.stringify([profile, under ?? null]);
}

function keyOf({ profile, under, depth, refresh }: ReadRequest): string {
  return JSON.stringify([profile, under ?? null, depth, refresh === true]);
}

function stateOf(readings: readonly Reading[]): ReadingState {
  const total = (count: (progress: ReadProgress) => number): number =>
    readings.reduce((sum, { progress }) => sum + count(progress), 0);
  return {
    active: readings.length,
    calls: total(({ calls }) => calls),
    resources: total(({ resources }) => resources),
    readings: total((progress) => progress.readings),
    done: total(({ done }) => done),
    throttled: total(({ throttled }) => throttled),
    now: readings.at(-1)?.progress.now ?? '',
  };
}
