import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sampleRecordings } from '../../src/cli/sampleRecordings.ts';
import { runCli } from './runCli.ts';

const hub = 'aws:account:590271846633';
const replay = ['--replay', sampleRecordings().aws];

describe('pseudonyms of a recording', function () {
  this.timeout(120_000);

  let home: string;
  beforeEach(() => {
    home = mkdtempSync(join(tmpdir(), 'orrery-redaction-'));
  });
  afterEach(() => rmSync(home, { recursive: true }));

  const exported = (file: string, ...words: string[]) => {
    const asked = ['--types', 'aws.ec2', '--scope', hub, '--redact', '--output', file, ...words];
    return runCli({ HOME: home, XDG_DATA_HOME: join(home, 'data') }, 'export', ...replay, ...asked);
  };

  it('are the same every time, so that a file can be checked', () => {
    const file = join(home, 'hub.mmd');
    const { status, stderr } = exported(file);
    assert.equal(status, 0, stderr);
    assert.ok(!readFileSync(file, 'utf8').includes('network-hub'));
    const again = join(home, 'again.mmd');
    exported(again);
    const scope = (path: string) => / --scope (\S+)/.exec(readFileSync(path, 'utf8'))?.[1];
    assert.equal(scope(again), scope(file));
    // Nothing of the cloud is kept, though.
    assert.ok(!existsSync(join(home, 'data', 'orrery', 'inventory.sqlite')));
    const own = { HOME: home, XDG_DATA_HOME: join(home, 'data') };
    const checked = runCli(own, 'check', ...replay, '--scope', hub, file);
    assert.equal(checked.status, 0, checked.stdout + checked.stderr);
  });

  it('are those of one run where nothing may be kept, and the person is told', () => {
    const { status, stderr } = exported(join(home, 'hub.mmd'), '--no-store');
    assert.equal(status, 0, stderr);
    assert.match(stderr, /other pseudonyms\. Name a secret of your own in the variable ORRERY_REDACTION_KEY/);
    assert.ok(!existsSync(join(home, 'data')));
  });
});
