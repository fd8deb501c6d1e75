import { armType } from '../armType.ts';
import { textsAt, textsInEach } from '../network/addresses.ts';
import { workloadLeftOut, workloadRelations } from './workload.ts';

export const containerApp = armType({
  id: 'azure.app.containerApp',
  title: 'Container app',
  plural: 'Container apps',
  icon: 'package',
  glyph: 'container',
  diagrams: 'azure.compute.ContainerApps',
  arm: 'Microsoft.App/containerApps',
  relations: [
    ...workloadRelations,
    // The name of the same property before there were other environments.
    { path: 'properties.managedEnvironmentId', verb: 'runs in', to: ['azure.app.managedEnvironment'] },
    {
      path: 'properties.configuration.ingress.customDomains[].certificateId',
      verb: 'uses',
      to: ['azure.app.certificate'],
      detail: ['name'],
    },
    // Databases and queues for development that run as apps.
    { path: 'properties.template.serviceBinds[].serviceId', verb: 'uses', to: ['azure.app.containerApp'] },
    { path: 'managedBy', verb: 'is managed by', to: 'anything' },
  ],
  leftOut: workloadLeftOut,
  summary: [
    'properties.runningStatus',
    'properties.configuration.ingress.fqdn',
    'properties.configuration.ingress.external',
    'properties.configuration.ingress.targetPort',
    'properties.latestReadyRevisionName',
    'properties.workloadProfileName',
    'location',
  ],
  aliases: ({ properties }) => [
    ...textsAt(properties, 'properties.configuration.ingress.fqdn'),
    ...textsInEach(properties, 'properties.configuration.ingress.customDomains', 'name').map((name) =>
      name.toLowerCase(),
    ),
  ],
});
