import type { Estate, NetworkSeed, Peering, Route, Thing } from '../../test/clouds/estate.ts';
import { accounts, company } from './company.ts';
import { hubNetwork } from './hubNetwork.ts';
import { image, type Owner, tagged, type WebNetwork, webNetwork } from './webNetwork.ts';

const ireland = 'eu-west-1';
const virginia = 'us-east-1';
const hub = { [ireland]: '10.0', [virginia]: '10.100' } as const;

const platform: Owner = { team: 'Platform', environment: 'production', costCenter: 'CC-1040' };
const storefront: Owner = { team: 'Storefront', environment: 'production', costCenter: 'CC-2010' };
const checkout: Owner = { team: 'Checkout', environment: 'production', costCenter: 'CC-2020' };
const fulfilment: Owner = { team: 'Fulfilment', environment: 'production', costCenter: 'CC-3010' };
const data: Owner = { team: 'Data', environment: 'production', costCenter: 'CC-4010' };
const staging = (owner: Owner): Owner => ({ ...owner, environment: 'staging' });
const development = (owner: Owner): Owner => ({ ...owner, environment: 'development' });

/** A peering that the hub asked for, with the name it has on the hub's side. */
function fromHub(account: string, region: string, name: string, rest: Partial<Peering> = {}): Peering {
  return {
    kind: 'peering',
    key: `to ${name}`,
    vpc: 'vpc',
    to: `${account}/${region}/vpc`,
    ...tagged(`hub-to-${name}`, platform),
    ...rest,
  };
}

/** How a spoke gets to the hub of its region. */
function toHub(region: keyof typeof hub, name: string): Route {
  return { to: `${hub[region]}.0.0/16`, via: `${accounts.networkHub}/${region}/to ${name}` };
}

const monitoring = `${accounts.sharedServices}/${ireland}/monitoring group`;

const sharedServices: Thing[] = [
  ...webNetwork({
    name: 'shared-services',
    network: '10.1',
    zones: ['a', 'b'],
    owner: platform,
    port: 8080,
    application: [
      { name: 'ci-runner', count: 3, type: 'c7g.xlarge', data: 100 },
      { name: 'artifacts', count: 1, type: 'm7g.large', data: 500 },
    ],
    data: [{ name: 'ci-db', count: 1, type: 't4g.medium', data: 50 }],
    dataPort: 5432,
    natGateways: 'one',
    endpoints: ['ssm'],
    peerings: [
      {
        kind: 'peering',
        key: 'to storefront-prod',
        vpc: 'vpc',
        to: `${accounts.storefrontProduction}/${ireland}/vpc`,
        ...tagged('monitoring-to-storefront-prod', platform),
      },
    ],
    routes: [toHub(ireland, 'shared-services'), { to: '10.20.0.0/16', via: 'to storefront-prod' }],
  }),
  {
    kind: 'securityGroup',
    key: 'monitoring group',
    vpc: 'vpc',
    name: 'monitoring',
    description: 'Prometheus servers',
    ...tagged('monitoring', platform),
  },
  {
    kind: 'instance',
    key: 'prometheus',
    subnet: 'app a',
    groups: ['monitoring group'],
    type: 'r7g.large',
    image: image.arm,
    volumes: [
      {
        key: 'prometheus root',
        device: '/dev/xvda',
        size: 20,
        encrypted: true,
        ...tagged('prometheus-root', platform),
      },
      {
        key: 'prometheus data',
        device: '/dev/sdf',
        size: 300,
        encrypted: true,
        ...tagged('prometheus-data', platform),
      },
    ],
    ...tagged('prometheus', platform),
  },
];

const storefrontProduction: WebNetwork = {
  name: 'storefront-prod',
  network: '10.20',
  zones: ['a', 'b', 'c'],
  owner: storefront,
  port: 8080,
  application: [
    { name: 'storefront-web', count: 4, type: 'c7g.large' },
    { name: 'catalog-api', count: 3, type: 'm7g.large' },
  ],
  data: [
    { name: 'catalog-db', count: 2, type: 'r7g.xlarge', data: 400 },
    { name: 'session-cache', count: 1, type: 'r7g.large' },
  ],
  dataPort: 5432,
  natGateways: 'every zone',
  endpoints: ['secretsmanager', 'logs'],
  routes: [
    toHub(ireland, 'storefront-prod'),
    { to: '10.1.0.0/16', via: `${accounts.sharedServices}/${ireland}/to storefront-prod` },
  ],
  alsoAllowed: [{ ports: 'tcp/9100', group: monitoring, description: 'metrics' }],
};

const checkoutProduction: WebNetwork = {
  name: 'checkout-prod',
  network: '10.21',
  zones: ['a', 'b'],
  owner: checkout,
  port: 8443,
  application: [{ name: 'checkout-api', count: 4, type: 'c7g.large' }],
  data: [{ name: 'orders-db', count: 2, type: 'r7g.large', data: 250 }],
  dataPort: 3306,
  natGateways: 'every zone',
  endpoints: ['secretsmanager'],
  routes: [toHub(ireland, 'checkout-prod')],
};

const paymentsProduction: WebNetwork = {
  name: 'payments-prod',
  network: '10.22',
  zones: ['a', 'b'],
  owner: { ...checkout, team: 'Payments', costCenter: 'CC-2030' },
  port: 8443,
  application: [{ name: 'payments-gateway', count: 2, type: 'c7g.large' }],
  data: [{ name: 'vault', count: 1, type: 'm7g.large', data: 50 }],
  dataPort: 8200,
  natGateways: 'one',
};

