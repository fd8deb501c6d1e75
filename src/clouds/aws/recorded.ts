import type { NodeHttpHandler } from '@smithy/node-http-handler';
import type { RecordedRequest, RecordedResponse } from '../exchange.ts';
import { parameterWithoutSecrets, withoutSecrets } from './withoutSecrets.ts';

type Request = Parameters<NodeHttpHandler['handle']>[0];

/** The only headers that are kept: what the SDK needs to read an answer, and nothing about who asked or when. */
const requestHeaders = ['content-type', 'x-amz-target'];
const responseHeaders = ['content-type', 'retry-after', 'x-amz-retry-after', 'x-amzn-errortype', 'x-amzn-query-error'];

/** A request as recordings keep it and replays look for it. */
export function recordedRequest(client: { service: string; region: string }, request: Request): RecordedRequest {
  const url = new URL(pathOf(client.service, request), `https://${client.service}.${client.region}.amazonaws.com`);
  for (const [name, value] of Object.entries(request.query ?? {}).sort(([a], [b]) => (a < b ? -1 : 1))) {
    if (/^x-amz-/i.test(name)) continue; // Presigned requests carry their signature here.
    for (const one of [value].flat()) url.searchParams.append(name, parameterWithoutSecrets(name, one ?? ''));
  }
  return {
    method: request.method,
    url: url.href,
    headers: kept(request.headers, requestHeaders),
    body: withoutSecrets(textOf(request.body)),
  };
}

/**
 * S3 is told the bucket by the host's name where that can be, and by the path elsewhere. Hosts are not recorded.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/VirtualHosting.html
 */
function pathOf(service: string, { hostname, path }: Request): string {
  const bucket = service === 's3' ? /^([^.]+)\.s3[.-]/.exec(hostname)?.[1] : undefined;
  return bucket === undefined ? path : `/${bucket}${path}`;
}

/** An answer as recordings keep it. */
export function recordedResponse(response: {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array;
}): RecordedResponse {
  return {
    status: response.statusCode,
    headers: kept(response.headers, responseHeaders),
    body: withoutSecrets(textOf(response.body)),
  };
}

function kept(headers: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  const found = Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value] as const);
  return Object.fromEntries(found.filter(([name]) => names.includes(name)).sort(([a], [b]) => (a < b ? -1 : 1)));
}

/** The operations that are called send and receive text only. */
function textOf(body: unknown): string {
  if (body === undefined || body === null) return '';
  if (typeof body === 'string') return body;
  if (body instanceof Uint8Array) return new TextDecoder().decode(body);
  throw new TypeError('A streamed request cannot be recorded.');
}
