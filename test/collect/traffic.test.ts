import assert from 'node:assert/strict';
import { unlessAborted } from '../../src/collect/abortable.ts';
import { type CallEnd, type CallUser, createTraffic } from '../../src/collect/traffic.ts';
import type { Operation } from '../../src/model/cloud.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { connectionOf, Refusal } from './provider.ts';
import { sleep, useVirtualTime } from './virtualTime.ts';

const vpcs: Operation = { service: 'ec2', name: 'DescribeVpcs', account: '111122223333', region: 'eu-west-1' };
const limit = { key: 'vpcs', rate: 10, burst: 1, ceiling: 10 };

describe('traffic', () => {
  const time = useVirtualTime();
  const ends: CallEnd[] = [];
  beforeEach(() => ends.splice(0));

  const user = (overrides: Partial<CallUser> = {}): CallUser => ({
    connection: connectionOf(),
    signal: new AbortController().signal,
    foreground: false,
    onCall: (end) => ends.push(end),
    ...overrides,
  });
  /** Answers after a while with what `answer` gives for the attempt, counted from 1. */
  const provider = (answer: (attempt: number) => string, latency = 10) => {
    let attempts = 0;
    return async (): Promise<string> => {
      const attempt = ++attempts;
      await sleep(latency);
      return answer(attempt);
    };
  };
  const refuse = (refusal: Refusal): never => {
    throw refusal;
  };

  it('waits for the quota and a lane, and says how long', async () => {
    const call = createTraffic({ concurrency: 1 }).calls(user({ connection: connectionOf(limit) }));
    const calls = [1, 2, 3].map(() =>
      call(
        vpcs,
        provider(() => 'answer', 30),
      ),
    );
    assert.deepEqual(await time.until(Promise.all(calls)), ['answer', 'answer', 'answer']);
    assert.deepEqual(
      ends.map(({ attempt, waited, milliseconds, outcome }) => [attempt, Math.round(waited), milliseconds, outcome]),
      [
        [1, 0, 30, 'answered'],
        [1, 100, 30, 'answered'],
        [1, 200, 30, 'answered'],
      ],
    );
  });

  it('lets calls go first that a person waits for, and others in their order', async () => {
    const traffic = createTraffic({ concurrency: 1 });
    const order: string[] = [];
    const send = (name: string) => async (): Promise<void> => {
      order.push(name);
      await sleep(10);
    };
    const behind = traffic.calls(user());
    const front = traffic.calls(user({ foreground: true }));
    const all = [behind(vpcs, send('a')), behind(vpcs, send('b')), front(vpcs, send('c')), front(vpcs, send('d'))];
    await time.until(Promise.all(all));
    assert.deepEqual(order, ['a', 'c', 'd', 'b']);
  });

  it('lets no call without quota hold a lane', async () => {
    const traffic = createTraffic({ concurrency: 1 });
    const slow = traffic.calls(user({ connection: connectionOf({ ...limit, rate: 0.2 }) }));
    const free = traffic.calls(user());
    const first = slow(
      vpcs,
      provider(() => 'first'),
    );
    const waiting = slow(
      vpcs,
      provider(() => 'second'),
    );
    await time.until(
      free(
        vpcs,
        provider(() => 'free'),
      ),
    );
    assert.ok(time.now() < 100);
    await time.until(Promise.all([first, waiting]));
    assert.ok(time.now() >= 5_000);
  });

  it('takes other numbers of lanes at any time', async () => {
    const traffic = createTraffic({ concurrency: 1 });
    const call = traffic.calls(user());
    const calls = [1, 2, 3, 4].map(() =>
      call(
        vpcs,
        provider(() => 'answer', 1_000),
      ),
    );
    traffic.setConcurrency(4);
    await time.until(Promise.all(calls));
    assert.ok(time.now() < 1_100);
  });

  it('waits exactly as long as it was asked to, with all calls of that limit', async () => {
    const traffic = createTraffic({ concurrency: 4 });
    const call = traffic.calls(user({ connection: connectionOf({ ...limit, burst: 3 }) }));
    const asked: number[] = [];
    const throttledOnce = provider((attempt) => (attempt === 1 ? refuse(new Refusal('throttled', 7_000)) : 'answer'));
    const record = (send: () => Promise<string>) => () => {
      asked.push(time.now());
      return send();
    };
    const throttled = call(vpcs, record(throttledOnce));
    await time.until(sleep(100));
    const later = call(vpcs, record(provider(() => 'answer')));
    assert.deepEqual(await time.until(Promise.all([throttled, later])), ['answer', 'answer']);
    assert.equal(Math.round(asked[1] ?? 0), 7_010);
    assert.ok((asked[2] ?? 0) > 7_010);
  });

  it('loses no call to throttling as long as others come through', async () => {
    const traffic = createTraffic({ concurrency: 4, patience: { call: 15_000 } });
    const call = traffic.calls(user({ connection: connectionOf({ ...limit, rate: 2 }) }));
    const unlucky = call(
      vpcs,
      provider((attempt) => (attempt < 12 ? refuse(new Refusal('throttled')) : 'at last')),
    );
    let isOver = false;
    const others = (async () => {
      while (!isOver)
        await call(
          vpcs,
          provider(() => 'answer'),
        );
    })();
    assert.equal(await time.until(unlucky), 'at last');
    isOver = true;
    await time.until(others);
  });

  it('gives up on throttling that lets nobody through', async () => {
    const traffic = createTraffic({ concurrency: 4, patience: { call: 30_000 } });
    const call = traffic.calls(user({ connection: connectionOf(limit) }));
    await assert.rejects(time.until(call(vpcs, async () => refuse(new Refusal('throttled')))), Refusal);
    assert.ok(time.now() > 30_000 && time.now() < 40_000, `${time.now()}`);
    assert.ok(ends.length < 30, `${ends.length} attempts`);
  });

  it('does not retry what is denied, and gives the error as it came', async () => {
    const call = createTraffic({ concurrency: 1 }).calls(user());
    const denial = new Refusal('denied');
    await assert.rejects(time.until(call(vpcs, async () => refuse(denial))), (error) => error === denial);
    assert.deepEqual(
      ends.map(({ outcome, code }) => [outcome, code]),
      [['denied', 'denied']],
    );
  });

  it('gives up on what breaks again and again while others are answered', async () => {
    const traffic = createTraffic({ concurrency: 2, patience: { call: 20_000 } });
    const call = traffic.calls(user());
    const broken = call(
      vpcs,
      provider(() => refuse(new Refusal('transient'))),
    );
    let isOver = false;
    const others = (async () => {
      while (!isOver) {
        await call(
          vpcs,
          provider(() => 'answer'),
        );
        await sleep(100);
      }
    })();
    await assert.rejects(time.until(broken), Refusal);
    isOver = true;
    await time.until(others);
    assert.ok(time.now() < 21_000);
  });

  describe('to a service that is down', () => {
    const down = async (): Promise<string> => {
      await sleep(10);
      return refuse(new Refusal('transient'));
    };

    it('makes few attempts, and says what is the matter', async () => {
      const call = createTraffic({ concurrency: 12 }).calls(user());
      const calls = Array.from({ length: 12 }, () => call(vpcs, down).catch((error: unknown) => error));
      for (const error of await time.until(Promise.all(calls))) {
        assert.ok(error instanceof ProblemError || error instanceof Refusal, String(error));
      }
      const problems = (await Promise.all(calls)).filter((error) => error instanceof ProblemError);
      assert.ok(problems.length >= 11);
      const { problem } = problems[0] as ProblemError;
      assert.equal(problem.code, 'ServiceDown');
      assert.match(problem.message, /^ec2 in eu-west-1 of account 111122223333 does not answer: \d+ attempts failed/);
      assert.equal(problem.nextStep, 'check-network');
      assert.ok(ends.length <= 12 + 8, `${ends.length} attempts`);
      assert.ok(time.now() > 9_000 && time.now() < 22_000, `${time.now()}`);
      const before = ends.length;
      await assert.rejects(time.until(call(vpcs, down)), ProblemError);
      assert.ok(ends.length <= before + 1, 'who comes later is told at once');
    });

    it('leaves other places alone', async () => {
      const call = createTraffic({ concurrency: 12 }).calls(user());
      const calls = Array.from({ length: 12 }, () => call(vpcs, down).catch(() => {}));
      await time.until(sleep(1_000));
      assert.equal(
        await time.until(
          call(
            { ...vpcs, region: 'us-east-1' },
            provider(() => 'answer'),
          ),
        ),
        'answer',
      );
      assert.ok(time.now() < 1_100);
      await time.until(Promise.all(calls));
    });

    it('loses no call when it is down for seconds, and one answer opens it for all', async () => {
      const call = createTraffic({ concurrency: 12 }).calls(user());
      const blip = async (): Promise<string> => (time.now() < 5_000 ? down() : 'answer');
      const calls = Array.from({ length: 30 }, () => call(vpcs, blip));
      assert.equal((await time.until(Promise.all(calls))).length, 30);
      assert.ok(time.now() < 9_000, `${time.now()}`);
      assert.ok(ends.filter(({ outcome }) => outcome === 'transient').length < 20);
    });

    it('probes again when the one who probed was cancelled', async () => {
      const traffic = createTraffic({ concurrency: 12 });
      const call = traffic.calls(user());
      const abort = new AbortController();
      const cancelled = traffic.calls(user({ signal: abort.signal }));
      const blip = async (): Promise<string> => (time.now() < 100 ? down() : 'answer');
      const calls = Array.from({ length: 6 }, () => call(vpcs, blip));
      const probe = cancelled(vpcs, () => new Promise<string>(() => {})).catch(() => {});
      setTimeout(() => abort.abort(), 2_000);
      await time.until(Promise.all([...calls, probe]));
    });
  });

  describe('when cancelled', () => {
    it('ends sends that do not listen, waits, and sends nothing more', async () => {
      const abort = new AbortController();
      const traffic = createTraffic({ concurrency: 2 });
      const call = traffic.calls(user({ connection: connectionOf(limit), signal: abort.signal }));
      let sent = 0;
      const never = (): Promise<string> => {
        sent++;
        return new Promise(() => {});
      };
      const calls = Array.from({ length: 20 }, () => call(vpcs, never).catch((error: unknown) => error));
      let abortedAt = 0;
      setTimeout(() => {
        abortedAt = time.now();
        abort.abort();
      }, 450);
      const ended = await time.until(Promise.all(calls));
      assert.ok(time.now() - abortedAt < 100);
      assert.ok(ended.every((error) => error === abort.signal.reason));
      assert.equal(sent, 2, 'as many as there are lanes');
      assert.deepEqual(
        ends.map(({ outcome }) => outcome),
        ['cancelled', 'cancelled'],
      );
      assert.equal(time.timers(), 0);
      const others = traffic.calls(user());
      assert.equal(
        await time.until(
          others(
            vpcs,
            provider(() => 'answer'),
          ),
        ),
        'answer',
        'lanes are free again',
      );
    });

    it('ends waits for a retry and for a service that is down', async () => {
      const abort = new AbortController();
      const call = createTraffic({ concurrency: 12 }).calls(user({ signal: abort.signal }));
      const broken = async (): Promise<string> => refuse(new Refusal('transient'));
      const calls = Array.from({ length: 12 }, () => call(vpcs, broken).catch((error: unknown) => error));
      setTimeout(() => abort.abort(), 1_600);
      const ended = await time.until(Promise.all(calls));
      assert.ok(ended.every((error) => error === abort.signal.reason));
      assert.ok(time.now() < 1_700);
      assert.equal(time.timers(), 0);
    });
  });

  it('waits for no provider that asks for hours', async () => {
    const call = createTraffic({ concurrency: 4 }).calls(user({ connection: connectionOf(limit) }));
    const hours = 5 * 3_600_000;
    const refused = call(vpcs, async () => refuse(new Refusal('throttled', hours)));
    await assert.rejects(time.until(refused), Refusal);
    assert.equal(ends.length, 1);
    assert.equal(
      await time.until(
        call(
          vpcs,
          provider(() => 'answer'),
        ),
      ),
      'answer',
    );
    assert.ok(time.now() < hours);
  });

  it('ends with the signal when what it waited for fails later', async () => {
    const abort = new AbortController();
    abort.abort();
    const failing = Promise.reject(new Error('Nobody heard of it'));
    await assert.rejects(unlessAborted(abort.signal, failing), { name: 'AbortError' });
    // An unheard rejection would end the process in the next turn.
    await new Promise((resolve) => setImmediate(resolve));
  });

  describe('of which one limit is a part of another', () => {
    const whole = { key: 'service', rate: 10, burst: 8 };
    const part = (name: string) => ({ key: name, rate: 5, burst: 1, partOf: whole });
    const connection = { ...connectionOf(), limits: ({ name }: Operation) => [whole, part(name)] };
    const lists: Operation = { ...vpcs, name: 'List' };
    const answered = provider(() => 'answer');

    it('foresees its part of what the whole turned out to allow', async () => {
      const traffic = createTraffic({ concurrency: 4 });
      const call = traffic.calls(user({ connection }));
      await time.until(Promise.all(Array.from({ length: 80 }, () => call(lists, answered))));
      assert.ok(traffic.rate(whole) > 15);
      assert.equal(traffic.rate(part('NeverCalled')), traffic.rate(whole) / 2);
    });

    it('pauses only the operation that was asked to wait', async () => {
      const call = createTraffic({ concurrency: 4 }).calls(user({ connection }));
      const once = provider((attempt) => (attempt === 1 ? refuse(new Refusal('throttled', 20_000)) : 'answer'));
      const waiting = call(lists, once);
      await time.until(sleep(100));
      await time.until(call(vpcs, answered));
      assert.ok(time.now() < 2_000, `${time.now()}`);
      await time.until(waiting);
      assert.ok(time.now() >= 20_000);
    });

    it('goes on trying slowly what is refused alone, and not for ever when nothing else is called', async () => {
      const traffic = createTraffic({ concurrency: 4 });
      const call = traffic.calls(user({ connection }));
      const refused = call(lists, async () => refuse(new Refusal('throttled')));
      const others = Array.from({ length: 20 }, () => call(vpcs, answered));
      await time.until(Promise.all(others));
      const [before, rate] = [ends.length, traffic.rate(whole)];
      await assert.rejects(time.until(refused), Refusal);
      assert.ok(ends.length - before < 25, `${ends.length - before} attempts`);
      assert.ok(traffic.rate(whole) >= rate * 0.9, 'the others lose nothing by it');
    });

    it('gives an operation its part back when it is answered again', async () => {
      const traffic = createTraffic({ concurrency: 4 });
      const call = traffic.calls(user({ connection }));
      let isOver = false;
      const others = (async () => {
        while (!isOver) await call(vpcs, answered);
      })();
      const blocked = provider((attempt) => (attempt < 8 ? refuse(new Refusal('throttled')) : 'answer'));
      await time.until(call(lists, blocked));
      const least = traffic.rate(part('List')) / traffic.rate(whole);
      assert.ok(least < 0.2, `${least}`);
      for (let calls = 0; calls < 40; calls++) await time.until(call(lists, answered));
      assert.equal(traffic.rate(part('List')), traffic.rate(whole) / 2);
      isOver = true;
      await time.until(others);
    });
  });

  it('says what a limit allows now', async () => {
    const traffic = createTraffic({ concurrency: 4 });
    const own = { key: 'own', rate: 5, burst: 4 };
    assert.equal(traffic.rate(own), 5);
    const call = traffic.calls(user({ connection: connectionOf(own) }));
    await time.until(
      Promise.all(
        Array.from({ length: 60 }, () =>
          call(
            vpcs,
            provider(() => 'answer'),
          ),
        ),
      ),
    );
    assert.ok(traffic.rate(own) > 10);
  });
});
