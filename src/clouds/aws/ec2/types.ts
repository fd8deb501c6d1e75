import type { AwsType } from '../awsType.ts';
import { customerGateway } from './customerGateway.ts';
import { egressOnlyInternetGateway } from './egressOnlyInternetGateway.ts';
import { elasticIp } from './elasticIp.ts';
import { flowLog } from './flowLog.ts';
import { instance } from './instance.ts';
import { internetGateway } from './internetGateway.ts';
import { launchTemplate } from './launchTemplate.ts';
import { natGateway } from './natGateway.ts';
import { networkAcl } from './networkAcl.ts';
import { networkInterface } from './networkInterface.ts';
import { prefixList } from './prefixList.ts';
import { routeTable } from './routeTable.ts';
import { securityGroup } from './securityGroup.ts';
import { subnet } from './subnet.ts';
import { transitGateway } from './transitGateway.ts';
import { transitGatewayAttachment } from './transitGatewayAttachment.ts';
import { transitGatewayRouteTable } from './transitGatewayRouteTable.ts';
import { volume } from './volume.ts';
import { vpc } from './vpc.ts';
import { vpcEndpoint } from './vpcEndpoint.ts';
import { vpcEndpointService } from './vpcEndpointService.ts';
import { vpcPeeringConnection } from './vpcPeeringConnection.ts';
import { vpnConnection } from './vpnConnection.ts';
import { vpnGateway } from './vpnGateway.ts';

/** What is read in EC2, containers first. */
export const ec2Types: readonly AwsType[] = [
  vpc,
  subnet,
  routeTable,
  networkAcl,
  internetGateway,
  egressOnlyInternetGateway,
  natGateway,
  elasticIp,
  vpcEndpoint,
  vpcEndpointService,
  vpcPeeringConnection,
  transitGateway,
  transitGatewayRouteTable,
  transitGatewayAttachment,
  vpnGateway,
  customerGateway,
  vpnConnection,
  prefixList,
  flowLog,
  securityGroup,
  launchTemplate,
  instance,
  networkInterface,
  volume,
];
