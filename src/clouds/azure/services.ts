import type { TokenCredential } from '@azure/core-auth';
import type { HttpClient } from '@azure/core-rest-pipeline';

/** What every client of the SDK is made with. */
export interface ClientOptions {
  readonly endpoint: string;
  readonly credentials: { readonly scopes: string[] };
  readonly httpClient: HttpClient;
  readonly retryOptions: { readonly maxRetries: 0 };
  readonly redirectOptions: { readonly maxRetries: 0 };
}

/** A part of the SDK: `create` makes a client, for a subscription where its operations are in one. */
export interface Sdk<Client> {
  create(credential: TokenCredential, subscription: string, options: ClientOptions): Client;
}

/** The parts of the SDK that are used, each loaded when it is first called. */
export const services = {
  resourceGraph: { load: () => import('./resourcegraph/sdk.ts') },
  subscriptions: { load: () => import('./resources/subscriptionsSdk.ts') },
  managementGroups: { load: () => import('./management/sdk.ts') },
  resources: { load: () => import('./resources/sdk.ts') },
  compute: { load: () => import('./compute/sdk.ts') },
  network: { load: () => import('./network/sdk.ts') },
  appService: { load: () => import('./web/sdk.ts') },
  monitor: { load: () => import('./insights/sdk.ts') },
} as const;

export type Service = keyof typeof services;

type LoadedSdk<S extends Service> = Awaited<ReturnType<(typeof services)[S]['load']>>['sdk'];

export type ClientOf<S extends Service> = ReturnType<LoadedSdk<S>['create']>;
