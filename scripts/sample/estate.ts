import type { Estate, NetworkSeed, Thing } from '../../test/clouds/estate.ts';
import { accounts, company } from './company.ts';
import { hubNetwork } from './hubNetwork.ts';
import { minasThings, workshopThings } from './sandboxes.ts';
import { everyService } from './services/everyService.ts';
import { stages } from './stages.ts';
import { tagged, webNetwork } from './webNetwork.ts';
import {
  checkoutProduction,
  dataPlatform,
  fromHub,
  fulfilment,
  fulfilmentProduction,
  hub,
  ireland,
  sharedServices,
  storefrontProduction,
  virginia,
  withoutServers,
} from './workloads.ts';

function place(account: string, region: string, things: readonly Thing[]): NetworkSeed {
  return { account, region, things };
}

const places: NetworkSeed[] = [
  place(
    accounts.networkHub,
    ireland,
    hubNetwork({
      name: 'hub-eu',
      network: hub[ireland],
      offices: ['203.0.113.128/29', '198.51.100.64/29'],
      spokes: [
        { peering: fromHub(accounts.networkHub, virginia, 'hub-us'), cidr: '10.100.0.0/16' },
        { peering: fromHub(accounts.sharedServices, ireland, 'shared-services'), cidr: '10.1.0.0/16' },
        { peering: fromHub(accounts.storefrontProduction, ireland, 'storefront-prod'), cidr: '10.20.0.0/16' },
        { peering: fromHub(accounts.checkoutProduction, ireland, 'checkout-prod'), cidr: '10.21.0.0/16' },
        { peering: fromHub(accounts.fulfilmentProduction, ireland, 'fulfilment-prod'), cidr: '10.30.0.0/16' },
        { peering: fromHub(accounts.dataProduction, ireland, 'data-platform-prod'), cidr: '10.40.0.0/16' },
      ],
    }),
  ),
  place(
    accounts.networkHub,
    virginia,
    hubNetwork({
      name: 'hub-us',
      network: hub[virginia],
      offices: ['192.0.2.16/29'],
      spokes: [
        { peering: `${accounts.networkHub}/${ireland}/to hub-us`, cidr: '10.0.0.0/16' },
        { peering: fromHub(accounts.fulfilmentProduction, virginia, 'fulfilment-prod'), cidr: '10.130.0.0/16' },
        {
          peering: fromHub(accounts.fulfillmentProduction, virginia, 'fulfillment-prod', { pending: true }),
          cidr: '10.131.0.0/16',
        },
      ],
    }),
  ),
  place(accounts.sharedServices, ireland, sharedServices),
  place(accounts.storefrontProduction, ireland, webNetwork(withoutServers(storefrontProduction))),
  place(accounts.checkoutProduction, ireland, webNetwork(withoutServers(checkoutProduction))),
  place(
    accounts.fulfilmentProduction,
    ireland,
    webNetwork(withoutServers(fulfilmentProduction(ireland, '10.30', 'fulfilment-eu'))),
  ),
  place(accounts.fulfilmentProduction, virginia, webNetwork(fulfilmentProduction(virginia, '10.130', 'fulfilment-us'))),
  place(accounts.fulfillmentProduction, virginia, [
    { kind: 'vpc', key: 'vpc', cidr: '10.131.0.0/16', ...tagged('fulfillment (created by mistake?)', fulfilment) },
    {
      kind: 'subnet',
      key: 'subnet',
      vpc: 'vpc',
      cidr: '10.131.0.0/24',
      zone: 'a',
      ...tagged('fulfillment', fulfilment),
    },
  ]),
  place(accounts.dataProduction, ireland, webNetwork(withoutServers(dataPlatform))),
  ...stages.map(({ account, region, web }) => place(account, region, webNetwork(web))),
  place(accounts.sandboxMina, ireland, minasThings),
  place(accounts.sandboxOtto, ireland, [{ kind: 'defaultVpc', key: 'default' }]),
  place(accounts.sandboxOtto, virginia, [{ kind: 'defaultVpc', key: 'default' }]),
  place(accounts.sandboxWorkshop, virginia, workshopThings),
];

/** Places that hold nothing are made at the start as well, so that identifiers do not depend on who looks first. */
function emptyPlaces(): NetworkSeed[] {
  const taken = new Set(places.map(({ account, region }) => `${account} ${region}`));
  return Object.values(accounts).flatMap((account) =>
    [ireland, virginia]
      .filter((region) => !taken.has(`${account} ${region}`))
      .map((region) => place(account, region, [])),
  );
}

/** The estate that the built-in sample profile shows. */
export const sampleEstate: Estate = {
  identifiers: 'Brindlewick Provisions',
  clock: '2026-02-09T05:12:00',
  regions: [
    { name: ireland, status: 'opt-in-not-required' },
    { name: virginia, status: 'opt-in-not-required' },
    { name: 'ap-southeast-3', status: 'not-opted-in' },
  ],
  caller: { user: 'orrery-reader' },
  organization: company,
  networks: [...places, ...emptyPlaces()],
  services: everyService,
  emptyWhereMotoLacks: true,
};
