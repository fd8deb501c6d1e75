import { armType } from '../armType.ts';
import { workloadLeftOut, workloadRelations } from './workload.ts';

export const job = armType({
  id: 'azure.app.job',
  title: 'Container job',
  plural: 'Container jobs',
  icon: 'run-all',
  glyph: 'container',
  diagrams: 'azure.other.WorkerContainerApp',
  arm: 'Microsoft.App/jobs',
  relations: [
    ...workloadRelations,
    {
      path: 'properties.configuration.eventTriggerConfig.scale.rules[].identity',
      verb: 'uses',
      to: ['azure.managedidentity.userAssignedIdentity'],
      detail: ['name'],
    },
  ],
  leftOut: workloadLeftOut,
  summary: [
    'properties.configuration.triggerType',
    'properties.configuration.scheduleTriggerConfig.cronExpression',
    'properties.configuration.replicaTimeout',
    'properties.workloadProfileName',
    'properties.provisioningState',
    'location',
  ],
});
