import type { Connection, Diagnosis } from '../model/cloud.ts';
import type { Coverage, CoverageState } from '../model/coverage.ts';
import type { Resource } from '../model/resource.ts';
import type { ResourceType } from '../model/resourceType.ts';
import { type Attempt, callProvider } from './callProvider.ts';
import { type Reading, readingsUnder, type Scope } from './plan.ts';

/** Where a walk puts what it reads. Called in the order in which things happen; pages of one reading stay in order. */
export interface Sink {
  page(reading: Reading, resources: readonly Resource[]): void;
  ended(reading: Reading, coverage: Omit<Coverage, 'under' | 'type'>): void;
}

export interface Walk {
  readonly connection: Connection;
  readonly types: readonly ResourceType[];
  readonly scope: Scope;
  /** Readings under way at once. Pages of one reading follow each other, so this bounds the calls as well. */
  readonly concurrency: number;
  readonly signal: AbortSignal;
  readonly sink: Sink;
  /** Resources of a reading that need not be made again: the walk goes on from these instead of calling. */
  readonly known: (reading: Reading) => Promise<readonly Resource[] | undefined>;
  readonly onAttempt: (attempt: Attempt) => void;
  readonly onReading: (counts: { readings: number; done: number; now: Reading }) => void;
}

/**
 * Reads a scope, breadth first: each page may name resources under which more is to be read. Resolves when nothing is
 * left or the signal stopped it. A reading that fails ends as coverage with a reason and never stops the others.
 */
export async function walk(options: Walk): Promise<void> {
  const { connection, types, scope, signal, sink } = options;
  const call = callProvider({ diagnose: (error) => connection.diagnose(error), signal, onAttempt: options.onAttempt });
  const planned = new Set<string>();
  const queue: Reading[] = [];
  let nextInQueue = 0;
  let done = 0;
  let running = 0;

  const plan = (parent: Resource | undefined): void => {
    for (const reading of readingsUnder(types, scope, parent)) {
      const key = JSON.stringify([parent?.id, reading.type.id]);
      if (planned.has(key)) continue;
      planned.add(key);
      queue.push(reading);
    }
  };

  const read = async (reading: Reading): Promise<void> => {
    options.onReading({ readings: planned.size, done, now: reading });
    const known = await options.known(reading);
    if (known !== undefined) {
      if (scope.deep) for (const resource of known) plan(resource);
      return;
    }
    let count = 0;
    let pages = 0;
    const end = (state: CoverageState, diagnosis?: Diagnosis): void =>
      sink.ended(reading, {
        state,
        readAt: new Date().toISOString(),
        count,
        ...(diagnosis === undefined ? {} : { problem: diagnosis.problem }),
      });
    try {
      for await (const resources of connection.list(reading.type.id, reading.parent, call)) {
        signal.throwIfAborted();
        pages++;
        count += resources.length;
        sink.page(reading, resources);
        if (scope.deep) for (const resource of resources) plan(resource);
      }
      end('complete');
    } catch (error) {
      const diagnosis = signal.aborted ? cancelled(reading) : connection.diagnose(error);
      end(pages > 0 ? 'partial' : stateOf(diagnosis), diagnosis);
    }
  };

  plan(scope.start);
  await new Promise<void>((resolve, reject) => {
    const next = (): void => {
      while (!signal.aborted && running < options.concurrency) {
        const reading = queue[nextInQueue];
        if (reading === undefined) break;
        nextInQueue++;
        running++;
        read(reading).then(() => {
          running--;
          done++;
          options.onReading({ readings: planned.size, done, now: reading });
          next();
        }, reject);
      }
      if (running === 0) resolve();
    };
    next();
  });
}

function stateOf(diagnosis: Diagnosis): CoverageState {
  if (diagnosis.kind === 'denied') return 'denied';
  if (diagnosis.kind === 'unavailable') return 'unavailable';
  return 'failed';
}

function cancelled(reading: Reading): Diagnosis {
  return {
    kind: 'cancelled',
    problem: {
      code: 'Cancelled',
      message: `Reading ${reading.type.plural} was cancelled.`,
      advice: 'Refresh to read the rest.',
      nextStep: 'retry',
    },
  };
}
