import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { cli, type Ended, runCli } from './runCli.ts';

describe('a command that is stopped', function () {
  this.timeout(120_000);

  let home: string;
  before(() => {
    home = mkdtempSync(join(tmpdir(), 'orrery-stop-'));
  });
  after(() => rmSync(home, { recursive: true, force: true }));

  /** As Ctrl+C does, when the first call was made of the very many that the sample takes. */
  async function stopped(...words: string[]): Promise<Ended> {
    const log = join(home, 'log.jsonl');
    rmSync(log, { force: true });
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, ...words, '--log', log], {
      env: { PATH: process.env.PATH, HOME: home },
    });
    let [stdout, stderr] = ['', ''];
    child.stdout.on('data', (chunk) => (stdout += chunk));
    child.stderr.on('data', (chunk) => (stderr += chunk));
    const ended = once(child, 'close');
    while (child.exitCode === null && !(existsSync(log) && statSync(log).size > 0)) await setTimeout(10);
    child.kill('SIGINT');
    const [status] = await ended;
    return { status, stdout, stderr };
  }

  it('writes nothing over what is whole, and says so', async () => {
    const file = join(home, 'estate.mmd');
    writeFileSync(file, 'what is whole');
    const { status, stderr } = await stopped('export', '--sample', '--output', file);
    assert.equal(status, 130);
    assert.match(stderr, /The reading was stopped before its end\.\nNothing was written/);
    assert.equal(readFileSync(file, 'utf8'), 'what is whole');
  });

  it('compares nothing', async () => {
    const file = join(home, 'checked.mmd');
    writeFileSync(file, '%% Write it again: orrery export --sample --format mermaid\n');
    const { status, stdout, stderr } = await stopped('check', file);
    assert.equal(status, 130);
    assert.equal(stdout, '');
    assert.doesNotMatch(stderr, /no longer match/);
  });

  it('ends quietly when its reader has read enough', () => {
    const words = [process.execPath, '--disable-warning=ExperimentalWarning', cli, 'policy', '--cloud', 'azure'];
    const text = runCli({ HOME: home }, 'policy', '--cloud', 'azure').stdout;
    assert.ok(text.length > 0);
    const { stderr } = spawnSync('sh', ['-c', '{ "$@"; } | true', 'sh', ...words], {
      env: { PATH: process.env.PATH, HOME: home },
      encoding: 'utf8',
    });
    assert.equal(stderr, '');
  });
});
