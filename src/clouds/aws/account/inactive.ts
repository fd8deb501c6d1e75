import { ProblemError } from '../../../model/problem.ts';
import type { Resource } from '../../../model/resource.ts';

/** Nothing can be called in an account that is suspended or closed. AWS calls its state `State`, earlier `Status`. */
export function refuseInactive({ name, properties: { State, Status } }: Resource, account: string): void {
  const state = State ?? Status;
  if (state === undefined || state === 'ACTIVE') return;
  throw new ProblemError({
    code: 'AccountNotActive',
    message: `Account ${account} (${name}) is not active: its state is ${state}.`,
    advice: 'Nothing can be read in it. Only the management account can reopen a closed account, for 90 days.',
    nextStep: 'none',
  });
}
