import type { QuotaLeft } from '../../model/cloud.ts';

/**
 * What is left of Resource Graph's quota, as each of its answers tells.
 * https://learn.microsoft.com/azure/governance/resource-graph/concepts/guidance-for-throttled-requests
 */
export function quotaIn(headers: Readonly<Record<string, string>>): QuotaLeft | undefined {
  const calls = Number(headers['x-ms-user-quota-remaining'] ?? Number.NaN);
  const [, hours, minutes, seconds] = /^(\d+):(\d+):(\d+)/.exec(headers['x-ms-user-quota-resets-after'] ?? '') ?? [];
  if (!Number.isInteger(calls) || seconds === undefined) return undefined;
  return { calls, resetsIn: (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) * 1000 };
}
