import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AzureEstate } from './azure/estate.ts';
import type { AzureOptions } from './azure/options.ts';
import { type AzureRequest, type LocalAzure, startAzure } from './azure/startAzure.ts';
import { firstOf, listsBeside } from './azureScanLists.ts';
import { type Opened, type OpenOptions, openAt } from './openAt.ts';

/** A local Azure, and what leads the product there as the application of its estate. */
export interface AzureAt {
  readonly azure: LocalAzure;
  /** A home, removed when this is stopped, in which the Azure CLI has selected one of two clouds that lead there. */
  readonly environment: Readonly<Record<string, string>>;
  /** A folder for whatever a test keeps. */
  readonly folder: string;
  /** Opens the product. Everything of Azure is read, unless the settings say otherwise. */
  open(options?: OpenOptions & { readonly environment?: Readonly<Record<string, string>> }): Promise<Opened>;
  /** Closes what was opened. */
  stop(): Promise<void>;
}

/** Starts a local Azure. Its cloud is known as people make one known: by the files of the Azure CLI. */
export async function azureAt(estate: AzureEstate, options: AzureOptions = {}): Promise<AzureAt> {
  const azure = await startAzure(estate, {
    ...options,
    instead: firstOf(options.instead, listsBeside(estate, options)),
  });
  const folder = mkdtempSync(join(tmpdir(), 'orrery-azure-'));
  const environment = azureEnvironment(estate, azure.url, folder);
  const opened: Opened[] = [];
  return {
    azure,
    environment,
    folder,
    async open({ settings, environment: own = environment, ...rest } = {}) {
      const one = await openAt(own, { ...rest, settings: { types: ['azure'], ...settings } });
      opened.push(one);
      return one;
    },
    async stop() {
      for (const { inventory } of opened) await inventory.close();
      await azure.stop();
      rmSync(folder, { recursive: true });
    },
  };
}

/** What leads to a local Azure, which `folder` as a home makes known. */
export function azureEnvironment(estate: AzureEstate, url: string, folder: string): Record<string, string> {
  mkdirSync(join(folder, '.azure'), { recursive: true });
  writeFileSync(join(folder, '.azure', 'config'), '[cloud]\nname = Local\n');
  const addresses = [
    `endpoint_resource_manager = ${url}`,
    `endpoint_active_directory = ${url}`,
    'endpoint_active_directory_resource_id = https://management.azure.com',
    '',
  ];
  const clouds = ['Local', 'SameAgain'].flatMap((name) => [`[${name}]`, ...addresses]);
  writeFileSync(join(folder, '.azure', 'clouds.config'), clouds.join('\n'));
  const application = estate.principals.find((one) => one.kind === 'application');
  return {
    HOME: folder,
    AZURE_TENANT_ID: application?.tenants[0] ?? '',
    AZURE_CLIENT_ID: application?.clientId ?? '',
    AZURE_CLIENT_SECRET: application?.secret ?? '',
  };
}

/** How often each thing was asked, ids left out: `POST /providers/Microsoft.ResourceGraph/resources resources`. */
export function callsBy(requests: readonly AzureRequest[]): Record<string, number> {
  const counts = new Map<string, number>();
  for (const request of requests) {
    const name = nameOf(request);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return Object.fromEntries([...counts].sort(([one], [other]) => (one < other ? -1 : 1)));
}

function nameOf({ method, path, body }: AzureRequest): string {
  const shown = path
    .replace(/^\/[^/]+\/(?=oauth2|v2\.0)/, '/{tenant}/')
    .replace(/(?<=^\/subscriptions\/)[^/]+/i, '{subscription}')
    .replace(/(?<=\/resourcegroups\/)[^/]+/i, '{group}');
  const query = queryOf({ body });
  return `${method} ${shown}${query === undefined ? '' : ` ${/^\w+/.exec(query)?.[0]}`}`;
}

/** What Resource Graph was asked, with one space where there are several. */
export function queryOf({ body }: Pick<AzureRequest, 'body'>): string | undefined {
  const query = typeof body === 'object' && body !== null && 'query' in body ? body.query : undefined;
  return typeof query === 'string' ? query.replace(/\s+/g, ' ') : undefined;
}

/** Queries for resources, the first and further pages. */
export function resourceQueries(requests: readonly AzureRequest[]): readonly AzureRequest[] {
  return requests.filter((request) => queryOf(request)?.startsWith('resources '));
}
