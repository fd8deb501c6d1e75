import type { Problem } from '../../model/problem.ts';
import type { Profile, SsoPortal } from '../../model/profile.ts';
import { type AwsConfiguration, type Environment, locateSession } from './configuration.ts';
import { configuredEndpoints, endpointProblem } from './endpoints.ts';
import { mixedUp } from './pathProblems.ts';
import { regionOf, regionProblem } from './region.ts';

/** An SSO session that can be signed in to, as its section describes it. */
export interface SsoSession extends SsoPortal {
  readonly name: string;
  /** What its tokens may be used for. */
  readonly scopes: readonly string[];
}

/**
 * What a token needs to list accounts and to get credentials: what the AWS CLI asks for, too, where nothing is said.
 * https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-sso.html
 */
const usualScopes = 'sso:account:access';

/** The session of this name, or why nobody can sign in to it. */
export function ssoSession(
  name: string,
  configuration: AwsConfiguration,
): { readonly session: SsoSession } | { readonly problem: Problem } {
  const mixed = mixedUp('sso-session', name, configuration);
  if (mixed !== undefined) return { problem: mixed };
  const {
    sso_start_url: startUrl,
    sso_region: region,
    sso_registration_scopes: scopes = usualScopes,
  } = configuration.ssoSessions.get(name) ?? {};
  if (startUrl === undefined || region === undefined) return { problem: incomplete(name, configuration) };
  return { session: { name, startUrl, region, scopes: scopes.split(',').map((scope) => scope.trim()) } };
}

/** Every SSO session as a profile of its own, which leads into each account that its portal lists. */
export function sessionProfile(name: string, configuration: AwsConfiguration, environment: Environment): Profile {
  const found = ssoSession(name, configuration);
  const portal = 'session' in found ? found.session : undefined;
  const file = locateSession(configuration, name);
  const endpoints = configuredEndpoints({}, undefined, environment);
  const problem =
    'problem' in found
      ? found.problem
      : (regionProblem(name, found.session.region, file) ?? endpointProblem(name, endpoints, file));
  return {
    id: sessionProfileId(name),
    provider: 'aws',
    name,
    method: 'SSO session, every account',
    source: configuration.config.path,
    ...regionOf({}, environment, portal?.region),
    ...(Object.keys(endpoints).length === 0 ? {} : { endpoints }),
    signIn: { kind: 'sso-session', name },
    ...(portal && { portal: { startUrl: portal.startUrl, region: portal.region } }),
    ...(problem && { problem }),
  };
}

export function sessionProfileId(name: string): string {
  return `aws:sso-session:${name}`;
}

function incomplete(name: string, configuration: AwsConfiguration): Problem {
  const values = configuration.ssoSessions.get(name) ?? {};
  const missing = ['sso_start_url', 'sso_region'].filter((key) => values[key] === undefined);
  const file = locateSession(configuration, name);
  return {
    code: 'IncompleteSso',
    message: `SSO session ${name} cannot be signed in to: it lacks ${missing.join(' and ')}.`,
    advice: 'Add what is missing, or run "aws configure sso-session".',
    nextStep: 'edit-file',
    ...(file && { file }),
  };
}
