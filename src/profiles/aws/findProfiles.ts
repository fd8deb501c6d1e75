import type { Problem } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import { type AwsConfiguration, type Environment, locate, readAwsConfiguration, type Values } from './configuration.ts';
import { credentialPath, methodInWords } from './credentialPath.ts';
import { configuredEndpoints, endpointProblem } from './endpoints.ts';
import {
  type EnvironmentMethod,
  environmentKeys,
  environmentMethod,
  environmentProfileId,
  missingEnvironmentKeys,
} from './environmentProfile.ts';
import { regionOf, regionProblem } from './region.ts';
import { sessionProfile } from './ssoSession.ts';
import { untrusted } from './trust.ts';

/**
 * Every AWS identity on this machine: what the environment holds first, then `default`, then the others by name,
 * then every SSO session. A profile that cannot be used is there with its problem; `problems` are mistakes in the files
 * themselves. Reads the files anew at every call, runs no program and calls no service.
 */
export async function findAwsProfiles(
  environment: Environment,
  options: { readonly trusted: boolean },
): Promise<{ profiles: Profile[]; problems: Problem[] }> {
  const configuration = await readAwsConfiguration(environment);
  const names = new Set([...configuration.profiles.keys(), ...writtenNames(configuration)]);
  const sessions = [...configuration.ssoSessions.keys()].sort(byName);
  const profiles = [
    ...[...names].sort(byName).map((name) => namedProfile(name, configuration, environment, options.trusted)),
    ...sessions.map((name) => sessionProfile(name, configuration, environment)),
  ];
  const method = environmentMethod(environment);
  if (method !== undefined) profiles.unshift(environmentProfile(method, configuration, environment));
  const ignored = [...configuration.profiles.keys()].flatMap((name) => ignoredRole(name, configuration) ?? []);
  return { profiles, problems: [...configuration.problems, ...ignored] };
}

function namedProfile(
  name: string,
  configuration: AwsConfiguration,
  environment: Environment,
  trusted: boolean,
): Profile {
  const values = configuration.profiles.get(name) ?? {};
  const resolution = credentialPath(name, configuration);
  const base = 'path' in resolution ? resolution.path.base : undefined;
  const signIn = base && 'signIn' in base ? base.signIn : undefined;
  const ssoRegion = base && ssoRegionOf(base.values, configuration);
  const reach = reachOf(name, values, configuration, environment);
  const problem =
    'problem' in resolution ? resolution.problem : (!trusted && untrusted(name, resolution.path)) || reach.problem;
  return {
    // The environment and SSO sessions have the plain ids; no name that the SDK reads from a header holds quotes.
    id: `aws:${name}` === environmentProfileId || name.startsWith('sso-session:') ? `aws:"${name}"` : `aws:${name}`,
    provider: 'aws',
    name,
    method: methodInWords(values),
    source: sourceOf(name, configuration),
    region: reach.region,
    partition: reach.partition,
    ...(reach.endpoints && { endpoints: reach.endpoints }),
    ...(signIn && { signIn }),
    ...(ssoRegion && { ssoRegion }),
    ...(problem && { problem }),
  };
}

function environmentProfile(
  method: EnvironmentMethod,
  configuration: AwsConfiguration,
  environment: Environment,
): Profile {
  // As in the SDK, the profile that AWS_PROFILE names still gives region and endpoints, though not credentials.
  const beside = environment.AWS_PROFILE || 'default';
  const { region, endpoint_url, services } = configuration.profiles.get(beside) ?? {};
  const values = { region: environment.AWS_REGION || region, endpoint_url, services };
  const reach = reachOf(beside, values, configuration, environment);
  const incomplete = method === 'keys' && environmentKeys(environment) === undefined;
  const problem = incomplete ? missingEnvironmentKeys : reach.problem;
  return {
    id: environmentProfileId,
    provider: 'aws',
    name: 'environment',
    method: environmentMethods[method],
    source: 'environment',
    region: reach.region,
    partition: reach.partition,
    ...(reach.endpoints && { endpoints: reach.endpoints }),
    ...(problem && { problem }),
  };
}

const environmentMethods: Readonly<Record<EnvironmentMethod, string>> = {
  keys: 'access key',
  'web identity': 'role assumed with a web identity token',
  container: 'container credentials',
};

/** Where a profile's calls go. */
interface Reach {
  readonly region: string;
  readonly partition: string;
  readonly endpoints?: Readonly<Record<string, string>>;
  readonly problem?: Problem | undefined;
}

function reachOf(name: string, values: Values, configuration: AwsConfiguration, environment: Environment): Reach {
  const place = regionOf(values, environment, ssoRegionOf(values, configuration));
  const services = values.services === undefined ? undefined : configuration.services.get(values.services);
  const endpoints = configuredEndpoints(values, services, environment);
  const missing = values.services !== undefined && services === undefined;
  const problem =
    regionProblem(name, place.region, locate(configuration, name, 'region')) ??
    endpointProblem(name, endpoints, locate(configuration, name, 'endpoint_url', 'services')) ??
    (missing ? servicesNotFound(name, values.services, locate(configuration, name, 'services')) : undefined);
  return { ...place, ...(Object.keys(endpoints).length === 0 ? {} : { endpoints }), problem };
}

function ssoRegionOf(values: Values, { ssoSessions }: AwsConfiguration): string | undefined {
  const session = values.sso_session === undefined ? undefined : ssoSessions.get(values.sso_session);
  return session?.sso_region ?? values.sso_region;
}

function servicesNotFound(name: string, services: string | undefined, file: Problem['file']): Problem {
  return {
    code: 'ServicesNotFound',
    message: `Profile ${name} takes its endpoints from the services section ${services}, which does not exist.`,
    advice: `Correct services, or add the section [services ${services}] to the config file.`,
    nextStep: 'edit-file',
    ...(file && { file }),
  };
}

/** The SDK passes over a role that has no source, and uses the keys beside it. The AWS CLI refuses such a profile. */
function ignoredRole(name: string, configuration: AwsConfiguration): Problem | undefined {
  const resolution = credentialPath(name, configuration);
  const values = configuration.profiles.get(name);
  if (values?.role_arn === undefined || 'problem' in resolution) return undefined;
  if (resolution.path.roles.length > 0 || resolution.path.base.kind === 'web identity') return undefined;
  const file = locate(configuration, name, 'role_arn');
  return {
    code: 'RoleIgnored',
    message: `Profile ${name} names a role but not from where it is assumed; the role is passed over.`,
    advice: 'Add source_profile or credential_source, or remove role_arn.',
    nextStep: 'edit-file',
    ...(file && { file }),
  };
}

/** Profiles with a header of their own, whether or not the SDK reads anything under it. */
function writtenNames({ config, credentials }: AwsConfiguration): string[] {
  return [config, credentials].flatMap(({ scan }) =>
    scan.sections.filter(({ kind, name }) => kind === 'profile' && name !== '').map(({ name }) => name),
  );
}

function sourceOf(profile: string, { config, credentials }: AwsConfiguration): string {
  const written = [config, credentials].filter(({ sections }) => sections('profile', profile).length > 0);
  const read = written.find(({ sections }) => sections('profile', profile).some(({ unread }) => unread === undefined));
  return (read ?? written[0] ?? config).path;
}

const inOrder = new Intl.Collator('en', { numeric: true });

function byName(a: string, b: string): number {
  if (a === 'default' || b === 'default') return a === 'default' ? -1 : 1;
  return inOrder.compare(a, b) || (a < b ? -1 : 1);
}
