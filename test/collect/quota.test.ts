import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createTraffic } from '../../src/collect/traffic.ts';
import type { Limit } from '../../src/model/cloud.ts';
import { type Bucket, bucketProvider, diagnose, Refusal } from './provider.ts';
import { virtualTime } from './virtualTime.ts';

interface Run extends Bucket {
  readonly concurrency: number;
  readonly calls: number;
  readonly limits: readonly Omit<Limit, 'key'>[];
}

/** Makes calls as fast as traffic lets them against a bucket. Several limits take turns, as operations that share it do. */
async function run({ concurrency, calls, limits, ...bucket }: Run) {
  const time = virtualTime();
  try {
    const traffic = createTraffic({ concurrency });
    const provider = bucketProvider(bucket);
    let attempts = 0;
    const call = traffic.calls({
      connection: {
        diagnose,
        limits: ({ name }) =>
          limits.flatMap((limit, at) => {
            const own = { ...limit, key: name };
            if (at !== Number(name)) return [];
            return own.partOf === undefined ? [own] : [own.partOf, own];
          }),
      },
      signal: new AbortController().signal,
      foreground: false,
      onCall: () => {
        attempts++;
      },
    });
    // More callers than lanes, as walks have.
    let left = calls;
    const caller = async (): Promise<void> => {
      while (left > 0) await call({ service: 'test', name: String(left-- % limits.length) }, provider.send);
    };
    await time.until(Promise.all(Array.from({ length: 2 * concurrency }, caller)));
    const seconds = time.now() / 1000;
    // Nothing can be faster than the bucket, or than round trips in all lanes.
    const least = Math.max((calls - bucket.burst) / bucket.rate, (calls * bucket.latency) / concurrency / 1000);
    assert.equal(time.timers(), 0, 'no timer is left');
    return { ...provider.seen(), attempts, seconds, least };
  } finally {
    time.restore();
  }
}

const log = (least: number, most: number) =>
  fc.double({ min: Math.log(least), max: Math.log(most), noNaN: true }).map(Math.exp);

const documented: readonly Omit<Limit, 'key'>[] = [{ rate: 5, burst: 4 }];

/** Two operations with quotas of their own, as parts of what their service allows. */
const partOf: Limit = { key: 'service', rate: 10, burst: 8 };
const parts: readonly Omit<Limit, 'key'>[] = [
  { rate: 5, burst: 4, partOf },
  { rate: 5, burst: 4, partOf },
];

