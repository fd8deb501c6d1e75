import type { Call, Operation } from '../../model/cloud.ts';
import { type Problem, ProblemError } from '../../model/problem.ts';
import { createSharedWork } from '../sharedWork.ts';
import type { AccountAccess } from './access.ts';
import { CallError, isAnswered } from './callError.ts';

/** The way into accounts. */
export interface Entrance {
  /**
   * Makes sure that credentials for an account are at hand. Their calls are counted, limited and retried as all others.
   * Throws a ProblemError for an account that the settings leave out.
   */
  enter(account: string, call: Call): Promise<void>;
  /** Only looks whether an account may be entered: the profile's own needs no credentials but the profile's. */
  admit(account: string): void;
}

/** One fetch for each account and all who want to enter it at the same time. */
export function createEntrance(
  access: Pick<AccountAccess, 'fetchCredentials' | 'holdsCredentials' | 'forgetCredentials' | 'leavesOut'>,
): Entrance {
  const fetching = createSharedWork<void>(isAnswered);

  const fetch = async (account: string, call: Call): Promise<void> => {
    let last: Operation | undefined;
    let isAnswered = true;
    const named: Call = async (operation, send) => {
      last = operation;
      isAnswered = false;
      const answer = await call(operation, (signal) =>
        send(signal).catch((error: unknown) => {
          throw signal.aborted ? signal.reason : new CallError(operation, error);
        }),
      );
      isAnswered = true;
      return answer;
    };
    try {
      await access.fetchCredentials(account, named);
    } catch (error) {
      if (error instanceof CallError) throw error;
      // What follows from the answers holds for all who wait, as a refusal does.
      if (last !== undefined && isAnswered) throw new CallError(last, error);
      // Nobody was refused: whoever asked has left, and what was asked for may hang.
      access.forgetCredentials(account);
      throw error;
    }
  };

  const admit = (account: string): void => {
    if (access.leavesOut?.(account) === true) throw new ProblemError(leftOut(account));
  };

  return {
    admit,
    async enter(account, call) {
      admit(account);
      if (access.holdsCredentials(account)) return;
      await fetching(account, () => fetch(account, call));
    },
  };
}

function leftOut(account: string): Problem {
  return {
    code: 'AccountLeftOut',
    message: `Account ${account} is left out by the settings.`,
    advice: 'To read it, take it out of the roles by account in the settings, or name a role there.',
    nextStep: 'none',
  };
}
