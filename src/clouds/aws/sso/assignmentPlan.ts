import { diagnose } from '../diagnose.ts';
import { required } from '../item.ts';
import type { AwsReader, CallPlace } from '../reader.ts';
import { type AssignmentPlan, identityCenterPageSize as MaxResults } from './identityCenter.ts';

/** An instance as far as counting needs it. */
interface Counted {
  readonly aws: AwsReader;
  readonly place: CallPlace;
  readonly InstanceArn: string;
  readonly IdentityStoreId: string;
}

interface Principal {
  readonly PrincipalId: string;
  readonly PrincipalType: 'USER' | 'GROUP';
}

/**
 * How to list all account assignments with the fewest calls.
 *
 * By principal, one call (for each 100) asks every group and every user; an organization's management account alone may
 * do that. By permission set, one call (for each 100) says in which accounts it is provisioned, which it is wherever it is
 * assigned, and one more asks each of those pairs. Nobody ever asks accounts × permission sets. Both are counted page by
 * page until it is clear which needs fewer: a hundredth of the calls that the choice may save.
 *
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListAccountAssignmentsForPrincipal.html
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_ListAccountsForProvisionedPermissionSet.html
 */
export async function cheapestPlan(counted: Counted): Promise<AssignmentPlan> {
  const principals = principalPages(counted);
  const first = await unlessDenied(() => firstIn(principals));
  if (first?.[0] === undefined || !(await mayAskByPrincipal(counted, first[0]))) return 'by permission set';
  const byPermissionSet = await needsFewer(callsByPermissionSet(counted), callsByPrincipal(first.length, principals));
  return byPermissionSet ? 'by permission set' : 'by principal';
}

/**
 * Whether the first needs fewer calls. Counts on with whichever is behind: the one that is behind at its end is smaller.
 * What may not be counted may not be listed either: then it is the other.
 */
async function needsFewer(one: AsyncIterator<number>, other: AsyncIterator<number>): Promise<boolean> {
  let calls = 0;
  let otherCalls = 0;
  for (;;) {
    const isBehind = calls < otherCalls;
    const next = await unlessDenied(() => (isBehind ? one : other).next());
    if (next === undefined) return !isBehind;
    if (next.done) return isBehind;
    if (isBehind) calls = next.value;
    else otherCalls = next.value;
  }
}

/** Calls that are known to be needed by principal, page by page. */
async function* callsByPrincipal(first: number, rest: AsyncIterable<readonly Principal[]>): AsyncGenerator<number> {
  let calls = first;
  yield calls;
  for await (const page of rest) {
    calls += page.length;
    yield calls;
  }
}

/** Calls that are known to be needed by permission set, page by page. */
async function* callsByPermissionSet({ aws, place, InstanceArn }: Counted): AsyncGenerator<number> {
  let calls = 0;
  for await (const { PermissionSets } of aws.pages('sso-admin', 'ListPermissionSets', place, {
    InstanceArn,
    MaxResults,
  })) {
    for (const PermissionSetArn of required(PermissionSets, 'list of permission sets')) {
      const input = { InstanceArn, PermissionSetArn, MaxResults };
      for await (const page of aws.pages('sso-admin', 'ListAccountsForProvisionedPermissionSet', place, input)) {
        calls += 1 + (page.AccountIds?.length ?? 0);
        yield calls;
      }
    }
  }
}

/** Groups first: there are fewer, and one page of them is enough to know of somebody to ask for. */
async function* principalPages({ aws, place, IdentityStoreId }: Counted): AsyncGenerator<readonly Principal[]> {
  const input = { IdentityStoreId, MaxResults };
  for await (const { Groups } of aws.pages('identitystore', 'ListGroups', place, input)) {
    yield required(Groups, 'list of groups').map(({ GroupId }) => principal(GroupId, 'GROUP'));
  }
  for await (const { Users } of aws.pages('identitystore', 'ListUsers', place, input)) {
    yield required(Users, 'list of users').map(({ UserId }) => principal(UserId, 'USER'));
  }
}

function principal(id: string | undefined, PrincipalType: Principal['PrincipalType']): Principal {
  return { PrincipalId: required(id, PrincipalType === 'USER' ? 'UserId' : 'GroupId'), PrincipalType };
}

/** The first page with somebody on it; undefined when the identity store is empty. */
async function firstIn(pages: AsyncIterator<readonly Principal[]>): Promise<readonly Principal[] | undefined> {
  for (;;) {
    const { done, value } = await pages.next();
    if (done) return undefined;
    if (value.length > 0) return value;
  }
}

async function mayAskByPrincipal({ aws, place, InstanceArn }: Counted, asked: Principal): Promise<boolean> {
  const input = { InstanceArn, ...asked, MaxResults };
  const answer = await unlessDenied(() =>
    aws.pages('sso-admin', 'ListAccountAssignmentsForPrincipal', place, input).next(),
  );
  return answer !== undefined;
}

/** Undefined for what may not be asked, or cannot be asked there. Whatever else goes wrong does so for the whole reading. */
async function unlessDenied<Answer>(ask: () => Promise<Answer>): Promise<Answer | undefined> {
  try {
    return await ask();
  } catch (error) {
    const { kind } = diagnose(error);
    if (kind !== 'denied' && kind !== 'unavailable') throw error;
    return undefined;
  }
}
