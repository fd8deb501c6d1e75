import type { RelationRule } from '../../../model/resourceType.ts';
import type { ArmType } from '../azureType.ts';

/** The tag in which the portal and Azure Functions note which component of Application Insights watches an app. */
const tag = 'hidden-link: /app-insights-resource-id';

export const linkedInsights: RelationRule = {
  path: 'hiddenLinks.app-insights-resource-id',
  verb: 'sends to',
  to: 'anything',
};

/** The type with that link among its properties, where relations are read. */
export function withLinkedInsights(type: ArmType): ArmType {
  return {
    ...type,
    arm: {
      ...type.arm,
      resource(row) {
        const resource = type.arm.resource(row);
        const id = resource.tags[tag];
        if (id === undefined) return resource;
        return { ...resource, properties: { ...resource.properties, hiddenLinks: { 'app-insights-resource-id': id } } };
      },
    },
  };
}
