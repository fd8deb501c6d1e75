import { required, tagMap } from '../item.ts';
import { listedType } from '../listedType.ts';
import { apiGatewayArn, apiGatewayPage, inApiGateway } from './naming.ts';

/** How APIs reach what is inside of a VPC: network interfaces in its subnets. */
export const vpcLink = listedType({
  id: 'aws.apigateway.vpcLink',
  title: 'VPC link',
  plural: 'VPC links',
  icon: 'plug',
  glyph: 'link',
  diagrams: 'aws.network.APIGatewayEndpoint',
  service: 'apigatewayv2',
  operation: 'GetVpcLinks',
  pageSize: 500,
  input: () => ({ MaxResults: '500' }),
  permissions: ['apigateway:GET'],
  items: ({ Items = [] }) => Items,
  identify: ({ VpcLinkId, Name, Tags }, { place }) => ({
    id: apiGatewayArn('vpclinks', required(VpcLinkId, 'VpcLinkId'), place),
    name: Name,
    tags: tagMap(Tags),
  }),
  identifier: inApiGateway('vpclinks', '[a-z0-9]{6,10}'),
  relations: [
    { path: 'SubnetIds[]', verb: 'runs in', to: ['aws.ec2.subnet'] },
    { path: 'SecurityGroupIds[]', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
  ],
  summary: ['VpcLinkStatus', 'VpcLinkVersion', 'CreatedDate'],
  console: (link) => apiGatewayPage(link, '/vpc-links'),
});

/** The earlier kind, for REST APIs alone: it leads to a network load balancer. */
export const restVpcLink = listedType({
  id: 'aws.apigateway.restVpcLink',
  title: 'VPC link for REST APIs',
  plural: 'VPC links for REST APIs',
  icon: 'plug',
  glyph: 'link',
  diagrams: 'aws.network.APIGatewayEndpoint',
  service: 'api-gateway',
  operation: 'GetVpcLinks',
  pageSize: 500,
  input: () => ({ limit: 500 }),
  permissions: ['apigateway:GET'],
  items: ({ items = [] }) => items,
  identify: ({ id, name, tags }, { place }) => ({
    id: apiGatewayArn('vpclinks', required(id, 'id'), place),
    name,
    tags: tagMap(tags),
  }),
  identifier: inApiGateway('vpclinks', '[a-z0-9]{6,10}'),
  relations: [{ path: 'targetArns[]', verb: 'routes to', to: ['aws.elasticloadbalancing.loadBalancer'] }],
  summary: ['status', 'statusMessage', 'description'],
  console: (link) => apiGatewayPage(link, '/vpc-links'),
});
