import type { AwsCall } from './awsCall.ts';

/** What happens to a call. Only `latency` and a `throttle` with tokens left let it go on, also to the rules after it. */
export type Fault = { readonly kind: 'latency'; readonly milliseconds: number } | StoppingFault;

export type StoppingFault =
  | Throttle
  | { readonly kind: 'serverError'; readonly status: 500 | 503 }
  | { readonly kind: 'html'; readonly status: 200 | 502 }
  | { readonly kind: 'reset'; readonly when: 'before' | 'during' }
  | { readonly kind: 'hang' }
  | { readonly kind: 'truncated'; readonly length: 'declared' | 'chunked' }
  /** The last `bytes` of the answer one by one, `every` so many milliseconds. */
  | { readonly kind: 'slow'; readonly bytes: number; readonly every: number }
  /** Bytes that never make an answer, `every` so many milliseconds. */
  | { readonly kind: 'trickle'; readonly every: number };

/** A bucket of tokens for each account and region, as AWS has them, shared by all calls or one `per` operation. */
interface Throttle {
  readonly kind: 'throttle';
  /** Tokens a second. */
  readonly rate: number;
  readonly burst: number;
  readonly per?: 'operation';
  /** Whole seconds that the refusal asks to wait. */
  readonly retryAfter?: number;
  /** Instead of the service's usual one. */
  readonly code?: string;
}

/** A fault for calls that match everything it names. */
export interface Rule {
  readonly service?: string;
  readonly operation?: string;
  readonly region?: string;
  /** Known of calls with a role's credentials that were assumed through the same proxy; empty for the caller's own. */
  readonly account?: string;
  /** Matching calls that it leaves alone first. */
  readonly after?: number;
  /** Matching calls that it then applies to; absent: all. */
  readonly times?: number;
  readonly fault: Fault;
}

/** A call as rules see it. */
export interface KnownCall extends Omit<AwsCall, 'accessKey'> {
  /** Whose role signed it; empty for the caller's own keys. */
  readonly account: string;
}

/** How long a call has to wait, and the first fault that then stops it. */
export interface Meeting {
  readonly latency: number;
  readonly fault?: StoppingFault;
}

/** What rules do to calls, one after the other. `at`: milliseconds on any clock that buckets fill by. */
export function applyRules(rules: readonly Rule[]): (call: KnownCall, at: number) => Meeting {
  const applied = rules.map((rule) => ({ ...rule, met: 0, hasToken: bucketsOf(rule.fault) }));
  return (call, at) => {
    let latency = 0;
    for (const rule of applied) {
      const { after = 0, times = Number.POSITIVE_INFINITY, fault } = rule;
      if (!matches(call, rule)) continue;
      const number = ++rule.met;
      if (number <= after || number > after + times) continue;
      if (fault.kind === 'latency') latency += fault.milliseconds;
      else if (!rule.hasToken(call, at)) return { latency, fault };
    }
    return { latency };
  };
}

function matches(call: KnownCall, { service, operation, region, account }: Rule): boolean {
  const agrees = (wanted: string | undefined, told: string): boolean => wanted === undefined || wanted === told;
  return (
    agrees(service, call.service) &&
    agrees(operation, call.operation) &&
    agrees(region, call.region) &&
    agrees(account, call.account)
  );
}

/** Takes a token, or says that there is none. Faults that are no throttle have none. */
function bucketsOf(fault: Fault): (call: KnownCall, at: number) => boolean {
  if (fault.kind !== 'throttle') return () => false;
  const { rate, burst, per } = fault;
  const buckets = new Map<string, { tokens: number; at: number }>();
  return ({ account, region, service, operation }, at) => {
    const key = [account, region, service, per === 'operation' ? operation : ''].join(' ');
    const before = buckets.get(key) ?? { tokens: burst, at };
    const tokens = Math.min(burst, before.tokens + ((at - before.at) / 1000) * rate);
    const enough = tokens >= 1;
    buckets.set(key, { tokens: enough ? tokens - 1 : tokens, at });
    return enough;
  };
}
