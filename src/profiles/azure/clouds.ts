import type { Problem } from '../../model/problem.ts';
import { type Environment, readAzFile } from './azFolder.ts';
import { type ConfigSection, scanConfig } from './scanConfig.ts';

/** Where one Azure is. No address ends with a slash. */
export interface AzureCloud {
  /** As the Azure CLI names it. */
  readonly name: string;
  /** Microsoft Entra. */
  readonly activeDirectory: string;
  readonly resourceManager: string;
  /** What tokens for the resource manager are asked for; with `/.default` it is their scope. */
  readonly audience: string;
  readonly portal?: string;
}

/**
 * Entra and portals: https://learn.microsoft.com/entra/identity-platform/authentication-national-cloud
 * Resource managers: https://learn.microsoft.com/azure/azure-government/compare-azure-government-global-azure and
 * https://learn.microsoft.com/azure/china/resources-developer-guide. Audiences: those of the Azure SDKs and, outside of
 * the public cloud, of the Azure CLI, https://github.com/Azure/azure-cli/blob/dev/src/azure-cli-core/azure/cli/core/cloud.py
 */
export const publicCloud: AzureCloud = {
  name: 'AzureCloud',
  activeDirectory: 'https://login.microsoftonline.com',
  resourceManager: 'https://management.azure.com',
  audience: 'https://management.azure.com',
  portal: 'https://portal.azure.com',
};

export const governmentCloud: AzureCloud = {
  name: 'AzureUSGovernment',
  activeDirectory: 'https://login.microsoftonline.us',
  resourceManager: 'https://management.usgovcloudapi.net',
  audience: 'https://management.core.usgovcloudapi.net',
  portal: 'https://portal.azure.us',
};

export const chinaCloud: AzureCloud = {
  name: 'AzureChinaCloud',
  activeDirectory: 'https://login.chinacloudapi.cn',
  resourceManager: 'https://management.chinacloudapi.cn',
  audience: 'https://management.core.chinacloudapi.cn',
  portal: 'https://portal.azure.cn',
};

export const knownClouds: readonly AzureCloud[] = [publicCloud, governmentCloud, chinaCloud];

/** One of the clouds whose addresses never change; undefined for any other name. */
export function knownCloud(name: string): AzureCloud | undefined {
  return knownClouds.find((cloud) => cloud.name === name);
}

/** What the Azure CLI knows of clouds. */
export interface AzClouds {
  /** The one that is selected: of `az cloud set`, or `AZURE_CLOUD_NAME`. */
  readonly selected: string;
  /** How profiles in a cloud reach it. */
  readonly reach: (cloud: string) => CloudReach;
  readonly problems: readonly Problem[];
}

export interface CloudReach {
  /** Addresses, where they are not those of a known cloud. `audience`: what tokens are asked for. */
  readonly endpoints?: {
    readonly resourceManager: string;
    readonly activeDirectory: string;
    readonly audience: string;
  };
  /** Why it cannot be reached. */
  readonly problem?: Problem;
}

/**
 * Reads which cloud is selected (`config`) and which were registered with `az cloud register` (`clouds.config`), anew at
 * each call. A variable goes before the file, as for all of the CLI's settings.
 * https://learn.microsoft.com/cli/azure/azure-cli-configuration, https://learn.microsoft.com/cli/azure/manage-clouds-azure-cli
 */
export async function readAzClouds(environment: Environment): Promise<AzClouds> {
  const [config, clouds] = await Promise.all([
    readAzFile(environment, 'config'),
    readAzFile(environment, 'clouds.config'),
  ]);
  const settings = scanConfig(config.text ?? '', config.path);
  const registered = scanConfig(clouds.text ?? '', clouds.path);
  const named = settings.sections.findLast(({ name }) => name === 'cloud')?.entries.get('name')?.value;
  return {
    selected: environment.AZURE_CLOUD_NAME || named || publicCloud.name,
    reach: (cloud) => reachOf(cloud, registered.sections, clouds.path),
    problems: [config.problem, clouds.problem, ...settings.problems, ...registered.problems].filter(
      (one) => one !== undefined,
    ),
  };
}

function reachOf(cloud: string, sections: readonly ConfigSection[], path: string): CloudReach {
  const known = knownCloud(cloud);
  const section = sections.findLast(({ name }) => name === cloud);
  const written = (key: string): string | undefined =>
    withoutSlash(section?.entries.get(key)?.value ?? '') || undefined;
  const resourceManager = written('endpoint_resource_manager') ?? known?.resourceManager;
  const activeDirectory = written('endpoint_active_directory') ?? known?.activeDirectory;
  const audience =
    written('endpoint_active_directory_resource_id') ??
    written('endpoint_management') ??
    known?.audience ??
    resourceManager;
  if (section === undefined && known === undefined) return { problem: unknownCloud(cloud, path) };
  if (resourceManager === undefined || activeDirectory === undefined || audience === undefined) {
    const missing = resourceManager === undefined ? 'endpoint_resource_manager' : 'endpoint_active_directory';
    return { problem: incomplete(cloud, missing, path, section?.line) };
  }
  const endpoints = { resourceManager, activeDirectory, audience };
  for (const [key, address] of Object.entries(endpoints)) {
    if (key !== 'audience' && !isReachable(address)) return { problem: unusable(cloud, path, section?.line) };
  }
  const isAsKnown =
    resourceManager === known?.resourceManager &&
    activeDirectory === known.activeDirectory &&
    audience === known.audience;
  return isAsKnown ? {} : { endpoints };
}

/** Whether an address may be sent a token: over TLS, or to this machine. */
export function isReachable(address: string): boolean {
  const url = URL.parse(address);
  if (url === null || url.username !== '' || url.password !== '') return false;
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}

/** Whether a URL leads to this machine itself. */
export function isLoopback({ hostname }: URL): boolean {
  return /^(localhost|127\.0\.0\.1|\[::1\])$/.test(hostname);
}

export function withoutSlash(address: string): string {
  return address.replace(/\/+$/, '');
}

function unknownCloud(cloud: string, path: string): Problem {
  return {
    code: 'CloudNotRegistered',
    message: `The cloud ${cloud} is none of Microsoft's and is not registered with the Azure CLI.`,
    advice: 'Register it with "az cloud register", or select another with "az cloud set".',
    nextStep: 'edit-file',
    file: { path },
  };
}

function incomplete(cloud: string, missing: string, path: string, line: number | undefined): Problem {
  return {
    code: 'CloudIncomplete',
    message: `The cloud ${cloud} has no ${missing}.`,
    advice: 'Add the address, or register the cloud again with "az cloud register".',
    nextStep: 'edit-file',
    file: { path, ...(line === undefined ? {} : { line }) },
  };
}

function unusable(cloud: string, path: string, line: number | undefined): Problem {
  return {
    code: 'CloudAddress',
    message: `The cloud ${cloud} has an address that is not on the web or not encrypted.`,
    advice: 'Correct its endpoints: they begin with https://.',
    nextStep: 'edit-file',
    file: { path, ...(line === undefined ? {} : { line }) },
  };
}
