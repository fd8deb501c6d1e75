import type { HttpClient } from '@azure/core-rest-pipeline';
import { azure } from '../clouds/azure/azure.ts';
import {
  type AzurePatience,
  liveClient,
  recordingClient,
  replayClient,
  resourceManagerTransport,
} from '../clouds/azure/transport.ts';
import type { Exchange, Recorder } from '../clouds/exchange.ts';
import type { Agents } from '../clouds/network/agents.ts';
import type { Connection } from '../model/cloud.ts';
import { ProblemError } from '../model/problem.ts';
import type { Profile } from '../model/profile.ts';
import { isLoopback, knownCloud, publicCloud } from '../profiles/azure/clouds.ts';
import { signInWithDeviceCode } from '../profiles/azure/deviceCode.ts';
import { createDeviceSessions } from '../profiles/azure/deviceSession.ts';
import { scopeOf } from '../profiles/azure/entra.ts';
import { identityOf } from '../profiles/azure/identity.ts';
import { azureTokens } from '../profiles/azure/tokens.ts';
import type { InventoryHost } from './host.ts';
import type { Settings } from './settings.ts';

export interface AzureConnections {
  /** Live, or from a recording. What is called is recorded where there is a recorder. */
  connect(profile: Profile, settings: Settings, recording: readonly Exchange[] | undefined): Promise<Connection>;
  /** Signs a profile in, in the browser. Answers false when the person or the signal stopped it. */
  signIn(profile: Profile, settings: Settings, signal: AbortSignal): Promise<boolean>;
}

/** Ways into Azure: tokens and transport for a profile. */
export function azureConnections(options: {
  readonly environment: NodeJS.ProcessEnv;
  readonly host: InventoryHost;
  readonly agents: (settings: Settings) => Agents;
  readonly recorder: Recorder | undefined;
  readonly patience?: AzurePatience;
}): AzureConnections {
  const { environment, host, agents, recorder, patience } = options;
  const sessions = createDeviceSessions();

  const network = (settings: Settings, instead?: Readonly<Record<string, string>>): HttpClient =>
    liveClient({ ...patience, agents: agents(settings), ...(instead === undefined ? {} : { instead }) });

  return {
    async connect(profile, settings, recording) {
      const { address, instead } = resourceManagerOf(profile);
      const client = recording === undefined ? network(settings, instead) : replayClient(recording);
      const tokens = azureTokens(profile, {
        environment,
        trusted: settings.trusted,
        // Never recorded: a recording needs nobody to sign in.
        httpClient: network(settings),
        microsoftToken: (request) => host.microsoftToken(request),
        sessions,
      });
      // A recording is read as it was made, whatever a person chose of their own.
      const wanted = recording === undefined ? (settings.azureTenants ?? []) : tenantsOf(recording);
      return azure.connect(profile, {
        resourceManager: address,
        transport: resourceManagerTransport(
          address,
          recorder === undefined ? client : recordingClient(client, recorder),
        ),
        token: tokens.token,
        identity: async (signal) => identityOf((await tokens.token(undefined, { signal })).token),
        tenants: wanted.length > 0 ? wanted : (profile.azure?.tenants ?? []),
        // Those that a recording holds are names only, and reading them needs no permission.
        appSettings: recording !== undefined || settings.azureAppSettings === true,
      });
    },
    async signIn(profile, settings, signal) {
      switch (profile.azure?.credential) {
        case 'device-code':
          return signInWithDeviceCode(
            profile,
            {
              httpClient: network(settings),
              sessions,
              showCode: (shown) => host.signInCode({ profile: profile.id, ...shown }),
            },
            signal,
          );
        case 'vscode':
          return host.microsoftSignIn({
            account: profile.azure.account ?? '',
            cloud: profile.partition,
            scopes: [scopeOf(profile)],
          });
        default:
          throw new ProblemError(signsInElsewhere(profile));
      }
    },
  };
}

/** The tenants that a recording was made in; empty where those were whatever could be entered. The first is asked for all. */
function tenantsOf(recording: readonly Exchange[]): readonly string[] {
  const list = recording.find(({ request }) => new URL(request.url).pathname === '/tenants');
  const first = list?.target.account;
  return first === undefined ? [] : [...new Set([first, ...recording.flatMap(({ target }) => target.account ?? [])])];
}

/**
 * Where the resource manager of a profile's cloud is. The SDK sends tokens over TLS only: what is to go to an address of
 * this machine without it, the SDK is told is for the public cloud.
 */
function resourceManagerOf({ partition, endpoints }: Profile): {
  readonly address: string;
  readonly instead?: Readonly<Record<string, string>>;
} {
  const own = endpoints?.resourceManager;
  const cloud = knownCloud(partition) ?? publicCloud;
  if (own === undefined) return { address: cloud.resourceManager };
  const url = URL.parse(own);
  if (url?.protocol !== 'http:' || !isLoopback(url)) return { address: own };
  const { resourceManager: address } = publicCloud;
  return { address, instead: { [new URL(address).host]: own } };
}

function signsInElsewhere({ name, method }: Profile) {
  return {
    code: 'SignsInElsewhere',
    message: `${name} is not signed in to in the browser: it uses ${method}.`,
    advice: 'Sign in with the command that its problem names.',
    nextStep: 'none',
  } as const;
}
