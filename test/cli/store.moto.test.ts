import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { ScanReport } from '../../src/model/scan.ts';
import type { Estate } from '../clouds/estate.ts';
import { type Moto, needMoto, startMoto } from '../clouds/moto.ts';
import { seededTypes } from '../clouds/openAt.ts';
import { type Ended, runCli } from './runCli.ts';

const shop = '111111111111';
const blind = '222222222222';

/** Two member accounts with a VPC each; in one of them security groups must not be listed. */
const estate: Estate = {
  regions: [{ name: 'eu-west-1', status: 'opt-in-not-required' }],
  organization: {
    management: { number: '999999999999', name: 'management', email: 'root@example.com' },
    accounts: [
      { number: shop, name: 'shop | <b>', email: 'shop@example.com' },
      {
        number: blind,
        name: 'blind',
        email: 'blind@example.com',
        access: { denies: ['ec2:DescribeSecurityGroups'] },
      },
    ],
  },
  networks: [shop, blind].map((account) => ({
    account,
    region: 'eu-west-1',
    things: [
      { kind: 'vpc', key: 'vpc', cidr: '10.0.0.0/16' },
      { kind: 'subnet', key: 'subnet', vpc: 'vpc', cidr: '10.0.0.0/24', zone: 'a' },
    ],
  })),
};

