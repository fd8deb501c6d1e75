import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { setTimeout as wait } from 'node:timers/promises';
import { type Answer, refusal } from './answer.ts';
import { arm } from './arm/arm.ts';
import { callOf } from './call.ts';
import { openTokenBook } from './entra/accessTokens.ts';
import { entra } from './entra/entra.ts';
import type { AzureEstate } from './estate.ts';
import { type IndexedEstate, indexEstate } from './indexEstate.ts';
import type { AzureOptions } from './options.ts';

export interface AzureRequest {
  readonly method: string;
  /** In the case in which it was sent, without the query. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** JSON parsed, a form as its fields. */
  readonly body?: unknown;
  /** 0 where the connection was dropped. */
  readonly status: number;
  /** Of the token that the request was made with. */
  readonly tenant?: string;
  /** Milliseconds on the server's clock. */
  readonly at: number;
}

/** Azure on this machine, Entra and Resource Manager at one address. */
export interface LocalAzure {
  readonly url: string;
  /** Every request in the order of its answer. */
  requests(): readonly AzureRequest[];
  /** Answers with status 429. */
  readonly tooMany: number;
  /** Another estate from the next request on. Tokens stay good. */
  update(estate: AzureEstate): void;
  /** Ends what is under way. Rejects when the server itself made a mistake. */
  stop(): Promise<void>;
}

/** Starts a server on a free port of 127.0.0.1. */
export async function startAzure(estate: AzureEstate, options: AzureOptions = {}): Promise<LocalAzure> {
  const now = options.now ?? Date.now;
  let indexed: IndexedEstate = indexEstate(estate);
  const book = openTokenBook(options.tokenSeconds ?? 3600, now);
  const signIn = entra(() => indexed, book, options, now);
  const manage = arm(() => indexed, book, options, now);
  const requests: AzureRequest[] = [];
  const mistakes: unknown[] = [];

  const handle = async (incoming: IncomingMessage, response: ServerResponse, gone: AbortSignal): Promise<void> => {
    const call = await callOf(incoming);
    const { method, path, body } = call;
    const query = Object.fromEntries(call.query);
    const asked = { method, path, query, ...(body === undefined ? {} : { body }), at: now() };
    if (options.latency !== undefined) await wait(options.latency, undefined, { signal: gone });
    const instead = options.instead?.(asked);
    if (instead === 'reset') {
      requests.push({ ...asked, status: 0 });
      response.destroy();
      return;
    }
    const given = instead ?? signIn(call);
    const { answer, tenant } = given === undefined ? manage(call) : { answer: given };
    requests.push({ ...asked, status: answer.status, ...(tenant === undefined ? {} : { tenant }) });
    deliver(response, answer);
  };

  const server = createServer((incoming, response) => {
    const gone = new AbortController();
    response.once('close', () => gone.abort());
    handle(incoming, response, gone.signal).catch((error: unknown) => {
      if (gone.signal.aborted) return;
      mistakes.push(error);
      deliver(response, refusal(500, 'InternalServerError', `The local Azure failed: ${error}`));
    });
  });
  // A kept connection that this end closes while the other one begins to use it would be a fault that nobody asked for.
  Object.assign(server, { keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 });
  await new Promise<void>((resolve, reject) => server.once('error', reject).listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The local Azure has no port.');

  return {
    url: `http://127.0.0.1:${address.port}`,
    requests: () => [...requests],
    get tooMany() {
      return requests.filter(({ status }) => status === 429).length;
    },
    update(another) {
      indexed = indexEstate(another);
    },
    async stop() {
      const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await stopped;
      if (mistakes.length > 0) throw mistakes[0];
    },
  };
}

function deliver(response: ServerResponse, { status, headers = {}, body }: Answer): void {
  const id = randomUUID();
  response.writeHead(status, {
    ...(body === undefined ? {} : { 'Content-Type': 'application/json; charset=utf-8' }),
    'x-ms-request-id': id,
    'x-ms-correlation-request-id': id,
    ...headers,
  });
  response.end(body === undefined ? undefined : JSON.stringify(body));
}
