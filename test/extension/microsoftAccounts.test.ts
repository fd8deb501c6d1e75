import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import {
  type Authentication,
  microsoftAccounts,
  type SovereignSetting,
} from '../../src/extension/microsoftAccounts.ts';

const tenant = '11111111-1111-4111-8111-111111111111';
const scope = 'https://management.azure.com/.default';
const ana = { id: 'ana.home', label: 'ana@contoso.com' };
const ben = { id: 'ben.home', label: 'ben@contoso.com' };

interface Call {
  readonly provider: string;
  readonly scopes: readonly string[];
  readonly options: vscode.AuthenticationGetSessionOptions | undefined;
}

/** What VS Code's own API answers, as far as it is documented. */
function editor(options: {
  readonly accounts?: Readonly<Record<string, readonly vscode.AuthenticationSessionAccountInformation[]>>;
  readonly session?: (call: Call) => vscode.AuthenticationSession | undefined;
}) {
  const calls: Call[] = [];
  const listeners: ((event: vscode.AuthenticationSessionsChangeEvent) => void)[] = [];
  const authentication = {
    getAccounts: async (provider: string) => {
      const accounts = options.accounts?.[provider];
      if (accounts === undefined) throw new Error('Timed out waiting for authentication provider to register');
      return accounts;
    },
    getSession: async (provider: string, scopes: readonly string[], given?: vscode.AuthenticationGetSessionOptions) => {
      const call = { provider, scopes, options: given };
      calls.push(call);
      return options.session?.(call);
    },
    onDidChangeSessions: (listener: (event: vscode.AuthenticationSessionsChangeEvent) => void) => {
      listeners.push(listener);
      return { dispose: () => void listeners.splice(listeners.indexOf(listener), 1) };
    },
  } as Authentication;
  const change = (id: string): void => {
    for (const listener of listeners) listener({ provider: { id, label: id } });
  };
  return { authentication, calls, change };
}

const session = (account: typeof ana): vscode.AuthenticationSession => ({
  id: 'session',
  accessToken: `token of ${account.label}`,
  account,
  scopes: [scope],
});

const noSovereignCloud = () => ({});

