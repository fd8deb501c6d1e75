import type { RelationRule } from '../../../model/resourceType.ts';

/** The administrator from Entra: of those, only identities of resources are read. */
export const administratorRule: RelationRule = {
  path: 'properties.administrators.sid',
  verb: 'may access',
  to: 'anything',
  reversed: true,
  ifKnown: true,
};
