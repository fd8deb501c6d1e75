import { LRUCache } from 'lru-cache';
import type { Profile } from '../../model/profile.ts';
import type { AwsAccess, AwsCredentialIdentityProvider } from './access.ts';
import { byNextToken, type NextPage, type NextPages } from './nextPage.ts';
import { type Service, services } from './services.ts';
import type { AwsRequestHandler } from './transport.ts';

/** What clients of all services have in common. */
export interface AwsClient {
  send(command: object, options: { abortSignal: AbortSignal }): Promise<object>;
  destroy(): void;
}

/** A service's part of the SDK without its types: clients of all services share one cache. */
interface Sdk {
  readonly Client: new (configuration: ClientConfiguration) => AwsClient;
  readonly commands: Readonly<Record<string, new (input: never) => object>>;
  /** Absent: by `NextToken`. */
  readonly nextPages?: NextPages;
}

interface ClientConfiguration {
  readonly region: string;
  readonly credentials: AwsCredentialIdentityProvider;
  readonly maxAttempts: number;
  readonly requestHandler: AwsRequestHandler;
  /** Its section in the configuration files says whether FIPS or dual-stack endpoints are called. */
  readonly profile: string;
  readonly ignoreConfiguredEndpointUrls: boolean;
  readonly endpoint?: string;
}

/** Where a client calls. `own`: with the profile's own credentials, not with those for the account. */
export interface ClientTarget {
  readonly service: Service;
  readonly region: string;
  readonly account: string | undefined;
  readonly own: boolean;
}

export interface AwsClients {
  /** Sends one operation once. Loads the service's SDK when it is needed for the first time. */
  send(target: ClientTarget, operation: string, input: object, signal: AbortSignal): Promise<object>;
  /** How an operation's pages follow each other. */
  nextPage(service: Service, operation: string): Promise<NextPage>;
  close(): void;
}

/** Clients kept at once. An organization has many more (service, region, account) than that; they are cheap to make. */
const mostClients = 200;

export function createClients(profile: Profile, access: AwsAccess): AwsClients {
  const clients = new LRUCache<string, AwsClient>({ max: mostClients, dispose: (client) => client.destroy() });

  const clientFor = (sdk: Sdk, { service, region, account, own }: ClientTarget): AwsClient => {
    const key = JSON.stringify([service, region, account]);
    const known = clients.get(key);
    if (known !== undefined) return known;
    const endpoint = access.endpoint(service);
    const client = new sdk.Client({
      region,
      credentials: access.credentials(own ? undefined : account),
      maxAttempts: 1, // The collector retries: one layer, which knows all calls.
      requestHandler: access.transport.handler({ service, region, account }),
      profile: profile.name,
      // The SDK would take them from the profile that AWS_PROFILE names, whichever profile this is.
      ignoreConfiguredEndpointUrls: true,
      ...(endpoint === undefined ? {} : { endpoint }),
    });
    clients.set(key, client);
    return client;
  };

  return {
    async send(target, operation, input, signal) {
      const sdk: Sdk = await services[target.service].load();
      const Command = sdk.commands[operation];
      if (Command === undefined) throw new RangeError(`${target.service} has no operation ${operation} here`);
      // Callers are typed by service and operation (AwsReader.pages); here all of them are one.
      return clientFor(sdk, target).send(new Command(input as never), { abortSignal: signal });
    },
    async nextPage(service, operation) {
      const { nextPages = {} }: Sdk = await services[service].load();
      return nextPages[operation] ?? nextPages['*'] ?? byNextToken;
    },
    close: () => clients.clear(),
  };
}
