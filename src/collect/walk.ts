import type { Call, Connection, Diagnosis, Indexed } from '../model/cloud.ts';
import type { Coverage, CoverageState } from '../model/coverage.ts';
import { duration } from '../model/duration.ts';
import { ProblemError } from '../model/problem.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceType } from '../model/resourceType.ts';
import { unlessAborted } from './abortable.ts';
import { createFrontier, type Job, type ReadingEnd } from './frontier.ts';
import type { Reading, Scope } from './plan.ts';

/** Where a walk puts what it reads. Called in the order in which things happen; pages of one reading stay in order. */
export interface Sink {
  page(reading: Reading, resources: readonly Resource[]): void;
  /** The reading is over when this resolves. */
  ended(reading: Reading, coverage: Omit<Coverage, 'under' | 'type'>): void | Promise<void>;
}

/** What a reading found that need not be made again. */
export interface Known {
  readonly count: number;
  /** Those of them under which there may be more. */
  readonly levels: readonly Resource[];
  /** Whether that was all, so that a count of 0 means that there is none. */
  readonly complete: boolean;
  /** Whether it was refused. */
  readonly denied?: boolean;
}

export interface Walk {
  readonly connection: Pick<Connection, 'list' | 'diagnose'>;
  /** Makes the calls of all readings: they wait for each other there. */
  readonly call: Call;
  readonly types: readonly ResourceType[];
  readonly scope: Scope;
  /** Readings under way at once. */
  readonly concurrency: number;
  /** Milliseconds after which a reading ends as far as it came. Absent: half an hour. */
  readonly patience?: number;
  readonly signal: AbortSignal;
  readonly sink: Sink;
  /** Asked before each reading: the walk goes on from what is known instead of calling. */
  readonly known: (reading: Reading) => Promise<Known | undefined>;
  /**
   * What an index of the provider tells of a reading, asked before it is listed: undefined where it has to be. `ahead`
   * answers the accounts that come next. Absent: everything is listed.
   */
  readonly indexed?: (reading: Reading, call: Call, ahead: () => readonly Resource[]) => Promise<Indexed | undefined>;
  readonly onReading: (counts: { readings: number; done: number; now: Reading }) => void;
}

const usualPatience = 30 * 60_000;

/**
 * Reads a scope: each page may name resources under which more is to be read. Resolves when nothing is left or the signal
 * stopped it. A reading that fails ends as coverage with a reason and never stops the others. Rejects with what the sink
 * or `known` threw, when the readings that this stopped are over.
 */
export async function walk(options: Walk): Promise<void> {
  const { types, scope } = options;
  const broken = new AbortController();
  const signal = AbortSignal.any([options.signal, broken.signal]);
  const frontier = createFrontier(types, scope);
  let done = 0;
  let running = 0;

  const make = async (job: Job): Promise<void> => {
    const { reading } = job;
    options.onReading({ readings: frontier.size(), done, now: reading });
    const known = await unlessAborted(broken.signal, options.known(reading));
    let end: ReadingEnd;
    if (known !== undefined) {
      end = known.complete && known.count === 0 ? 'empty' : known.denied === true ? 'denied' : 'listed';
      job.found(known.levels);
    } else if (job.isEmpty) {
      end = 'empty';
      await options.sink.ended(reading, { state: 'complete', readAt: new Date().toISOString(), count: 0 });
    } else {
      end = await read({ ...options, signal }, reading, job.found, frontier.ahead);
    }
    done++;
    job.ended(end);
    options.onReading({ readings: frontier.size(), done, now: reading });
  };

  await new Promise<void>((resolve, reject) => {
    const next = (): void => {
      while (!signal.aborted && running < options.concurrency) {
        const job = frontier.next();
        if (job === undefined) break;
        running++;
        make(job)
          .catch((error: unknown) => broken.abort(error))
          .finally(() => {
            running--;
            next();
          });
      }
      if (running > 0) return;
      if (broken.signal.aborted) reject(broken.signal.reason);
      else resolve();
    };
    next();
  });
}

