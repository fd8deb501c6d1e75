import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { Estate } from './estate.ts';
import { type FaultProxy, startFaultProxy } from './faultProxy.ts';
import type { Rule } from './faultRules.ts';
import { type Moto, needMoto, startMoto } from './moto.ts';
import { type Opened, openAt } from './openAt.ts';

const shop = '111111111111';

const estate: Estate = {
  regions: [{ name: 'eu-west-1', status: 'opt-in-not-required' }],
  organization: {
    management: { number: '999999999999', name: 'management', email: 'root@example.com' },
    accounts: [{ number: shop, name: 'shop', email: 'shop@example.com' }],
  },
  networks: [{ account: shop, region: 'eu-west-1', things: [{ kind: 'vpc', key: 'vpc', cidr: '10.0.0.0/16' }] }],
};

const waitForRole: Rule = { operation: 'AssumeRole', fault: { kind: 'hang' } };

/** What a reading may be waiting for when a person has enough. Left alone, each of them takes a minute or more. */
const waits: Readonly<Record<string, Rule>> = {
  'whose credentials these are': { operation: 'GetCallerIdentity', fault: { kind: 'hang' } },
  'credentials of a member account': waitForRole,
  'Organizations, which does not answer': { service: 'organizations', fault: { kind: 'hang' } },
  'EC2, which does not answer': { service: 'ec2', account: shop, fault: { kind: 'hang' } },
  'a late answer': { service: 'organizations', fault: { kind: 'latency', milliseconds: 60_000 } },
  'an answer that trickles': { service: 'organizations', fault: { kind: 'trickle', every: 50 } },
  'an answer of STS that trickles': { operation: 'AssumeRole', fault: { kind: 'trickle', every: 50 } },
  'the end of a time that the service asked for': {
    service: 'organizations',
    fault: { kind: 'throttle', rate: 0, burst: 0, retryAfter: 60 },
  },
  'its quota': { service: 'organizations', fault: { kind: 'throttle', rate: 0.001, burst: 1 } },
};

describe('a reading that is cancelled while it waits', function () {
  // Far less than any of the waits.
  this.timeout(20_000);
  let moto: Moto;
  let proxy: FaultProxy;
  let opened: Opened;

  before(async function () {
    needMoto(this);
    moto = await startMoto({ estate });
  });
  beforeEach(async () => {
    proxy = await startFaultProxy(moto.endpoint);
    opened = await openAt({ ...moto.environment, AWS_ENDPOINT_URL: proxy.endpoint });
  });
  afterEach(async () => {
    await opened.inventory.close();
    await proxy.stop();
  });
  after(() => moto?.stop());

  for (const [what, rule] of Object.entries(waits)) {
    it(`for ${what}: it ends, and calls no more`, async () => {
      proxy.setRules([rule]);
      const { inventory, profile } = opened;
      const cancel = new AbortController();
      const read = inventory.read({ profile, depth: 'everything' }, cancel.signal);
      await somethingIsHit(rule);
      cancel.abort();
      const summary = await read;
      assert.equal(summary.cancelled, true);
      for (const { problem } of summary.gaps) assert.ok(problem?.message && problem.advice);
      await staysQuiet();
    });
  }

  it('for what another reading asked for: only that one goes on', async () => {
    proxy.setRules([waitForRole]);
    const { inventory, profile } = opened;
    const cancelFirst = new AbortController();
    const first = inventory.read({ profile, depth: 'everything' }, cancelFirst.signal);
    await somethingIsHit(waitForRole);
    const cancelSecond = new AbortController();
    const under = `aws:account:${shop}`;
    const second = inventory.read({ profile, under, depth: 'everything', refresh: true }, cancelSecond.signal);
    await wait(100);
    cancelSecond.abort();
    assert.equal((await second).cancelled, true);
    proxy.setRules([]);
    cancelFirst.abort();
    assert.equal((await first).cancelled, true);
    await staysQuiet();
  });

  for (const what of ['EC2, which does not answer', 'credentials of a member account'] as const) {
    it(`for ${what}: it can be made again at once, and is then complete`, async () => {
      const rule = waits[what];
      assert.ok(rule);
      proxy.setRules([rule]);
      const { inventory, profile } = opened;
      const cancel = new AbortController();
      const read = inventory.read({ profile, depth: 'everything' }, cancel.signal);
      await somethingIsHit(rule);
      cancel.abort();
      await read;
      proxy.setRules([]);
      const again = await inventory.read({ profile, depth: 'everything' });
      assert.deepEqual([again.cancelled, again.gaps], [false, []]);
    });
  }

  it('waits for nothing when the inventory is closed instead', async () => {
    proxy.setRules([waitForRole]);
    const { inventory, profile } = opened;
    const read = inventory.read({ profile, depth: 'everything' });
    await somethingIsHit(waitForRole);
    await inventory.close();
    assert.ok((await read).gaps.length > 0);
    await staysQuiet();
  });

  async function somethingIsHit({ service, fault }: Rule): Promise<void> {
    const isHit = (): boolean =>
      // Latency stops nothing, and so is no outcome of its own.
      fault.kind === 'latency'
        ? proxy.count({ service: service ?? '' }) > 0
        : proxy.count() > proxy.count({ outcome: 'admitted' });
    while (!isHit()) await wait(10);
  }

  async function staysQuiet(): Promise<void> {
    // What was on its way already still arrives.
    await wait(100);
    const arrived = proxy.count();
    await wait(300);
    assert.equal(proxy.count(), arrived);
  }
});
