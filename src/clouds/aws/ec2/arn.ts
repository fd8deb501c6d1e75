import type { Place } from '../../../model/resource.ts';

/** Kinds of EC2 resources by the prefix of their identifiers, as ARNs call them. */
const kinds = {
  acl: 'network-acl',
  cgw: 'customer-gateway',
  eigw: 'egress-only-internet-gateway',
  eipalloc: 'elastic-ip',
  eni: 'network-interface',
  fl: 'vpc-flow-log',
  i: 'instance',
  igw: 'internet-gateway',
  lt: 'launch-template',
  nat: 'natgateway',
  pcx: 'vpc-peering-connection',
  pl: 'prefix-list',
  rtb: 'route-table',
  sg: 'security-group',
  subnet: 'subnet',
  tgw: 'transit-gateway',
  'tgw-attach': 'transit-gateway-attachment',
  'tgw-rtb': 'transit-gateway-route-table',
  vgw: 'vpn-gateway',
  vol: 'volume',
  vpc: 'vpc',
  vpce: 'vpc-endpoint',
  'vpce-svc': 'vpc-endpoint-service',
  vpn: 'vpn-connection',
} as const;

/** `vpc` of `vpc-0a1b2c`. */
export type Ec2Prefix = keyof typeof kinds;

/** `arn:aws:ec2:eu-west-1:123456789012:vpc/vpc-0a1b2c` */
export function ec2Arn(prefix: Ec2Prefix, identifier: string, { partition, account, region }: Place): string {
  return `arn:${partition}:ec2:${region}:${account}:${kinds[prefix]}/${identifier}`;
}

/** The last part of an EC2 ARN: `vpc-0a1b2c`. */
export function identifierOf(arn: string): string {
  return arn.slice(arn.lastIndexOf('/') + 1);
}
