import type { Problem } from '../../model/problem.ts';
import type { Profile } from '../../model/profile.ts';
import type { Environment, Values } from './configuration.ts';

const anyService = '*';

/**
 * The address that calls of a profile to a service go to instead of AWS, for a client's `endpoint`; undefined where
 * nothing is configured. `service` is the SDK's service id in any spelling: `EC2`, `sts`, `SSO OIDC`, `auto-scaling`.
 */
export function endpointFor(profile: Profile, service: string): string | undefined {
  return profile.endpoints?.[serviceKey(service)] ?? profile.endpoints?.[anyService];
}

/**
 * Configured addresses by service, `*` for all others, in the SDK's order: `AWS_ENDPOINT_URL_<SERVICE>`,
 * `AWS_ENDPOINT_URL`, the profile's services section, the profile's `endpoint_url`; none when either says to ignore them.
 */
export function configuredEndpoints(
  values: Values,
  services: Values | undefined,
  environment: Environment,
): Record<string, string> {
  const ignored = environment.AWS_IGNORE_CONFIGURED_ENDPOINT_URLS ?? values.ignore_configured_endpoint_urls;
  if (ignored === 'true') return {};
  const fromEnvironment = Object.entries(environment).filter(
    ([name, url]) => name.startsWith('AWS_ENDPOINT_URL_') && url,
  );
  const fromFile = Object.entries(services ?? {}).filter(([key, url]) => key.endsWith('.endpoint_url') && url);
  const found: [string, string | undefined][] = environment.AWS_ENDPOINT_URL
    ? [[anyService, environment.AWS_ENDPOINT_URL]]
    : [
        [anyService, values.endpoint_url],
        ...fromFile.map(([key, url]): [string, string | undefined] => [key.slice(0, -'.endpoint_url'.length), url]),
      ];
  for (const [name, url] of fromEnvironment) found.push([name.slice('AWS_ENDPOINT_URL_'.length).toLowerCase(), url]);
  return Object.fromEntries(found.filter((entry): entry is [string, string] => entry[1] !== undefined));
}

/** What is wrong with configured addresses that are not web addresses. */
export function endpointProblem(
  profile: string,
  endpoints: Readonly<Record<string, string>>,
  file: Problem['file'],
): Problem | undefined {
  const wrong = Object.values(endpoints).find((url) => !/^https?:$/.test(URL.parse(url)?.protocol ?? ''));
  if (wrong === undefined) return undefined;
  return {
    code: 'InvalidEndpoint',
    message: `The endpoint "${wrong}" of profile ${profile} is not a web address.`,
    advice: 'Correct endpoint_url in the file, or the environment variables that begin with AWS_ENDPOINT_URL.',
    nextStep: 'edit-file',
    ...(file && { file }),
  };
}

function serviceKey(service: string): string {
  return service.toLowerCase().replaceAll(/[ -]/g, '_');
}
