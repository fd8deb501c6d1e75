import { armType } from '../armType.ts';

/** A logic app of the Consumption plan; those of the Standard plan are apps of App Service. */
export const workflow = armType({
  id: 'azure.logic.workflow',
  title: 'Logic app',
  plural: 'Logic apps',
  icon: 'type-hierarchy',
  glyph: 'workflow',
  diagrams: 'azure.integration.LogicApps',
  arm: 'Microsoft.Logic/workflows',
  // Azure's own addresses, the same for all in a region.
  leftOut: ['properties.endpointsConfiguration'],
  relations: [
    {
      path: 'properties.parameters.$connections.value.*.connectionId',
      verb: 'uses',
      to: ['azure.web.connection'],
      detail: ['connectionName'],
    },
    { path: 'properties.integrationAccount.id', verb: 'uses', to: ['azure.logic.integrationAccount'] },
    // Actions at the top say it here; what those inside of loops and conditions name is found as a reference.
    { path: 'properties.definition.actions.*.inputs.host.workflow.id', verb: 'uses', to: ['azure.logic.workflow'] },
    { path: 'properties.definition.actions.*.inputs.function.id', verb: 'uses', to: ['azure.web.functionApp'] },
    { path: 'properties.definition.actions.*.inputs.api.id', verb: 'uses', to: ['azure.apimanagement.service'] },
  ],
  summary: [
    'properties.state',
    'properties.accessEndpoint',
    'properties.createdTime',
    'properties.integrationAccount.name',
    'location',
  ],
});