function fulfilmentProduction(region: keyof typeof hub, network: string, name: string): WebNetwork {
  return {
    name,
    network,
    zones: ['a', 'b'],
    owner: fulfilment,
    port: 9000,
    application: [
      { name: 'warehouse-api', count: 2, type: 'm7g.large' },
      { name: 'label-printer', count: 1, type: 't3.small' },
    ],
    data: [{ name: 'stock-db', count: 2, type: 'r7g.large', data: 200 }],
    dataPort: 5432,
    natGateways: region === ireland ? 'every zone' : 'one',
    routes: [toHub(region, 'fulfilment-prod')],
  };
}

const dataPlatform: WebNetwork = {
  name: 'data-platform-prod',
  network: '10.40',
  zones: ['a', 'b'],
  owner: data,
  port: 8888,
  application: [
    { name: 'ingest', count: 3, type: 'm7g.xlarge' },
    { name: 'notebooks', count: 1, type: 'r7g.2xlarge', data: 500 },
  ],
  data: [
    { name: 'kafka', count: 3, type: 'm7g.xlarge', data: 1000 },
    { name: 'warehouse', count: 2, type: 'r7g.4xlarge', data: 2000 },
  ],
  dataPort: 9092,
  natGateways: 'one',
  endpoints: ['glue'],
  routes: [toHub(ireland, 'data-platform-prod')],
};

/** The same network as production in small. */
function smaller(of: WebNetwork, name: string, network: string, owner: Owner): WebNetwork {
  return {
    name,
    network,
    owner,
    zones: owner.environment === 'development' ? ['a'] : ['a', 'b'],
    port: of.port,
    dataPort: of.dataPort,
    application: of.application.map((fleet) => ({ name: fleet.name, count: 1, type: 't4g.medium' })),
    data: of.data.slice(0, 1).map((fleet) => ({ name: fleet.name, count: 1, type: 't4g.medium', data: 50 })),
    natGateways: 'one',
  };
}

/** What people leave behind. */
const minasThings: Thing[] = [
  { kind: 'defaultVpc', key: 'default' },
  {
    kind: 'securityGroup',
    key: 'any',
    vpc: 'default',
    name: 'launch-wizard-1',
    description: 'launch-wizard-1 created 2024-06-11',
    inbound: [{ ports: 'tcp/22', cidr: '0.0.0.0/0' }],
  },
  { kind: 'address', key: 'forgotten', tags: { Name: 'do I still need this?' } },
  {
    kind: 'instance',
    key: 'experiment',
    subnet: 'default/a',
    groups: ['any'],
    type: 'g5.xlarge',
    image: image.intel,
    volumes: [{ key: 'experiment root', device: '/dev/xvda', size: 100, tags: {} }],
    state: 'stopped',
    tags: { Name: 'llm experiment 🤖' },
  },
  { kind: 'volume', key: 'orphan', zone: 'a', size: 500, tags: { Name: 'backup of backup (old)' } },
];

/** Names and tags as they turn up where people try things out. */
const workshopThings: Thing[] = [
  {
    kind: 'vpc',
    key: 'vpc',
    cidr: '10.90.0.0/16',
    tags: { Name: 'x"];import os#', Owner: `Robert'); DROP TABLE owners;--` },
  },
  { kind: 'subnet', key: 'subnet', vpc: 'vpc', cidr: '10.90.1.0/24', zone: 'a', tags: { Name: 'line one\nline two' } },
  {
    kind: 'securityGroup',
    key: 'group',
    vpc: 'vpc',
    name: 'workshop [1] {a} #b',
    description: 'everything; nothing',
    tags: { Name: '`backticks` & <b>tags</b>' },
  },
  {
    kind: 'instance',
    key: 'instance',
    subnet: 'subnet',
    groups: ['group'],
    type: 't3.nano',
    image: image.intel,
    volumes: [{ key: 'root', device: '/dev/xvda', size: 8, tags: { Name: '' } }],
    tags: { Name: '\u202Emoc.elpmaxe', Note: `"quoted" \${HOME} $(id) {{handlebars}} %s` },
  },
];

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
  place(accounts.storefrontProduction, ireland, webNetwork(storefrontProduction)),
  place(accounts.checkoutProduction, ireland, webNetwork(checkoutProduction)),
  place(accounts.paymentsProduction, ireland, webNetwork(paymentsProduction)),
  place(accounts.fulfilmentProduction, ireland, webNetwork(fulfilmentProduction(ireland, '10.30', 'fulfilment-eu'))),
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
  place(accounts.dataProduction, ireland, webNetwork(dataPlatform)),
  place(
    accounts.storefrontStaging,
    ireland,
    webNetwork(smaller(storefrontProduction, 'storefront-staging', '10.50', staging(storefront))),
  ),
  place(
    accounts.checkoutStaging,
    ireland,
    webNetwork(smaller(checkoutProduction, 'checkout-staging', '10.51', staging(checkout))),
  ),
  place(
    accounts.fulfilmentStaging,
    ireland,
    webNetwork(smaller(fulfilmentProduction(ireland, '', ''), 'fulfilment-staging', '10.52', staging(fulfilment))),
  ),
  place(
    accounts.storefrontDevelopment,
    ireland,
    webNetwork(smaller(storefrontProduction, 'storefront-dev', '10.60', development(storefront))),
  ),
  place(
    accounts.checkoutDevelopment,
    ireland,
    webNetwork(smaller(checkoutProduction, 'checkout-dev', '10.61', development(checkout))),
  ),
  place(
    accounts.dataDevelopment,
    virginia,
    webNetwork(smaller(dataPlatform, 'data-platform-dev', '10.62', development(data))),
  ),
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
};
