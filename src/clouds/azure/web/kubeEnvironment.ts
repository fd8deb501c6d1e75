import { valueAt } from '../../../model/resourceType.ts';
import { armType } from '../armType.ts';
import { hostsOf } from '../endpointHosts.ts';

export const kubeEnvironment = armType({
  id: 'azure.web.kubeEnvironment',
  title: 'App Service Kubernetes environment',
  plural: 'App Service Kubernetes environments',
  icon: 'server-environment',
  glyph: 'cluster',
  diagrams: 'azure.other.ArcKubernetes',
  arm: 'Microsoft.Web/kubeEnvironments',
  leftOut: ['properties.deploymentErrors', 'properties.arcConfiguration.kubeConfig'],
  relations: [
    { path: 'properties.aksResourceID', verb: 'runs in', to: 'anything' },
    { path: 'extendedLocation.name', verb: 'runs in', to: 'anything' },
  ],
  summary: [
    'properties.provisioningState',
    'properties.defaultDomain',
    'properties.staticIp',
    'properties.internalLoadBalancerEnabled',
    'location',
  ],
  aliases: ({ properties }) =>
    hostsOf(valueAt(properties, 'properties.defaultDomain'), valueAt(properties, 'properties.staticIp')),
});
