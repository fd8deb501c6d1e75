import { createServer, request as httpRequest, type IncomingMessage, type ServerResponse } from 'node:http';
import { buffer } from 'node:stream/consumers';
import { setTimeout as wait } from 'node:timers/promises';
import { type AwsCall, awsCall } from './awsCall.ts';
import { type Answer, htmlPage, serverError, throttled } from './faultAnswers.ts';
import { deliver, drip, reset, trickle, truncate } from './faultDelivery.ts';
import { applyRules, type KnownCall, type Rule, type StoppingFault } from './faultRules.ts';

export interface ProxiedCall extends KnownCall {
  /** Milliseconds on the proxy's clock. */
  readonly at: number;
  /** `admitted`: it reached the provider, and its answer goes back as it is. */
  readonly outcome: 'admitted' | 'throttled' | 'faulted';
}

/** A way to an emulated provider on which things go wrong as told. */
export interface FaultProxy {
  readonly endpoint: string;
  /** Replaces the rules in force and forgets how often they applied. */
  setRules(rules: readonly Rule[]): void;
  /** Every call in the order of arrival. */
  calls(): readonly ProxiedCall[];
  /** How many calls match everything that is named. */
  count(wanted?: Partial<ProxiedCall>): number;
  /** The highest number of calls that were here at once. */
  mostAtOnce(): number;
  /** Forgets the calls. */
  reset(): void;
  /** Ends everything that is under way. Rejects when something went wrong that no rule asked for. */
  stop(): Promise<void>;
}

/** Starts a proxy before `target`, such as moto's endpoint. `now`: the clock of buckets and arrivals, in milliseconds. */
export async function startFaultProxy(target: string, now = (): number => performance.now()): Promise<FaultProxy> {
  const accounts = new Map<string, string>();
  let calls: ProxiedCall[] = [];
  let meet = applyRules([]);
  let here = 0;
  let most = 0;
  const mistakes: unknown[] = [];

  /** Sends the request on, and notes whose keys an assumed role got. */
  const forward = async (
    incoming: IncomingMessage,
    body: Buffer,
    call: AwsCall,
    gone: AbortSignal,
  ): Promise<Answer> => {
    const answer = await send(target, incoming, body, gone);
    if (call.operation === 'AssumeRole') {
      const key = /<AccessKeyId>([^<]+)</.exec(answer.body.toString())?.[1];
      const account = new URLSearchParams(body.toString()).get('RoleArn')?.split(':')[4];
      if (key !== undefined && account !== undefined) accounts.set(key, account);
    }
    return answer;
  };

  const handle = async (incoming: IncomingMessage, response: ServerResponse, gone: AbortSignal): Promise<void> => {
    const body = await buffer(incoming);
    const asked = awsCall(incoming.headers, body.toString());
    const { service, operation, region, accessKey } = asked;
    const call: KnownCall = { service, operation, region, account: accounts.get(accessKey) ?? '' };
    const at = now();
    const { latency, fault } = meet(call, at);
    calls.push({ ...call, at, outcome: outcomeOf(fault) });
    if (latency > 0) await wait(latency, undefined, { signal: gone });
    await meetFault(fault, service, response, () => forward(incoming, body, asked, gone), gone);
  };

  const server = createServer((incoming, response) => {
    const gone = new AbortController();
    most = Math.max(most, ++here);
    response.once('close', () => {
      here--;
      gone.abort();
    });
    handle(incoming, response, gone.signal).catch((error: unknown) => {
      // Where nobody waits for the answer any more, nothing is wrong.
      if (gone.signal.aborted) return;
      mistakes.push(error);
      response.destroy();
    });
  });
  // A kept connection that this end closes while the other one begins to use it would be a fault that nobody asked for.
  Object.assign(server, { keepAliveTimeout: 0, requestTimeout: 0, headersTimeout: 0 });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The proxy has no port.');

  return {
    endpoint: `http://127.0.0.1:${address.port}`,
    setRules(rules) {
      meet = applyRules(rules);
    },
    calls: () => [...calls],
    count: (wanted = {}) => {
      const names = Object.keys(wanted) as (keyof ProxiedCall)[];
      return calls.filter((call) => names.every((name) => call[name] === wanted[name])).length;
    },
    mostAtOnce: () => most,
    reset() {
      calls = [];
      most = here;
    },
    async stop() {
      const stopped = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await stopped;
      if (mistakes.length > 0) throw mistakes[0];
    },
  };
}

function outcomeOf(fault: StoppingFault | undefined): ProxiedCall['outcome'] {
  if (fault === undefined) return 'admitted';
  return fault.kind === 'throttle' ? 'throttled' : 'faulted';
}

async function meetFault(
  fault: StoppingFault | undefined,
  service: string,
  response: ServerResponse,
  forward: () => Promise<Answer>,
  gone: AbortSignal,
): Promise<void> {
  switch (fault?.kind) {
    case undefined:
      return deliver(response, await forward());
    case 'throttle':
      return deliver(response, throttled(service, fault));
    case 'serverError':
      return deliver(response, serverError(service, fault.status));
    case 'html':
      return deliver(response, htmlPage(fault.status));
    case 'reset':
      return reset(response, fault.when === 'before' ? undefined : await forward());
    case 'hang':
      return;
    case 'truncated':
      return truncate(response, await forward(), fault.length);
    case 'slow':
      return drip(response, await forward(), fault, gone);
    case 'trickle':
      return trickle(response, fault.every, gone);
  }
}

/** The same request to the provider. The host stays as it is: signatures include it. */
async function send(target: string, incoming: IncomingMessage, body: Buffer, signal: AbortSignal): Promise<Answer> {
  const { method, url = '/', headers } = incoming;
  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    httpRequest(new URL(url, target), { method, headers, agent: false, signal })
      .once('response', resolve)
      .once('error', reject)
      .end(body);
  });
  const ofThisHop = new Set(['connection', 'keep-alive', 'transfer-encoding', 'content-length']);
  const kept = Object.entries(answer.headers).filter(([name]) => !ofThisHop.has(name));
  return {
    status: answer.statusCode ?? 0,
    headers: Object.fromEntries(kept.map(([name, value]) => [name, String(value)])),
    body: await buffer(answer),
  };
}
