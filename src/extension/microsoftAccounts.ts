import type * as vscode from 'vscode';

/** The part of VS Code's `authentication` that is used here. */
export type Authentication = Pick<typeof vscode.authentication, 'getAccounts' | 'getSession' | 'onDidChangeSessions'>;

type Account = vscode.AuthenticationSessionAccountInformation;

/** An account that VS Code is signed in to. */
export interface MicrosoftAccount {
  readonly id: string;
  readonly label: string;
  /** As the Azure CLI names it. */
  readonly cloud: string;
}

/** A token for an account. */
export interface MicrosoftTokenRequest {
  /** As VS Code calls it. */
  readonly account: string;
  readonly cloud: string;
  readonly tenant?: string;
  readonly scopes: readonly string[];
  /** What a challenge asked for, as JSON. */
  readonly claims?: string;
}

/** What VS Code's setting for sovereign clouds says. */
export interface SovereignSetting {
  readonly environment?: string;
  readonly customName?: string;
  /** What tokens for the custom cloud's resource manager are asked for. */
  readonly customAudience?: string;
}

/** A cloud that VS Code can sign in to. */
export interface SignInCloud {
  /** As the Azure CLI names it. */
  readonly name: string;
  /** Of its resource manager. */
  readonly scopes: readonly string[];
}

/** The Microsoft accounts of one VS Code. */
export interface MicrosoftAccounts {
  /** The public cloud, then the one that its settings name, where they name one and say what is needed to sign in. */
  clouds(): readonly SignInCloud[];
  /** Those that VS Code is signed in to. Asks nobody; whether they may be used is known when a token is asked for. */
  list(): Promise<readonly MicrosoftAccount[]>;
  /** A token, without asking the person; undefined where that takes a sign-in or a consent. */
  token(request: MicrosoftTokenRequest): Promise<{ readonly token: string } | undefined>;
  /** Lets the person sign in, to an account that is known or any; false when they declined. */
  signIn(request: SignInRequest): Promise<boolean>;
  /** Listens for sign-ins and sign-outs. */
  onDidChange(listener: () => void): vscode.Disposable;
}

export interface SignInRequest {
  /** Undefined: whichever the person chooses. */
  readonly account?: string;
  readonly cloud: string;
  /** Undefined: the one for which there was no token the last time, if any. */
  readonly tenant?: string;
  readonly scopes: readonly string[];
  /** Whether a sign-in that exists is not enough: it expired, or a challenge wants more. */
  readonly anew: boolean;
}

/** VS Code's own provider, and the one for the clouds that its setting `microsoft-sovereign-cloud.environment` names. */
const publicProvider = 'microsoft';
const sovereignProvider = 'microsoft-sovereign-cloud';
const publicCloud = 'AzureCloud';

/** By the values of the setting. https://learn.microsoft.com/cli/azure/manage-clouds-azure-cli */
const sovereignClouds: Readonly<Record<string, { readonly name: string; readonly audience: string }>> = {
  USGovernment: { name: 'AzureUSGovernment', audience: 'https://management.core.usgovcloudapi.net' },
  ChinaCloud: { name: 'AzureChinaCloud', audience: 'https://management.core.chinacloudapi.cn' },
};
const publicAudience = 'https://management.azure.com';

/**
 * The Microsoft accounts of VS Code. `sovereignCloud` tells which cloud the sovereign provider is set to, as that setting
 * says it; undefined where it is not set, so that there is no such provider.
 */
