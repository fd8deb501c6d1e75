import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ReadSummary, Row } from '../../src/inventory/inventory.ts';
import type { Estate, Thing } from './estate.ts';
import { expectedNetworks } from './expected.ts';
import { type FaultProxy, type ProxiedCall, startFaultProxy } from './faultProxy.ts';
import type { Fault, Rule } from './faultRules.ts';
import { type Moto, needMoto, startMoto } from './moto.ts';
import { allRows, openAt, resourcesIn } from './openAt.ts';

const management = '999999999999';
const shop = '111111111111';
const regions = ['eu-west-1', 'us-east-1'];

/** A management account with nothing in it, and a member account with a small network in each of two regions. */
const estate: Estate = {
  identifiers: 'faults',
  organization: {
    management: { number: management, name: 'management', email: 'root@example.com' },
    units: [
      {
        key: 'production',
        name: 'Production',
        accounts: [{ number: shop, name: 'shop', email: 'shop@example.com' }],
      },
    ],
  },
  networks: regions.map((region) => ({ account: shop, region, things: network() })),
};

/** What can go wrong. `passes`: it does no harm however often it happens, since nobody's patience ends. */
const faults: Readonly<Record<string, { readonly fault: Fault; readonly passes?: true }>> = {
  latency: { fault: { kind: 'latency', milliseconds: 50 }, passes: true },
  throttling: { fault: { kind: 'throttle', rate: 0, burst: 0 } },
  'throttling that says when to come back': { fault: { kind: 'throttle', rate: 0, burst: 0, retryAfter: 1 } },
  'a server error (500)': { fault: { kind: 'serverError', status: 500 } },
  'a server error (503)': { fault: { kind: 'serverError', status: 503 } },
  'an HTML error page': { fault: { kind: 'html', status: 502 } },
  'an HTML page as if it were the answer': { fault: { kind: 'html', status: 200 } },
  'a reset before the answer': { fault: { kind: 'reset', when: 'before' } },
  'a reset during the answer': { fault: { kind: 'reset', when: 'during' } },
  'no answer': { fault: { kind: 'hang' } },
  'an answer shorter than declared': { fault: { kind: 'truncated', length: 'declared' } },
  'an answer without its last chunk': { fault: { kind: 'truncated', length: 'chunked' } },
  'a slow answer': { fault: { kind: 'slow', bytes: 40, every: 5 }, passes: true },
  'an answer that trickles without end': { fault: { kind: 'trickle', every: 20 } },
};

/** What is hit: one operation of Organizations; everything of EC2 in one region of one account. */
const targets = {
  Organizations: { service: 'organizations', operation: 'ListAccountsForParent' },
  EC2: { service: 'ec2', account: shop, region: 'us-east-1' },
} as const;

const patience = { answerTimeout: 1_000, callTimeout: 1_500, call: 3_000, outage: 3_000, reading: 6_000 };

interface Cell {
  readonly name: string;
  readonly target: keyof typeof targets;
  readonly rule: Rule;
  /** Whether everything is read in the end. */
  readonly complete: boolean;
}

/** How a reading under a fault ended. */
interface Ending {
  readonly summary: ReadSummary;
  readonly rows: readonly Row[];
  readonly calls: readonly ProxiedCall[];
  /** Calls that arrived when it had already ended. */
  readonly late: number;
}

const cells: readonly Cell[] = Object.entries(faults).flatMap(([name, { fault, passes = false }]) =>
  (Object.keys(targets) as (keyof typeof targets)[]).flatMap((target): Cell[] => [
    { name: `${name}, once, from ${target}`, target, rule: { ...targets[target], times: 1, fault }, complete: true },
    { name: `${name}, always, from ${target}`, target, rule: { ...targets[target], fault }, complete: passes },
  ]),
);

