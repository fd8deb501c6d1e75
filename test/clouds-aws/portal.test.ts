import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { MessageChannel } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import { connectInventory } from '../../src/inventory/connect.ts';
import type { SignInCode } from '../../src/inventory/host.ts';
import type { ReadSummary } from '../../src/inventory/inventory.ts';
import { openInventory } from '../../src/inventory/openInventory.ts';
import { serveInventory } from '../../src/inventory/serve.ts';
import { defaultSettings, type Settings } from '../../src/inventory/settings.ts';
import type { LogRecord } from '../../src/model/log.ts';
import { allRows } from '../clouds/openAt.ts';
import { noMicrosoftAccounts } from '../noMicrosoftAccounts.ts';
import { type Home, removeHomes } from '../profiles/aws/home.ts';
import {
  cliToken,
  cliTokenFile,
  type Portal,
  type PortalAccount,
  planted,
  portalHome,
  startPortal,
} from '../profiles/aws/ssoPortal.ts';
import { findSecret } from '../secrets/findSecret.ts';
import { ec2Answer, type Served, serve } from './support.ts';

const profile = 'aws:sso-session:corp';
const shop = '111111111111';
const twin = '222222222222';
const bare = '333333333333';

/** 250 accounts, so that there are three pages; two with one name, one whose name is hostile, one without a role. */
const accounts: PortalAccount[] = [
  { number: shop, name: 'shop', roles: ['Admin', 'TeamViewOnly', 'Auditor'] },
  { number: twin, name: 'shop', roles: ['Admin', 'PowerUser'] },
  { number: bare, name: '<img src=x>\u202e', roles: [] },
  ...Array.from({ length: 247 }, (_, index) => ({
    number: String(400_000_000_000 + index),
    name: `account ${index}`,
    roles: ['ReadOnly'],
  })),
];

const regions =
  '<regionInfo><item><regionName>eu-west-1</regionName><optInStatus>opted-in</optInStatus></item></regionInfo>';
const vpcs = '<vpcSet><item><vpcId>vpc-1</vpcId><cidrBlock>10.0.0.0/16</cidrBlock></item></vpcSet>';

