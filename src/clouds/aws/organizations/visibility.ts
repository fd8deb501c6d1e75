import { ProblemError } from '../../../model/problem.ts';
import type { Resource } from '../../../model/resource.ts';
import { CallError } from '../callError.ts';
import { isByPolicy } from '../denial.ts';
import { failureOf } from '../failure.ts';
import type { AwsReader } from '../reader.ts';

/**
 * The pages of a list under an organization. Any member may describe its organization, but only the management account
 * and delegated administrators may look into it: where it is that what is refused, it is said.
 * https://docs.aws.amazon.com/organizations/latest/APIReference/action-reference.html
 */
export async function* whereVisible(
  aws: AwsReader,
  under: Resource | undefined,
  pages: AsyncIterable<readonly Resource[]>,
): AsyncGenerator<readonly Resource[]> {
  try {
    yield* pages;
  } catch (error) {
    if (under?.type !== 'aws.organizations.organization' || !isRefusedToMembers(error)) throw error;
    const { Account } = await aws.caller();
    const { Id, MasterAccountId, MasterAccountEmail } = under.properties;
    if (MasterAccountId === undefined || MasterAccountId === Account) throw error;
    throw new ProblemError(
      {
        code: 'OrganizationNotVisible',
        message: `The organization ${Id} is not visible from account ${Account}, which is a plain member of it.`,
        advice:
          `Use a profile of its management account ${MasterAccountId} (${MasterAccountEmail}), or of an account that is ` +
          'a delegated administrator. The account itself can be read.',
        nextStep: 'none',
      },
      error,
    );
  }
}

/** A denial that names an identity comes from a policy: with another one, the same account may look. */
function isRefusedToMembers(error: unknown): boolean {
  if (!(error instanceof CallError)) return false;
  const { code, text } = failureOf(error);
  return code.startsWith('AccessDenied') && !isByPolicy(text);
}
