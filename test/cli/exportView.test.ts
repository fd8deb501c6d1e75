import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Picture } from '../../src/picture/picture.ts';
import { runCli } from './runCli.ts';

const home = mkdtempSync(path.join(tmpdir(), 'orrery-view-'));
const file = path.join(home, 'hub.orrery.yaml');

const drawn = (...words: string[]) => runCli({ HOME: home }, 'export', '--sample', '--types', 'aws.ec2', ...words);

function pictureOf(text: string, ...words: string[]): Picture {
  writeFileSync(file, text);
  const { status, stdout, stderr } = drawn('--view', file, '--json', ...words);
  assert.equal(status, 0, stderr);
  return JSON.parse(stdout);
}

const hub = 'profile: Sample estate\nroot: aws:account:590271846633\n';

describe('orrery export --view', () => {
  after(() => rmSync(home, { recursive: true }));

  it('draws what the file asks', () => {
    const { view, title, nodes } = pictureOf(
      `${hub}rules: {types: [aws.ec2.vpc]}\ndetail: everything\nhideTypes: [aws.ec2.subnet]\n`,
    );
    assert.equal(title, 'network-hub');
    assert.equal(view.detail, 'everything');
    const types = new Set(nodes.map(({ type }) => type));
    assert.ok(types.has('aws.ec2.vpc'));
    assert.ok(!types.has('aws.ec2.instance') && !types.has('aws.ec2.subnet'));
  });

  it('lets options win over the file', () => {
    const { view } = pictureOf(`${hub}detail: everything\n`, '--detail', 'essentials', '--group', 'tag:team');
    assert.deepEqual([view.detail, view.group], ['essentials', 'tag:team']);
  });

  it('writes the diagram in any format', () => {
    writeFileSync(file, hub);
    const { status, stdout } = drawn('--view', file, '--format', 'diagrams');
    assert.equal(status, 0);
    assert.match(stdout, /^[\s\S]*from diagrams import/);
  });

  it('is called what its file says, and so is what it is written to', () => {
    writeFileSync(file, 'title: Payments\nprofile: Sample estate\nrules: {types: [aws.ec2.vpc]}\n');
    const { stderr } = drawn('--view', file, '--format', 'json', '--output', `${home}/`);
    assert.match(stderr, /Wrote .*Payments\.json/);
    const { header } = JSON.parse(readFileSync(path.join(home, 'Payments.json'), 'utf8'));
    assert.equal(header.scope, 'Payments');
  });

  it('names in its command what options ask for in place of the file', () => {
    writeFileSync(file, hub);
    const { stdout } = drawn('--view', file, '--detail', 'everything', '--format', 'json');
    assert.match(JSON.parse(stdout).header.command, / --view \S+ --detail everything /);
  });

  it('takes its scope from the file alone', () => {
    writeFileSync(file, hub);
    const { status, stderr } = drawn('--view', file, '--scope', 'aws:account:612840397751');
    assert.equal(status, 2);
    assert.match(stderr, /--scope and --view ask for different things/);
  });

  it('says every mistake with its place, and ends with 2', () => {
    writeFileSync(file, 'root: r\ndetial: calm\nrules:\n  depth: "\\e[31m"\n');
    const { status, stdout, stderr } = drawn('--view', file);
    assert.equal(status, 2);
    assert.equal(stdout, '');
    const [first, second, third] = stderr.split('\n');
    assert.equal(first, `${file}:2:1: \`detial\` is nothing that a view has here. Did you mean detail?`);
    assert.ok(second?.startsWith(`${file}:4:10: \`depth\` must be a whole number`));
    assert.equal(third, `orrery: ${file} has 2 mistakes, and nothing is drawn.`);
    assert.doesNotMatch(stderr.replaceAll('\n', ''), /\p{Cc}/u);
  });

  it('ends with 2 where there is no such file, profile or grouping', () => {
    const gone = drawn('--view', path.join(home, 'gone.orrery.yaml'));
    assert.equal(gone.status, 2);
    assert.match(gone.stderr, /gone\.orrery\.yaml could not be read/);
    assert.equal(drawn('--group', 'team').status, 2);
    assert.equal(drawn('--detail', 'some').status, 2);
    writeFileSync(file, 'profile: nobody\n');
    const { status, stderr } = runCli({ HOME: home }, 'export', '--view', file);
    assert.equal(status, 2);
    assert.match(stderr, /no profile nobody/);
  });
});
