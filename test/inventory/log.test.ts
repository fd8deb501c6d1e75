import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { callFields, createLog, type Log, type LogOptions } from '../../src/inventory/log.ts';
import type { LogRecord } from '../../src/model/log.ts';
import type { Problem } from '../../src/model/problem.ts';
import { secrets } from '../secrets/samples.ts';

describe('the log', () => {
  let folder: string;
  let file: string;
  let records: LogRecord[];
  let problems: Problem[];
  const open = (options: Partial<LogOptions> = {}): Log =>
    createLog({
      level: 'debug',
      write: (record) => records.push(record),
      notice: (problem) => problems.push(problem),
      ...options,
    });
  const lines = (path = file): Record<string, unknown>[] =>
    readFileSync(path, 'utf8')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line));

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'orrery-log-'));
    file = join(folder, 'orrery.log');
    records = [];
    problems = [];
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  it('gives the host and the file the same records', () => {
    const log = open({ file });
    log.info({ scan: 7, outcome: 'complete', region: undefined }, 'Read everything');
    log.close();
    const [record] = records;
    assert.match(record?.time ?? '', /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/);
    assert.deepEqual(record, {
      level: 'info',
      time: record?.time,
      message: 'Read everything',
      fields: { scan: 7, outcome: 'complete' },
    });
    assert.deepEqual(lines(), [
      { level: 'info', time: record?.time, scan: 7, outcome: 'complete', message: 'Read everything' },
    ]);
    assert.deepEqual(problems, []);
  });

  it('gives children the fields of what they are part of, and its level also when that changes', () => {
    const log = open({ level: 'warn' });
    const scan = log.child({ scan: 3 });
    const call = scan.child({ service: 'ec2' });
    call.info({}, 'not said');
    log.setLevel('trace');
    call.trace({ attempt: 2 }, 'said');
    log.setLevel('off');
    call.error({}, 'not said');
    assert.deepEqual(
      records.map(({ message, level, fields }) => [message, level, fields]),
      [['said', 'trace', { scan: 3, service: 'ec2', attempt: 2 }]],
    );
  });

  it('holds no secret in messages, in fields, in fields of children, or under names that say so', () => {
    const log = open({ file }).child({ where: `x ${secrets.githubToken}` });
    log.warn({ password: 'hunter2-hunter2', text: `token=${secrets.vaultToken}` }, `Got ${secrets.jwt}`);
    const said = `${JSON.stringify(records)}${readFileSync(file, 'utf8')}`;
    for (const secret of ['hunter2', ...Object.values(secrets)]) assert.ok(!said.includes(secret), secret);
    assert.deepEqual(records[0]?.fields, { where: 'x (removed)', password: '(removed)', text: 'token=(removed)' });
  });

  it('keeps hostile text inside of its line', () => {
    const log = open({ file });
    log.info({ name: 'a\n{"level":"error"}' }, 'first\nsecond %s %d "quoted" \u2028');
    assert.equal(lines().length, 1);
    assert.equal(lines()[0]?.message, 'first\nsecond %s %d "quoted" \u2028');
  });

  it('appends to a file, which only this user can read when it is new', () => {
    writeFileSync(file, '{"before":true}\n');
    const log = open({ file });
    log.info({}, 'after');
    const other = join(folder, 'other.log');
    log.setFile(other);
    log.info({}, 'elsewhere');
    log.setFile(undefined);
    log.info({}, 'nowhere');
    assert.deepEqual([lines().length, lines(other).length, records.length], [2, 1, 3]);
    if (process.platform !== 'win32') assert.equal(statSync(other).mode & 0o777, 0o600);
  });

  it('goes on without a file that cannot be opened, and says so once', () => {
    const log = open({ file: join(folder, 'no', 'such', 'folder.log') });
    log.setFile(join(folder, 'no', 'such', 'folder.log'));
    log.info({}, 'still here');
    log.setFile(folder);
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['LogNotWritten', 'LogNotWritten'],
    );
    assert.ok(problems[0]?.message.includes('folder.log'));
    assert.equal(records.at(-1)?.message, 'still here');
  });

  it('goes on without a file whose disk is full, and says so once', function () {
    if (!existsSync('/dev/full')) this.skip();
    const log = open({ file: '/dev/full' });
    log.info({}, 'one');
    log.info({}, 'two');
    assert.deepEqual(
      records.map(({ message }) => message),
      ['one', 'two'],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['LogNotWritten'],
    );
  });

  it('says of a call what it was and how it ended, and nothing that a provider wrote', () => {
    const call = {
      operation: { service: 'ec2', name: 'DescribeVpcs', account: '111111111111', region: 'eu-west-1' },
      attempt: 2,
      waited: 12.4,
      milliseconds: 80.6,
      outcome: 'denied',
    } as const;
    assert.deepEqual(callFields({ ...call, code: 'UnauthorizedOperation' }), {
      service: 'ec2',
      operation: 'DescribeVpcs',
      account: '111111111111',
      region: 'eu-west-1',
      attempt: 2,
      waited: 12,
      milliseconds: 81,
      outcome: 'denied',
      code: 'UnauthorizedOperation',
    });
    assert.equal(callFields({ ...call, code: 'You may not\nread this' }).code, 'UnreadableCode');
  });
});
