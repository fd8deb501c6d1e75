import { randomUUID } from 'node:crypto';
import { type Answer, ok, refusal } from '../answer.ts';
import type { AzureOptions } from '../options.ts';

export interface Operations {
  /** 202 with the addresses to ask, as a POST that takes its time answers. */
  start(subscription: string, location: string, result: unknown): Answer;
  /** The state of the operation, or with `result` its outcome. */
  ask(id: string, result: boolean): Answer;
}

/**
 * Operations that are in progress for some polls. The outcome comes from the address in `Location`.
 * https://learn.microsoft.com/en-us/azure/azure-resource-manager/management/async-operations
 */
export function operations(options: AzureOptions): Operations {
  const { polls = 1, retryAfter = 0 } = options.operations ?? {};
  const { resourceManager = 'https://management.azure.com' } = options;
  const open = new Map<string, { asked: number; readonly result: unknown }>();
  const pause = { 'Retry-After': String(retryAfter) };
  return {
    start(subscription, location, result) {
      const id = randomUUID();
      open.set(id, { asked: 0, result });
      const base = `${resourceManager}/subscriptions/${subscription}/providers/Microsoft.Network/locations/${location}`;
      return {
        status: 202,
        headers: {
          ...pause,
          Location: `${base}/operationResults/${id}?api-version=2024-07-01`,
          'Azure-AsyncOperation': `${base}/operations/${id}?api-version=2024-07-01`,
        },
      };
    },
    ask(id, result) {
      const operation = open.get(id);
      if (operation === undefined) return refusal(404, 'NotFound', `The operation '${id}' was not found.`);
      if (operation.asked < polls) {
        operation.asked++;
        return result ? { status: 202, headers: pause } : ok({ status: 'InProgress' }, pause);
      }
      return ok(result ? operation.result : { status: 'Succeeded' });
    },
  };
}
