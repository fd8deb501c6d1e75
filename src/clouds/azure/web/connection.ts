import { isObject } from '../../../model/json.ts';
import { valueAt } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';
import type { ArmType } from '../azureType.ts';

/** The values that a connection was made with, as far as they are no secret, in each of the ways in which they are told. */
const values = [
  'properties.parameterValues.*',
  'properties.alternativeParameterValues.*',
  'properties.parameterValueSet.values.*.value',
];

const listed = armType({
  id: 'azure.web.connection',
  title: 'API connection',
  plural: 'API connections',
  icon: 'plug',
  glyph: 'link',
  detail: 'supporting',
  diagrams: 'azure.web.APIConnections',
  arm: 'Microsoft.Web/connections',
  leftOut: [
    'properties.createdTime',
    'properties.changedTime',
    'properties.createdBy',
    'properties.authenticatedUser',
    'properties.testLinks',
    'properties.testRequests',
    'properties.api.iconUri',
    'properties.api.brandColor',
  ],
  relations: [
    { path: 'properties.api.id', verb: 'uses', to: 'anything' },
    { path: 'properties.parameterValues.gateway.id', verb: 'uses', to: 'anything' },
    { path: 'properties.parameterValueSet.values.gateway.value.id', verb: 'uses', to: 'anything' },
    ...values.map((path) => ({ path, verb: 'uses', to: 'anything', ifKnown: true }) as const),
  ],
  summary: [
    'properties.displayName',
    'properties.api.displayName',
    'properties.api.name',
    'properties.overallStatus',
    'location',
  ],
});

/**
 * Which connector it is an instance of is told by the connector's name. The id is kept only where it is that of a
 * connector that people made themselves: Azure's own are no resources of anybody.
 */
export const connection: ArmType = {
  ...listed,
  arm: {
    ...listed.arm,
    resource(row) {
      const resource = listed.arm.resource(row);
      const api = valueAt(resource.properties, 'properties.api');
      if (!isObject(api) || !isManaged(api.id)) return resource;
      const { id: _, ...rest } = api;
      const inner = resource.properties.properties;
      return {
        ...resource,
        properties: { ...resource.properties, properties: { ...(isObject(inner) ? inner : {}), api: rest } },
      };
    },
  },
};

/** `/subscriptions/…/providers/Microsoft.Web/locations/westeurope/managedApis/azureblob` */
function isManaged(id: unknown): boolean {
  return typeof id === 'string' && /\/locations\/[^/]+\/managedApis\//i.test(id);
}
