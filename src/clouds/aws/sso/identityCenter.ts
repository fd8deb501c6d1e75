import { partitionOf, type Resource } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';

/** Items that operations of Identity Center and of its identity store give on one page at most. */
export const identityCenterPageSize = 100;

/**
 * How an instance's account assignments are listed with the fewest calls: under each user and group, or under each
 * permission set. An instance of a single account has none.
 */
export type AssignmentPlan = 'by principal' | 'by permission set' | 'none';

/** What is listed under an instance says, in a property of this name, where its assignments are listed. */
export interface Planned {
  readonly AccountAssignments: AssignmentPlan;
}

/** The plan that an instance, or what was listed under it, carries. */
export function planOf({ properties: { AccountAssignments } }: Resource): AssignmentPlan {
  return AccountAssignments === 'by principal' || AccountAssignments === 'by permission set'
    ? AccountAssignments
    : 'none';
}

/** The instance that users, groups and permission sets are listed under. */
export function instanceOf(listed: Resource): string {
  return required(listed.parent, 'parent');
}

/** The identity store that an instance takes its users and groups from: `d-1234567890`. */
export function identityStoreOf({ properties: { IdentityStoreId } }: Resource): string {
  return required(typeof IdentityStoreId === 'string' ? IdentityStoreId : undefined, 'IdentityStoreId');
}

/** The console of Identity Center. */
export function identityCenterPage({ id, region = '' }: Resource): string | undefined {
  return regionalPage(partitionOf(id), region, 'singlesignon');
}
