import { ec2Type } from './ec2Type.ts';
import { existing } from './existing.ts';

export const customerGateway = ec2Type({
  noun: 'customerGateway',
  title: 'Customer gateway',
  plural: 'Customer gateways',
  icon: 'home',
  glyph: 'gateway',
  routing: 'between',
  diagrams: 'aws.network.VPCCustomerGateway',
  prefix: 'cgw',
  page: { app: 'vpcconsole', path: 'CustomerGatewayDetails:customerGatewayId' },
  listed: {
    operation: 'DescribeCustomerGateways',
    items: (page) => existing(page.CustomerGateways),
    config: { name: 'AWS::EC2::CustomerGateway' },
    identifier: (gateway) => gateway.CustomerGatewayId,
    name: (gateway) => gateway.DeviceName,
  },
  relations: [{ path: 'CertificateArn', verb: 'uses', to: ['aws.acm.certificate'] }],
  summary: ['IpAddress', 'BgpAsn', 'State', 'DeviceName'],
});
