import type { Peering, Route, Thing } from '../../test/clouds/estate.ts';
import { accounts } from './company.ts';
import { image, type Owner, tagged, type WebNetwork, webNetwork } from './webNetwork.ts';

export const ireland = 'eu-west-1';
export const virginia = 'us-east-1';
export const hub = { [ireland]: '10.0', [virginia]: '10.100' } as const;

export const platform: Owner = { team: 'Platform', environment: 'production', costCenter: 'CC-1040' };
export const storefront: Owner = { team: 'Storefront', environment: 'production', costCenter: 'CC-2010' };
export const checkout: Owner = { team: 'Checkout', environment: 'production', costCenter: 'CC-2020' };
export const fulfilment: Owner = { team: 'Fulfilment', environment: 'production', costCenter: 'CC-3010' };
export const data: Owner = { team: 'Data', environment: 'production', costCenter: 'CC-4010' };
export const staging = (owner: Owner): Owner => ({ ...owner, environment: 'staging' });
export const development = (owner: Owner): Owner => ({ ...owner, environment: 'development' });

/** A peering that the hub asked for, with the name it has on the hub's side. */
export function fromHub(account: string, region: string, name: string, rest: Partial<Peering> = {}): Peering {
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

export const sharedServicesWeb: WebNetwork = {
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
};

export const sharedServices: Thing[] = [
  ...webNetwork(sharedServicesWeb),
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

export const storefrontProduction: WebNetwork = {
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

export const checkoutProduction: WebNetwork = {
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

export const paymentsProduction: WebNetwork = {
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

export function fulfilmentProduction(region: keyof typeof hub, network: string, name: string): WebNetwork {
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

export const dataPlatform: WebNetwork = {
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

/** A network whose databases are services of AWS, so that nothing of its own runs in its data subnets. */
export function withoutServers(of: WebNetwork): WebNetwork {
  return { ...of, data: [] };
}

/** The same network as production in small. */
export function smaller(of: WebNetwork, name: string, network: string, owner: Owner): WebNetwork {
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
