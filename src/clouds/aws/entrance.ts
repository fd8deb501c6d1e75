import type { Call, Operation } from '../../model/cloud.ts';
import type { AwsAccess } from './access.ts';
import { CallError } from './callError.ts';
import { createSharedWork } from './sharedWork.ts';

/** The way into member accounts. */
export interface Entrance {
  /** Makes sure that credentials for an account are at hand. Their call is counted, limited and retried as all others. */
  enter(account: string, region: string, call: Call): Promise<void>;
}

/** One fetch for each account and all who want to enter it at the same time. */
export function createEntrance(
  access: Pick<AwsAccess, 'credentials' | 'holdsCredentials' | 'forgetCredentials'>,
): Entrance {
  const fetching = createSharedWork<void>();

  const fetch = async (account: string, region: string, call: Call): Promise<void> => {
    const operation: Operation = { service: 'sts', name: 'AssumeRole', region, account };
    const provider = access.credentials(account);
    try {
      await call(operation, () =>
        provider().catch((error: unknown) => {
          throw new CallError(operation, error);
        }),
      );
    } catch (error) {
      // Nobody was refused: whoever asked has left, and what was asked for may hang.
      if (!(error instanceof CallError)) access.forgetCredentials(account);
      throw error;
    }
  };

  return {
    async enter(account, region, call) {
      if (access.holdsCredentials(account)) return;
      await fetching(account, () => fetch(account, region, call));
    },
  };
}