describe('faults between the product and moto', function () {
  this.timeout(120_000);
  const unhandled: unknown[] = [];
  const notice = (reason: unknown): void => void unhandled.push(reason);
  let folder: string;
  let moto: Moto;
  let everything: readonly string[];
  let endings: ReadonlyMap<Cell, Promise<Ending>>;

  before(async function () {
    needMoto(this);
    process.on('unhandledRejection', notice);
    moto = await startMoto({ estate });
    folder = mkdtempSync(join(tmpdir(), 'orrery-faults-'));
    everything = expectedIds(moto.ids);
    await readWhileWell();
    endings = oneAfterTheOther(cells, 6, (cell, number) => readUnder(cell.rule, join(folder, `cell ${number}`)));
  });
  after(async () => {
    await Promise.allSettled(endings?.values() ?? []);
    process.removeListener('unhandledRejection', notice);
    await moto?.stop();
    if (folder !== undefined) rmSync(folder, { recursive: true, force: true });
  });

  for (const cell of cells) {
    it(`${cell.name}: ${cell.complete ? 'everything is read' : 'a gap that says why, and the rest is read'}`, async () => {
      const ending = await endings.get(cell);
      assert.ok(ending);
      const { summary, rows, calls, late } = ending;
      assert.ok(isHit(cell, calls), 'the fault met no call');
      assert.deepEqual(resourcesIn(rows).sort(), everything);
      assert.equal(summary.cancelled, false);
      assert.equal(late, 0);
      if (cell.complete) assert.deepEqual(summary.gaps, []);
      else checkGaps(cell, ending);
    });
  }

  it('are over for whoever reads again when they are over, however long they took', async () => {
    await Promise.allSettled(endings.values());
    const proxy = await startFaultProxy(moto.endpoint);
    const opened = await openAt({ ...moto.environment, AWS_ENDPOINT_URL: proxy.endpoint }, { patience });
    const { inventory, profile } = opened;
    try {
      proxy.setRules([{ ...targets.EC2, fault: { kind: 'reset', when: 'before' } }]);
      const { gaps } = await inventory.read({ profile, depth: 'everything' });
      assert.deepEqual([...new Set(gaps.map(({ under }) => under))], [`aws:region:${shop}:us-east-1`]);
      await wait(patience.outage);
      proxy.setRules([]);
      assert.deepEqual((await inventory.read({ profile, depth: 'everything', refresh: true })).gaps, []);
      assert.deepEqual(resourcesIn(await allRows(opened)).sort(), everything);
    } finally {
      await inventory.close();
      await proxy.stop();
    }
  });

  it('leaves no rejection unhandled', async () => {
    await Promise.allSettled(endings.values());
    assert.deepEqual(unhandled, []);
  });

  /** Reads everything into a store that each cell begins with a copy of. */
  async function readWhileWell(): Promise<void> {
    const { inventory, profile } = await openAt(moto.environment, { storage: join(folder, 'well') });
    const { gaps } = await inventory.read({ profile, depth: 'everything' });
    await inventory.close();
    assert.deepEqual(gaps, []);
  }

  async function readUnder(rule: Rule, storage: string): Promise<Ending> {
    cpSync(join(folder, 'well'), storage, { recursive: true });
    const proxy = await startFaultProxy(moto.endpoint);
    proxy.setRules([rule]);
    const opened = await openAt({ ...moto.environment, AWS_ENDPOINT_URL: proxy.endpoint }, { storage, patience });
    const { inventory, profile } = opened;
    try {
      assert.deepEqual(resourcesIn(await allRows(opened)).sort(), everything);
      assert.equal(proxy.count(), 0);
      const summary = await inventory.read({ profile, depth: 'everything', refresh: true });
      const calls = proxy.calls();
      const rows = await allRows(opened);
      return { summary, rows, calls, late: await callsLaterThan(calls.length, proxy) };
    } finally {
      await inventory.close();
      await proxy.stop();
    }
  }

  function checkGaps({ target }: Cell, { summary, rows, calls }: Ending): void {
    assert.ok(summary.gaps.length > 0);
    for (const { under, type, state, problem } of summary.gaps) {
      assert.ok(
        isPartOf(target, under, type),
        `${type} under ${under} was not hit, and yet is a gap: ${problem?.message}`,
      );
      assert.notEqual(state, 'complete');
      assert.ok(problem?.code && problem.advice);
      assert.doesNotMatch(problem.message, /[<>]|\n|undefined|\[object/);
    }
    // The tree has one row for each reason at a place.
    const shown = rows.filter(({ kind }) => kind === 'gap');
    assert.equal(shown.length, new Set(summary.gaps.map(({ under, problem }) => `${under} ${problem?.code}`)).size);
    for (const { problem } of shown) assert.ok(problem);
    // What was not hit was really read again, and nothing besides what was hit needed a second attempt.
    const well = calls.filter(({ outcome }) => outcome === 'admitted');
    const asked = new Set(well.map((call) => `${call.account} ${call.region} ${call.operation}`));
    assert.equal(well.length, asked.size + repeatedByOrganizations(well));
    if (target === 'Organizations') return;
    assert.equal(well.filter(({ account, region }) => account === shop && region === 'eu-west-1').length, 13);
    assert.equal(well.filter(({ operation }) => operation === 'ListAccountsForParent').length, 2);
  }

  function expectedIds(ids: Readonly<Record<string, string>>): string[] {
    const inOrganizations = (path: string): string => `arn:aws:organizations::${management}:${path}`;
    return [
      inOrganizations(`organization/${ids.organization}`),
      inOrganizations(`root/${ids.organization}/${ids.root}`),
      inOrganizations(`ou/${ids.organization}/${ids.production}`),
      ...[management, shop].flatMap((account) => [
        `aws:account:${account}`,
        ...regions.map((region) => `aws:region:${account}:${region}`),
      ]),
      ...expectedNetworks(estate, ids).resources.map(({ id }) => id),
    ].sort();
  }
});

function isPartOf(target: keyof typeof targets, under: string, type: string): boolean {
  if (target === 'EC2') return under === `aws:region:${shop}:us-east-1` && type.startsWith('aws.ec2.');
  return type === 'aws.organizations.account' && under.includes(':organizations:');
}

function isHit({ rule }: Cell, calls: readonly ProxiedCall[]): boolean {
  return rule.fault.kind === 'latency' || calls.some(({ outcome }) => outcome !== 'admitted');
}

/** Lists of children are asked for once for each parent. */
function repeatedByOrganizations(calls: readonly ProxiedCall[]): number {
  const lists = ['ListAccountsForParent', 'ListOrganizationalUnitsForParent'];
  return lists.reduce(
    (sum, list) => sum + Math.max(0, calls.filter(({ operation }) => operation === list).length - 1),
    0,
  );
}

async function callsLaterThan(count: number, proxy: FaultProxy): Promise<number> {
  await wait(300);
  return proxy.count() - count;
}

/** Does work for all items, so many at once, in their order. Answers at once; each item's result arrives by itself. */
function oneAfterTheOther<Item, Result>(
  items: readonly Item[],
  atOnce: number,
  work: (item: Item, number: number) => Promise<Result>,
): ReadonlyMap<Item, Promise<Result>> {
  const lanes: Promise<unknown>[] = Array.from({ length: atOnce }, () => Promise.resolve());
  const results = new Map<Item, Promise<Result>>();
  items.forEach((item, number) => {
    const lane = number % atOnce;
    const result = (lanes[lane] ?? Promise.resolve()).then(() => work(item, number));
    lanes[lane] = result.catch(() => undefined);
    results.set(item, result);
  });
  return results;
}

function network(): Thing[] {
  return [
    { kind: 'vpc', key: 'vpc', cidr: '10.0.0.0/16', tags: { Name: 'shop' } },
    { kind: 'subnet', key: 'subnet', vpc: 'vpc', cidr: '10.0.0.0/24', zone: 'a' },
    { kind: 'securityGroup', key: 'group', vpc: 'vpc', name: 'app' },
    {
      kind: 'instance',
      key: 'app',
      subnet: 'subnet',
      groups: ['group'],
      type: 't3.micro',
      image: 'ami-0c1c30571d2dae5c9',
      volumes: [{ key: 'app root', device: '/dev/xvda', size: 8 }],
    },
  ];
}
