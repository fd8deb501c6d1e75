import type { ServicesSeed } from '../../../test/clouds/estate.ts';
import { azureGatewayAddress, wholesaleHost } from '../acrossClouds.ts';
import { accounts } from '../company.ts';
import { ireland, platform } from '../workloads.ts';
import { call, domain, made, tagList } from './calls.ts';

const hub = { account: accounts.networkHub, region: ireland };
const shop = { account: accounts.storefrontProduction, region: ireland };

const tagsOf = (ResourceType: string, name: string): object => ({
  TagSpecifications: [{ ResourceType, Tags: tagList(platform, name) }],
});

/** The way to the company's networks in Azure, and a name of the shop that leads there. Made last: others keep their ids. */
export const acrossClouds: readonly ServicesSeed[] = [
  made(hub, [
    call(
      'ec2',
      'create_customer_gateway',
      {
        BgpAsn: 65515,
        IpAddress: azureGatewayAddress,
        Type: 'ipsec.1',
        ...tagsOf('customer-gateway', 'azure-west-europe'),
      },
      { 'azure gateway': 'CustomerGateway.CustomerGatewayId' },
    ),
    call('ec2', 'create_vpn_connection', {
      CustomerGatewayId: '@{azure gateway}',
      TransitGatewayId: '@{transit}',
      Type: 'ipsec.1',
      ...tagsOf('vpn-connection', 'azure-west-europe'),
    }),
  ]),
  made(shop, [
    call('route53', 'change_resource_record_sets', {
      HostedZoneId: '@{public zone}',
      ChangeBatch: {
        Changes: [
          {
            Action: 'CREATE',
            ResourceRecordSet: {
              Name: `restaurants.${domain}`,
              Type: 'CNAME',
              TTL: 300,
              ResourceRecords: [{ Value: wholesaleHost }],
            },
          },
        ],
      },
    }),
  ]),
];
