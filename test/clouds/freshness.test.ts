import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { CreateTagsCommand, DeleteVolumeCommand, EC2Client } from '@aws-sdk/client-ec2';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import type { ReadRequest, Row } from '../../src/inventory/inventory.ts';
import { ProblemError } from '../../src/model/problem.ts';
import type { Estate } from './estate.ts';
import { type Moto, needMoto, startMoto } from './moto.ts';
import { allRows, type Opened, type OpenOptions, openAt, resourcesIn } from './openAt.ts';

const management = '999999999999';
const shop = '111111111111';
const ireland = `aws:region:${shop}:eu-west-1`;

const estate: Estate = {
  organization: {
    management: { number: management, name: 'management', email: 'root@example.com' },
    units: [{ key: 'unit', name: 'Unit', accounts: [{ number: shop, name: 'shop', email: 'shop@example.com' }] }],
  },
  networks: [
    { account: management, region: 'eu-west-1', things: [{ kind: 'vpc', key: 'vpc', cidr: '10.1.0.0/16' }] },
    {
      account: shop,
      region: 'eu-west-1',
      things: [
        { kind: 'vpc', key: 'vpc', cidr: '10.0.0.0/16' },
        { kind: 'volume', key: 'volume', zone: 'a', size: 8 },
        { kind: 'volume', key: 'other volume', zone: 'a', size: 8 },
      ],
    },
  ],
};

const whoIsCalling = ['GetCallerIdentity'];
const unchanged = { added: 0, modified: 0, removed: 0 };

