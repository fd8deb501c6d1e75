import { type Answer, ok, refusal } from '../answer.ts';
import type { Call } from '../call.ts';
import type { AzureOptions } from '../options.ts';

/** Something of which pages are taken. */
export interface Sequence {
  readonly length: number;
  at(n: number): unknown;
}

/**
 * One page of an ARM list, with a `nextLink` to the following one: the address that was asked, with `$skiptoken`.
 * https://github.com/Azure/azure-resource-manager-rpc/blob/master/v1.0/resource-api-reference.md
 */
export function page(call: Call, items: Sequence, options: AzureOptions): Answer {
  const { pageSize = 1000, resourceManager = 'https://management.azure.com' } = options;
  const start = Number(call.query.get('$skiptoken') ?? 0);
  if (!Number.isInteger(start) || start < 0) {
    return refusal(400, 'InvalidSkipToken', `The skip token '${call.query.get('$skiptoken')}' is invalid.`);
  }
  const size = Math.min(pageSize, Number(call.query.get('$top') ?? pageSize));
  const end = Math.min(start + size, items.length);
  const value = Array.from({ length: Math.max(0, end - start) }, (_, n) => items.at(start + n));
  if (end >= items.length) return ok({ value });
  const query = new URLSearchParams(call.query);
  query.set('$skiptoken', String(end));
  return ok({ value, nextLink: `${resourceManager}${call.path}?${query}` });
}
