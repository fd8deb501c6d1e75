import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cli, runCli } from './runCli.ts';

const home = mkdtempSync(path.join(tmpdir(), 'orrery-cli-'));

const orrery = (...words: string[]) => runCli({ HOME: home }, ...words);

/** The sample's networks: all of it takes seconds each time. */
const sample = ['--sample', '--types', 'aws.ec2'];

describe('the command line', () => {
  after(() => rmSync(home, { recursive: true }));

  it('says which Node.js it needs where the one there has no store to offer', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--no-experimental-sqlite', cli, 'profiles'], {
      encoding: 'utf8',
    });
    assert.equal(status, 2);
    assert.equal(stdout, '');
    assert.match(stderr, /^orrery: This is Node\.js [\d.]+, and Orrery needs 22\.13 or newer\.\nInstall a newer one/);
  });

  it('lists profiles, those of the sample among them', () => {
    const { status, stdout } = orrery('profiles', '--json');
    assert.equal(status, 0);
    assert.deepEqual(
      JSON.parse(stdout).profiles.map(({ id }: { id: string }) => id),
      ['sample', 'sample-azure'],
    );
  });

  it('ends with 3 when parts could not be read, data on one stream only', () => {
    const { status, stdout, stderr } = orrery('scan', '--sample', '--json');
    assert.equal(status, 3);
    assert.equal(JSON.parse(stdout).profile, 'sample');
    assert.equal(stderr, '');
  });

  it('ends with 0 when everything that was asked for was read', () => {
    const { status, stdout } = orrery('tree', ...sample);
    assert.equal(status, 0);
    assert.ok(stdout.split('\n').length > 40);
    // Cloud text does not steer the terminal.
    assert.doesNotMatch(stdout.replaceAll('\n', ''), /[\p{Cc}\u202e]/u);
  });

  it('ends with 2 on wrong usage, and says what is right', () => {
    assert.equal(orrery('scan').status, 2);
    assert.equal(orrery('scan', '--sample', '--depth', 'deep').status, 2);
    assert.equal(orrery('nonsense').status, 2);
    assert.equal(orrery('scan', '--sample', '--fresh-for', '5').status, 2);
    assert.equal(orrery('report', '--scan', 'last').status, 2);
    const both = orrery('scan', '--sample', '--store', home);
    assert.equal(both.status, 2);
    assert.match(both.stderr, /--store cannot be used with --sample/);
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
    assert.equal(orrery('resource', 'arn:aws:ec2:eu-west-1:000000000000:vpc/vpc-0', ...sample).status, 1);
    assert.equal(orrery('tree', ...sample, '--output', path.join(home, 'no', 'such', 'folder')).status, 1);
  });

  it('reads no more than it needs for one resource', () => {
    const tree = JSON.parse(orrery('tree', ...sample, '--json').stdout);
    assert.equal(tree[0].type, 'aws.organizations.organization');
    const { status, stdout } = orrery('resource', tree[0].resource, ...sample, '--json');
    assert.equal(status, 0);
    assert.equal(JSON.parse(stdout).resource.id, tree[0].resource);
  });

  it('writes a diagram of a part to a file', () => {
    const accounts = JSON.parse(orrery('scan', '--sample', '--depth', 'accounts', '--json').stdout);
    assert.equal(accounts.types.at(-1).type, 'aws.organizations.account');
    const file = path.join(home, 'estate.mmd');
    const { status, stdout } = orrery('export', '--sample', '--depth', 'accounts', '--output', file);
    assert.equal(status, 0);
    assert.equal(stdout, '');
    const text = readFileSync(file, 'utf8');
    assert.match(text, /flowchart/);
    assert.match(text, /orrery export --sample --depth accounts --format mermaid/);
    assert.match(text, /sample/i);
  });

  it('records what a replay answers the same from', () => {
    const copy = path.join(home, 'copy.har.gz');
    const first = orrery('tree', ...sample, '--record', copy);
    const second = orrery('tree', '--replay', copy);
    assert.equal(second.status, 0);
    assert.equal(second.stdout, first.stdout);
  });

  it('keeps nothing of recordings, made or read', () => {
    const own = mkdtempSync(path.join(home, 'own-'));
    runCli({ HOME: own }, 'tree', ...sample, '--record', path.join(home, 'kept.har.gz'));
    runCli({ HOME: own }, 'tree', ...sample, '--no-store');
    assert.deepEqual(readdirSync(own), []);
  });

  it('shows text as JSON that does not steer a terminal', () => {
    const { stdout } = orrery('scan', ...sample, '--json');
    const [organization] = JSON.parse(orrery('tree', ...sample, '--json').stdout);
    const { stdout: resource } = orrery('resource', organization.resource, ...sample);
    for (const text of [stdout, resource]) assert.doesNotMatch(text.replaceAll('\n', ''), /[\p{Cc}\p{Cf}]/u);
  });

  it('prints what grants the permissions, without any profile, in each form', () => {
    const { status, stdout, stderr } = orrery('policy');
    assert.equal(status, 0);
    assert.equal(stderr, '');
    assert.equal(JSON.parse(stdout).Statement[0].Sid, 'OrreryReads');
    const template = JSON.parse(orrery('policy', '--format', 'cloudformation', '--role', 'Reader').stdout);
    assert.equal(template.Parameters.RoleName.Default, 'Reader');
    assert.match(orrery('policy', '--format', 'terraform').stdout, /^resource "aws_iam_role" "orrery" \{$/m);
    assert.match(orrery('policy', '--role', 'audit/Reader').stdout, /"arn:aws:iam::\*:role\/audit\/Reader"/);
  });

  it('appends what happens to a log, as lines of JSON', () => {
    const file = path.join(home, 'orrery.log');
    assert.equal(orrery('tree', ...sample, '--log', file).status, 0);
    const records = readFileSync(file, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    assert.ok(records.some((record) => record.operation === 'ListRoots'));
    const before = records.length;
    orrery('tree', ...sample, '--log', file);
    assert.ok(readFileSync(file, 'utf8').trimEnd().split('\n').length > before);
  });
});