describe('the Microsoft accounts of VS Code', () => {
  it('are those of the public provider, and of the sovereign one where it is set', async () => {
    const { authentication } = editor({ accounts: { microsoft: [ana], 'microsoft-sovereign-cloud': [ben] } });
    assert.deepEqual(await microsoftAccounts(authentication, noSovereignCloud).list(), [
      { ...ana, cloud: 'AzureCloud' },
    ]);
    const clouds = [];
    for (const set of [
      { environment: 'USGovernment' },
      { environment: 'ChinaCloud' },
      { environment: 'custom', customName: 'Ours' },
      { environment: 'custom' },
    ]) {
      clouds.push((await microsoftAccounts(authentication, () => set).list())[1]?.cloud);
    }
    assert.deepEqual(clouds, ['AzureUSGovernment', 'AzureChinaCloud', 'Ours', undefined]);
  });

  it('are of the public cloud, and of the one that settings name where these say what is needed', () => {
    const { authentication } = editor({});
    const named = (set: SovereignSetting) =>
      microsoftAccounts(authentication, () => set)
        .clouds()
        .map(({ name, scopes }) => [name, ...scopes]);
    const open = ['AzureCloud', scope];
    assert.deepEqual(named({}), [open]);
    assert.deepEqual(named({ environment: 'USGovernment' }), [
      open,
      ['AzureUSGovernment', 'https://management.core.usgovcloudapi.net/.default'],
    ]);
    assert.deepEqual(named({ environment: 'ChinaCloud' })[1], [
      'AzureChinaCloud',
      'https://management.core.chinacloudapi.cn/.default',
    ]);
    const custom = { environment: 'custom', customName: 'Ours' };
    assert.deepEqual(named({ ...custom, customAudience: 'https://management.ours.example/' })[1], [
      'Ours',
      'https://management.ours.example/.default',
    ]);
    assert.deepEqual(named(custom), [open]);
    assert.deepEqual(named({ environment: 'Nowhere' }), [open]);
  });

  it('are waited for once in an editor without the provider, and again after a sign-in', async () => {
    const missing: { accounts?: Readonly<Record<string, readonly vscode.AuthenticationSessionAccountInformation[]>> } =
      {};
    const { authentication, change } = editor(missing);
    let asked = 0;
    const counted: Authentication = {
      ...authentication,
      getAccounts: (provider) => {
        asked += 1;
        return authentication.getAccounts(provider);
      },
    };
    const accounts = microsoftAccounts(counted, noSovereignCloud);
    accounts.onDidChange(() => {});
    await accounts.list();
    await accounts.list();
    assert.equal(asked, 1);
    missing.accounts = { microsoft: [ana] };
    change('microsoft');
    assert.deepEqual(await accounts.list(), [{ ...ana, cloud: 'AzureCloud' }]);
    assert.equal(asked, 2);
  });

  it('are none in an editor without the provider', async () => {
    const { authentication } = editor({});
    const accounts = microsoftAccounts(authentication, () => ({ environment: 'ChinaCloud' }));
    assert.deepEqual(await accounts.list(), []);
    assert.equal(await accounts.token({ account: ana.id, cloud: 'AzureCloud', scopes: [scope] }), undefined);
  });

  it('give tokens without asking anybody, with the tenant among the scopes', async () => {
    const { authentication, calls } = editor({ accounts: { microsoft: [ben, ana] }, session: () => session(ana) });
    const request = { account: ana.id, cloud: 'AzureCloud', tenant, scopes: [scope] };
    const token = await microsoftAccounts(authentication, noSovereignCloud).token(request);
    assert.deepEqual(token, { token: 'token of ana@contoso.com' });
    assert.deepEqual(calls, [
      {
        provider: 'microsoft',
        scopes: [scope, 'offline_access', `VSCODE_TENANT:${tenant}`],
        options: { account: ana, silent: true },
      },
    ]);
  });

  it('give no token of somebody else, of a signed-out account, of another cloud or for a challenge', async () => {
    const { authentication, calls } = editor({ accounts: { microsoft: [ana] }, session: () => session(ben) });
    const { token } = microsoftAccounts(authentication, noSovereignCloud);
    const request = { account: ana.id, cloud: 'AzureCloud', scopes: [scope] };
    assert.equal(await token(request), undefined);
    assert.equal(calls.length, 1);
    assert.equal(await token({ ...request, account: 'gone' }), undefined);
    assert.equal(await token({ ...request, cloud: 'AzureChinaCloud' }), undefined);
    assert.equal(await token({ ...request, claims: '{}' }), undefined);
    assert.equal(calls.length, 1);
  });

  it('sign in as the person chooses, or anew to one account', async () => {
    const { authentication, calls } = editor({ accounts: { microsoft: [ana] }, session: () => session(ana) });
    const { signIn } = microsoftAccounts(authentication, noSovereignCloud);
    assert.equal(await signIn({ cloud: 'AzureCloud', scopes: [scope], anew: false }), true);
    assert.equal(await signIn({ account: ana.id, cloud: 'AzureCloud', tenant, scopes: [scope], anew: true }), true);
    assert.deepEqual(
      calls.map(({ options }) => options),
      [
        { createIfNone: true, clearSessionPreference: true },
        { forceNewSession: true, account: ana },
      ],
    );
    assert.deepEqual(calls[1]?.scopes, [scope, 'offline_access', `VSCODE_TENANT:${tenant}`]);
  });

  it('sign in to the tenant for which there was no token, until there is one', async () => {
    let answer: vscode.AuthenticationSession | undefined;
    const { authentication, calls } = editor({ accounts: { microsoft: [ana] }, session: () => answer });
    const { token, signIn } = microsoftAccounts(authentication, noSovereignCloud);
    const request = { account: ana.id, cloud: 'AzureCloud', scopes: [scope] };
    const signedInTo = async () => {
      await signIn({ ...request, anew: true });
      return calls.at(-1)?.scopes.at(-1);
    };
    assert.equal(await signedInTo(), 'offline_access');
    await token({ ...request, tenant, claims: '{}' });
    assert.equal(await signedInTo(), `VSCODE_TENANT:${tenant}`);
    await token({ ...request, tenant: 'fabrikam.com' });
    assert.equal(await signedInTo(), 'VSCODE_TENANT:fabrikam.com');
    answer = session(ana);
    await token({ ...request, tenant: 'fabrikam.com' });
    assert.equal(await signedInTo(), 'offline_access');
  });

  it('are not signed in to where the person declines; what else fails is told', async () => {
    const failing = (message: string) => {
      const { authentication } = editor({
        accounts: { microsoft: [ana] },
        session: () => {
          throw new Error(message);
        },
      });
      const { signIn } = microsoftAccounts(authentication, noSovereignCloud);
      return signIn({ cloud: 'AzureCloud', scopes: [scope], anew: false });
    };
    assert.equal(await failing('User did not consent to login.'), false);
    assert.equal(await failing('Cancelled'), false);
    await assert.rejects(failing('AADSTS50020'), /AADSTS50020/);
  });

  it('tell of their own sign-ins and sign-outs only, until nobody listens', () => {
    const { authentication, change } = editor({});
    let heard = 0;
    const listening = microsoftAccounts(authentication, noSovereignCloud).onDidChange(() => {
      heard += 1;
    });
    change('github');
    change('microsoft');
    change('microsoft-sovereign-cloud');
    assert.equal(heard, 2);
    listening.dispose();
    change('microsoft');
    assert.equal(heard, 2);
  });
});
