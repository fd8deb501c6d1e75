import type { Peering, Thing } from '../../test/clouds/estate.ts';
import { image, type Owner, tagged } from './webNetwork.ts';

/** The network that others are peered with: a way out, name servers and AWS's own services. */
export interface HubNetwork {
  readonly name: string;
  /** The first two numbers of its addresses. */
  readonly network: string;
  /** Networks it is peered with and their address ranges, whichever side asked. */
  readonly spokes: readonly { readonly peering: Peering | string; readonly cidr: string }[];
  /** Addresses of the company's offices. */
  readonly offices: readonly string[];
}

const owner: Owner = { team: 'Platform', environment: 'production', costCenter: 'CC-1040' };
const zones = ['a', 'b'] as const;

export function hubNetwork({ name, network, spokes, offices }: HubNetwork): Thing[] {
  const tag = (text: string) => tagged(`${name}-${text}`, owner);
  const routes = spokes.map(({ peering, cidr }) => ({
    to: cidr,
    via: typeof peering === 'string' ? peering : peering.key,
  }));
  return [
    { kind: 'vpc', key: 'vpc', cidr: `${network}.0.0/16`, ...tagged(name, owner) },
    ...zones.flatMap((zone, index): Thing[] => [
      {
        kind: 'subnet',
        key: `edge ${zone}`,
        vpc: 'vpc',
        cidr: `${network}.${index}.0/24`,
        zone,
        public: true,
        ...tag(`edge-${zone}`),
      },
      {
        kind: 'subnet',
        key: `inspection ${zone}`,
        vpc: 'vpc',
        cidr: `${network}.${10 + index}.0/24`,
        zone,
        ...tag(`inspection-${zone}`),
      },
      {
        kind: 'subnet',
        key: `services ${zone}`,
        vpc: 'vpc',
        cidr: `${network}.${20 + index}.0/24`,
        zone,
        ...tag(`services-${zone}`),
      },
      { kind: 'address', key: `nat address ${zone}`, ...tag(`nat-${zone}`) },
      {
        kind: 'natGateway',
        key: `nat ${zone}`,
        subnet: `edge ${zone}`,
        address: `nat address ${zone}`,
        ...tag(`nat-${zone}`),
      },
      {
        kind: 'interface',
        key: `firewall ${zone} inside`,
        subnet: `inspection ${zone}`,
        groups: ['firewall group'],
        description: 'inside leg of the firewall',
        ...tag(`firewall-${zone}-inside`),
      },
      {
        kind: 'instance',
        key: `firewall ${zone}`,
        subnet: `edge ${zone}`,
        groups: ['firewall group'],
        type: 'c6in.xlarge',
        image: image.intel,
        volumes: [
          {
            key: `firewall ${zone} root`,
            device: '/dev/xvda',
            size: 60,
            encrypted: true,
            ...tag(`firewall-${zone}-root`),
          },
        ],
        interfaces: [`firewall ${zone} inside`],
        ...tag(`firewall-${zone}`),
      },
      {
        kind: 'instance',
        key: `resolver ${zone}`,
        subnet: `services ${zone}`,
        groups: ['resolver group'],
        type: 't4g.small',
        image: image.arm,
        volumes: [
          {
            key: `resolver ${zone} root`,
            device: '/dev/xvda',
            size: 8,
            encrypted: true,
            ...tag(`resolver-${zone}-root`),
          },
        ],
        ...tag(`resolver-${zone}`),
      },
      {
        kind: 'routeTable',
        key: `inside routes ${zone}`,
        vpc: 'vpc',
        subnets: [`services ${zone}`],
        routes: [{ to: '0.0.0.0/0', via: `firewall ${zone} inside` }, ...routes],
        ...tag(`services-${zone}`),
      },
      {
        kind: 'routeTable',
        key: `inspection routes ${zone}`,
        vpc: 'vpc',
        subnets: [`inspection ${zone}`],
        routes: [{ to: '0.0.0.0/0', via: `nat ${zone}` }, ...routes],
        ...tag(`inspection-${zone}`),
      },
    ]),
    { kind: 'internetGateway', key: 'internet', vpc: 'vpc', ...tag('igw') },
    {
      kind: 'routeTable',
      key: 'edge routes',
      vpc: 'vpc',
      subnets: zones.map((zone) => `edge ${zone}`),
      routes: [{ to: '0.0.0.0/0', via: 'internet' }],
      ...tag('edge'),
    },
    {
      kind: 'securityGroup',
      key: 'firewall group',
      vpc: 'vpc',
      name: `${name}-firewall`,
      description: 'Firewalls between the networks and the internet',
      inbound: [
        { ports: 'all', cidr: '10.0.0.0/8', description: 'all of our networks' },
        ...offices.map((cidr) => ({ ports: 'tcp/443', cidr, description: 'office' })),
      ],
      ...tag('firewall'),
    },
    {
      kind: 'securityGroup',
      key: 'resolver group',
      vpc: 'vpc',
      name: `${name}-resolver`,
      description: 'Name servers',
      inbound: [
        { ports: 'udp/53', cidr: '10.0.0.0/8' },
        { ports: 'tcp/53', cidr: '10.0.0.0/8' },
      ],
      outbound: [{ ports: 'all', group: 'firewall group' }],
      ...tag('resolver'),
    },
    {
      kind: 'securityGroup',
      key: 'endpoint group',
      vpc: 'vpc',
      name: `${name}-endpoints`,
      description: 'AWS services for all networks',
      inbound: [{ ports: 'tcp/443', cidr: '10.0.0.0/8' }],
      outbound: [],
      ...tag('endpoints'),
    },
    ...spokes.flatMap(({ peering }) => (typeof peering === 'string' ? [] : [peering])),
    ...['ssm', 'secretsmanager', 'ecr.dkr'].map(
      (service): Thing => ({
        kind: 'endpoint',
        key: service,
        vpc: 'vpc',
        service,
        subnets: zones.map((zone) => `services ${zone}`),
        groups: ['endpoint group'],
        ...tag(service.replace('.', '-')),
      }),
    ),
    {
      kind: 'endpoint',
      key: 's3',
      vpc: 'vpc',
      service: 's3',
      routeTables: zones.map((zone) => `inside routes ${zone}`),
      ...tag('s3'),
    },
  ];
}
