import type { RelationRule } from '../../../model/resourceType.ts';

/** What an alert watches: resources, or all in a resource group or a subscription. */
export const watched: RelationRule = { path: 'properties.scopes[]', verb: 'applies to', to: 'anything' };

/** The action groups that an alert tells. */
export function tells(path: string): RelationRule {
  return { path, verb: 'sends to', to: ['azure.insights.actionGroup'] };
}
