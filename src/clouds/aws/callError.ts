import type { Operation } from '../../model/cloud.ts';

/** Says which call an error of the SDK came from. The SDK's own error is the cause. */
export class CallError extends Error {
  readonly operation: Operation;

  constructor(operation: Operation, cause: unknown) {
    super(`${actionOf(operation)} failed`, { cause });
    this.name = 'CallError';
    this.operation = operation;
  }
}

/** The call as IAM writes it: `ec2:DescribeVpcs`. True for every operation that is called so far. */
export function actionOf({ service, name }: Operation): string {
  return `${service}:${name}`;
}
