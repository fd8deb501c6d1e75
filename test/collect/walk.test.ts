import assert from 'node:assert/strict';
import { type Reading, typesDownTo } from '../../src/collect/plan.ts';
import { type Walk, walk } from '../../src/collect/walk.ts';
import type { Call, Connection, Diagnosis } from '../../src/model/cloud.ts';
import type { Coverage } from '../../src/model/coverage.ts';
import type { Resource } from '../../src/model/resource.ts';
import type { ResourceType } from '../../src/model/resourceType.ts';

const type = (id: string, ...under: string[]): ResourceType => ({
  id,
  title: id,
  plural: `${id}s`,
  icon: 'circle',
  glyph: 'unknown',
  service: 'test',
  under,
  permissions: [],
  relations: [],
  summary: [],
  console: () => undefined,
  diagrams: 'generic.blank.Blank',
});
const types = [type('folder', 'profile', 'folder'), type('account', 'profile', 'folder'), type('thing', 'account')];
const resource = (kind: string, id: string): Resource => ({ id, type: kind, name: id, tags: {}, properties: {} });

/** An estate as a table: what is listed of a type under an id, page by page. A function stands for a call that fails. */
type Table = Record<string, readonly (readonly Resource[] | (() => never))[]>;

class Refusal extends Error {
  readonly kind: Diagnosis['kind'];
  constructor(kind: Diagnosis['kind']) {
    super(kind);
    this.kind = kind;
  }
}

function connection(table: Table, calls: string[] = [], beforeAnswer = async (): Promise<void> => {}): Connection {
  return {
    async *list(typeId, parent, call: Call) {
      const key = `${parent?.id ?? 'profile'}/${typeId}`;
      for (const page of table[key] ?? [[]]) {
        yield await call({ service: 'test', name: key }, async (signal) => {
          calls.push(key);
          await beforeAnswer();
          signal.throwIfAborted();
          return typeof page === 'function' ? page() : page;
        });
      }
    },
    diagnose: (error) => ({
      kind: error instanceof Refusal ? error.kind : 'failed',
      retryAfter: 1,
      problem: { code: String(error), message: String(error), advice: 'None.', nextStep: 'none' },
    }),
    close: async () => {},
  };
}

function run(table: Table, overrides: Partial<Walk> = {}) {
  const calls: string[] = [];
  const pages: string[] = [];
  const ended = new Map<string, Omit<Coverage, 'under' | 'type'>>();
  const keyOf = (reading: Reading) => `${reading.parent?.id ?? 'profile'}/${reading.type.id}`;
  let attempts = 0;
  const done = walk({
    connection: connection(table, calls),
    types,
    scope: { start: undefined, follow: () => true, deep: true },
    concurrency: 2,
    signal: new AbortController().signal,
    known: async () => undefined,
    onAttempt: () => {
      attempts++;
    },
    onReading: () => {},
    sink: {
      page: (reading, resources) => void pages.push(`${keyOf(reading)}: ${resources.map(({ id }) => id)}`),
      ended: (reading, coverage) => void ended.set(keyOf(reading), coverage),
    },
    ...overrides,
  });
  return done.then(() => ({ calls, pages, ended, attempts }));
}

describe('walk', () => {
  it('goes on into everything it finds, page by page, and reads nothing twice', async () => {
    const { calls, ended } = await run({
      'profile/folder': [[resource('folder', 'top')]],
      'profile/account': [[resource('account', 'a')]],
      'top/folder': [[resource('folder', 'inner')]],
      // The same account again, deeper down.
      'inner/account': [[resource('account', 'b')], [resource('account', 'a')]],
    });
    assert.equal(new Set(calls).size, calls.length - 1, 'one reading has two pages, the others one');
    assert.equal(calls.filter((call) => call === 'a/thing').length, 1);
    assert.equal(ended.get('inner/account')?.count, 2);
    assert.ok([...ended.values()].every(({ state }) => state === 'complete'));
  });

  it('stays above accounts when only the types down to them are followed', async () => {
    const structure = typesDownTo(types, 'account');
    const { calls } = await run(
      { 'profile/account': [[resource('account', 'a')]] },
      { scope: { start: undefined, follow: ({ id }) => structure.has(id), deep: true } },
    );
    assert.deepEqual(calls.sort(), ['profile/account', 'profile/folder']);
  });

  it('ends a refused reading as denied without touching the others', async () => {
    const { ended } = await run({
      'profile/folder': [
        () => {
          throw new Refusal('denied');
        },
      ],
      'profile/account': [[resource('account', 'a')]],
    });
    assert.equal(ended.get('profile/folder')?.state, 'denied');
    assert.ok(ended.get('profile/folder')?.problem);
    assert.equal(ended.get('a/thing')?.state, 'complete');
  });

  it('keeps the pages that came before a failure and says that they are not all', async () => {
    const { pages, ended } = await run({
      'profile/account': [
        [resource('account', 'a')],
        () => {
          throw new Refusal('failed');
        },
      ],
    });
    assert.ok(pages.includes('profile/account: a'));
    assert.equal(ended.get('profile/account')?.state, 'partial');
  });

  it('tries again what was throttled, and gives up on what stays broken', async () => {
    let refusals = 2;
    const { ended, attempts } = await run({
      'profile/folder': [
        () => {
          if (refusals-- > 0) throw new Refusal('throttled');
          throw new Refusal('failed');
        },
      ],
    });
    assert.equal(ended.get('profile/folder')?.state, 'failed');
    assert.equal(attempts, 4, 'three for the folder, one for accounts');
    const stubborn = await run({
      'profile/folder': [
        () => {
          throw new Refusal('transient');
        },
      ],
    });
    assert.equal(stubborn.attempts, 6, 'five for the folder, one for accounts');
    assert.equal(stubborn.ended.get('profile/folder')?.state, 'failed');
  });

  it('makes no call after it was cancelled and says what was cut short', async () => {
    const abort = new AbortController();
    const calls: string[] = [];
    const many = Array.from({ length: 50 }, (_, index) => resource('account', `a${index}`));
    const { ended } = await run(
      {},
      {
        signal: abort.signal,
        connection: connection({ 'profile/account': [many] }, calls, async () => {
          if (calls.length === 5) abort.abort();
        }),
      },
    );
    assert.ok(calls.length <= 6, `${calls.length} calls`);
    const cut = [...ended.values()].filter(({ state }) => state !== 'complete');
    assert.ok(cut.length > 0 && cut.every(({ problem }) => problem?.code === 'Cancelled'));
  });

  it('goes on from what is known instead of reading it', async () => {
    const { calls } = await run(
      {},
      {
        known: async ({ type: { id }, parent }) =>
          id === 'account' && !parent ? [resource('account', 'a')] : undefined,
      },
    );
    assert.deepEqual(calls.sort(), ['a/thing', 'profile/folder']);
  });

  it('never runs more readings at once than it may', async () => {
    let running = 0;
    let most = 0;
    const many = Array.from({ length: 20 }, (_, index) => resource('account', `a${index}`));
    await run(
      {},
      {
        concurrency: 3,
        connection: connection({ 'profile/account': [many] }, [], async () => {
          running++;
          most = Math.max(most, running);
          await new Promise(setImmediate);
          running--;
        }),
      },
    );
    assert.equal(most, 3);
  });
});
