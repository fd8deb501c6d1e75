import assert from 'node:assert/strict';
import { type Reading, typesDownTo } from '../../src/collect/plan.ts';
import { createTraffic } from '../../src/collect/traffic.ts';
import { type Walk, walk } from '../../src/collect/walk.ts';
import type { Call } from '../../src/model/cloud.ts';
import type { Coverage } from '../../src/model/coverage.ts';
import type { Resource } from '../../src/model/resource.ts';
import type { ResourceType } from '../../src/model/resourceType.ts';
import { diagnose, Refusal } from './provider.ts';
import { sleep, useVirtualTime } from './virtualTime.ts';

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

function connection(
  table: Table,
  calls: string[] = [],
  beforeAnswer = async (): Promise<void> => {},
): Walk['connection'] {
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
    diagnose,
  };
}

describe('walk', () => {
  const time = useVirtualTime();

  function run(table: Table, overrides: Partial<Walk> = {}) {
    const calls: string[] = [];
    const pages: string[] = [];
    const ended = new Map<string, Omit<Coverage, 'under' | 'type'>>();
    const keyOf = (reading: Reading) => `${reading.parent?.id ?? 'profile'}/${reading.type.id}`;
    let attempts = 0;
    const signal = overrides.signal ?? new AbortController().signal;
    const call = createTraffic({ concurrency: 8, patience: { call: 5_000 } }).calls({
      connection: { diagnose, limits: () => [] },
      signal,
      foreground: false,
      onCall: () => {
        attempts++;
      },
    });
    const done = walk({
      connection: connection(table, calls),
      call,
      types,
      scope: { start: undefined, follow: () => true, deep: true },
      concurrency: 2,
      signal,
      known: async () => undefined,
      onReading: () => {},
      sink: {
        page: (reading, resources) => void pages.push(`${keyOf(reading)}: ${resources.map(({ id }) => id)}`),
        ended: (reading, coverage) => void ended.set(keyOf(reading), coverage),
      },
      ...overrides,
    });
    return time.until(done.then(() => ({ calls, pages, ended, attempts })));
  }

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
    assert.ok(stubborn.attempts > 3 && stubborn.attempts < 12, `${stubborn.attempts} attempts`);
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
          id === 'account' && !parent ? { count: 1, levels: [resource('account', 'a')], complete: true } : undefined,
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
          await sleep(1);
          running--;
        }),
      },
    );
    assert.equal(most, 3);
  });

  it('counts what is known of, which grows, and ends with everything done', async () => {
    const counts: string[] = [];
    await run(
      { 'profile/account': [[resource('account', 'a')], [resource('account', 'b')]] },
      { concurrency: 1, onReading: ({ readings, done }) => void counts.push(`${done}/${readings}`) },
    );
    assert.deepEqual(counts, ['0/2', '1/2', '1/2', '2/4', '2/4', '3/4', '3/4', '4/4']);
  });

  it('ends a reading that takes too long as far as it came, and sends nothing more for it', async () => {
    let hanging = 0;
    const { ended, pages } = await run(
      {},
      {
        patience: 60_000,
        connection: {
          diagnose,
          async *list(typeId, _parent, call) {
            if (typeId === 'folder') return;
            yield [resource('account', 'a')];
            if (typeId === 'account') {
              await call({ service: 'test', name: 'hangs' }, (signal) => {
                hanging++;
                return new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
              });
            }
          },
        },
      },
    );
    assert.equal(hanging, 1);
    assert.deepEqual(pages.slice(0, 1), ['profile/account: a']);
    assert.equal(ended.get('profile/account')?.state, 'partial');
    assert.equal(ended.get('profile/account')?.problem?.code, 'TimedOut');
    assert.equal(ended.get('profile/folder')?.state, 'complete');
    assert.equal(time.timers(), 0);
  });

  it('ends within a moment of being cancelled when nothing listens', async () => {
    const abort = new AbortController();
    setTimeout(() => abort.abort(), 1_000);
    const { ended } = await run(
      {},
      {
        signal: abort.signal,
        connection: {
          diagnose,
          async *list() {
            await new Promise(() => {});
          },
        },
      },
    );
    assert.ok(time.now() < 1_100);
    assert.ok([...ended.values()].every(({ problem }) => problem?.code === 'Cancelled'));
    assert.equal(ended.size, 2);
  });

  it('stops when what it reads cannot be kept, and says why when nothing is under way any more', async () => {
    const many = Array.from({ length: 20 }, (_, index) => resource('account', `a${index}`));
    const calls: string[] = [];
    const full = new Error('The disk is full');
    let ended = 0;
    const work = run(
      {},
      {
        concurrency: 4,
        connection: connection({ 'profile/account': [many] }, calls, () => sleep(calls.length)),
        sink: {
          page: (reading) => {
            if (reading.parent?.id === 'a1') throw full;
          },
          ended: (reading) => {
            ended++;
            if (reading.parent?.id === 'a1') throw full;
          },
        },
      },
    );
    await assert.rejects(work, (error) => error === full);
    const [before, endedBefore] = [calls.length, ended];
    await time.until(sleep(60_000));
    assert.ok(before < 10, `${before} calls`);
    assert.deepEqual([calls.length, ended, time.timers()], [before, endedBefore, 0]);
    assert.equal(ended, before, 'every reading that began was ended');
  });

  describe('where a type requires another', () => {
    const network = { ...type('network', 'account') };
    const card = { ...type('card', 'account'), requires: 'network' };
    const machine = { ...type('machine', 'account'), requires: 'card' };
    const disk = type('disk', 'account');
    const kinds = [type('account', 'profile'), machine, card, network, disk];
    const account = { 'profile/account': [[resource('account', 'a')]] };

    it('asks nothing where there is none of that, along the chain', async () => {
      const { calls, ended } = await run(account, { types: kinds });
      assert.deepEqual(calls.sort(), ['a/disk', 'a/network', 'profile/account']);
      assert.equal(ended.get('a/machine')?.state, 'complete');
      assert.equal(ended.get('a/machine')?.count, 0);
    });

    it('takes what is known for that, if it was everything', async () => {
      const known = (complete: boolean): Partial<Walk> => ({
        types: kinds,
        known: async ({ type: { id } }) => (id === 'network' ? { count: 0, levels: [], complete } : undefined),
      });
      assert.deepEqual((await run(account, known(true))).calls.sort(), ['a/disk', 'profile/account']);
      assert.deepEqual((await run(account, known(false))).calls.sort(), ['a/card', 'a/disk', 'profile/account']);
    });

    it('reads it after that, when there is some, when that failed, and when nobody asked for that', async () => {
      const some = await run(
        { ...account, 'a/network': [[resource('network', 'n')]] },
        { types: kinds, concurrency: 9 },
      );
      assert.ok(some.calls.indexOf('a/card') > some.calls.indexOf('a/network'));
      assert.ok(some.calls.includes('a/card') && !some.calls.includes('a/machine'));
      const denied = {
        ...account,
        'a/network': [
          () => {
            throw new Refusal('denied');
          },
        ],
      };
      assert.ok((await run(denied, { types: kinds })).calls.includes('a/card'));
      const follow = ({ id }: ResourceType): boolean => id !== 'card';
      const scope = { start: undefined, follow, deep: true };
      assert.ok((await run(account, { types: kinds, scope })).calls.includes('a/machine'));
    });
  });
});

