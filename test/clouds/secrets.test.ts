import assert from 'node:assert/strict';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MessageChannel } from 'node:worker_threads';
import { gunzipSync } from 'node:zlib';
import {
  AuthorizeSecurityGroupIngressCommand,
  CreateSecurityGroupCommand,
  DescribeInstanceAttributeCommand,
  DescribeInstancesCommand,
  DescribeSecurityGroupsCommand,
  EC2Client,
  RunInstancesCommand,
} from '@aws-sdk/client-ec2';
import { AssumeRoleCommand, STSClient } from '@aws-sdk/client-sts';
import { type ConnectedInventory, connectInventory } from '../../src/inventory/connect.ts';
import { openInventory } from '../../src/inventory/openInventory.ts';
import { serveInventory } from '../../src/inventory/serve.ts';
import { defaultSettings, type Settings } from '../../src/inventory/settings.ts';
import { type ExportFormat, exportFormats, exportKind } from '../../src/model/exportFormats.ts';
import type { LogRecord } from '../../src/model/log.ts';
import { defaultView } from '../../src/picture/view.ts';
import { runCli } from '../cli/runCli.ts';
import { noMicrosoftAccounts } from '../noMicrosoftAccounts.ts';
import { findSecret } from '../secrets/findSecret.ts';
import { secrets } from '../secrets/samples.ts';
import type { Estate } from './estate.ts';
import { type Moto, needMoto, startMoto } from './moto.ts';
import { allRows, resourcesIn, seededTypes } from './openAt.ts';

const shop = '111111111111';
const region = 'eu-west-1';
/** Is no secret: it shows that a place holds what was read, so that searching it means something. */
const visible = 'visible-group';

/** What is planted in the cloud, each where people really put such things. */
const inResources = {
  scriptPassword: 'Scr1pt-Passw0rd-in-user-data',
  taggedPassword: 'T4gged-Passw0rd-of-the-shop',
  connectionPassword: 'C0nnection p4ssword with spaces',
  urlPassword: 'Url-p4ssword/with@marks',
  ruleToken: 'Rule-t0ken-of-the-partner',
  nameToken: secrets.jwt,
  descriptionToken: secrets.githubToken,
  storageKey: secrets.storageKey,
};
/** What is planted around it. */
const around = {
  proxyPassword: 'Pr0xy-passw0rd-of-the-office',
  errorPassword: 'Err0r-passw0rd-that-is-quoted',
};

const estate: Estate = {
  organization: {
    management: { number: '999999999999', name: 'management', email: 'root@example.com' },
    accounts: [{ number: shop, name: 'shop', email: 'shop@example.com' }],
  },
  networks: [
    {
      account: shop,
      region,
      things: [
        { kind: 'vpc', key: 'vpc', cidr: '10.0.0.0/16' },
        { kind: 'subnet', key: 'subnet', vpc: 'vpc', cidr: '10.0.0.0/24', zone: 'a' },
      ],
    },
  ],
};

