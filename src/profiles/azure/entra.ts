import type { HttpClient } from '@azure/core-rest-pipeline';
import type { Profile } from '../../model/profile.ts';
import { isLoopback, knownCloud, publicCloud } from './clouds.ts';

/** Where a profile's tokens come from, and what they are asked for. */
export interface Entra {
  /** Begins with https:// and does not end with a slash. */
  readonly authority: string;
  /** Of a token for the resource manager. */
  readonly scope: string;
  readonly httpClient: HttpClient;
  /** Whether the authority is none of Microsoft's, so that Microsoft cannot be asked whether it is one. */
  readonly isCustom: boolean;
  /** What the last request failed with, if it did: Microsoft's libraries do not hand that on. */
  readonly failure: () => unknown;
}

/**
 * The Entra of a profile's cloud. Microsoft's libraries take no address without TLS: what is to go to one on this machine,
 * they are told is for the public cloud, and the client that is handed to them sends it there instead.
 */
export function entraOf({ partition, endpoints }: Profile, given: HttpClient): Entra {
  const { httpClient, failure } = remembering(given);
  const cloud = knownCloud(partition) ?? publicCloud;
  const address = endpoints?.activeDirectory ?? cloud.activeDirectory;
  const rest = {
    scope: scopeOf({ partition, endpoints }),
    failure,
    isCustom: address !== knownCloud(partition)?.activeDirectory,
  };
  const url = URL.parse(address);
  if (url?.protocol !== 'http:' || !isLoopback(url)) return { ...rest, authority: address, httpClient };
  return {
    ...rest,
    authority: publicCloud.activeDirectory,
    httpClient: redirected(httpClient, publicCloud.activeDirectory, address),
  };
}

/** What tokens for the resource manager of a profile's cloud are asked for. */
export function scopeOf({
  partition,
  endpoints,
}: {
  readonly partition: string;
  readonly endpoints?: Profile['endpoints'];
}): string {
  return `${endpoints?.audience ?? (knownCloud(partition) ?? publicCloud).audience}/.default`;
}

function redirected(httpClient: HttpClient, from: string, to: string): HttpClient {
  return {
    sendRequest(request) {
      if (request.url.startsWith(`${from}/`)) {
        request.url = `${to}${request.url.slice(from.length)}`;
        request.allowInsecureConnection = true;
      }
      return httpClient.sendRequest(request);
    },
  };
}

function remembering(given: HttpClient): Pick<Entra, 'httpClient' | 'failure'> {
  let failure: unknown;
  const sendRequest: HttpClient['sendRequest'] = async (request) => {
    try {
      const answer = await given.sendRequest(request);
      failure = undefined;
      return answer;
    } catch (error) {
      failure = error;
      throw error;
    }
  };
  return { httpClient: { sendRequest }, failure: () => failure };
}