describe('a walk of a large estate', () => {
  const accounts = 2_000;
  const regions = 17;
  const services = 12;
  const owned = (kind: string, id: string, account: string): Resource => ({ ...resource(kind, id), account });
  const kinds = [
    type('folder', 'profile', 'folder'),
    type('account', 'folder'),
    type('region', 'account'),
    ...Array.from({ length: services }, (_, at) => type(`service${at}`, 'region')),
  ];
  const large: Walk['connection'] = {
    diagnose,
    async *list(typeId, parent) {
      if (typeId === 'folder' && parent === undefined) yield [resource('folder', 'f0')];
      else if (typeId === 'folder' && parent?.id === 'f0') yield [resource('folder', 'f1'), resource('folder', 'f2')];
      else if (typeId === 'account' && parent !== undefined && parent.id !== 'f0') {
        for (let at = 0; at < accounts / 2; at += 20) {
          yield Array.from({ length: 20 }, (_, more) => {
            const number = String((parent.id === 'f1' ? 0 : accounts / 2) + at + more);
            return owned('account', number, number);
          });
        }
      } else if (typeId === 'region') {
        const account = parent?.account ?? '';
        yield Array.from({ length: regions }, (_, at) => owned('region', `${account}/${at}`, account));
      }
    },
  };

  it('reads what is above accounts first, then account by account, and holds only what is under way', async function () {
    this.timeout(60_000);
    const concurrency = 40;
    const left = new Map<string, number>();
    const started: string[] = [];
    const overtaken: string[] = [];
    let wasAbove = true;
    let aboveLast = 0;
    let made = 0;
    await walk({
      connection: large,
      call: () => Promise.reject(new Error('Nothing is called')),
      types: kinds,
      scope: { start: undefined, follow: () => true, deep: true },
      concurrency,
      signal: new AbortController().signal,
      known: async ({ parent }) => {
        made++;
        if (parent?.account === undefined) {
          if (!wasAbove) aboveLast = started.length;
        } else {
          wasAbove = false;
          if (!left.has(parent.account)) {
            left.set(parent.account, 1 + regions * services);
            started.push(parent.account);
            const before = started[started.length - 1 - 50];
            if (before !== undefined && left.get(before) !== 0) overtaken.push(before);
          }
        }
        return undefined;
      },
      onReading: () => {},
      sink: {
        page: () => {},
        ended({ parent }) {
          if (parent?.account !== undefined) left.set(parent.account, (left.get(parent.account) ?? 0) - 1);
        },
      },
    });
    assert.equal(made, 7 + accounts * (1 + regions * services));
    assert.ok([...left.values()].every((count) => count === 0));
    assert.deepEqual(overtaken, [], 'no account is begun long before another one is finished');
    assert.ok(aboveLast <= concurrency, 'accounts are begun early only where nothing else is left to do');
  });
});