describe('the command line with a store', function () {
  this.timeout(120_000);
  let moto: Moto;
  let home: string;
  const storeOf = (name: string): string => path.join(home, name);
  const reading = ['estimate', 'export', 'resource', 'scan', 'tree'];
  const networks = ['--types', seededTypes.join(','), '--no-config'];
  const run = (folder: string, ...words: string[]): Ended =>
    runCli({ ...moto.environment, HOME: folder }, ...words, ...(reading.includes(words[0] ?? '') ? networks : []));
  const orrery = (...words: string[]): Ended => run(home, ...words);
  const calls = async (): Promise<string[]> =>
    (await moto.calls()).filter(({ operation }) => operation !== 'GetCallerIdentity').map(({ operation }) => operation);

  before(async function () {
    needMoto(this);
    moto = await startMoto({ estate });
    home = mkdtempSync(path.join(tmpdir(), 'orrery-cli-'));
  });
  after(async () => {
    await moto?.stop();
    if (home !== undefined) rmSync(home, { recursive: true });
  });

  it('draws from the store exactly what it drew from the cloud, without calling it', async () => {
    const store = ['--store', storeOf('drawn')];
    for (const format of ['mermaid', 'diagrams']) {
      const own = ['--store', storeOf(`drawn as ${format}`)];
      const fresh = orrery('export', '--format', format, ...own);
      assert.equal(fresh.status, 3, fresh.stderr);
      await moto.resetCalls();
      const cached = orrery('export', '--format', format, ...own);
      assert.deepEqual(await calls(), []);
      assert.equal(cached.stdout, fresh.stdout);
      assert.equal(cached.status, fresh.status, 'what could not be read is still not there');
    }
    const tree = orrery('tree', '--depth', 'everything', ...store);
    assert.equal(orrery('tree', '--depth', 'everything', ...store).stdout, tree.stdout);
  });

  it('says what came from the store, and reads all of it again when that is asked for', async () => {
    const store = ['--store', storeOf('scanned')];
    const first = JSON.parse(orrery('scan', '--json', ...store).stdout);
    assert.equal(first.cached, 0);
    assert.ok(first.calls > 20);
    assert.ok(first.changes.added >= first.resources);
    await moto.resetCalls();
    const second = JSON.parse(orrery('scan', '--json', ...store).stdout);
    assert.deepEqual(await calls(), []);
    assert.ok(second.scan > first.scan);
    assert.deepEqual(second.changes, { added: 0, modified: 0, removed: 0 });
    assert.ok(second.cached > 20);
    assert.deepEqual(second.types, first.types);
    assert.match(orrery('scan', ...store).stdout, new RegExp(`^${second.cached} readings served from the store$`, 'm'));
    await moto.resetCalls();
    const again = JSON.parse(orrery('scan', '--refresh', '--json', ...store).stdout);
    assert.equal(again.cached, 0);
    assert.equal(again.calls, first.calls);
    assert.deepEqual(again.changes, { added: 0, modified: 0, removed: 0 });
    await moto.resetCalls();
    orrery('scan', '--fresh-for', 'aws.ec2.vpc=0', ...store);
    assert.deepEqual([...new Set(await calls())].sort(), ['AssumeRole', 'DescribeVpcs']);
  });

  it('knows beforehand what it will cost', () => {
    const store = ['--store', storeOf('estimated')];
    assert.ok(JSON.parse(orrery('estimate', '--json', ...store).stdout).guessed);
    orrery('scan', ...store);
    const known = JSON.parse(orrery('estimate', '--json', ...store).stdout);
    assert.equal(known.calls, 0);
    assert.ok(known.cached > 20);
    const whole = JSON.parse(orrery('estimate', '--refresh', '--json', ...store).stdout);
    assert.equal(whole.cached, 0);
    assert.equal(whole.readings, known.cached);
    assert.match(orrery('estimate', '--refresh', ...store).stdout, /^about \d+ calls, about [\d.]+ (s|ms)\n/);
  });

  it('reports the last scan, or one by its number', () => {
    const store = ['--store', storeOf('reported')];
    const none = orrery('report', ...store);
    assert.equal(none.status, 1);
    assert.equal(none.stdout, '');
    assert.match(none.stderr, /no scan[\s\S]*orrery scan/);
    const { scan, gaps } = JSON.parse(orrery('scan', '--json', ...store).stdout);
    const report: ScanReport = JSON.parse(orrery('report', '--json', ...store).stdout);
    assert.equal(report.scan, scan);
    assert.equal(report.state, 'complete');
    assert.deepEqual(report.missing, ['ec2:DescribeSecurityGroups']);
    assert.equal(
      report.gaps.reduce((sum, { count }) => sum + count, 0),
      gaps.length,
    );
    const operations = report.operations.map(({ operation }) => operation);
    assert.ok(operations.includes('DescribeVpcs') && operations.includes('ListRoots'));
    const markdown = orrery('report', '--scan', String(scan), ...store);
    assert.equal(markdown.status, 0);
    assert.match(markdown.stdout, /^# Scan [\s\S]*\| ec2 \| DescribeVpcs \|[\s\S]*"ec2:DescribeSecurityGroups"/);
    assert.equal(orrery('report', '--scan', '9999', ...store).status, 1);
  });

  it('prints as a policy what was refused', () => {
    const store = ['--store', storeOf('refused')];
    assert.equal(orrery('policy', '--missing', ...store).status, 1);
    orrery('scan', ...store);
    const refused = orrery('policy', '--missing', ...store);
    assert.equal(refused.status, 0);
    assert.deepEqual(JSON.parse(refused.stdout).Statement[0].Action, ['ec2:DescribeSecurityGroups']);
    orrery('scan', '--scope', `aws:account:${shop}`, ...store);
    const granted = orrery('policy', '--missing', ...store);
    assert.equal(granted.status, 0);
    assert.equal(granted.stdout, '');
    assert.match(granted.stderr, /no permission/);
  });

  it('reads one resource from the store, and its list alone when that is asked for', async () => {
    const store = ['--store', storeOf('one')];
    const id = `arn:aws:ec2:eu-west-1:${shop}:vpc/${moto.ids[`${shop}/eu-west-1/vpc`]}`;
    const found = orrery('resource', id, '--json', ...store);
    assert.equal(JSON.parse(found.stdout).resource.id, id);
    await moto.resetCalls();
    assert.equal(orrery('resource', id, '--json', ...store).stdout, found.stdout);
    assert.deepEqual(await calls(), []);
    orrery('resource', id, '--refresh', ...store);
    const again = await calls();
    assert.ok(again.includes('DescribeVpcs'));
    assert.ok(!again.includes('ListRoots') && !again.includes('DescribeRegions'));
  });

  it('keeps the inventory in a folder of its own, unless nothing is to be kept', async () => {
    const own = mkdtempSync(path.join(home, 'own-'));
    const alone = (...words: string[]): Ended => run(own, 'tree', ...words);
    alone('--no-store');
    alone('--record', path.join(home, 'estate.har.gz'));
    assert.deepEqual(readdirSync(own), []);
    const { stdout } = alone();
    const data = process.platform === 'darwin' ? ['Library', 'Application Support'] : ['.local', 'share'];
    assert.ok(existsSync(path.join(own, ...data, 'orrery', 'inventory.sqlite')));
    await moto.resetCalls();
    assert.equal(alone().stdout, stdout);
    assert.deepEqual(await calls(), []);
    alone('--no-store');
    assert.ok((await calls()).length > 0);
  });
});
