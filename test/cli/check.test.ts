import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCli } from './runCli.ts';

/** Networks alone, so that each command takes little time. */
const sample = ['--sample', '--types', 'aws.ec2'] as const;
const hub = 'aws:account:590271846633';

describe('orrery check', function () {
  this.timeout(120_000);

  let home: string;
  before(() => {
    home = mkdtempSync(join(tmpdir(), 'orrery-check-'));
    const formats = 'mermaid,svg,json,drawio,markdown,graphml';
    const { status, stderr } = runCli(
      { HOME: home },
      ...['export', ...sample, '--scope', hub, '--format', formats, '--output', `${home}/`],
    );
    assert.equal(status, 0, stderr);
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  const check = (...files: string[]) => runCli({ HOME: home }, 'check', ...files.map((file) => join(home, file)));

  it('finds that nothing changed, in any format', () => {
    const { status, stdout, stderr } = check(
      ...['mmd', 'svg', 'json', 'drawio', 'md', 'graphml'].map((extension) => `network-hub.${extension}`),
    );
    assert.equal(stdout, '');
    assert.equal(status, 0, stderr);
    assert.equal(stderr.match(/is up to date\./g)?.length, 6);
  });

  it('fails, and prints the lines that differ', () => {
    const file = join(home, 'network-hub.mmd');
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, text.replace('hub-eu', 'hub-of-before'));
    const { status, stdout, stderr } = check('network-hub.mmd', 'network-hub.svg');
    assert.equal(status, 1);
    assert.match(stdout, /^-.*hub-of-before/m);
    assert.match(stdout, /^\+.*hub-eu/m);
    assert.match(stderr, /1 of 2 files no longer matches\. Write it again as its header says\./);
    writeFileSync(file, text);
  });

  it('reads no file that a header names elsewhere: what is in it would be printed as a mistake', () => {
    writeFileSync(
      join(home, 'hostile.mmd'),
      '%% Write it again: orrery export --sample --view /etc/passwd --format svg\n',
    );
    const { status, stdout, stderr } = check('hostile.mmd');
    assert.equal(status, 2);
    assert.doesNotMatch(stdout + stderr, /root:/);
    assert.match(stderr, /is not below this folder/);
  });

  it('checks a redacted file by the id that its pseudonym stands for', () => {
    const file = join(home, 'redacted.mmd');
    runCli({ HOME: home }, 'export', ...sample, '--scope', hub, '--redact', '--output', file);
    assert.equal(check('redacted.mmd').status, 2);
    const { status, stdout, stderr } = runCli({ HOME: home }, 'check', '--scope', hub, file);
    assert.equal(status, 0, stdout + stderr);
  });

  it('says of each file what it found, also beside one that it cannot check', () => {
    const file = join(home, 'differs.mmd');
    writeFileSync(file, readFileSync(join(home, 'network-hub.mmd'), 'utf8').replace('hub-eu', 'hub-of-before'));
    for (const name of ['picture.png', 'table.csv']) writeFileSync(join(home, name), 'anything');
    const { status, stdout, stderr } = check('picture.png', 'differs.mmd', 'table.csv', 'network-hub.json');
    assert.equal(status, 2);
    assert.match(stdout, /^-.*hub-of-before/m);
    assert.match(stderr, /picture\.png: PNG cannot be compared\. Check SVG or JSON/);
    assert.match(stderr, /table\.csv: CSV cannot be compared\./);
    assert.match(stderr, /network-hub\.json is up to date\./);
    assert.match(stderr, /1 of 4 files no longer matches\..*\n.*2 of 4 files could not be checked\./);
  });

  it('enters accounts by no role that only a header names', () => {
    const file = join(home, 'role.mmd');
    const roles = ['--role', 'Auditor', '--role-for', '590271846633=Hub', '--role-for', '204918375560='];
    runCli({ HOME: home }, 'export', ...sample, '--scope', hub, ...roles, '--output', file);
    const { status, stderr } = check('role.mmd');
    assert.equal(status, 2);
    assert.match(stderr, /It was exported with --role Auditor\. .*name it/);
    const without = runCli({ HOME: home }, 'check', file, '--role', 'Auditor');
    assert.match(without.stderr, /exported with --role-for 204918375560=,590271846633=Hub\./);
    const named = runCli(
      { HOME: home },
      'check',
      file,
      '--role',
      'Auditor',
      '--role-for',
      '204918375560=,590271846633=Hub',
    );
    assert.equal(named.status, 0, named.stdout + named.stderr);
  });

  it('lets accounts be entered otherwise than a header says nothing of', () => {
    const { status, stdout, stderr } = runCli(
      { HOME: home },
      ...['check', join(home, 'network-hub.json'), '--role-for', '111111111111=Auditor', '--tenants', 'contoso'],
    );
    assert.equal(status, 0, stdout + stderr);
  });

  it('checks a redacted file with the view and the style that it does not name', () => {
    const [view, style] = [join(home, 'contoso.orrery.yaml'), join(home, 'contoso.yaml')];
    writeFileSync(view, `root: ${hub}\nrules: {types: [aws.ec2.vpc]}\n`);
    writeFileSync(style, 'direction: right\n');
    const file = join(home, 'viewed.mmd');
    const written = runCli(
      { HOME: home },
      ...['export', ...sample, '--view', view, '--style', style, '--redact', '--output', file],
    );
    assert.equal(written.status, 0, written.stderr);
    assert.doesNotMatch(readFileSync(file, 'utf8'), /contoso/);
    const unnamed = check('viewed.mmd');
    assert.equal(unnamed.status, 2);
    assert.match(unnamed.stderr, /names the file VIEW\.orrery\.yaml in place of another one\. .*--view/);
    const { status, stdout, stderr } = runCli({ HOME: home }, 'check', file, '--view', view, '--style', style);
    assert.equal(status, 0, stdout + stderr);
  });

  it('says what it cannot check', () => {
    writeFileSync(join(home, 'mine.mmd'), 'flowchart TB\n');
    for (const name of ['mine.mmd', 'none.mmd']) {
      const { status, stderr } = check(name);
      assert.equal(status, 2);
      assert.match(stderr, /does not say how it was exported|could not be read/);
    }
  });
});