/** Makes one reading, and resolves with what that says of others. */
async function read(
  { connection, call, indexed, sink, signal, patience = usualPatience }: Walk,
  reading: Reading,
  found: (resources: readonly Resource[]) => void,
  ahead: () => readonly Resource[],
): Promise<ReadingEnd> {
  const { type, parent } = reading;
  const ending = new AbortController();
  const stop = (): void => ending.abort(signal.reason);
  signal.addEventListener('abort', stop);
  const timer = setTimeout(() => ending.abort(new ProblemError(timedOut(type, patience))), patience);
  let count = 0;
  let pages = 0;
  let notKept: { readonly error: unknown } | undefined;
  const put = (resources: readonly Resource[]): void => {
    pages++;
    count += resources.length;
    try {
      sink.page(reading, resources);
    } catch (error) {
      notKept = { error };
      throw error;
    }
    found(resources);
  };
  // A reading that is over sends nothing more, although a call of it may still wait for its turn.
  const ownCall: Call = (operation, send) =>
    call(operation, async (_, told) => {
      ending.signal.throwIfAborted();
      return send(ending.signal, told);
    });
  let list: AsyncIterator<readonly Resource[]> | undefined;
  const listed = async (): Promise<Listed> => {
    signal.throwIfAborted();
    const known = indexed && (await unlessAborted(ending.signal, indexed(reading, ownCall, ahead)));
    if (known !== undefined) {
      put(known.resources);
      if (known.refused === undefined) return { state: 'complete', from: known };
      return { state: 'partial', from: known, diagnosis: diagnose(connection, known.refused) };
    }
    list = connection.list(type.id, parent, ownCall)[Symbol.asyncIterator]();
    for (;;) {
      const page = await unlessAborted(ending.signal, list.next());
      if (page.done) return { state: 'complete' };
      put(page.value);
    }
  };
  try {
    const { state, from, diagnosis } = await listed().catch((error: unknown): Listed => {
      // Nobody waits for what a list that was left does with its last call.
      list?.return?.().then(undefined, () => {});
      const diagnosis = signal.aborted ? cancelled(type) : diagnose(connection, error);
      return { state: pages > 0 ? 'partial' : stateOf(diagnosis), diagnosis };
    });
    await sink.ended(reading, {
      state,
      readAt: from?.asOf ?? new Date().toISOString(),
      count,
      ...(from?.source === undefined ? {} : { source: from.source }),
      ...(diagnosis === undefined ? {} : { problem: diagnosis.problem }),
    });
    // What cannot be kept is no matter of the provider, and of no reading alone.
    if (notKept !== undefined) throw notKept.error;
    if (state === 'denied') return 'denied';
    return state === 'complete' && count === 0 ? 'empty' : 'listed';
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', stop);
  }
}

/** How far a reading came. */
interface Listed {
  readonly state: CoverageState;
  /** The index that it was taken from. */
  readonly from?: Indexed;
  /** Why it is not complete. */
  readonly diagnosis?: Diagnosis;
}

/** What was told already needs nobody to find words for it. */
function diagnose(connection: Pick<Connection, 'diagnose'>, error: unknown): Diagnosis {
  const isOurs = error instanceof ProblemError && ownCodes.has(error.problem.code);
  return isOurs ? { kind: 'failed', problem: error.problem } : connection.diagnose(error);
}

const ownCodes = new Set(['TimedOut', 'ServiceDown']);

function stateOf(diagnosis: Diagnosis): CoverageState {
  if (diagnosis.kind === 'denied') return 'denied';
  if (diagnosis.kind === 'unavailable') return 'unavailable';
  return 'failed';
}

function timedOut({ plural }: ResourceType, patience: number): ProblemError['problem'] {
  return {
    code: 'TimedOut',
    message: `Reading ${plural} did not end within ${duration(patience)}.`,
    advice: 'What was read is kept. Refresh a smaller part of it, at a time when other tools use less of the quota.',
    nextStep: 'retry',
  };
}

function cancelled({ plural }: ResourceType): Diagnosis {
  return {
    kind: 'cancelled',
    problem: {
      code: 'Cancelled',
      message: `Reading ${plural} was cancelled.`,
      advice: 'Refresh to read the rest.',
      nextStep: 'retry',
    },
  };
}
