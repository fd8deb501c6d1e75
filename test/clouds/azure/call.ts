import type { IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';

/** A request as handlers see it. */
export interface Call {
  readonly method: string;
  /** With one slash at its beginning, even where an SDK sends two. */
  readonly path: string;
  /** Of the path, decoded. */
  readonly segments: readonly string[];
  readonly query: URLSearchParams;
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Parsed JSON, the fields of a form, or the text; absent for none. */
  readonly body?: unknown;
}

export async function callOf(incoming: IncomingMessage): Promise<Call> {
  const { method = 'GET', url = '/' } = incoming;
  const { pathname, searchParams } = new URL(`http://localhost${url}`);
  const body = bodyOf(await text(incoming), incoming.headers['content-type'] ?? '');
  return {
    method,
    path: pathname.replace(/^\/+/, '/'),
    segments: pathname
      .split('/')
      .filter((segment) => segment !== '')
      .map(decodeURIComponent),
    query: searchParams,
    headers: Object.fromEntries(Object.entries(incoming.headers).map(([name, value]) => [name, value?.toString()])),
    ...(body === undefined ? {} : { body }),
  };
}

function bodyOf(sent: string, contentType: string): unknown {
  if (sent === '') return undefined;
  if (contentType.includes('x-www-form-urlencoded')) return Object.fromEntries(new URLSearchParams(sent));
  if (!contentType.includes('json')) return sent;
  try {
    return JSON.parse(sent);
  } catch {
    return sent;
  }
}
