import type { HttpClient } from '@azure/core-rest-pipeline';
import type { AccountInfo, INetworkModule, NetworkRequestOptions, PublicClientApplication } from '@azure/msal-node';
import type { Entra } from './entra.ts';

/** A sign-in by device code. It is in memory only, and ends with it. */
export interface DeviceSession {
  readonly account: AccountInfo;
  readonly cache: MemoryCache;
}

/** The sign-ins by device code, by profile: one for whoever signs in and whoever needs tokens. */
export interface DeviceSessions {
  readonly byProfile: Map<string, DeviceSession>;
  /** What challenges asked for that need the person: the next sign-in is for this. */
  readonly challenges: Map<string, string>;
}

export function createDeviceSessions(): DeviceSessions {
  return { byProfile: new Map(), challenges: new Map() };
}

/** Where MSAL keeps the tokens of one sign-in: several of its clients share it. */
export class MemoryCache {
  #kept = '';

  async beforeCacheAccess(context: CacheAccess): Promise<void> {
    if (this.#kept !== '') context.tokenCache.deserialize(this.#kept);
  }

  async afterCacheAccess(context: CacheAccess): Promise<void> {
    if (context.cacheHasChanged) this.#kept = context.tokenCache.serialize();
  }
}

interface CacheAccess {
  readonly cacheHasChanged: boolean;
  readonly tokenCache: { serialize(): string; deserialize(cache: string): void };
}

/**
 * The Azure CLI's own registration, which every tenant knows and `@azure/identity` uses for the same purpose.
 * https://learn.microsoft.com/javascript/api/@azure/identity/devicecodecredentialoptions
 */
const clientId = '04b07795-8ddb-461a-bbee-02f9e1bf7b46';

/**
 * A client of MSAL. `DeviceCodeCredential` is not used, since without a new sign-in it gives tokens for one tenant only,
 * whichever it is asked for: https://github.com/Azure/azure-sdk-for-js/tree/main/sdk/identity/identity/src/msal/nodeFlows
 */
export async function msalClient(
  entra: Entra,
  tenant: string,
  cache: MemoryCache,
  signal?: AbortSignal,
): Promise<PublicClientApplication> {
  const msal = await import('@azure/msal-node');
  const refusal = ({ error, error_description }: Refusal): Error =>
    new msal.AuthError(String(error), '', String(error_description));
  return new msal.PublicClientApplication({
    auth: {
      clientId,
      authority: `${entra.authority}/${tenant}`,
      knownAuthorities: entra.isCustom ? [new URL(entra.authority).host] : [],
      // Says that challenges are understood, without which none is sent.
      clientCapabilities: ['cp1'],
    },
    cache: { cachePlugin: cache },
    system: { networkClient: await networkOf(entra.httpClient, refusal, signal) },
  });
}

/** What stands in the answer where a request is refused: RFC 6749, 5.2. */
interface Refusal {
  readonly error?: unknown;
  readonly error_description?: unknown;
}

/** The one HTTP client of Orrery, as MSAL wants it. */
async function networkOf(
  httpClient: HttpClient,
  refusal: (told: Refusal) => Error,
  abortSignal: AbortSignal | undefined,
): Promise<INetworkModule> {
  const { createHttpHeaders, createPipelineRequest } = await import('@azure/core-rest-pipeline');

  const send = async <Answer>(method: 'GET' | 'POST', url: string, options: NetworkRequestOptions = {}) => {
    const { headers, body } = options;
    const request = createPipelineRequest({
      url,
      method,
      headers: createHttpHeaders(headers),
      ...(body === undefined ? {} : { body }),
      ...(abortSignal === undefined ? {} : { abortSignal }),
    });
    const answer = await httpClient.sendRequest(request);
    const told = bodyOf(answer.bodyAsText);
    // MSAL takes a refused request for a device code for an empty one.
    if (answer.status >= 400 && new URL(url).pathname.endsWith('/devicecode')) throw refusal(told);
    return { status: answer.status, headers: answer.headers.toJSON(), body: told as Answer };
  };

  return {
    sendGetRequestAsync: (url, options) => send('GET', url, options),
    sendPostRequestAsync: (url, options) => send('POST', url, options),
  };
}

/** What is not JSON comes from a proxy or a server in trouble. It is not quoted: half a token is no JSON either. */
function bodyOf(text: string | null | undefined): Refusal {
  try {
    const told: unknown = JSON.parse(text ?? '');
    if (typeof told === 'object' && told !== null) return told;
  } catch {
    // Told below.
  }
  return { error: 'malformed_answer', error_description: 'The answer is not JSON.' };
}
