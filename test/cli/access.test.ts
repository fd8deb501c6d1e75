import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { group, serveIdentityCenter, user } from '../clouds-aws/identityCenter.ts';
import { member, own, type Served } from '../clouds-aws/support.ts';

const cli = fileURLToPath(new URL('../../src/cli.ts', import.meta.url));

describe('orrery access', function () {
  this.timeout(60_000);
  const home = mkdtempSync(path.join(tmpdir(), 'orrery-access-'));
  let served: Served;

  before(async () => {
    served = await serveIdentityCenter({
      region: 'eu-west-1',
      accounts: { [own]: 'management', [member]: 'payments' },
      users: [
        { UserId: user(0), UserName: 'ana' },
        { UserId: user(1), UserName: 'b|ob\u001b[2J' },
      ],
      groups: [{ GroupId: group(0), DisplayName: 'devs', members: [user(0)] }],
      permissionSets: ['admin'],
      assignments: [[group(0), 'admin', member]],
    });
  });
  after(async () => {
    await served.close();
    rmSync(home, { recursive: true });
  });

  /** The server answers in this process, which therefore must not wait for the command. */
  const orrery = async (...words: string[]) => {
    const command = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', cli, 'access', ...words], {
      env: {
        PATH: process.env.PATH,
        HOME: home,
        AWS_ACCESS_KEY_ID: 'AKIAIOSFODNN7EXAMPLE',
        AWS_SECRET_ACCESS_KEY: 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY',
        AWS_REGION: 'eu-west-1',
        AWS_ENDPOINT_URL: served.endpoint,
      },
    });
    const ended = new Promise<number | null>((resolve) => command.once('close', resolve));
    const [stdout, stderr] = await Promise.all([text(command.stdout), text(command.stderr)]);
    return { status: await ended, stdout, stderr };
  };

  it('reads Identity Center and no account, and prints who can reach what', async () => {
    const { status, stdout } = await orrery('--no-store');
    assert.equal(status, 0);
    assert.match(stdout, /^\| devs \| Group \| admin \| payments \(222222222222\) \|$/m);
    assert.match(stdout, /^- User b\\\|ob␛\\\[2J$/m);
    assert.ok(!served.asked.some(({ operation }) => operation === 'DescribeRegions'));
  });

  it('answers what is asked about one account or user, as a table or as JSON', async () => {
    const table = await orrery('--no-store', '--of', member);
    assert.match(table.stdout, /^# Who has access to payments \(222222222222\)$/m);
    assert.match(table.stdout, /^\| ana \| User \| admin \| devs \|$/m);
    const { stdout } = await orrery('--no-store', '--of', 'ana', '--format', 'json');
    const [row] = JSON.parse(stdout).rows;
    assert.deepEqual([row.group.name, row.role.name, row.target.account], ['devs', 'admin', member]);
  });

  it('says when nothing is called so, or the format is unknown', async () => {
    const nobody = await orrery('--no-store', '--of', 'nobody');
    assert.equal(nobody.status, 1);
    assert.match(nobody.stderr, /is called nobody/);
    assert.equal((await orrery('--format', 'poem')).status, 2);
  });
});
