import type { Operation } from '../../model/cloud.ts';

/** Says which call an error of the SDK came from. The SDK's own error is the cause. */
export class AzureCallError extends Error {
  readonly operation: Operation;

  constructor(operation: Operation, cause: unknown) {
    super(`${operation.name} failed`, { cause });
    this.name = 'AzureCallError';
    this.operation = operation;
  }
}