describe('the accounts of an SSO session', function () {
  this.timeout(60_000);
  let portal: Portal;
  let served: Served;
  let home: Home;
  let folder: string;
  const logged: LogRecord[] = [];

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orrery-portal-'));
    served = await serve(({ operation }) => {
      if (operation === 'DescribeRegions') return ec2Answer(operation, regions);
      if (operation === 'DescribeVpcs') return ec2Answer(operation, vpcs);
      const body = '<ErrorResponse><Error><Code>AccessDenied</Code><Message>No.</Message></Error></ErrorResponse>';
      return { status: 403, headers: { 'x-amzn-errortype': 'AccessDeniedException' }, body };
    });
  });
  afterEach(async () => {
    await portal.close();
    await served.close();
    await rm(folder, { recursive: true });
  });
  after(removeHomes);

  const start = async (options: Partial<Parameters<typeof startPortal>[0]> = {}): Promise<void> => {
    portal = await startPortal({ accounts, ...options });
    home = await portalHome(portal, served.endpoint);
    await mkdir(dirname(cliTokenFile(home)), { recursive: true });
    await writeFile(cliTokenFile(home), cliToken(3_600));
  };
  const open = async (settings: Partial<Settings> = {}, more: { record?: string; replay?: string } = {}) => {
    const inventory = openInventory({
      storage: join(folder, 'store'),
      environment: home.environment,
      host: {
        changed: () => {},
        notice: () => {},
        log: (record) => logged.push(record),
        mfaCode: async () => undefined,
        ...noMicrosoftAccounts,
        signInCode: async () => true,
      },
      patience: { call: 300 },
      ...more,
    });
    await inventory.configure({ ...defaultSettings, logLevel: 'trace', logFile: join(folder, 'log'), ...settings });
    return inventory;
  };
  const signers = (): string[] =>
    served.asked.flatMap(({ operation, headers }) =>
      operation === 'DescribeRegions' ? (/Credential=([^/]+)/.exec(headers.authorization ?? '')?.[1] ?? []) : [],
    );
  const under = (number: string) => ({ profile, under: `aws:account:${number}`, depth: 'children' }) as const;
  const gapOf = ({ gaps }: ReadSummary, type: string) => gaps.find((gap) => gap.type === type);

  it('are listed page by page, and nothing is asked of any of them', async () => {
    await start();
    const inventory = await open();
    const { calls, gaps } = await inventory.read({ profile, depth: 'accounts' });
    assert.deepEqual([calls, gaps], [3, []]);
    assert.deepEqual(
      portal.asked.map(({ call, query }) => [call, query.max_result, query.next_token]),
      [
        ['GET /assignment/accounts', '100', undefined],
        ['GET /assignment/accounts', '100', '100'],
        ['GET /assignment/accounts', '100', '200'],
      ],
    );
    assert.deepEqual(served.asked, []);
    const rows = (await allRows({ inventory, profile })).filter(({ kind }) => kind === 'resource');
    assert.equal(rows.length, 250);
    assert.deepEqual(
      rows.filter(({ label }) => label === 'shop').map(({ resource, description }) => [resource, description]),
      [
        [`aws:account:${shop}`, shop],
        [`aws:account:${twin}`, twin],
      ],
    );
    await inventory.close();
  });

  it('are entered with the preferred role, found and used by one call each, and say which it is', async () => {
    await start();
    const inventory = await open();
    await inventory.read({ profile, depth: 'accounts' });
    await inventory.read(under(shop));
    await inventory.read({ ...under(shop), refresh: true });
    assert.deepEqual([...new Set(signers())], [`ASIATeamViewOnly${shop}`]);
    assert.equal(portal.count('GET /assignment/roles'), 1);
    assert.equal(portal.count('GET /federation/credentials'), 1);
    const { summary } = await inventory.resource({ profile, id: `aws:account:${shop}` });
    assert.deepEqual(summary.at(-1), { path: 'Role', text: 'TeamViewOnly' });
    await inventory.read({ profile, under: `aws:region:${shop}:eu-west-1`, depth: 'children' });
    assert.ok((await inventory.search({ profile, text: 'vpc-1', limit: 5 })).length > 0);
    const own = served.asked.filter(({ operation }) => operation === 'DescribeVpcs');
    assert.match(own[0]?.headers.authorization ?? '', new RegExp(`ASIATeamViewOnly${shop}/`));
    assert.equal(own[0]?.headers['x-amz-security-token'], planted.sessionToken);
    await inventory.close();
  });

  it('are entered with the role that the settings name, without asking which there are, or not at all', async () => {
    await start();
    const inventory = await open({ ssoRoles: ['audit*'], ssoRoleByAccount: { [twin]: 'PowerUser', [bare]: null } });
    await inventory.read({ profile, depth: 'accounts' });
    await inventory.read(under(shop));
    await inventory.read(under(twin));
    assert.deepEqual(signers(), [`ASIAAuditor${shop}`, `ASIAPowerUser${twin}`]);
    assert.equal(portal.count('GET /assignment/roles'), 1);
    const calls = portal.asked.length;
    const left = await inventory.read(under(bare));
    assert.equal(portal.asked.length, calls);
    assert.deepEqual(
      [...new Set(left.gaps.map(({ state, problem }) => `${state} ${problem?.code}`))],
      ['unavailable AccountLeftOut'],
    );
    await inventory.close();
  });

  it('say why one cannot be entered, asked once for all that is read there', async () => {
    await start();
    const inventory = await open({ ssoRoleByAccount: { [twin]: 'Gone' } });
    await inventory.read({ profile, depth: 'accounts' });
    const without = await inventory.read(under(bare));
    assert.equal(gapOf(without, 'aws.account.region')?.problem?.code, 'NoSsoRole');
    assert.equal(gapOf(without, 'aws.account.region')?.state, 'denied');
    assert.equal(portal.count('GET /assignment/roles'), 1);
    const refused = gapOf(await inventory.read(under(twin)), 'aws.account.region');
    assert.deepEqual([refused?.state, refused?.problem?.operation], ['denied', 'sso:GetRoleCredentials']);
    assert.match(refused?.problem?.message ?? '', /role Gone in account 222222222222/);
    await inventory.close();
  });

  it('wait when the portal throttles', async () => {
    const faults = ['/assignment/accounts', '/assignment/roles', '/federation/credentials'].map((path) => ({
      path,
      status: 429,
      code: 'TooManyRequestsException',
      times: 1,
    }));
    await start({ faults, accounts: accounts.slice(0, 3) });
    const inventory = await open();
    assert.deepEqual((await inventory.read({ profile, depth: 'accounts' })).gaps, []);
    assert.equal(gapOf(await inventory.read(under(shop)), 'aws.account.region'), undefined);
    assert.equal(portal.count('GET /federation/credentials'), 2);
    await inventory.close();
  });

  it('ask to sign in again when the token expired or was revoked, keep what is known, and go on after it', async () => {
    await start();
    const inventory = await open();
    await inventory.read({ profile, depth: 'accounts' });
    portal.tokens.clear();
    const { gaps } = await inventory.read({ profile, depth: 'everything', refresh: true });
    assert.deepEqual([...new Set(gaps.map(({ problem }) => problem?.nextStep))], ['sign-in']);
    const rows = await allRows({ inventory, profile });
    assert.equal(rows.find(({ kind }) => kind === 'gap')?.problem?.nextStep, 'sign-in');
    assert.equal(portal.asked.length, 4, 'one refusal is enough');
    assert.equal(rows.filter(({ kind }) => kind === 'resource').length, 250);

    await rm(cliTokenFile(home));
    portal.tokens.add(planted.accessToken);
    const signedOut = await inventory.read({ profile, depth: 'accounts', refresh: true });
    assert.equal(signedOut.gaps[0]?.problem?.code, 'SsoSessionExpired');
    assert.equal(portal.asked.length, 4);
    await inventory.close();
  });

  it('wait for a sign-in that reaches the worker, until the person declines or cancels it', async () => {
    await start({ poll: Array(60).fill('AuthorizationPendingException') });
    await rm(cliTokenFile(home));
    const { port1, port2 } = new MessageChannel();
    const abort = new AbortController();
    const asked: SignInCode[] = [];
    const host = { changed: () => {}, notice: () => {}, log: () => {}, mfaCode: async () => undefined };
    serveInventory(port1, (toHost) =>
      openInventory({ storage: undefined, environment: home.environment, host: toHost }),
    );
    const inventory = connectInventory(port2, {
      ...host,
      ...noMicrosoftAccounts,
      signInCode: async (code) => {
        if (asked.push(code) === 2) abort.abort();
        return asked.length === 2;
      },
    });
    assert.equal(await inventory.signIn({ profile }), false);
    assert.equal(await inventory.signIn({ profile }, abort.signal), false);
    const address = 'https://device.sso.eu-west-1.amazonaws.com/?user_code=PDTX-LQRB';
    assert.deepEqual(asked, Array(2).fill({ profile, code: 'PDTX-LQRB', address }));
    assert.ok(portal.count('POST /token') <= 1);
    await assert.rejects(inventory.signIn({ profile: 'aws:gone' }), ({ problem }) => problem.code === 'UnknownProfile');
    await inventory.close();
    inventory.dispose();
    port1.close();
  });

  it('say that the service cannot be reached when the network is away', async () => {
    await start();
    home = { ...home, environment: { ...home.environment, AWS_ENDPOINT_URL_SSO_OIDC: 'http://127.0.0.1:1' } };
    const inventory = await open();
    await assert.rejects(inventory.signIn({ profile }), ({ problem }) => {
      assert.deepEqual([problem.code, problem.nextStep], ['ECONNREFUSED', 'check-network']);
      return true;
    });
    await inventory.close();
  });

  it('can be signed in to from a shell, which says the code and where to confirm it', async () => {
    await start({ poll: ['AuthorizationPendingException', 'ok'] });
    await rm(cliTokenFile(home));
    const words = ['--disable-warning=ExperimentalWarning', 'src/cli.ts', 'sign-in', '--profile', 'dev'];
    const { stderr } = await promisify(execFile)(process.execPath, words, {
      cwd: fileURLToPath(new URL('../..', import.meta.url)),
      env: home.environment,
    });
    assert.match(stderr, /PDTX-LQRB at https:\/\/device\.sso\.eu-west-1\.amazonaws\.com\/\?user_code=PDTX-LQRB/);
    assert.match(stderr, /Signed in\./);
    assert.equal(JSON.parse(await readFile(cliTokenFile(home), 'utf8')).accessToken, planted.accessToken);
  });

  it('are there after a sign-in within, whose secrets are nowhere but in the file that is shared', async () => {
    await start();
    await rm(cliTokenFile(home));
    const record = join(folder, 'recording.har.gz');
    const inventory = await open({}, { record });
    assert.equal(await inventory.signIn({ profile: 'aws:dev' }), true);
    assert.ok((await readFile(cliTokenFile(home), 'utf8')).includes(planted.accessToken));
    // Made to be renewed on the way, so that the recording holds that as well.
    await writeFile(cliTokenFile(home), cliToken(-1));
    assert.equal((await inventory.read({ profile, depth: 'accounts' })).gaps.length, 0);
    await inventory.read(under(shop));
    await inventory.close();

    const files = await readdir(join(folder, 'store'), { recursive: true, withFileTypes: true });
    const stored = files.filter((file) => file.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    const places: [string, Buffer | string][] = [
      ['log file', await readFile(join(folder, 'log'))],
      ['log', JSON.stringify(logged)],
      ['recording', gunzipSync(await readFile(record))],
    ];
    for (const file of stored) places.push([file, await readFile(file)]);
    assert.ok(places.some(([, bytes]) => bytes.includes('account 246')));
    assert.ok(places[2]?.[1].includes('/federation/credentials'));
    for (const [place, bytes] of places) {
      for (const [name, secret] of Object.entries(planted)) {
        assert.deepEqual(findSecret(secret, bytes), [], `${name} in ${place}`);
      }
    }

    const asked = portal.asked.length;
    const replay = await open({}, { replay: record });
    const again = { profile: 'replay', refresh: true } as const;
    assert.deepEqual((await replay.read({ ...again, depth: 'accounts' })).gaps, []);
    const entered = await replay.read({ ...again, under: `aws:account:${shop}`, depth: 'children' });
    assert.equal(gapOf(entered, 'aws.account.region'), undefined);
    assert.equal(portal.asked.length, asked);
    await replay.close();
  });
});
