import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));
const home = mkdtempSync(path.join(tmpdir(), 'orrery-cli-'));

function orrery(...args: string[]) {
  const environment = { PATH: process.env.PATH, HOME: home };
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', cli, ...args],
    {
      env: environment,
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return { status, stdout, stderr };
}

describe('the command line', () => {
  after(() => rmSync(home, { recursive: true }));

  it('lists profiles, the sample among them', () => {
    const { status, stdout } = orrery('profiles', '--json');
    assert.equal(status, 0);
    assert.deepEqual(
      JSON.parse(stdout).profiles.map(({ id }: { id: string }) => id),
      ['sample'],
    );
  });

  it('ends with 3 when parts could not be read, data on one stream only', () => {
    const { status, stdout, stderr } = orrery('scan', '--sample', '--json');
    assert.equal(status, 3);
    assert.equal(JSON.parse(stdout).profile, 'sample');
    assert.equal(stderr, '');
  });

  it('ends with 0 when everything that was asked for was read', () => {
    const { status, stdout } = orrery('tree', '--sample');
    assert.equal(status, 0);
    assert.ok(stdout.split('\n').length > 40);
    // Cloud text does not steer the terminal.
    assert.doesNotMatch(stdout.replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
  });

  it('ends with 2 on wrong usage, and says what is right', () => {
    assert.equal(orrery('scan').status, 2);
    assert.equal(orrery('scan', '--sample', '--depth', 'deep').status, 2);
    assert.equal(orrery('nonsense').status, 2);
    const { status, stderr } = orrery('scan', '--profile', 'nobody');
    assert.equal(status, 2);
    assert.match(stderr, /no profile nobody[\s\S]*orrery profiles/);
    assert.equal(orrery('--help').status, 0);
  });

  it('ends with 1 when nothing can be done, and says what to do', () => {
    const broken = path.join(home, 'broken.har.gz');
    writeFileSync(broken, 'nothing');
    const { status, stderr, stdout } = orrery('scan', '--replay', broken);
    assert.equal(status, 1);
    assert.equal(stdout, '');
    assert.ok(stderr.includes(broken));
    assert.equal(orrery('resource', 'arn:aws:ec2:eu-west-1:000000000000:vpc/vpc-0', '--sample').status, 1);
    assert.equal(orrery('tree', '--sample', '--output', path.join(home, 'no', 'such', 'folder')).status, 1);
  });

  it('reads no more than it needs for one resource', () => {
    const tree = JSON.parse(orrery('tree', '--sample', '--json').stdout);
    assert.equal(tree[0].type, 'aws.organizations.organization');
    const { status, stdout } = orrery('resource', tree[0].resource, '--sample', '--json');
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).resource.id, tree[0].resource);
  });

  it('writes a diagram of a part to a file', () => {
    const accounts = JSON.parse(orrery('scan', '--sample', '--depth', 'accounts', '--json').stdout);
    assert.equal(accounts.types.at(-1).type, 'aws.organizations.account');
    const file = path.join(home, 'estate.mmd');
    const { status, stdout } = orrery('diagram', '--sample', '--depth', 'accounts', '--output', file);
    assert.equal(status, 0);
    assert.equal(stdout, '');
    const text = readFileSync(file, 'utf8');
    assert.match(text, /flowchart/);
    assert.match(text, /orrery diagram --sample/);
    assert.match(text, /sample/i);
  });

  it('records what a replay answers the same from', () => {
    const copy = path.join(home, 'copy.har.gz');
    const first = orrery('tree', '--sample', '--record', copy);
    const second = orrery('tree', '--replay', copy);
    assert.equal(second.status, 0);
    assert.equal(second.stdout, first.stdout);
  });
});
