/*
 * What the company's networks in AWS and in Azure know of each other. Public addresses are out of ranges that are kept for
 * documentation (RFC 5737); those that AWS chooses are what moto answers for the estate, which never changes.
 */

/** Of the VPN gateway in Azure's hub. */
export const azureGatewayAddress = '192.0.2.140';
/** What is behind it. */
export const azureNetworks = '10.200.0.0/13';

/** AWS's ends of the two tunnels of the second VPN connection that is made. */
export const awsTunnels = ['192.0.2.252', '192.0.2.251'] as const;
/** What is behind them: the hub and the shared services of Ireland. */
export const awsNetworks = ['10.0.0.0/16', '10.1.0.0/16'] as const;

/** Name servers in AWS's hub, `hub-eu-resolver-a` and `-b`. */
export const awsResolvers = ['10.0.20.4', '10.0.21.4'] as const;
/** The server `artifacts-1` of the shared services. */
export const artifactsAddress = '10.1.10.6';
/** The database of checkout, in RDS. */
export const ordersDatabase = 'orders.aaaaaaaaaa.eu-west-1.rds.amazonaws.com';

/** The wholesale shop, in Front Door. */
export const wholesaleHost = 'fde-wholesale-d3g7bkc9eehsa5ft.z01.azurefd.net';
/** Pictures of products for restaurants, in a storage account. */
export const wholesalePictures = 'stbwwholesaleprod.blob.core.windows.net';
