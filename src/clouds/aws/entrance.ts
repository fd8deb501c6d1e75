import type { Call, Diagnosis, Operation } from '../../model/cloud.ts';
import type { AwsAccess } from './access.ts';
import { CallError } from './callError.ts';

/** The way into member accounts. */
export interface Entrance {
  /** Makes sure that credentials for an account are at hand. Their call is counted, limited and retried as all others. */
  enter(account: string, region: string, call: Call): Promise<void>;
}

/** One fetch for all who ask at the same time; what it fails with, all of them fail with, unless it was cancelled. */
export function createEntrance(access: AwsAccess, diagnose: (error: unknown) => Diagnosis): Entrance {
  const underWay = new Map<string, Promise<void>>();

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
      if (diagnose(error).kind === 'cancelled') access.forgetCredentials(account);
      throw error;
    }
  };

  return {
    async enter(account, region, call) {
      while (!access.holdsCredentials(account)) {
        const ahead = underWay.get(account);
        if (ahead === undefined) {
          const own = fetch(account, region, call).finally(() => underWay.delete(account));
          underWay.set(account, own);
          return own;
        }
        const failure = await ahead.then(
          () => undefined,
          (error: unknown) => ({ error }),
        );
        if (failure !== undefined && diagnose(failure.error).kind !== 'cancelled') throw failure.error;
      }
    },
  };
}
