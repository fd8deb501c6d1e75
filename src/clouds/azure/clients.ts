import type { TokenCredential } from '@azure/core-auth';
import { LRUCache } from 'lru-cache';
import type { AzureAccess } from './access.ts';
import { type ClientOf, type ClientOptions, type Sdk, type Service, services } from './services.ts';

/** Clients of the SDK, each for one tenant and, where its operations are in one, one subscription. */
export interface AzureClients {
  /** Loads the service's part of the SDK when it is needed for the first time. */
  client<S extends Service>(service: S, tenant: string | undefined, subscription: string): Promise<ClientOf<S>>;
}

/** Clients kept at once. They are cheap to make. */
const mostClients = 100;

export function createAzureClients({ resourceManager, token, transport }: AzureAccess): AzureClients {
  const clients = new LRUCache<string, object>({ max: mostClients });
  const options: ClientOptions = {
    endpoint: resourceManager,
    // Our tokens are always for the resource manager: this only keeps the SDK from choosing another cloud's.
    credentials: { scopes: [`${resourceManager}/.default`] },
    httpClient: transport.client,
    // The collector retries: one layer, which knows all calls.
    retryOptions: { maxRetries: 0 },
    redirectOptions: { maxRetries: 0 },
  };

  const credentialFor = (tenant: string | undefined): TokenCredential => ({
    // Whoever leaves, leaves alone: the SDK shares what one of its calls fetches with the others.
    async getToken(_, { claims } = {}) {
      const given = await token(tenant, claims === undefined ? {} : { claims });
      // The SDK is to ask each time: tokens are kept by whoever gives them. What it would keep by itself, it would ask for
      // again behind everybody's back, every three seconds and with an error that nobody could catch.
      return { token: given.token, expiresOnTimestamp: 0 };
    },
  });

  return {
    async client(service, tenant, subscription) {
      const key = JSON.stringify([service, tenant, subscription]);
      // Callers are typed by service; here clients of all services are one.
      const { sdk } = (await services[service].load()) as { sdk: Sdk<object> };
      const client = clients.get(key) ?? sdk.create(credentialFor(tenant), subscription, options);
      clients.set(key, client);
      return client as ClientOf<typeof service>;
    },
  };
}
