import * as v from 'valibot';
import type { Exchange } from './exchange.ts';

const headers = v.array(v.object({ name: v.string(), value: v.string() }));

const entry = v.object({
  /** HAR leaves names with an underscore to its writers. */
  _orrery: v.object({ service: v.string(), region: v.string(), account: v.optional(v.string()) }),
  request: v.object({
    method: v.string(),
    url: v.pipe(v.string(), v.url()),
    headers,
    postData: v.optional(v.object({ text: v.string() })),
  }),
  response: v.object({
    status: v.pipe(v.number(), v.integer()),
    headers,
    content: v.object({ text: v.optional(v.string(), '') }),
  }),
});

/** The parts of an HTTP Archive that a replay needs (http://www.softwareishard.com/blog/har-12-spec/). */
export const harSchema = v.object({ log: v.object({ version: v.string(), entries: v.array(entry) }) });

type Har = v.InferOutput<typeof harSchema>;

export function fromHar(har: Har): Exchange[] {
  return har.log.entries.map(({ _orrery: { account, ...place }, request, response }) => ({
    target: { ...place, ...(account === undefined ? {} : { account }) },
    request: {
      method: request.method,
      url: request.url,
      headers: headersOf(request.headers),
      body: request.postData?.text ?? '',
    },
    response: { status: response.status, headers: headersOf(response.headers), body: response.content.text },
  }));
}

/** A complete HAR 1.2. Times are not recorded: the same exchanges make the same file. */
export function toHar(exchanges: readonly Exchange[]): object {
  return { log: { version: '1.2', creator: { name: 'Orrery', version: '1' }, entries: exchanges.map(toEntry) } };
}

function toEntry({ target, request, response }: Exchange): object {
  return {
    _orrery: target,
    startedDateTime: '1970-01-01T00:00:00.000Z',
    time: 0,
    request: {
      method: request.method,
      url: request.url,
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: listOf(request.headers),
      queryString: [...new URL(request.url).searchParams].map(([name, value]) => ({ name, value })),
      ...(request.body === ''
        ? {}
        : { postData: { mimeType: request.headers['content-type'] ?? '', text: request.body } }),
      headersSize: -1,
      bodySize: Buffer.byteLength(request.body),
    },
    response: {
      status: response.status,
      statusText: '',
      httpVersion: 'HTTP/1.1',
      cookies: [],
      headers: listOf(response.headers),
      content: {
        size: Buffer.byteLength(response.body),
        mimeType: response.headers['content-type'] ?? '',
        text: response.body,
      },
      redirectURL: '',
      headersSize: -1,
      bodySize: Buffer.byteLength(response.body),
    },
    cache: {},
    timings: { send: 0, wait: 0, receive: 0 },
  };
}

function headersOf(list: Har['log']['entries'][number]['request']['headers']): Record<string, string> {
  return Object.fromEntries(list.map(({ name, value }) => [name.toLowerCase(), value]));
}

function listOf(values: Readonly<Record<string, string>>): { name: string; value: string }[] {
  return Object.entries(values).map(([name, value]) => ({ name, value }));
}
