import type { Problem } from '../../model/problem.ts';
import { type AwsConfiguration, locate, mistakeProblem, type Values } from './configuration.ts';

/** The last of a chain of source profiles is not there, or not as the SDK reads it. */
export function missingProfile(chain: readonly string[], configuration: AwsConfiguration): Problem {
  const [name = '', user] = chain.toReversed();
  const unread = unreadSection(name, configuration);
  if (unread !== undefined) return unread;
  if (locate(configuration, name) !== undefined) return noCredentials(name, {}, configuration);
  if (user !== undefined) {
    return {
      code: 'SourceProfileNotFound',
      message: `Profile ${user} takes its credentials from profile ${name}, which does not exist.`,
      advice: `Correct source_profile, or add the profile ${name}.`,
      ...editAt(configuration, user, 'source_profile'),
    };
  }
  return {
    code: 'ProfileNotFound',
    message: `There is no profile ${name} in ${configuration.config.path} or ${configuration.credentials.path}.`,
    advice: 'Refresh the profiles: it may have been renamed or removed.',
    nextStep: 'edit-file',
    file: { path: configuration.config.path },
  };
}

/** Why the SDK does not read a profile that is written in a file. */
function unreadSection(name: string, configuration: AwsConfiguration): Problem | undefined {
  for (const { path, scan, sections } of [configuration.config, configuration.credentials]) {
    for (const { unread } of sections('profile', name)) {
      const reason = unread ?? scan.unreadable;
      if (reason !== undefined) return mistakeProblem(reason, path);
    }
  }
  return undefined;
}

/**
 * The next header after this section is not closed, so the SDK would count the other's keys to this one. Better no
 * credentials than those of another profile.
 */
export function mixedUp(
  kind: 'profile' | 'sso-session',
  name: string,
  configuration: AwsConfiguration,
): Problem | undefined {
  for (const { path, sections } of [configuration.config, configuration.credentials]) {
    const swallowed = sections(kind, name).find((section) => section.swallowed)?.swallowed;
    if (swallowed === undefined) continue;
    const section = `${kind === 'profile' ? 'profile' : 'SSO session'} ${name}`;
    return {
      code: swallowed.code,
      message: `The section header in line ${swallowed.line} of ${path} is not closed, so its lines would count to ${section}.`,
      advice: 'Close the section header with a bracket.',
      nextStep: 'edit-file',
      file: { path, line: swallowed.line },
    };
  }
  return undefined;
}

/** A chain of source profiles that comes back to one of its own. */
export function loop(chain: readonly string[], configuration: AwsConfiguration): Problem {
  const circle = chain.slice(0, chain.findIndex((name, index) => chain.indexOf(name) < index) + 1);
  return {
    code: 'SourceProfileLoop',
    message: `Profile ${chain[0]} never reaches credentials: its source profiles run in a circle (${circle.join(' → ')}).`,
    advice: 'Let one of them have credentials of its own.',
    ...editAt(configuration, circle.at(-2) ?? '', 'source_profile'),
  };
}

export function unknownCredentialSource(name: string, source: string, configuration: AwsConfiguration): Problem {
  return {
    code: 'UnknownCredentialSource',
    message: `Profile ${name} names the credential source ${source}, which does not exist.`,
    advice: 'Set credential_source to Environment, EcsContainer or Ec2InstanceMetadata.',
    ...editAt(configuration, name, 'credential_source'),
  };
}

/** What an SSO profile lacks to name one role in one account of one session. */
export function brokenSso(name: string, values: Values, configuration: AwsConfiguration): Problem | undefined {
  const session = values.sso_session === undefined ? undefined : configuration.ssoSessions.get(values.sso_session);
  if (values.sso_session !== undefined && session === undefined) {
    return {
      code: 'SsoSessionNotFound',
      message: `Profile ${name} signs in with the SSO session ${values.sso_session}, which does not exist.`,
      advice: `Correct sso_session, or add the section [sso-session ${values.sso_session}].`,
      ...editAt(configuration, name, 'sso_session'),
    };
  }
  const mixed =
    values.sso_session === undefined ? undefined : mixedUp('sso-session', values.sso_session, configuration);
  if (mixed !== undefined) return mixed;
  const place = session === undefined ? `profile ${name}` : `SSO session ${values.sso_session}`;
  const held = session ?? values;
  const missing = [
    ...['sso_account_id', 'sso_role_name']
      .filter((key) => values[key] === undefined)
      .map((key) => `${key} in profile ${name}`),
    ...['sso_start_url', 'sso_region'].filter((key) => held[key] === undefined).map((key) => `${key} in ${place}`),
  ];
  if (missing.length === 0) return undefined;
  return {
    code: 'IncompleteSso',
    message: `Profile ${name} cannot sign in: ${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.`,
    advice: 'Add what is missing, or run "aws configure sso".',
    ...editAt(configuration, name, 'sso_session', 'sso_start_url'),
  };
}

/** A profile that says nothing the SDK could turn into credentials. */
export function noCredentials(name: string, values: Values, configuration: AwsConfiguration): Problem {
  const [sentence, key, advice] = missingPart(values);
  return {
    code: 'NoCredentials',
    message: `Profile ${name} ${sentence}.`,
    advice,
    ...editAt(configuration, name, key),
  };
}

function missingPart(values: Values): readonly [sentence: string, key: string, advice: string] {
  if (values.aws_access_key_id !== undefined) {
    return ['has an access key without its secret', 'aws_access_key_id', 'Add aws_secret_access_key.'];
  }
  if (values.aws_secret_access_key !== undefined) {
    return ['has a secret access key without its id', 'aws_secret_access_key', 'Add aws_access_key_id.'];
  }
  if (values.role_arn !== undefined && values.source_profile !== undefined) {
    return ['has both source_profile and credential_source', 'credential_source', 'Remove one of the two.'];
  }
  if (values.role_arn !== undefined) {
    return ['assumes a role but does not say from where', 'role_arn', 'Add source_profile or credential_source.'];
  }
  return ['says nothing about credentials', '', 'Add keys, an SSO session or a role, or run "aws configure".'];
}

function editAt(
  configuration: AwsConfiguration,
  profile: string,
  ...keys: readonly string[]
): Pick<Problem, 'nextStep' | 'file'> {
  const file = locate(configuration, profile, ...keys);
  return { nextStep: 'edit-file', ...(file === undefined ? {} : { file }) };
}
