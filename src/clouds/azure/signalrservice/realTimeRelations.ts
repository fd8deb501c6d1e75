import type { RelationRule } from '../../../model/resourceType.ts';
import { privateEndpoints } from '../serviceRules.ts';

/** What both services say of others: how they are reached, and what they reach privately. */
export const realTimeRelations: readonly RelationRule[] = [
  privateEndpoints,
  {
    path: 'properties.sharedPrivateLinkResources[].properties.privateLinkResourceId',
    verb: 'routes to',
    to: 'anything',
    detail: ['groupId', 'status'],
  },
];
