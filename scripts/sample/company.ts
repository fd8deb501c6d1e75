import type { AccountSeed, OrganizationSeed, UnitSeed } from '../../test/clouds/estate.ts';

/** Account numbers of the invented company, by what the accounts are for. */
export const accounts = {
  management: '204918375560',
  securityAudit: '318402957716',
  logArchive: '471930288105',
  networkHub: '590271846633',
  sharedServices: '612840397751',
  backup: '733195028846',
  storefrontProduction: '815520364479',
  checkoutProduction: '829047715362',
  paymentsProduction: '840163957208',
  fulfilmentProduction: '861394820057',
  fulfillmentProduction: '861394820075',
  dataProduction: '877250413968',
  storefrontStaging: '902718346655',
  checkoutStaging: '915603827740',
  fulfilmentStaging: '928471150336',
  storefrontDevelopment: '134907726518',
  checkoutDevelopment: '147320958841',
  fulfilmentDevelopment: '159826403377',
  dataDevelopment: '162749385504',
  sandboxMina: '273018465592',
  sandboxOtto: '284651937705',
  sandboxWorkshop: '296307718443',
  acquired: '355194826079',
  legacyCatalog: '408263951187',
  endOfLife: '419570384626',
} as const;

const domain = 'brindlewick.example';
let joined = 0;

function account(number: string, name: string, mailbox: string, rest: Partial<AccountSeed> = {}): AccountSeed {
  const month = joined++ * 2;
  const year = 2021 + Math.floor(month / 12);
  return {
    number,
    name,
    email: `aws+${mailbox}@${domain}`,
    joined: `${year}-${String((month % 12) + 1).padStart(2, '0')}-0${(joined % 9) + 1}T0${joined % 8}:1${joined % 10}:24`,
    ...rest,
  };
}

function unit(
  key: string,
  name: string,
  accountsOf: readonly AccountSeed[],
  units: readonly UnitSeed[] = [],
): UnitSeed {
  return { key, name, accounts: accountsOf, units };
}

/**
 * Brindlewick Provisions, an invented grocer. Units of product teams have the same names under Production, Staging and
 * Development; two accounts differ by one letter; some names hold what naive tools break on; some accounts cannot be
 * read.
 */
export const company: OrganizationSeed = {
  management: account(accounts.management, 'Brindlewick Provisions', 'root'),
  units: [
    unit('security', 'Security', [
      account(accounts.securityAudit, 'security-audit', 'security-audit'),
      account(accounts.logArchive, 'log-archive', 'log-archive'),
    ]),
    unit('infrastructure', 'Infrastructure', [
      account(accounts.networkHub, 'network-hub', 'network-hub'),
      account(accounts.sharedServices, 'shared-services', 'shared-services'),
      account(accounts.backup, 'backup', 'backup'),
    ]),
    unit(
      'workloads',
      'Workloads',
      [],
      [
        unit(
          'production',
          'Production',
          [],
          [
            unit('production storefront', 'Storefront', [
              account(accounts.storefrontProduction, 'storefront-prod', 'storefront-prod'),
              account(accounts.checkoutProduction, 'checkout-prod', 'checkout-prod'),
              account(accounts.paymentsProduction, 'payments-prod (PCI)', 'payments-prod', {
                access: { denies: ['ec2:DescribeSecurityGroups', 'ec2:DescribeNetworkInterfaces'] },
              }),
            ]),
            unit('production fulfilment', 'Fulfilment', [
              account(accounts.fulfilmentProduction, 'fulfilment-prod', 'fulfilment-prod'),
              account(accounts.fulfillmentProduction, 'fulfillment-prod', 'fulfillment-prod'),
            ]),
            unit('production data', 'Data Platform', [
              account(accounts.dataProduction, 'data-platform-prod', 'data-platform-prod'),
            ]),
          ],
        ),
        unit(
          'staging',
          'Staging',
          [],
          [
            unit('staging storefront', 'Storefront', [
              account(accounts.storefrontStaging, 'storefront-staging', 'storefront-staging'),
              account(accounts.checkoutStaging, 'checkout-staging', 'checkout-staging'),
            ]),
            unit('staging fulfilment', 'Fulfilment', [
              account(accounts.fulfilmentStaging, 'fulfilment-staging', 'fulfilment-staging'),
            ]),
          ],
        ),
        unit(
          'development',
          'Development',
          [],
          [
            unit('development storefront', 'Storefront', [
              account(accounts.storefrontDevelopment, 'storefront-dev', 'storefront-dev'),
              account(accounts.checkoutDevelopment, 'checkout-dev', 'checkout-dev'),
            ]),
            unit('development fulfilment', 'Fulfilment', [
              account(accounts.fulfilmentDevelopment, 'fulfilment-dev', 'fulfilment-dev'),
            ]),
            unit('development data', 'Data Platform', [
              account(accounts.dataDevelopment, 'data-platform-dev', 'data-platform-dev'),
            ]),
          ],
        ),
      ],
    ),
    unit(
      'sandbox',
      'Sandbox',
      [
        account(accounts.sandboxMina, 'sandbox-mina', 'sandbox-mina'),
        account(accounts.sandboxOtto, `Otto's "lab" [keep]`, 'sandbox-otto'),
      ],
      [
        unit('workshop', 'Workshop 🧪 \u202Eneves', [
          account(accounts.sandboxWorkshop, '<img src=x onerror=alert(1)>', 'sandbox-workshop'),
        ]),
      ],
    ),
    unit('acquisitions', 'Acquisitions', [
      account(accounts.acquired, 'Saltmarsh Coffee', 'saltmarsh', { access: 'denied' }),
    ]),
    unit('suspended', 'Suspended', [
      account(accounts.legacyCatalog, 'legacy-catalog', 'legacy-catalog', { status: 'SUSPENDED' }),
      account(accounts.endOfLife, 'newsletter-2019', 'newsletter', { status: 'SUSPENDED' }),
    ]),
  ],
};
