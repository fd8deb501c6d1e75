import type { AzureOptions } from '../options.ts';

export interface Quota {
  /** False where the quota of the window is used up. */
  readonly enough: boolean;
  /** For every answer, whatever it is. */
  readonly headers: Readonly<Record<string, string>>;
  /** Whole seconds until the window ends. */
  readonly seconds: number;
}

/**
 * Counts the queries of a principal in a window that begins with its first query.
 * https://learn.microsoft.com/en-us/azure/governance/resource-graph/concepts/guidance-for-throttled-requests
 */
export function queryQuota({ resourceGraph }: AzureOptions, now: () => number): (principal: string) => Quota {
  const { queries = 15, window = 5 } = resourceGraph ?? {};
  const windows = new Map<string, { readonly ends: number; used: number }>();
  return (principal) => {
    const at = now();
    const known = windows.get(principal);
    const open = known !== undefined && at < known.ends ? known : { ends: at + window * 1000, used: 0 };
    windows.set(principal, open);
    const enough = open.used < queries;
    if (enough) open.used++;
    const seconds = Math.max(1, Math.ceil((open.ends - at) / 1000));
    const headers = {
      'x-ms-user-quota-remaining': String(queries - open.used),
      'x-ms-user-quota-resets-after': new Date(seconds * 1000).toISOString().slice(11, 19),
    };
    return { enough, headers, seconds };
  };
}
