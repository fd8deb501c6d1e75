import type { Call, Operation, QuotaLeft } from '../../model/cloud.ts';
import { isObject, type Json, type JsonObject } from '../../model/json.ts';
import { ProblemError } from '../../model/problem.ts';
import type { SharedWork } from '../sharedWork.ts';
import type { AzureAccess } from './access.ts';
import { answerOf, type WireAnswer } from './answers.ts';
import { AzureCallError } from './callError.ts';
import type { AzureClients } from './clients.ts';
import { quotaIn } from './quota.ts';
import type { ClientOf, Service } from './services.ts';

/** Where a call is made, and what it needs. */
export interface AzureCall {
  /** The permission that it needs, as Azure writes it: `Microsoft.Compute/virtualMachines/read`. */
  readonly action: string;
  /** Absent: the identity's own tenant. */
  readonly tenant?: string | undefined;
  readonly subscription?: string | undefined;
}

/** A list of the SDK: its pages, the first or the one that a link leads to. */
export interface Paged {
  byPage(from: { readonly continuationToken?: string }): { next(): PromiseLike<unknown> };
}

/** What resource types read with. Made for one reading; every call it makes goes through the collector. */
export interface AzureReader {
  readonly access: Pick<AzureAccess, 'tenants' | 'appSettings'>;
  /** The answer to one call as it came over the wire. Long-running operations are waited for. */
  ask<S extends Service>(
    service: S,
    call: AzureCall,
    send: (client: ClientOf<S>) => PromiseLike<unknown>,
  ): Promise<JsonObject>;
  /** What is asked for once by all who want it at the same time. */
  shared<Result>(key: string, ask: () => Promise<Result>): Promise<Result>;
  /** All pages of a list as they came over the wire. */
  pages<S extends Service>(
    service: S,
    call: AzureCall,
    list: (client: ClientOf<S>) => Paged,
  ): AsyncGenerator<JsonObject>;
}

export function createAzureReader(
  access: AzureAccess,
  clients: AzureClients,
  shared: SharedWork<unknown>,
  call: Call,
): AzureReader {
  const send = async <S extends Service>(
    service: S,
    { action, tenant, subscription }: AzureCall,
    sent: (client: ClientOf<S>) => PromiseLike<unknown>,
  ): Promise<JsonObject> => {
    const operation: Operation = {
      service: service === 'resourceGraph' ? 'resourcegraph' : 'arm',
      name: action,
      ...(subscription === undefined ? {} : { account: subscription }),
      ...(service === 'resourceGraph' && tenant !== undefined ? { region: tenant } : {}),
    };
    const client = await clients.client(service, tenant, subscription ?? '');
    return call(operation, async (signal, told) => {
      try {
        const answer = await answerOf({ tenant, signal }, async () => sent(client));
        tell(answer, told);
        return bodyOf(answer);
      } catch (error) {
        throw signal.aborted ? signal.reason : new AzureCallError(operation, error);
      }
    });
  };

  return {
    access,
    ask: send,
    // Whoever shares a key asks for the same.
    shared: <Result>(key: string, ask: () => Promise<Result>) => shared(key, ask) as Promise<Result>,
    async *pages(service, asked, list) {
      const seen = new Set<string>();
      for (let link: string | undefined, isFirst = true; isFirst || link !== undefined; isFirst = false) {
        const from = link === undefined ? {} : { continuationToken: link };
        const page = await send(service, asked, (client) => list(client).byPage(from).next());
        yield page;
        const next = page.nextLink ?? page['@nextLink'];
        link = typeof next === 'string' && next !== '' ? next : undefined;
        if (link !== undefined && seen.has(link)) throw repeatedPage();
        if (link !== undefined) seen.add(link);
      }
    },
  };
}

function tell({ headers }: WireAnswer, told: ((left: QuotaLeft) => void) | undefined): void {
  const left = quotaIn(headers);
  if (left !== undefined) told?.(left);
}

function bodyOf({ body }: WireAnswer): JsonObject {
  let value: Json | undefined;
  try {
    value = JSON.parse(body);
  } catch (error) {
    throw malformed(error);
  }
  if (!isObject(value)) throw malformed(undefined);
  return value;
}

function malformed(cause: unknown): ProblemError {
  return new ProblemError(
    {
      code: 'MalformedAnswer',
      message: 'The answer is not in the format that Azure documents.',
      advice: 'Check whether a proxy or a sign-in page answers in place of Azure, then try again.',
      nextStep: 'check-network',
    },
    cause,
  );
}

function repeatedPage(): ProblemError {
  return new ProblemError({
    code: 'RepeatedPageToken',
    message: 'The list never ends: Azure gave the same page twice.',
    advice: 'What came before it is shown. Try again; if it happens again, an endpoint in between may be at fault.',
    nextStep: 'retry',
  });
}
