import assert from 'node:assert/strict';
import type { HttpClient } from '@azure/core-rest-pipeline';
import { ClientSecretCredential } from '@azure/identity';
import type { AzureOptions } from './options.ts';
import { ordersApplication, ordersEstate } from './ordersEstate.ts';
import { ordersTenant } from './ordersNames.ts';
import { rewritingClient } from './rewriting.ts';
import { type LocalAzure, startAzure } from './startAzure.ts';

/** What an SDK throws, of it what tests look at. */
export interface Refusal {
  readonly statusCode: number;
  readonly code: string;
  readonly message: string;
}

export interface SignedIn {
  readonly azure: LocalAzure;
  readonly credential: ClientSecretCredential;
  /** For every SDK client: it comes to this server, and says at once what went wrong. */
  readonly options: { readonly httpClient: HttpClient; readonly retryOptions: { readonly maxRetries: number } };
  /** A GET as a client without an SDK sends it. */
  get(path: string, token?: string): Promise<Response>;
}

/** Starts a server with the estate of the shop, and signs its application in. */
export async function ordersSignedIn(given: AzureOptions = {}): Promise<SignedIn> {
  const azure = await startAzure(ordersEstate, given);
  const options = { httpClient: rewritingClient(azure.url), retryOptions: { maxRetries: 0 } };
  const { clientId, secret } = ordersApplication;
  const credential = new ClientSecretCredential(ordersTenant, clientId, secret, options);
  return {
    azure,
    credential,
    options,
    async get(path, token) {
      const bearer = token ?? (await credential.getToken('https://management.azure.com/.default')).token;
      return fetch(azure.url + path, { headers: { authorization: `Bearer ${bearer}` } });
    },
  };
}

export async function all<Item>(items: AsyncIterable<Item>): Promise<Item[]> {
  const listed: Item[] = [];
  for await (const item of items) listed.push(item);
  return listed;
}

/** What the promise rejects with. Rejects where it does not. */
export async function refusal(promise: Promise<unknown>): Promise<Refusal> {
  return await promise.then(
    () => assert.fail('It was not refused.'),
    (error: Refusal) => error,
  );
}
