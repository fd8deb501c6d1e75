import { createSharedWork } from '../sharedWork.ts';
import { isAnswered } from './callError.ts';
import { required } from './item.ts';
import type { AwsReader } from './reader.ts';

/** Who a profile's own credentials belong to. */
export interface CallerIdentity {
  readonly Account: string;
  readonly Arn: string;
}

/** Asks once for each connection who is calling. */
export interface Caller {
  identity(reader: AwsReader): Promise<CallerIdentity>;
}

/** One answer for everybody, kept for good. A refusal is not: whoever comes later asks again. */
export function createCaller(): Caller {
  const asking = createSharedWork<CallerIdentity>(isAnswered);
  let known: CallerIdentity | undefined;
  return {
    async identity(reader) {
      known ??= await asking('caller', () => ask(reader));
      return known;
    },
  };
}

/**
 * The principal behind a caller's ARN: the role for all of its sessions, whose names differ from one sign-in to the next.
 * `arn:aws:sts::123456789012:assumed-role/Reader/someone` ─► `arn:aws:sts::123456789012:assumed-role/Reader`
 */
export function principalOf({ Arn }: CallerIdentity): string {
  return /^(arn:[\w-]+:sts::\d{12}:assumed-role\/[^/]+)\//.exec(Arn)?.[1] ?? Arn;
}

async function ask(reader: AwsReader): Promise<CallerIdentity> {
  const pages = reader.pages('sts', 'GetCallerIdentity', { region: reader.profile.region }, {});
  const { value } = await pages.next();
  return { Account: required(value?.Account, 'Account'), Arn: required(value?.Arn, 'Arn') };
}