export function microsoftAccounts(
  authentication: Authentication,
  sovereignCloud: () => SovereignSetting,
): MicrosoftAccounts {
  const sovereign = (): { readonly name: string; readonly audience?: string | undefined } | undefined => {
    const { environment = '', customName, customAudience } = sovereignCloud();
    if (environment === 'custom') return customName ? { name: customName, audience: customAudience } : undefined;
    return sovereignClouds[environment];
  };
  const providerOf = (cloud: string): string | undefined => {
    if (cloud === publicCloud) return publicProvider;
    return cloud === sovereign()?.name ? sovereignProvider : undefined;
  };
  // Editors without Microsoft's extension have no such provider. They wait seconds for one, each time they are asked.
  const absent = new Set<string>();
  const accountsOf = async (provider: string): Promise<readonly Account[]> => {
    if (absent.has(provider)) return [];
    try {
      return await authentication.getAccounts(provider);
    } catch (error) {
      if (!/authentication provider/i.test(String(error))) throw error;
      absent.add(provider);
      return [];
    }
  };
  const accountOf = async (provider: string, id: string): Promise<Account | undefined> =>
    (await accountsOf(provider)).find((account) => account.id === id);

  // By cloud and account: where a token was asked for last, when that took a sign-in.
  const wanted = new Map<string, string>();

  return {
    clouds() {
      const other = sovereign();
      return [
        { name: publicCloud, scopes: [`${publicAudience}/.default`] },
        ...(other?.audience === undefined
          ? []
          : [{ name: other.name, scopes: [`${other.audience.replace(/\/+$/, '')}/.default`] }]),
      ];
    },
    async list() {
      const cloud = sovereign()?.name;
      const providers = [
        { provider: publicProvider, cloud: publicCloud },
        ...(cloud === undefined ? [] : [{ provider: sovereignProvider, cloud }]),
      ];
      const lists = await Promise.all(
        providers.map(async ({ provider, cloud }) =>
          (await accountsOf(provider)).map(({ id, label }) => ({ id, label, cloud })),
        ),
      );
      return lists.flat();
    },
    async token({ account: id, cloud, tenant, scopes, claims }) {
      const provider = providerOf(cloud);
      const account = provider && (await accountOf(provider, id));
      if (!provider || !account) return undefined;
      const session =
        // This version of the API passes no challenge on: only a new sign-in answers one.
        claims === undefined
          ? await authentication.getSession(provider, scopesFor(scopes, tenant), { account, silent: true })
          : undefined;
      const key = `${cloud} ${id}`;
      // Where an account cannot enter a tenant, VS Code may answer with another one's session.
      if (session !== undefined && session.account.id === id) {
        if (wanted.get(key) === tenant) wanted.delete(key);
        return { token: session.accessToken };
      }
      if (tenant === undefined) wanted.delete(key);
      else wanted.set(key, tenant);
      return undefined;
    },
    async signIn({ account: id, cloud, tenant, scopes, anew }) {
      const provider = providerOf(cloud);
      if (!provider) return false;
      absent.delete(provider);
      const account = id === undefined ? undefined : await accountOf(provider, id);
      const into = tenant ?? wanted.get(`${cloud} ${id}`);
      const options = {
        ...(anew ? { forceNewSession: true as const } : { createIfNone: true as const }),
        ...(account === undefined ? {} : { account }),
        // Otherwise VS Code takes the account that was chosen the last time.
        ...(account === undefined && !anew ? { clearSessionPreference: true } : {}),
      };
      try {
        const session = await authentication.getSession(provider, scopesFor(scopes, into), options);
        return session !== undefined;
      } catch (error) {
        if (isDeclined(error)) return false;
        throw error;
      }
    },
    onDidChange(listener) {
      return authentication.onDidChangeSessions(({ provider }) => {
        if (provider.id !== publicProvider && provider.id !== sovereignProvider) return;
        absent.delete(provider.id);
        listener();
      });
    },
  };
}

/**
 * Scopes as VS Code's Microsoft provider takes them: a tenant is one of them.
 * https://github.com/microsoft/vscode/blob/main/extensions/microsoft-authentication/src/common/scopeData.ts
 */
function scopesFor(scopes: readonly string[], tenant: string | undefined): string[] {
  return [...scopes, 'offline_access', ...(tenant === undefined ? [] : [`VSCODE_TENANT:${tenant}`])];
}

/** VS Code rejects with these words where a person closes the sign-in or does not let the extension use the account. */
function isDeclined(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'Canceled' || /^(?:Cancell?ed|User did not consent|User cancell?ed)/i.test(error.message);
}
