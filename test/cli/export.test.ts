import assert from 'node:assert/strict';
import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from './runCli.ts';

/** Networks alone, so that each command takes little time. */
const sample = ['--sample', '--types', 'aws.ec2'] as const;
const hub = 'aws:account:590271846633';
const shared = 'aws:account:612840397751';

describe('orrery export', function () {
  this.timeout(120_000);

  let home: string;
  before(() => {
    home = mkdtempSync(join(tmpdir(), 'orrery-export-'));
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  const orrery = (...words: string[]) => runCli({ HOME: home }, ...words);
  const exported = (...words: string[]) => orrery('export', ...sample, ...words);

  it('writes where a link leads, and never makes a folder of what is named as a file', () => {
    const [file, link] = [join(home, 'linked.mmd'), join(home, 'link.mmd')];
    writeFileSync(file, '');
    symlinkSync(file, link);
    assert.equal(exported('--scope', hub, '--format', 'mermaid', '--output', link).status, 0);
    assert.ok(lstatSync(link).isSymbolicLink());
    assert.match(readFileSync(file, 'utf8'), /flowchart/);
    const several = exported('--scope', hub, '--format', 'csv', '--output', join(home, 'hub.csv'));
    assert.equal(several.status, 0, several.stderr);
    for (const table of ['resources', 'relations', 'others', 'coverage', 'about']) {
      assert.ok(readFileSync(join(home, `hub-${table}.csv`), 'utf8').includes(','), table);
    }
    const mixed = exported('--scope', hub, '--format', 'csv,mermaid', '--output', join(home, 'mixed.csv'));
    assert.equal(mixed.status, 2);
    assert.match(mixed.stderr, /2 formats, and .*mixed\.csv would become a folder/);
    const inFile = exported('--scope', hub, '--format', 'mermaid', '--output', join(file, 'hub.mmd'));
    assert.equal(inFile.status, 1);
    assert.match(inFile.stderr, /could not be written/);
  });

  it('tells of a VPC what was read where it is, and of several scopes what they are called', () => {
    const read = (...words: string[]) => JSON.parse(exported('--format', 'json', ...words).stdout);
    const hubOnly = read('--scope', hub);
    const { id } = hubOnly.resources.find(({ type }: { type: string }) => type === 'aws.ec2.vpc');
    const vpc = read('--scope', id);
    assert.ok(vpc.coverage.length > 0);
    assert.ok(vpc.coverage.length < hubOnly.coverage.length);
    assert.equal(read('--scope', hub, '--scope', shared).header.scope, 'network-hub, shared-services');
  });

  it('writes several formats into a folder, each under a name of its own', () => {
    const folder = join(home, 'several');
    const formats = 'mermaid,mermaid-architecture,plantuml,c4,csv,png';
    const { status, stdout, stderr } = exported('--scope', hub, '--format', formats, '--output', `${folder}/`);
    assert.equal(status, 0, stderr);
    assert.equal(stdout, '');
    assert.deepEqual(readdirSync(folder).sort(), [
      'network-hub-about.csv',
      'network-hub-architecture.mmd',
      'network-hub-c4.puml',
      'network-hub-coverage.csv',
      'network-hub-others.csv',
      'network-hub-relations.csv',
      'network-hub-resources.csv',
      'network-hub.mmd',
      'network-hub.png',
      'network-hub.puml',
      'network-hub@2x.png',
    ]);
    for (const name of readdirSync(folder)) assert.ok(stderr.includes(join(folder, name)), name);
  });

  it('shows several scopes together, and nothing else', () => {
    const { stdout } = exported('--scope', hub, '--scope', shared, '--format', 'json');
    const { resources, header } = JSON.parse(stdout);
    const shown = resources as readonly { name: string; type: string; path: readonly string[] }[];
    const names = (type: string) => shown.filter((one) => one.type === type).map(({ name }) => name);
    assert.deepEqual(names('aws.organizations.account').sort(), ['network-hub', 'shared-services']);
    for (const { name, type, path } of shown) {
      const isInside = [...path, name].some((step) => step === 'network-hub' || step === 'shared-services');
      assert.ok(isInside || type.startsWith('aws.organizations.'), `${type} ${name}`);
    }
    assert.match(header.command, new RegExp(`--scope ${hub} --scope ${shared} --types aws.ec2 --format json$`));
  });

  it('shows what a preset is about, and says so in its command', () => {
    const { status, stdout } = orrery('export', '--sample', '--preset', 'overview', '--format', 'json');
    assert.equal(status, 0);
    const { resources, header } = JSON.parse(stdout);
    const types = new Set(resources.map(({ type }: { type: string }) => type));
    assert.deepEqual([...types].sort(), [
      'aws.organizations.account',
      'aws.organizations.organization',
      'aws.organizations.organizationalUnit',
      'aws.organizations.root',
    ]);
    assert.equal(header.command, 'orrery export --sample --preset overview --format json');
    assert.equal(orrery('export', '--sample', '--preset', 'dependencies').status, 2);
  });

  it('replaces names by pseudonyms that are the same every time', () => {
    const plain = JSON.parse(exported('--scope', hub, '--format', 'json').stdout);
    const first = exported('--scope', hub, '--format', 'json', '--redact').stdout;
    const timeless = (text: string): string => text.replace(/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '');
    assert.equal(timeless(exported('--scope', hub, '--format', 'json', '--redact').stdout), timeless(first));
    assert.ok(!first.includes('590271846633') && !first.includes('network-hub'));
    const { resources, header } = JSON.parse(first);
    assert.equal(resources.length, plain.resources.length);
    const scope = /--scope (\S+)/.exec(header.command)?.[1] ?? '';
    assert.notEqual(scope, hub);
    assert.equal(header.redacted, true);
  });

  it('says what is wrong with what it is asked for', () => {
    const asked: readonly (readonly [string[], RegExp])[] = [
      [['--format', 'exe'], /It must be some of mermaid, /],
      [['--format', 'csv'], /CSV is written as several files\. *\n?.*Name a folder/s],
      [['--format', 'svg,json'], /These are 2 files\. *\n?.*Name a folder/s],
      [['--preset', 'network', '--view', 'x.orrery.yaml'], /could not be read|ask for different things/],
      [['--update'], /--update brings one file up to date/],
      [['--style', join(home, 'none.yaml')], /could not be read: .*\n?.*a file that keeps a style/s],
    ];
    for (const [words, message] of asked) {
      const { status, stderr } = exported('--scope', hub, ...words);
      assert.equal(status, 2, words.join(' '));
      assert.match(stderr, message);
    }
  });

  it('leaves what is there as it is where it cannot write', () => {
    const folder = join(home, 'locked');
    const file = join(folder, 'estate.mmd');
    exported('--scope', hub, '--output', file);
    const before = readFileSync(file, 'utf8');
    writeFileSync(join(home, 'in-the-way'), 'a file');
    const { status, stderr } = exported('--scope', hub, '--output', join(home, 'in-the-way', 'x.mmd'));
    assert.equal(status, 1);
    assert.match(stderr, /could not be written: .*\n?.*Nothing that was there is changed/s);
    chmodSync(file, 0o644);
    assert.equal(readFileSync(file, 'utf8'), before);
    assert.deepEqual(readdirSync(folder), ['estate.mmd']);
  });

  it('brings a file up to date in place, and keeps what stands around it', () => {
    const file = join(home, 'page.mmd');
    exported('--scope', hub, '--output', file);
    writeFileSync(file, `%% mine\n${readFileSync(file, 'utf8').replace('network-hub', 'somebody')}%% mine too\n`);
    const { status, stderr } = exported('--scope', hub, '--output', file, '--update');
    assert.equal(status, 0, stderr);
    const text = readFileSync(file, 'utf8');
    assert.ok(text.startsWith('%% mine\n') && text.endsWith('%% mine too\n'));
    assert.ok(!text.includes('somebody'));
  });
});
