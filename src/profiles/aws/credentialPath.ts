import type { Problem } from '../../model/problem.ts';
import type { SignIn } from '../../model/profile.ts';
import type { AwsConfiguration, Values } from './configuration.ts';
import { brokenSso, loop, missingProfile, mixedUp, noCredentials, unknownCredentialSource } from './pathProblems.ts';

/** Where a profile's own credentials begin: with what one profile holds, before any role is assumed. */
export type Base = SignInBase | PlainBase;

interface Beginning {
  /** The profile that says so: the asked one, or the end of its chain of source profiles. */
  readonly profile: string;
  readonly values: Values;
}

export interface SignInBase extends Beginning {
  readonly kind: 'sso' | 'login';
  readonly signIn: SignIn;
}

interface PlainBase extends Beginning {
  readonly kind: 'keys' | 'web identity' | 'process' | 'Environment' | 'EcsContainer' | 'Ec2InstanceMetadata';
}

/** A role to assume, as one profile describes it. */
export interface RoleStep {
  readonly profile: string;
  readonly arn: string;
  readonly sessionName?: string;
  readonly externalId?: string;
  readonly duration?: number;
  readonly mfaDevice?: string;
}

/** How a profile comes to its credentials: a base, then roles assumed one after the other. */
export interface CredentialPath {
  readonly base: Base;
  readonly roles: readonly RoleStep[];
}

export type Resolution = { readonly path: CredentialPath } | { readonly problem: Problem };

/** What one profile's own keys say about where its credentials come from. */
type Method =
  | { readonly kind: 'role'; readonly source: string }
  | { readonly kind: 'credential source'; readonly source: string }
  | { readonly kind: 'keys' | 'web identity' | 'process' | 'sso' | 'login' | 'none' };

/**
 * The way to a profile's credentials that the SDK's `fromIni` would take (same order of preference), or the problem that
 * bars it. Runs nothing and calls nothing. It is decided here, not by `fromIni`, because that loses the file paths and
 * client options on its way to inner providers and would run a `credential_process` before anyone could refuse.
 */
export function credentialPath(profile: string, configuration: AwsConfiguration): Resolution {
  const roles: RoleStep[] = [];
  const sources: string[] = [];
  for (let name = profile; ; name = sources.at(-1) ?? name) {
    const values = configuration.profiles.get(name);
    if (values === undefined) return { problem: missingProfile([profile, ...sources], configuration) };
    const mixed = mixedUp('profile', name, configuration);
    if (mixed !== undefined) return { problem: mixed };

    const method = methodOf(values, sources.length > 0);
    if (method.kind === 'none') return { problem: noCredentials(name, values, configuration) };
    if (method.kind === 'role') {
      roles.unshift(roleStep(name, values));
      const again = sources.includes(method.source);
      sources.push(method.source);
      if (again) return { problem: loop([profile, ...sources], configuration) };
      continue;
    }
    if (method.kind === 'credential source') {
      if (values.role_arn !== undefined) roles.unshift(roleStep(name, values));
      if (!isCredentialSource(method.source)) {
        return { problem: unknownCredentialSource(name, method.source, configuration) };
      }
      return { path: { base: { kind: method.source, profile: name, values }, roles } };
    }
    if (method.kind === 'sso' || method.kind === 'login') {
      const broken = method.kind === 'sso' ? brokenSso(name, values, configuration) : undefined;
      if (broken !== undefined) return { problem: broken };
      return { path: { base: { kind: method.kind, signIn: signInOf(name, values), profile: name, values }, roles } };
    }
    return { path: { base: { kind: method.kind, profile: name, values }, roles } };
  }
}

/** How a profile gets credentials, for a tooltip. */
export function methodInWords(values: Values): string {
  const method = methodOf(values, false);
  switch (method.kind) {
    case 'keys':
      return values.aws_session_token === undefined ? 'access key' : 'temporary access key';
    case 'role':
      return `role assumed from ${method.source}`;
    case 'credential source':
      return `role assumed with ${sourceInWords[method.source] ?? method.source}`;
    case 'web identity':
      return 'role assumed with a web identity token';
    case 'process':
      return 'credential process';
    case 'sso':
      return values.sso_session === undefined ? 'SSO sign-in' : `SSO session ${values.sso_session}`;
    case 'login':
      return 'console sign-in';
    case 'none':
      return 'no credentials';
  }
}

function signInOf(profile: string, values: Values): SignIn {
  if (values.sso_session !== undefined) return { kind: 'sso-session', name: values.sso_session };
  return { kind: ssoKeys.some((key) => values[key] !== undefined) ? 'sso-profile' : 'login', name: profile };
}

const sourceInWords: Readonly<Record<string, string>> = {
  Environment: 'keys in the environment',
  EcsContainer: 'container credentials',
  Ec2InstanceMetadata: 'instance credentials',
};

/** The order of `resolveProfileData` in the SDK's credential-provider-ini. */
function methodOf(values: Values, asSource: boolean): Method {
  const { role_arn: role, source_profile: source, credential_source: named } = values;
  if (asSource && hasKeys(values)) return { kind: 'keys' };
  if (role !== undefined && source !== undefined && named === undefined) return { kind: 'role', source };
  if (named !== undefined && (role === undefined ? asSource : source === undefined)) {
    return { kind: 'credential source', source: named };
  }
  if (hasKeys(values)) return { kind: 'keys' };
  if (role !== undefined && values.web_identity_token_file !== undefined) return { kind: 'web identity' };
  if (values.credential_process !== undefined) return { kind: 'process' };
  if (ssoKeys.some((key) => values[key] !== undefined)) return { kind: 'sso' };
  if (values.login_session !== undefined) return { kind: 'login' };
  return { kind: 'none' };
}

const ssoKeys = ['sso_start_url', 'sso_account_id', 'sso_session', 'sso_region', 'sso_role_name'] as const;

function hasKeys(values: Values): boolean {
  return values.aws_access_key_id !== undefined && values.aws_secret_access_key !== undefined;
}

function isCredentialSource(source: string): source is 'Environment' | 'EcsContainer' | 'Ec2InstanceMetadata' {
  return Object.hasOwn(sourceInWords, source);
}

function roleStep(profile: string, values: Values): RoleStep {
  const duration = Number.parseInt(values.duration_seconds ?? '', 10);
  return {
    profile,
    arn: values.role_arn ?? '',
    ...(values.role_session_name === undefined ? {} : { sessionName: values.role_session_name }),
    ...(values.external_id === undefined ? {} : { externalId: values.external_id }),
    ...(Number.isNaN(duration) ? {} : { duration }),
    ...(values.mfa_serial === undefined ? {} : { mfaDevice: values.mfa_serial }),
  };
}
