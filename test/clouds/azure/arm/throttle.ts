import { type Answer, refusal } from '../answer.ts';
import type { AzureOptions } from '../options.ts';

/** Takes a token of the bucket, or answers 429. */
export type Throttle = (principal: string, subscription: string, operation: string) => Answer | undefined;

/**
 * A bucket for each principal in each subscription, as ARM has them.
 * https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/request-limits-and-throttling
 */
export function throttle({ throttle: limits }: AzureOptions, now: () => number): Throttle {
  const buckets = new Map<string, { tokens: number; at: number }>();
  return (principal, subscription, operation) => {
    if (limits === undefined) return undefined;
    const { burst, rate } = limits;
    const key = `${principal} ${subscription.toLowerCase()}`;
    const at = now();
    const before = buckets.get(key) ?? { tokens: burst, at };
    const tokens = Math.min(burst, before.tokens + ((at - before.at) / 1000) * rate);
    const enough = tokens >= 1;
    buckets.set(key, { tokens: enough ? tokens - 1 : tokens, at });
    if (enough) return undefined;
    const seconds = Math.max(1, Math.ceil((1 - tokens) / rate));
    const message =
      `Number of requests for subscription '${subscription}' and operation '${operation}' exceeded the backend storage ` +
      `limit. Please try again after '${seconds}' seconds.`;
    return refusal(429, 'SubscriptionRequestsThrottled', message, { 'Retry-After': String(seconds) });
  };
}
