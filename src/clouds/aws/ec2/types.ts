import type { AwsType } from '../awsType.ts';
import { elasticIp } from './elasticIp.ts';
import { instance } from './instance.ts';
import { internetGateway } from './internetGateway.ts';
import { natGateway } from './natGateway.ts';
import { networkInterface } from './networkInterface.ts';
import { routeTable } from './routeTable.ts';
import { securityGroup } from './securityGroup.ts';
import { subnet } from './subnet.ts';
import { volume } from './volume.ts';
import { vpc } from './vpc.ts';
import { vpcEndpoint } from './vpcEndpoint.ts';
import { vpcPeeringConnection } from './vpcPeeringConnection.ts';

/** What is read in EC2, containers first. */
export const ec2Types: readonly AwsType[] = [
  vpc,
  subnet,
  routeTable,
  internetGateway,
  natGateway,
  elasticIp,
  vpcEndpoint,
  vpcPeeringConnection,
  securityGroup,
  instance,
  networkInterface,
  volume,
];
