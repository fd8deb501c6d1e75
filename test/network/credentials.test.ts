import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type AwsServer, startAws } from './awsServer.ts';
import { type ForwardProxy, startProxy } from './forwardProxy.ts';

const program = fileURLToPath(new URL('askCredentials.ts', import.meta.url));

const config = `[profile signed-in]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = Reader
region = us-east-1
[sso-session corp]
sso_start_url = https://corp.awsapps.com/start
sso_region = us-east-1
sso_registration_scopes = sso:account:access
`;

describe('credentials behind a proxy', () => {
  let home: string;
  let server: AwsServer;
  let proxy: ForwardProxy;

  before(async () => {
    home = await mkdtemp(join(tmpdir(), 'orrery-'));
    await mkdir(join(home, '.aws', 'sso', 'cache'), { recursive: true });
    await writeFile(join(home, '.aws', 'config'), config);
    server = await startAws();
    proxy = await startProxy({ upstream: server.port, credentials: 'me:secret' });
  });
  after(async () => {
    await proxy.close();
    await server.close();
    await rm(home, { recursive: true });
  });

  const signIn = async (expiresAt: string): Promise<void> => {
    const token = {
      startUrl: 'https://corp.awsapps.com/start',
      region: 'us-east-1',
      accessToken: 'token',
      expiresAt,
      clientId: 'client',
      clientSecret: 'secret',
      registrationExpiresAt: '2099-01-01T00:00:00Z',
      refreshToken: 'refresh',
    };
    const file = `${createHash('sha1').update('corp').digest('hex')}.json`;
    await writeFile(join(home, '.aws', 'sso', 'cache', file), JSON.stringify(token));
  };
  const ask = async (account: string, password = 'secret'): Promise<string> => {
    const options = { env: { HOME: home, USERPROFILE: home, PATH: process.env.PATH } };
    const address = `http://me:${password}@127.0.0.1:${proxy.port}`;
    const { stdout } = await promisify(execFile)(process.execPath, [program, 'signed-in', account, address], options);
    return stdout.trim();
  };

  it('are fetched through it: from a sign-in, and for a role in another account', async () => {
    await signIn('2099-01-01T00:00:00Z');
    assert.equal(await ask('444455556666'), 'ASIAMEMBER');
    assert.deepEqual(proxy.tunnels, ['portal.sso.us-east-1.amazonaws.com:443', 'sts.us-east-1.amazonaws.com:443']);
  });

  it('fail for want of the right password, not for want of a sign-in', async () => {
    for (const expiresAt of ['2099-01-01T00:00:00Z', '2020-01-01T00:00:00Z']) {
      await signIn(expiresAt);
      assert.equal(await ask('444455556666', 'wrong'), 'ProxyAuthenticationRequired');
    }
  });
});
