import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type AzureSources, findAzureProfiles } from '../../src/profiles/azure/findProfiles.ts';
import { contoso, fabrikam } from './entraServer.ts';

const application = 'cccccccc-cccc-4ccc-8ccc-cccccccccccc';

describe('finding Azure identities', () => {
  let folder: string;

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'orrery-azure-'));
  });

  afterEach(() => rm(folder, { recursive: true }));

  const write = (name: string, content: unknown) =>
    writeFile(join(folder, name), typeof content === 'string' ? content : `\uFEFF${JSON.stringify(content)}`);

  const find = (sources: Partial<AzureSources> = {}, environment: NodeJS.ProcessEnv = {}) =>
    findAzureProfiles(
      { AZURE_CONFIG_DIR: folder, ...environment },
      { trusted: true, microsoftAccounts: async () => [], credentials: [], tenants: [], ...sources },
    );

  const entry = (user: object, tenantId: string, more: object = {}) => ({
    id: `${Math.random()}`,
    name: 'A',
    state: 'Enabled',
    user,
    isDefault: false,
    tenantId,
    environmentName: 'AzureCloud',
    ...more,
  });

  it('finds nothing where there is nothing, and no mistake in that', async () => {
    assert.deepEqual(await find(), { profiles: [], problems: [] });
    assert.deepEqual(await find({}, { AZURE_CONFIG_DIR: join(folder, 'missing') }), { profiles: [], problems: [] });
  });

  it('finds one profile for each account of az and cloud, with the tenants of its subscriptions', async () => {
    await write('azureProfile.json', {
      subscriptions: [
        entry({ name: 'ana@contoso.com', type: 'user' }, contoso),
        entry({ name: 'ana@contoso.com', type: 'user' }, fabrikam.toUpperCase()),
        entry({ name: 'Ana@contoso.com', type: 'user' }, contoso),
        entry({ name: 'ana@contoso.com', type: 'user' }, contoso, { environmentName: 'AzureUSGovernment' }),
        entry({ name: application, type: 'servicePrincipal' }, contoso),
        entry({ name: 'userAssignedIdentity', type: 'servicePrincipal', assignedIdentityInfo: 'MSIClient-1' }, contoso),
        entry({ name: 'userAssignedIdentity', type: 'servicePrincipal', assignedIdentityInfo: 'MSIClient-2' }, contoso),
      ],
    });
    const { profiles, problems } = await find();
    assert.deepEqual(problems, []);
    assert.deepEqual(
      profiles.map(({ id, method, partition, azure }) => [id, method, partition, azure?.tenants]),
      [
        ['azure:cli:ana@contoso.com', 'Azure CLI', 'AzureCloud', [contoso, fabrikam]],
        ['azure:cli:ana@contoso.com:AzureUSGovernment', 'Azure CLI', 'AzureUSGovernment', [contoso]],
        [`azure:cli:${application}`, 'Azure CLI, service principal', 'AzureCloud', [contoso]],
        ['azure:cli:MSIClient-1', 'Azure CLI, managed identity', 'AzureCloud', [contoso]],
        ['azure:cli:MSIClient-2', 'Azure CLI, managed identity', 'AzureCloud', [contoso]],
      ],
    );
    assert.equal(profiles[0]?.source, join(folder, 'azureProfile.json'));
    assert.ok(profiles.every(({ region, endpoints }) => region === '' && endpoints === undefined));
  });

  it('bars accounts of az in a workspace that is not trusted, and no other', async () => {
    await write('azureProfile.json', { subscriptions: [entry({ name: 'ana@contoso.com', type: 'user' }, contoso)] });
    const { profiles } = await find({
      trusted: false,
      microsoftAccounts: async () => [{ id: 'home', label: 'ana@contoso.com', cloud: 'AzureCloud' }],
    });
    assert.deepEqual(
      profiles.map(({ id, problem }) => [id, problem?.code]),
      [
        ['azure:vscode:home', undefined],
        ['azure:cli:ana@contoso.com', 'WorkspaceNotTrusted'],
      ],
    );
  });

  it('tells where a file is broken', async () => {
    await write('azureProfile.json', '\uFEFF{\n  "subscriptions": [\n    { "id": }\n  ]\n}');
    await write('config', '[cloud]\nname = AzureCloud\nwhat is this\n');
    await write('clouds.config', 'endpoint_resource_manager = https://before.example\n[Ours]\n# fine\n');
    const { problems } = await find();
    assert.deepEqual(
      problems.map(({ code, file }) => [code, file?.path, file?.line]),
      [
        ['MalformedLine', join(folder, 'config'), 3],
        ['MalformedLine', join(folder, 'clouds.config'), 1],
        ['MalformedFile', join(folder, 'azureProfile.json'), 3],
      ],
    );
  });

  for (const [what, content] of [
    ['an empty file', ''],
    ['a file without sign-ins', '{"installationId":"x"}'],
    ['sign-ins that are null', '{"subscriptions":null}'],
  ] as const) {
    it(`takes ${what} for nobody signed in`, async () => {
      await write('azureProfile.json', content);
      assert.deepEqual(await find(), { profiles: [], problems: [] });
    });
  }

  for (const content of ['[]', '"text"', '{"subscriptions":{}}', '{"subscriptions":[null,1,{"id":"x"},{"user":{}}]}']) {
    it(`does not fall over ${content}`, async () => {
      await write('azureProfile.json', content);
      const { profiles, problems } = await find();
      assert.deepEqual(profiles, []);
      assert.deepEqual(
        problems.map(({ code }) => code),
        content.startsWith('{') ? ['MalformedFile'] : [],
      );
    });
  }

  it('tells of a file that may not be read', async () => {
    // A folder in its place cannot be read by anybody, whoever runs this.
    await mkdir(join(folder, 'azureProfile.json'));
    const { problems } = await find();
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['FileNotReadable'],
    );
  });

  it('gives profiles of a registered cloud its addresses, and says where one lacks them', async () => {
    await write(
      'clouds.config',
      [
        '[Ours]',
        'endpoint_resource_manager = https://arm.ours.example/',
        'Endpoint_Active_Directory: https://login.ours.example',
        'endpoint_management = https://management.ours.example/',
        '[Half]',
        'endpoint_resource_manager = https://arm.half.example',
        '[Plain]',
        'endpoint_resource_manager = http://arm.plain.example',
        'endpoint_active_directory = https://login.plain.example',
        '[AzureCloud]',
        'subscription = 1234',
      ].join('\r\n'),
    );
    const user = { name: 'ana@contoso.com', type: 'user' };
    await write('azureProfile.json', {
      subscriptions: ['Ours', 'Half', 'Plain', 'Gone', 'AzureCloud'].map((environmentName) =>
        entry(user, contoso, { environmentName }),
      ),
    });
    const { profiles, problems } = await find();
    assert.deepEqual(problems, []);
    assert.deepEqual(
      profiles.map(({ partition, endpoints, problem }) => [partition, endpoints, problem?.code, problem?.file?.line]),
      [
        [
          'Ours',
          {
            resourceManager: 'https://arm.ours.example',
            activeDirectory: 'https://login.ours.example',
            audience: 'https://management.ours.example',
          },
          undefined,
          undefined,
        ],
        ['Half', undefined, 'CloudIncomplete', 5],
        ['Plain', undefined, 'CloudAddress', 7],
        ['Gone', undefined, 'CloudNotRegistered', undefined],
        ['AzureCloud', undefined, undefined, undefined],
      ],
    );
  });

  it('takes the environment to the cloud that az has selected, or that the environment names', async () => {
    await write('config', '[core]\nname = Wrong\n[cloud]\nname = AzureChinaCloud\n');
    const environment = { AZURE_TENANT_ID: contoso, AZURE_CLIENT_ID: application, AZURE_CLIENT_SECRET: 's' };
    const cloudWith = async (more: NodeJS.ProcessEnv) => (await find({}, { ...environment, ...more })).profiles[0]?.id;
    assert.equal(await cloudWith({}), 'azure:environment:AzureChinaCloud');
    assert.equal(await cloudWith({ AZURE_CLOUD_NAME: 'AzureCloud' }), 'azure:environment');
    assert.equal(
      await cloudWith({ AZURE_AUTHORITY_HOST: 'https://login.microsoftonline.us/' }),
      'azure:environment:AzureUSGovernment',
    );
  });

  it('says how the environment signs in, and never with what', async () => {
    const methods: unknown[] = [];
    for (const more of [
      { AZURE_CLIENT_SECRET: 'never-shown' },
      { AZURE_CLIENT_CERTIFICATE_PATH: '/a.pem', AZURE_CLIENT_CERTIFICATE_PASSWORD: 'never-shown' },
      { AZURE_FEDERATED_TOKEN_FILE: '/token' },
    ]) {
      const { profiles } = await find({}, { AZURE_TENANT_ID: contoso, AZURE_CLIENT_ID: application, ...more });
      assert.doesNotMatch(JSON.stringify(profiles), /never-shown/);
      methods.push([
        profiles[0]?.method,
        profiles[0]?.azure?.account,
        profiles[0]?.azure?.tenants,
        profiles[0]?.problem,
      ]);
    }
    assert.deepEqual(methods, [
      ['application with a client secret', application, [contoso], undefined],
      ['application with a certificate', application, [contoso], undefined],
      ['application with a federated token', application, [contoso], undefined],
    ]);
  });

  it('tells what the environment lacks', async () => {
    const problemWith = async (environment: NodeJS.ProcessEnv) =>
      (await find({}, environment)).profiles.map(({ problem }) => problem?.message);
    assert.match(
      (await problemWith({ AZURE_CLIENT_SECRET: 's' }))[0] ?? '',
      /lacks AZURE_TENANT_ID and AZURE_CLIENT_ID/,
    );
    assert.match(
      (await problemWith({ AZURE_TENANT_ID: contoso, AZURE_CLIENT_ID: application }))[0] ?? '',
      /lacks AZURE_CLIENT_SECRET \(or /,
    );
    assert.match(
      (await problemWith({ AZURE_TENANT_ID: '../x', AZURE_CLIENT_ID: 'a', AZURE_CLIENT_SECRET: 's' }))[0] ?? '',
      /AZURE_TENANT_ID/,
    );
    assert.deepEqual(await problemWith({ AZURE_TENANT_ID: contoso }), []);
    assert.deepEqual(await problemWith({ AZURE_CLIENT_ID: application }), []);
  });

  it('looks for a managed identity where there are signs of one, or where that is asked for', async () => {
    const arc = { IDENTITY_ENDPOINT: 'http://localhost:40342/token', IMDS_ENDPOINT: 'http://localhost:40342' };
    const service = {
      IDENTITY_ENDPOINT: 'http://localhost:1/token',
      IDENTITY_HEADER: 'x',
      AZURE_CLIENT_ID: application,
    };
    assert.deepEqual((await find({}, { AZURE_CLIENT_ID: application })).profiles, []);
    const found = async (sources: Partial<AzureSources>, environment: NodeJS.ProcessEnv) =>
      (await find(sources, environment)).profiles.map(({ id, method, azure }) => [id, method, azure?.account]);
    assert.deepEqual(await found({}, arc), [['azure:managed-identity', 'managed identity of Azure Arc', undefined]]);
    assert.deepEqual(await found({}, service), [
      ['azure:managed-identity', 'managed identity of App Service', application],
    ]);
    assert.deepEqual(await found({ credentials: ['managed-identity'] }, {}), [
      ['azure:managed-identity', 'managed identity', undefined],
    ]);
    assert.deepEqual(await found({ credentials: ['cli'] }, arc), []);
  });

  it('offers a device code where that is asked for, or where tenants are set and nothing else is there', async () => {
    const ids = async (sources: Partial<AzureSources>, environment: NodeJS.ProcessEnv = {}) =>
      (await find(sources, environment)).profiles.map(({ id, azure }) => [id, azure?.tenants]);
    assert.deepEqual(await ids({ tenants: [contoso] }), [['azure:device-code', [contoso]]]);
    assert.deepEqual(await ids({ credentials: ['device-code'] }), [['azure:device-code', []]]);
    assert.deepEqual(await ids({ credentials: ['cli'], tenants: [contoso] }), []);
    const application = { AZURE_TENANT_ID: contoso, AZURE_CLIENT_ID: 'a', AZURE_CLIENT_SECRET: 's' };
    assert.deepEqual(await ids({ tenants: [contoso] }, application), [['azure:environment', [contoso]]]);
    const { profiles } = await find({ tenants: ['contoso.com', 'not a tenant'] });
    assert.equal(profiles[0]?.problem?.code, 'MalformedTenant');
  });

  it('keeps to the order of the kinds, each once, and tells of those it does not know', async () => {
    const { profiles, problems } = await find(
      {
        credentials: ['environment', 'vscode', 'powershell', 'environment'],
        microsoftAccounts: async () => [{ id: 'home', label: 'ana@contoso.com', cloud: 'AzureCloud' }],
      },
      { AZURE_TENANT_ID: contoso, AZURE_CLIENT_ID: application, AZURE_CLIENT_SECRET: 's' },
    );
    assert.deepEqual(
      profiles.map(({ id }) => id),
      ['azure:environment', 'azure:vscode:home'],
    );
    assert.match(problems[0]?.message ?? '', /powershell/);
    assert.equal(problems.length, 1);
  });

  it('goes on without VS Code where that does not answer', async () => {
    const { profiles, problems } = await find({
      credentials: ['vscode', 'device-code'],
      microsoftAccounts: async () => {
        throw new Error('no');
      },
    });
    assert.deepEqual(
      profiles.map(({ id }) => id),
      ['azure:device-code'],
    );
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['AccountsNotListed'],
    );
  });
});
