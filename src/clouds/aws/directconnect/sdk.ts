import {
  DescribeConnectionsCommand,
  DescribeDirectConnectGatewayAssociationsCommand,
  DescribeDirectConnectGatewaysCommand,
  DescribeLagsCommand,
  DescribeVirtualInterfacesCommand,
  DirectConnectClient,
} from '@aws-sdk/client-direct-connect';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = DirectConnectClient;

export const commands = {
  DescribeConnections: DescribeConnectionsCommand,
  DescribeDirectConnectGatewayAssociations: DescribeDirectConnectGatewayAssociationsCommand,
  DescribeDirectConnectGateways: DescribeDirectConnectGatewaysCommand,
  DescribeLags: DescribeLagsCommand,
  DescribeVirtualInterfaces: DescribeVirtualInterfacesCommand,
};

export const nextPages: NextPages = { '*': byToken('nextToken') };