describe('what was read before, from moto', function () {
  this.timeout(60_000);
  let moto: Moto;
  let folder: string;
  let all: Opened[];

  before(async function () {
    needMoto(this);
    moto = await startMoto({ estate });
  });
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'orrery-freshness-'));
    all = [];
    await moto.setFaults([]);
    await moto.resetCalls();
  });
  afterEach(async () => {
    await Promise.all(all.map(({ inventory }) => inventory.close()));
    rmSync(folder, { recursive: true });
  });
  after(() => moto?.stop());

  /** A window on the folder. */
  const open = async (settings: OpenOptions['settings'] = {}, more: Record<string, string> = {}): Promise<Opened> => {
    const opened = await openAt({ ...moto.environment, ...more }, { storage: folder, settings });
    all.push(opened);
    return opened;
  };
  const read = ({ inventory, profile }: Opened, request: Partial<ReadRequest> = {}) =>
    inventory.read({ profile, depth: 'everything', ...request });
  /** Names of the operations called since the last time, in order. */
  const operations = async (): Promise<string[]> => {
    const made = (await moto.calls()).map(({ operation }) => operation);
    await moto.resetCalls();
    return made;
  };
  const shown = async (opened: Opened): Promise<string[]> => resourcesIn(await allRows(opened)).sort();
  const rowOf = (rows: readonly Row[], resource: string): Row | undefined =>
    rows.find((row) => row.kind === 'resource' && row.resource === resource);
  /** Keys of a session in the member account: another principal, who cannot list the organization. */
  const member = async (): Promise<Record<string, string>> => {
    const sts = new STSClient(clientOptions(callerKeys(moto)));
    const RoleArn = `arn:aws:iam::${shop}:role/OrganizationAccountAccessRole`;
    const { Credentials } = await sts.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'somebody' }));
    sts.destroy();
    await moto.resetCalls();
    return {
      AWS_ACCESS_KEY_ID: Credentials?.AccessKeyId ?? '',
      AWS_SECRET_ACCESS_KEY: Credentials?.SecretAccessKey ?? '',
      AWS_SESSION_TOKEN: Credentials?.SessionToken ?? '',
    };
  };
  const clientOptions = (keys: Record<string, string>) => ({
    endpoint: moto.endpoint,
    region: 'eu-west-1',
    credentials: {
      accessKeyId: keys.AWS_ACCESS_KEY_ID ?? '',
      secretAccessKey: keys.AWS_SECRET_ACCESS_KEY ?? '',
      ...(keys.AWS_SESSION_TOKEN === undefined ? {} : { sessionToken: keys.AWS_SESSION_TOKEN }),
    },
  });
  /** Changes the cloud itself, in the member account. */
  const change = async (command: CreateTagsCommand | DeleteVolumeCommand): Promise<void> => {
    const ec2 = new EC2Client(clientOptions(await member()));
    await (command instanceof CreateTagsCommand ? ec2.send(command) : ec2.send(command));
    ec2.destroy();
    await moto.resetCalls();
  };
  const idOf = (key: string): string => moto.ids[`${shop}/eu-west-1/${key}`] ?? '';

  it('is shown at once in a new window, and read again without calls', async () => {
    const first = await open();
    const summary = await read(first);
    assert.deepEqual(summary.gaps, []);
    const before = await shown(first);
    await first.inventory.close();
    await moto.resetCalls();

    const again = await open();
    assert.deepEqual(await shown(again), before);
    assert.equal(await moto.count(), 0);
    const cached = await read(again);
    assert.deepEqual(await operations(), whoIsCalling);
    assert.deepEqual([cached.resources, cached.types, cached.changes], [summary.resources, summary.types, unchanged]);
  });

  it('is read again only where that is asked for, and shows exactly what changed', async () => {
    const opened = await open();
    await read(opened);
    await moto.resetCalls();
    const refresh = () => read(opened, { under: ireland, depth: 'children', refresh: true });

    assert.deepEqual((await refresh()).changes, unchanged);
    const calls = await moto.calls();
    assert.equal(calls.length, 11, 'one list for each type, but no instances where there are no interfaces');
    for (const { service, region, account } of calls)
      assert.deepEqual([service, region, account], ['ec2', 'eu-west-1', shop]);

    await change(new CreateTagsCommand({ Resources: [idOf('vpc')], Tags: [{ Key: 'Name', Value: 'renamed' }] }));
    const modified = await refresh();
    assert.deepEqual(modified.changes, { added: 0, modified: 1, removed: 0 });
    const report = await opened.inventory.scanReport({ profile: opened.profile });
    assert.deepEqual([report?.report.scan, report?.report.changes], [modified.scan, modified.changes]);
    const vpc = `arn:aws:ec2:eu-west-1:${shop}:vpc/${idOf('vpc')}`;
    assert.equal(rowOf(await allRows(opened), vpc)?.label, 'renamed');

    await change(new DeleteVolumeCommand({ VolumeId: idOf('volume') }));
    assert.deepEqual((await refresh()).changes, { added: 0, modified: 0, removed: 1 });
    assert.deepEqual((await refresh()).changes, unchanged);
    const volumes = (await shown(opened)).filter((id) => id.includes(':volume/'));
    assert.deepEqual(volumes, [`arn:aws:ec2:eu-west-1:${shop}:volume/${idOf('other volume')}`]);
  });

  it('is read again when it is old, and says how old it is', async () => {
    const began = new Date().toISOString();
    await read(await open());
    await moto.resetCalls();
    const old = await open({ freshFor: { 'aws.ec2.vpc': 0 } });
    const rows = await allRows(old);
    const regions = rows.filter(({ type, kind }) => kind === 'resource' && type === 'aws.account.region');
    assert.deepEqual([...new Set(regions.map(({ stale }) => stale))], [true]);
    assert.equal(rowOf(rows, `aws:account:${shop}`)?.stale, false);
    const readAt = rowOf(rows, ireland)?.readAt ?? '';
    assert.ok(readAt >= began && readAt <= new Date().toISOString(), readAt);
    await read(old);
    const own = regions.length;
    const calls = (await moto.calls()).filter(({ service }) => service === 'ec2');
    assert.deepEqual([...new Set(calls.map(({ operation }) => operation))], ['DescribeVpcs']);
    assert.equal(calls.length, own);
  });

  it('is read again in member accounts with another role, and not in the organization', async () => {
    await read(await open());
    await moto.resetCalls();
    const other = await open({ memberRoleName: 'NobodyHasThis' });
    const rows = await allRows(other);
    assert.equal(rowOf(rows, ireland)?.stale, true);
    assert.equal(rows.find(({ type }) => type === 'aws.organizations.root')?.stale, false);
    await read(other);
    const services = new Set((await moto.calls()).map(({ service }) => service));
    assert.ok(!services.has('organizations'));
    const denied = (await allRows(other)).filter(({ kind, resource }) => kind === 'gap' && resource?.includes(shop));
    assert.ok(denied.length > 0);
    assert.ok((await shown(other)).includes(ireland), 'what was known is not lost');
  });

  it('stays as it was when the session has expired, which is said in one place', async () => {
    await read(await open());
    const before = await shown(all[0] ?? assert.fail());
    await all[0]?.inventory.close();
    await moto.setFaults([{ code: 'ExpiredToken', status: 403 }]);
    const opened = await open();
    const { gaps } = await read(opened, { refresh: true });
    assert.deepEqual([...new Set(gaps.map(({ under }) => under))], [opened.profile]);
    for (const { problem } of gaps) assert.equal(problem?.nextStep, 'sign-in');
    const rows = await allRows(opened);
    assert.equal(rows.filter(({ kind }) => kind === 'gap').length, 1);
    assert.deepEqual(resourcesIn(rows).sort(), before);
    await moto.setFaults([]);
    assert.deepEqual((await read(opened)).gaps, []);
  });

  it('belongs to whose credentials these are, and not to the profile', async () => {
    const owner = await open();
    await read(owner);
    const owned = await shown(owner);
    const unit = owned.find((id) => id.includes(':ou/')) ?? '';

    const other = await open({}, await member());
    const elsewhere = read(other, { under: unit, depth: 'children' });
    await assert.rejects(
      elsewhere,
      (error) => error instanceof ProblemError && error.problem.code === 'NotInInventory',
    );
    assert.deepEqual(await operations(), whoIsCalling);
    assert.deepEqual(await shown(other), [], 'nothing was read of it yet');
    await read(other);
    const seen = await shown(other);
    assert.ok(seen.includes(ireland));
    assert.deepEqual(
      seen.filter((id) => id.includes(':ou/') || id.includes(`:${management}:eu-west-1`)),
      [],
    );
    await moto.resetCalls();

    assert.deepEqual(await shown(owner), owned);
    const back = await open();
    const { calls } = await read(back);
    assert.equal(calls, 1);
    assert.deepEqual(await operations(), whoIsCalling);
    assert.deepEqual(await shown(back), owned);
  });

  it('is shared by profiles that lead to the same principal', async () => {
    const keys = callerKeys(moto);
    const file = join(folder, 'credentials');
    writeFileSync(
      file,
      `[same]\naws_access_key_id = ${keys.AWS_ACCESS_KEY_ID}\naws_secret_access_key = ${keys.AWS_SECRET_ACCESS_KEY}\n`,
    );
    const opened = await open({}, { AWS_SHARED_CREDENTIALS_FILE: file });
    const summary = await read(opened);
    await moto.resetCalls();
    const { profiles } = await opened.inventory.profiles();
    const same = { ...opened, profile: profiles.find(({ name }) => name === 'same')?.id ?? '' };
    assert.equal((await opened.inventory.row(same))?.unread, true, 'nobody knows yet');
    const { resources, changes } = await read(same);
    assert.deepEqual(await operations(), whoIsCalling);
    assert.deepEqual([resources, changes], [summary.resources, unchanged]);
    assert.deepEqual(await shown(same), await shown(opened));
  });

  it('appears in another window by itself', async () => {
    const other = await open();
    assert.deepEqual(await shown(other), []);
    const reader = await open();
    await read(reader);
    await moto.resetCalls();
    const wanted = await shown(reader);
    while ((await shown(other)).length < wanted.length) {
      await new Promise<void>((resolve) => {
        other.onChanged = resolve;
      });
    }
    assert.deepEqual(await shown(other), wanted);
    assert.equal(await moto.count(), 0);
  });

  it('is what an estimate counts with', async () => {
    const opened = await open();
    const { inventory, profile } = opened;
    const estimate = (more: Partial<ReadRequest> = {}) => inventory.estimate({ profile, depth: 'everything', ...more });
    const unread = await estimate();
    assert.ok(unread.calls > 0 && unread.guessed);
    await read(opened, { depth: 'accounts' });
    await read(opened, { under: `aws:account:${management}` });
    const half = await estimate();
    assert.ok(half.guessed && half.cached > 0);
    const { calls: real } = await read(opened);
    // Beside the lists that it takes for as many as in the other account, a role has to be assumed.
    assert.ok(Math.abs(half.calls - real) <= 2, `${half.calls} expected, ${real} made`);

    const done = await estimate();
    assert.deepEqual([done.calls, done.readings, done.guessed], [0, 0, false]);
    const volume = `arn:aws:ec2:eu-west-1:${shop}:volume/${idOf('other volume')}`;
    assert.equal((await estimate({ under: volume, depth: 'children', refresh: true })).calls, 11);
    const again = await estimate({ refresh: true });
    const { calls } = await read(opened, { refresh: true });
    assert.ok(Math.abs(again.calls - calls) <= 2, `${again.calls} expected, ${calls} made`);
  });

  it('is read once by readings that overlap, and by the other when one is cancelled', async () => {
    await moto.setFaults([{ service: 'ec2', delay: 30 }]);
    const opened = await open();
    await read(opened, { depth: 'accounts' });
    await read(opened, { under: `aws:account:${shop}`, depth: 'children' });
    await moto.resetCalls();
    const everything = read(opened, { refresh: true });
    await wait(5);
    const region = read(opened, { under: ireland, depth: 'children', refresh: true, foreground: true });
    const [one, other] = [await everything, await region];
    const twice = (await moto.calls()).filter(({ count, operation }) => count > 1 && operation.startsWith('Describe'));
    assert.deepEqual(twice, []);
    assert.deepEqual([one.gaps, other.gaps], [[], []]);

    const cancel = new AbortController();
    const { inventory, profile } = opened;
    const first = inventory.read({ profile, depth: 'everything', refresh: true }, cancel.signal, ({ now }) => {
      if (now.includes('eu-west-1')) cancel.abort();
    });
    const second = read(opened, { refresh: true });
    assert.equal((await first).cancelled, true);
    const { cancelled, gaps } = await second;
    assert.deepEqual([cancelled, gaps], [false, []]);
  });
});

function callerKeys({ environment }: Moto): Record<string, string> {
  const { AWS_ACCESS_KEY_ID = '', AWS_SECRET_ACCESS_KEY = '' } = environment;
  return { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY };
}