describe('calls against a quota', () => {
  const table: readonly Run[] = [
    { rate: 20, burst: 20, latency: 50, concurrency: 12, calls: 400, limits: documented },
    { rate: 20, burst: 20, latency: 5, concurrency: 32, calls: 2_000, limits: documented },
    { rate: 20, burst: 20, latency: 300, concurrency: 8, calls: 400, limits: documented },
    { rate: 5, burst: 8, latency: 80, concurrency: 12, calls: 400, limits: documented },
    // Two operations that count against one bucket, although each is documented with its own.
    { rate: 20, burst: 20, latency: 50, concurrency: 12, calls: 600, limits: [...documented, ...documented] },
    { rate: 20, burst: 20, latency: 5, concurrency: 8, calls: 404, limits: parts },
    { rate: 20, burst: 20, latency: 50, concurrency: 12, calls: 404, limits: parts },
    { rate: 20, burst: 20, latency: 300, concurrency: 8, calls: 404, limits: parts },
    { rate: 10, burst: 16, latency: 80, concurrency: 8, calls: 404, limits: parts },
    { rate: 20, burst: 100, latency: 40, concurrency: 12, calls: 800, limits: [{ rate: 20, burst: 10 }] },
    { rate: 200, burst: 100, latency: 20, concurrency: 32, calls: 2_000, limits: [{ rate: 100, burst: 10 }] },
    { rate: 5, burst: 1, latency: 100, concurrency: 8, calls: 400, limits: [{ rate: 20, burst: 10 }] },
  ];
  for (const each of table) {
    const { rate, burst, latency, concurrency, calls, limits } = each;
    it(`${calls} calls, ${rate}/s and ${burst}, documented ${limits.map((limit) => limit.rate)}/s, ${latency} ms, ${concurrency} lanes`, async () => {
      const { throttled, attempts, seconds, least, most } = await run(each);
      assert.equal(attempts - throttled, calls, 'every call is answered');
      assert.ok(throttled < 0.05 * attempts, `${throttled} of ${attempts} throttled`);
      assert.ok(seconds <= 1.15 * least, `${seconds} s instead of ${least} s`);
      assert.ok(most <= concurrency, `${most} at once`);
    });
  }

  it('finds any quota that is documented right within a factor of four', async function () {
    this.timeout(60_000);
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          rate: log(5, 200),
          burst: log(1, 100).map(Math.round),
          latency: log(5, 300),
          concurrency: fc.integer({ min: 8, max: 32 }),
          calls: fc.integer({ min: 400, max: 1_000 }),
          wrongBy: log(0.25, 4),
          firstBurst: fc.integer({ min: 1, max: 10 }),
        }),
        async ({ wrongBy, firstBurst, ...each }) => {
          const limits = [{ rate: each.rate * wrongBy, burst: firstBurst }];
          const { throttled, attempts, seconds, least, most } = await run({ ...each, limits });
          assert.equal(attempts - throttled, each.calls, 'every call is answered');
          assert.ok(most <= each.concurrency, `${most} at once`);
          // What is under way when the bucket is found empty may all be refused, and every answer takes a round trip:
          // in short runs that is more than the part that is allowed of long ones. A bucket of one or two tokens has no
          // room for calls that come a little early, so that each way to its exact rate costs more of both.
          const tiny = each.burst < 3 ? 2 : 1;
          const refused = Math.max(0.05 * attempts, 1.2 * each.concurrency) * tiny;
          assert.ok(throttled <= refused, `${throttled} of ${attempts} throttled`);
          const allowed = (1.1 + 0.05 * tiny) * least + (10 * tiny * each.latency) / 1000;
          assert.ok(seconds <= allowed, `${seconds} s instead of ${least} s`);
        },
      ),
      { numRuns: 15, seed: 3 },
    );
  });

  it('slows down an operation that is refused while others are answered, and not the others', async () => {
    const time = virtualTime();
    try {
      const traffic = createTraffic({ concurrency: 12 });
      const provider = bucketProvider({ rate: 20, burst: 20, latency: 40 });
      const seconds: number[] = [];
      const call = traffic.calls({
        connection: {
          diagnose,
          limits: ({ name }) =>
            parts.flatMap((part, at) => (at === Number(name) ? [partOf, { ...part, key: name }] : [])),
        },
        signal: new AbortController().signal,
        foreground: false,
        onCall: () => {},
      });
      const others = async (): Promise<void> => {
        for (let at = 0; at < 25; at++) await call({ service: 'test', name: '0' }, provider.send);
        seconds.push(time.now() / 1000);
      };
      const refused = Array.from({ length: 8 }, () =>
        call({ service: 'test', name: '1' }, () => Promise.reject(new Refusal('throttled'))).catch(() => {}),
      );
      await time.until(Promise.all([...Array.from({ length: 8 }, others), ...refused]));
      // 200 calls at the documented 5 a second, had it not found more, and far from the slowest rate there is.
      assert.ok(Math.max(...seconds) < 45, `${Math.max(...seconds)} s`);
    } finally {
      time.restore();
    }
  });

  it('never passes a ceiling, however many are waiting', async () => {
    await fc.assert(
      fc.asyncProperty(log(2, 50), fc.integer({ min: 1, max: 5 }), log(5, 300), async (ceiling, burst, latency) => {
        const limits = [{ rate: ceiling, burst, ceiling }];
        const { asked } = await run({ rate: 1_000, burst: 1_000, latency, concurrency: 32, calls: 300, limits });
        for (const [from, start] of asked.entries()) {
          for (const [at, end] of asked.slice(from).entries()) {
            const most = burst + (ceiling * (end - start)) / 1000 + 1e-6;
            assert.ok(at + 1 <= most, `${at + 1} calls in ${end - start} ms`);
          }
        }
      }),
      { numRuns: 8, seed: 1 },
    );
  });
});
