import { ec2Type } from './ec2Type.ts';

/** What somebody offers to others through VPC endpoints. */
export const vpcEndpointService = ec2Type({
  noun: 'vpcEndpointService',
  title: 'VPC endpoint service',
  plural: 'VPC endpoint services',
  icon: 'broadcast',
  glyph: 'endpoint',
  diagrams: 'aws.network.Privatelink',
  prefix: 'vpce-svc',
  page: { app: 'vpcconsole', path: 'EndpointServiceDetails:vpcEndpointServiceId' },
  listed: {
    operation: 'DescribeVpcEndpointServiceConfigurations',
    pageSize: 1000,
    items: (page) => page.ServiceConfigurations,
    identifier: (service) => service.ServiceId,
  },
  aliases: ({ properties: { ServiceName } }) => (typeof ServiceName === 'string' ? [ServiceName] : []),
  relations: [
    { path: 'NetworkLoadBalancerArns[]', verb: 'routes to', to: ['aws.elasticloadbalancing.loadBalancer'] },
    { path: 'GatewayLoadBalancerArns[]', verb: 'routes to', to: ['aws.elasticloadbalancing.loadBalancer'] },
  ],
  summary: ['ServiceName', 'ServiceState', 'AcceptanceRequired', 'PrivateDnsName'],
});
