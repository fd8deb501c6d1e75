/** An access token. */
export interface Token {
  readonly token: string;
  /** Milliseconds since 1970. */
  readonly expiresOn: number;
}

export interface TokenRequest {
  /** What a challenge asked for: its `claims`, decoded to JSON. */
  readonly claims?: string;
  readonly signal?: AbortSignal;
}

/** Tokens of one identity. */
export interface AzureTokens {
  /**
   * A token for the resource manager of a tenant; undefined: the identity's own tenant. Rejects with a ProblemError that
   * says how to sign in, or as the signal says.
   */
  token(tenant: string | undefined, request?: TokenRequest): Promise<Token>;
  /** Forgets tokens, so that the next one is asked for anew. */
  forget(): void;
}

/** Tokens are fetched again this long before they expire, so that a call that has just begun can end. */
const margin = 5 * 60_000;

/**
 * Keeps what `fetch` brought for each tenant until shortly before it expires. Callers that ask for the same while a fetch
 * is under way share it, and each may leave without ending it for the others. A failed fetch is not kept, and neither is a
 * token that was challenged.
 */
export function heldTokens(
  fetch: (tenant: string | undefined, claims: string | undefined) => Promise<Token>,
): AzureTokens {
  let held = new Map<string, Token>();
  let underWay = new Map<string, Promise<Token>>();

  const begin = (key: string, tenant: string | undefined, claims: string | undefined): Promise<Token> => {
    // What was forgotten meanwhile stays so: the fetch writes to the maps that it began with.
    const [tokens, fetches] = [held, underWay];
    const name = claims === undefined ? key : `${key}\n${claims}`;
    const known = fetches.get(name);
    if (known !== undefined) return known;
    const fetched = fetch(tenant, claims)
      .then((token) => {
        tokens.set(key, token);
        return token;
      })
      .finally(() => fetches.delete(name));
    fetches.set(name, fetched);
    return fetched;
  };

  return {
    async token(tenant, { claims, signal } = {}) {
      signal?.throwIfAborted();
      const key = tenant?.toLowerCase() ?? '';
      if (claims !== undefined) held.delete(key);
      const kept = held.get(key);
      if (kept !== undefined && kept.expiresOn - Date.now() > margin) return kept;
      return unlessAborted(begin(key, tenant, claims), signal);
    },
    forget() {
      held = new Map();
      underWay = new Map();
    },
  };
}

/** Settles as the promise does, or rejects as soon as the signal says stop; the promise goes on. */
export async function unlessAborted<Value>(promise: Promise<Value>, signal: AbortSignal | undefined): Promise<Value> {
  if (signal === undefined) return promise;
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const stop = (): void => reject(signal.reason);
  signal.addEventListener('abort', stop);
  try {
    return await Promise.race([promise, aborted]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}
