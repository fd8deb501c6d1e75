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

/** Whether an error is what a call was answered: a call that was left ends with whatever its signal says. */
export function isAnswered(error: unknown): boolean {
  return error instanceof AzureCallError;
}
