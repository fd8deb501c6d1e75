import { accounts } from './company.ts';
import type { WebNetwork } from './webNetwork.ts';
import {
  checkout,
  checkoutProduction,
  data,
  dataPlatform,
  development,
  fulfilment,
  fulfilmentProduction,
  ireland,
  paymentsProduction,
  smaller,
  staging,
  storefront,
  storefrontProduction,
  virginia,
} from './workloads.ts';

/** A place that holds one product, and the network that the product runs in. */
export interface Stage {
  readonly account: string;
  readonly region: string;
  readonly web: WebNetwork;
}

/** Products before production, in small, and payments, of which little can be read. */
export const stages: readonly Stage[] = [
  { account: accounts.paymentsProduction, region: ireland, web: paymentsProduction },
  {
    account: accounts.storefrontStaging,
    region: ireland,
    web: smaller(storefrontProduction, 'storefront-staging', '10.50', staging(storefront)),
  },
  {
    account: accounts.checkoutStaging,
    region: ireland,
    web: smaller(checkoutProduction, 'checkout-staging', '10.51', staging(checkout)),
  },
  {
    account: accounts.fulfilmentStaging,
    region: ireland,
    web: smaller(fulfilmentProduction(ireland, '', ''), 'fulfilment-staging', '10.52', staging(fulfilment)),
  },
  {
    account: accounts.storefrontDevelopment,
    region: ireland,
    web: smaller(storefrontProduction, 'storefront-dev', '10.60', development(storefront)),
  },
  {
    account: accounts.checkoutDevelopment,
    region: ireland,
    web: smaller(checkoutProduction, 'checkout-dev', '10.61', development(checkout)),
  },
  {
    account: accounts.dataDevelopment,
    region: virginia,
    web: smaller(dataPlatform, 'data-platform-dev', '10.62', development(data)),
  },
];
