import type { RelationRule } from '../../../model/resourceType.ts';

/** Who an assignment is made to, as the service says it. */
interface Assigned {
  readonly PrincipalId?: string | undefined;
  readonly PrincipalType?: string | undefined;
}

/** An assignment that says in the name of a property what kind of principal it is made to, as identity stores do. */
export type Granted<Item extends Assigned> = Omit<Item, 'PrincipalId'> & {
  readonly UserId?: string | undefined;
  readonly GroupId?: string | undefined;
  readonly PrincipalId?: string | undefined;
};

/** A kind of principal that is not known yet keeps its id as it is. */
export function granted<Item extends Assigned>({ PrincipalId, ...item }: Item): Granted<Item> {
  if (item.PrincipalType === 'USER') return { ...item, UserId: PrincipalId };
  return item.PrincipalType === 'GROUP' ? { ...item, GroupId: PrincipalId } : { ...item, PrincipalId };
}

/** "A user or a group is granted this." */
export const grantedRelations: readonly RelationRule[] = [
  { path: 'UserId', verb: 'is granted', to: ['aws.identitystore.user'], reversed: true },
  { path: 'GroupId', verb: 'is granted', to: ['aws.identitystore.group'], reversed: true },
];