describe('planted secrets', function () {
  this.timeout(300_000);
  let moto: Moto;
  let folder: string;
  let planted: Record<string, string>;
  /** Id of the access key of a session in the member account. */
  let roleId: string;
  /** What the provider itself says of all that is planted in resources and credentials. */
  let providersOwnWords: string;
  /** Everything that the worker's side sent, and what the host's side sent. */
  const toHost: string[] = [];
  const toWorker: string[] = [];
  const records: LogRecord[] = [];
  const exported: string[] = [];
  let environment: Record<string, string>;

  before(async function () {
    needMoto(this);
    folder = mkdtempSync(join(tmpdir(), 'orrery-secrets-'));
    moto = await startMoto({ estate });
    environment = { ...moto.environment, HOME: folder };
    const seeded = await seed(moto);
    planted = { ...inResources, ...around, ...seeded.credentials };
    providersOwnWords = seeded.words;
    roleId = seeded.roleId;
    await useEverything();
  });
  after(async () => {
    await moto?.stop();
    if (folder !== undefined) rmSync(folder, { recursive: true });
  });

  const at = (name: string): string => join(folder, name);
  const settings: Settings = {
    ...defaultSettings,
    types: seededTypes,
    logLevel: 'trace',
    network: {
      ...defaultSettings.network,
      proxy: `http://office:${encodeURIComponent(around.proxyPassword)}@127.0.0.1:1`,
      noProxy: ['127.0.0.1'],
    },
  };

  /** Opens the inventory as the extension does, with the protocol in between, and calls all that it has. */
  async function useEverything(): Promise<void> {
    const { port1, port2 } = new MessageChannel();
    port2.on('message', (message) => toHost.push(JSON.stringify(message)));
    port1.on('message', (message) => toWorker.push(JSON.stringify(message)));
    serveInventory(port1, (host) =>
      openInventory({
        storage: at('store'),
        record: at('recording.har.gz'),
        environment: { PATH: process.env.PATH, ...environment },
        host,
        patience: { call: 2_000 },
      }),
    );
    const inventory = connectInventory(port2, {
      changed: () => {},
      notice: () => {},
      log: (record) => records.push(record),
      mfaCode: async () => undefined,
      ...noMicrosoftAccounts,
      signInCode: async () => false,
    });
    try {
      await readThreeTimes(inventory);
      await inventory.close();
    } finally {
      inventory.dispose();
      port1.close();
    }
  }

  /** As it is, with errors that quote secrets, and through a proxy that is not there. */
  async function readThreeTimes(inventory: ConnectedInventory): Promise<void> {
    await inventory.configure({ ...settings, logFile: at('orrery.log') });
    const { profiles } = await inventory.profiles();
    const profile = profiles.find(({ source }) => source === 'environment')?.id ?? '';

    const { gaps } = await inventory.read({ profile, depth: 'everything' });
    assert.deepEqual(gaps, []);
    await askEverything(inventory, profile);
    const quoting = `It failed: password=${around.errorPassword}, see ${secrets.jwt}`;
    await moto.setFaults([
      { service: 'ec2', operation: 'DescribeVolumes', code: 'UnauthorizedOperation', message: quoting, status: 403 },
      { service: 'ec2', operation: 'DescribeSubnets', code: 'InternalError', message: quoting, status: 500 },
      { service: 'ec2', operation: 'DescribeVpcs', code: 'SomethingElse', message: quoting },
      { service: 'organizations', operation: 'ListRoots', code: 'SomethingElse', message: quoting },
    ]);
    await inventory.read({ profile, depth: 'everything', refresh: true });
    await askEverything(inventory, profile);
    await moto.setFaults([]);
    await inventory.configure({
      ...settings,
      network: { ...settings.network, noProxy: [] },
      logFile: at('orrery.log'),
    });
    await inventory.read({ profile, depth: 'accounts', refresh: true });
    await askEverything(inventory, profile);
  }

  async function askEverything(inventory: ConnectedInventory, profile: string): Promise<void> {
    const rows = await allRows({ inventory, profile });
    for (const { key } of rows) await inventory.row({ profile, row: key });
    const ids = resourcesIn(rows);
    for (const id of ids) {
      await inventory.resource({ profile, id });
      await inventory.rowPath({ profile, id });
    }
    await inventory.search({ profile, text: '', limit: 10_000 });
    for (const kind of ['containment', 'dependencies'] as const) {
      const root = kind === 'containment' ? undefined : ids.find((id) => id.includes(':instance/'));
      const view = { ...defaultView(root, kind), opened: ids };
      await inventory.picture({ profile, view });
      const formats = (Object.keys(exportFormats) as ExportFormat[]).filter((format) => !exportKind(format).binary);
      const files = await inventory.export({ profile, view, formats });
      exported.push(...files.map(({ content }) => String(content)));
    }
    const report = await inventory.scanReport({ profile });
    exported.push(report?.markdown ?? '', ...(await inventory.policy({ profile })));
    await inventory.estimate({ profile, depth: 'everything', refresh: true });
    // A profile from the environment has no command to sign in with, and says so.
    await inventory.signInCommand({ profile }).catch((error: unknown) => error);
  }

  function assertNone(where: string, bytes: Buffer | string, except: readonly string[] = []): void {
    const found = Object.entries(planted).flatMap(([name, secret]) =>
      except.includes(name) ? [] : findSecret(secret, bytes).map((form) => `${name} ${form}`),
    );
    assert.deepEqual(found, [], `in ${where}`);
  }

  it('would be found: they are in what the provider and the host really say', () => {
    const said = `${providersOwnWords}${toWorker.join('\n')}${JSON.stringify(environment)}`;
    for (const [name, secret] of Object.entries(planted)) {
      if (name === 'errorPassword') continue; // Said only while the fault lasted.
      assert.ok(findSecret(secret, said).length > 0, `${name} is nowhere`);
    }
    assert.ok(
      findSecret(inResources.scriptPassword, Buffer.from(inResources.scriptPassword).toString('base64')).length > 0,
    );
  });

  it('are in no file of the store', () => {
    const files = readdirSync(at('store'), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
    const contents = files.map(({ parentPath, name }) => readFileSync(join(parentPath, name)));
    assert.ok(contents.some((bytes) => bytes.includes(visible)));
    for (const [index, bytes] of contents.entries()) assertNone(files[index]?.name ?? 'store', bytes);
  });

  it('are in no recording', () => {
    const text = gunzipSync(readFileSync(at('recording.har.gz')));
    assert.ok(text.includes(visible));
    // Placeholders for credentials are AWS's own examples, as is the key of the caller.
    assertNone('recording', text, ['callerKey']);
  });

  it('are in no log, neither the file nor the records', () => {
    const file = readFileSync(at('orrery.log'), 'utf8');
    assert.ok(
      file.includes('DescribeInstances') && records.some(({ level }) => level === 'debug' || level === 'trace'),
    );
    assert.ok(!file.includes(visible), 'the log holds nothing of what calls answered');
    assertNone('log file', file);
    assertNone('log records', JSON.stringify(records));
  });

  it('are in no message to the host', () => {
    assert.ok(toHost.some((message) => message.includes(visible)));
    assertNone('messages', toHost.join('\n'));
  });

  it('are in no diagram, report or policy', () => {
    assert.ok(exported.some((text) => text.includes(visible)));
    for (const text of exported) assertNone('export', text);
  });

  it('are in nothing that the command line prints or writes', () => {
    const store = at('cli-store');
    const types = ['--types', seededTypes.join(',')];
    const scan = ['scan', '--profile', 'environment', '--json', ...types];
    const ended = runCli(environment, ...scan, '--store', store, '--log', at('cli.log'));
    assert.equal(ended.status, 0, ended.stderr);
    assertNone('standard output', ended.stdout);
    assertNone('standard error', ended.stderr);
    assertNone('log of the command line', readFileSync(at('cli.log')));
    const recorded = runCli(environment, ...scan, '--record', at('cli.har.gz'));
    assertNone('what is said of a recording', recorded.stdout + recorded.stderr);
    assertNone('recording of the command line', gunzipSync(readFileSync(at('cli.har.gz'))), ['callerKey']);
    for (const name of readdirSync(store)) assertNone(name, readFileSync(join(store, name)));
    const session = {
      ...environment,
      AWS_ACCESS_KEY_ID: roleId,
      AWS_SECRET_ACCESS_KEY: planted.roleKey ?? '',
      AWS_SESSION_TOKEN: planted.roleToken ?? '',
    };
    const own = runCli(
      session,
      'scan',
      '--profile',
      'environment',
      ...types,
      '--store',
      at('own-store'),
      '--log',
      at('own.log'),
    );
    assert.match(own.stdout, /Instance/);
    assertNone('what a session says', own.stdout + own.stderr + readFileSync(at('own.log'), 'utf8'));
    for (const name of readdirSync(at('own-store'))) assertNone(name, readFileSync(join(at('own-store'), name)));
    const tree = runCli(
      environment,
      'tree',
      '--profile',
      'environment',
      '--depth',
      'everything',
      ...types,
      '--store',
      store,
    );
    assert.ok(tree.stdout.includes(visible), tree.stderr);
    assertNone('tree', tree.stdout + tree.stderr);
  });
});

/** Plants what only the provider's own API can, in the member account, as whoever works there would. */
async function seed(moto: Moto): Promise<{
  credentials: Record<string, string>;
  roleId: string;
  words: string;
}> {
  const { AWS_ACCESS_KEY_ID: id = '', AWS_SECRET_ACCESS_KEY: key = '' } = moto.environment;
  const common = { endpoint: moto.endpoint, region, maxAttempts: 1 };
  const sts = new STSClient({ ...common, credentials: { accessKeyId: id, secretAccessKey: key } });
  const { Credentials: role } = await sts.send(
    new AssumeRoleCommand({
      RoleArn: `arn:aws:iam::${shop}:role/OrganizationAccountAccessRole`,
      RoleSessionName: 'seed',
    }),
  );
  const { AccessKeyId = '', SecretAccessKey = '', SessionToken = '' } = role ?? {};
  const ec2 = new EC2Client({
    ...common,
    credentials: { accessKeyId: AccessKeyId, secretAccessKey: SecretAccessKey, sessionToken: SessionToken },
  });
  const here = (thing: string): string => moto.ids[`${shop}/${region}/${thing}`] ?? '';
  const { GroupId = '' } = await ec2.send(
    new CreateSecurityGroupCommand({
      VpcId: here('vpc'),
      GroupName: visible,
      Description: `ask for ${inResources.descriptionToken}`,
    }),
  );
  await ec2.send(
    new AuthorizeSecurityGroupIngressCommand({
      GroupId,
      IpPermissions: [
        {
          IpProtocol: 'tcp',
          FromPort: 443,
          ToPort: 443,
          IpRanges: [{ CidrIp: '10.0.0.0/8', Description: `partner, token=${inResources.ruleToken}` }],
        },
      ],
    }),
  );
  const tags = {
    Name: `web ${inResources.nameToken}`,
    'corp/db-password': inResources.taggedPassword,
    Connection: `Server=tcp:db.example.com,1433;User ID=app;Password=${inResources.connectionPassword};Encrypt=True`,
    Database: `postgres://app:${inResources.urlPassword}@db.example.com:5432/shop`,
    Note: inResources.storageKey,
  };
  const script = `#!/bin/sh\nexport DB_PASSWORD='${inResources.scriptPassword}'\n`;
  const { Instances: [instance] = [] } = await ec2.send(
    new RunInstancesCommand({
      ImageId: 'ami-0c1c30571d2dae5c9',
      InstanceType: 't3.micro',
      MinCount: 1,
      MaxCount: 1,
      SubnetId: here('subnet'),
      SecurityGroupIds: [GroupId],
      UserData: Buffer.from(script).toString('base64'),
      TagSpecifications: [
        { ResourceType: 'instance', Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) },
      ],
    }),
  );
  const answers = [
    role,
    await ec2.send(new DescribeInstancesCommand({})),
    await ec2.send(new DescribeSecurityGroupsCommand({})),
    await ec2.send(new DescribeInstanceAttributeCommand({ InstanceId: instance?.InstanceId, Attribute: 'userData' })),
  ];
  return {
    credentials: { callerKey: key, roleKey: SecretAccessKey, roleToken: SessionToken },
    roleId: AccessKeyId,
    words: `${JSON.stringify(answers)}${key}`,
  };
}
