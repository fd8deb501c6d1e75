import type { Estate, Thing } from './estate.ts';

/** Names that must arrive exactly as they are, and be text everywhere. */
export const hostileNames = {
  python: 'x"];import os#',
  html: '<img src=x onerror=alert(1)>',
  lines: 'first line\nsecond\tline',
  quotes: `it's "quoted" \`backticks\` $(id) \${HOME}`,
  emoji: '🪐 orrery',
  rightToLeft: 'invoice\u202Efdp.exe',
} as const;

export const payments = '111111111111';
export const otherPayments = '222222222222';
export const locked = '333333333333';
export const blindToGroups = '444444444444';
export const withoutRole = '555555555555';
export const closed = '666666666666';

/**
 * A small organization whose every relation is known: two accounts of the same name under units of the same name, each
 * with networks in two regions, peered across accounts and regions; accounts that cannot be read for four different
 * reasons; hostile names throughout; lists that have several pages at five items a page.
 */
export function twoAccountNetwork(): Estate {
  return {
    identifiers: 'two accounts',
    organization: {
      management: { number: '999999999999', name: hostileNames.python, email: 'root@example.com' },
      accounts: [{ number: locked, name: 'locked', email: 'locked@example.com', access: 'denied' }],
      units: [
        {
          key: 'production',
          name: 'Production',
          accounts: [{ number: payments, name: 'payments', email: 'payments@example.com' }],
        },
        {
          key: 'workloads',
          name: hostileNames.html,
          accounts: [
            {
              number: blindToGroups,
              name: hostileNames.quotes,
              email: 'blind@example.com',
              access: { denies: ['ec2:DescribeSecurityGroups'] },
            },
          ],
          units: [
            {
              key: 'workloads production',
              name: 'Production',
              accounts: [{ number: otherPayments, name: 'payments', email: 'payments-2@example.com' }],
            },
            { key: 'lines', name: hostileNames.lines },
            { key: 'emoji', name: hostileNames.emoji },
          ],
        },
        {
          key: 'right to left',
          name: hostileNames.rightToLeft,
          accounts: [
            { number: withoutRole, name: 'no role', email: 'no-role@example.com', access: 'no role' },
            { number: closed, name: 'closed', email: 'closed@example.com', status: 'SUSPENDED' },
          ],
        },
      ],
    },
    networks: [
      { account: payments, region: 'eu-west-1', things: shop(otherPayments) },
      { account: payments, region: 'us-east-1', things: branch('10.1.0.0/16') },
      { account: otherPayments, region: 'eu-west-1', things: branch('10.2.0.0/16') },
      { account: otherPayments, region: 'us-east-1', things: branch('10.3.0.0/16') },
      { account: blindToGroups, region: 'eu-west-1', things: branch('10.4.0.0/16') },
    ],
  };
}

/** One VPC with everything a network can have. */
function shop(peer: string): Thing[] {
  const name = (text: string): { tags: Record<string, string> } => ({ tags: { Name: text } });
  return [
    { kind: 'vpc', key: 'vpc', cidr: '10.0.0.0/16', ...name('shop') },
    { kind: 'subnet', key: 'public a', vpc: 'vpc', cidr: '10.0.0.0/24', zone: 'a', public: true, ...name('public') },
    { kind: 'subnet', key: 'public b', vpc: 'vpc', cidr: '10.0.1.0/24', zone: 'b', public: true, ...name('public') },
    { kind: 'subnet', key: 'app a', vpc: 'vpc', cidr: '10.0.2.0/24', zone: 'a', ...name(hostileNames.html) },
    { kind: 'subnet', key: 'app b', vpc: 'vpc', cidr: '10.0.3.0/24', zone: 'b', ...name(hostileNames.python) },
    { kind: 'subnet', key: 'data a', vpc: 'vpc', cidr: '10.0.4.0/24', zone: 'a', ...name(hostileNames.lines) },
    { kind: 'subnet', key: 'data b', vpc: 'vpc', cidr: '10.0.5.0/24', zone: 'b', ...name(hostileNames.rightToLeft) },
    { kind: 'subnet', key: 'spare', vpc: 'vpc', cidr: '10.0.6.0/24', zone: 'c' },
    { kind: 'internetGateway', key: 'internet', vpc: 'vpc', ...name('shop') },
    { kind: 'internetGateway', key: 'unused internet' },
    { kind: 'address', key: 'nat address', ...name('nat') },
    { kind: 'address', key: 'web address', ...name('web') },
    { kind: 'address', key: 'unused address' },
    { kind: 'natGateway', key: 'nat', subnet: 'public a', address: 'nat address', ...name('shop') },
    {
      kind: 'securityGroup',
      key: 'web group',
      vpc: 'vpc',
      name: 'web',
      inbound: [{ ports: 'tcp/443', cidr: '0.0.0.0/0' }],
      outbound: [{ ports: 'tcp/8080', group: 'app group' }],
    },
    {
      kind: 'securityGroup',
      key: 'app group',
      vpc: 'vpc',
      name: 'app',
      inbound: [
        { ports: 'tcp/8080', group: 'web group' },
        { ports: 'tcp/8443', group: 'web group' },
        { ports: 'all', group: 'app group' },
        { ports: 'tcp/22', group: `${peer}/eu-west-1/vpc group` },
      ],
    },
    {
      kind: 'securityGroup',
      key: 'data group',
      vpc: 'vpc',
      name: 'data',
      inbound: [{ ports: 'tcp/5432', group: 'app group', description: hostileNames.python.replace('"', '') }],
      outbound: [],
    },
    { kind: 'peering', key: 'to sister', vpc: 'vpc', to: `${peer}/eu-west-1/vpc`, ...name(hostileNames.quotes) },
    { kind: 'peering', key: 'over the ocean', vpc: 'vpc', to: `${peer}/us-east-1/vpc` },
    { kind: 'peering', key: 'not accepted', vpc: 'vpc', to: `${payments}/us-east-1/vpc`, pending: true },
    { kind: 'interface', key: 'second interface', subnet: 'app a', groups: ['app group'] },
    { kind: 'interface', key: 'unused interface', subnet: 'spare', groups: ['app group', 'data group'] },
    {
      kind: 'instance',
      key: 'web',
      subnet: 'public a',
      groups: ['web group'],
      type: 't3.small',
      image: 'ami-0c1c30571d2dae5c9',
      volumes: [{ key: 'web root', device: '/dev/xvda', size: 8, ...name(hostileNames.emoji) }],
      address: 'web address',
      ...name(hostileNames.html),
    },
    {
      kind: 'instance',
      key: 'app',
      subnet: 'app a',
      groups: ['app group', 'data group'],
      type: 'm7g.large',
      image: 'ami-0c1c30571d2dae5c9',
      volumes: [
        { key: 'app root', device: '/dev/xvda', size: 8 },
        { key: 'app data', device: '/dev/sdf', size: 200, encrypted: true },
      ],
      interfaces: ['second interface'],
      ...name(hostileNames.emoji),
    },
    {
      kind: 'instance',
      key: 'stopped',
      subnet: 'data b',
      groups: ['data group'],
      type: 'r7g.large',
      image: 'ami-0c1c30571d2dae5c9',
      volumes: [{ key: 'stopped root', device: '/dev/xvda', size: 8 }],
      state: 'stopped',
    },
    ...['one', 'two', 'three'].map(
      (which): Thing => ({
        kind: 'instance',
        key: `worker ${which}`,
        subnet: 'app b',
        groups: ['app group'],
        type: 't3.micro',
        image: 'ami-0c1c30571d2dae5c9',
        volumes: [{ key: `worker ${which} root`, device: '/dev/xvda', size: 8 }],
        ...name('worker'),
      }),
    ),
    { kind: 'volume', key: 'unused volume', zone: 'a', size: 100 },
    {
      kind: 'routeTable',
      key: 'public routes',
      vpc: 'vpc',
      subnets: ['public a', 'public b'],
      routes: [{ to: '0.0.0.0/0', via: 'internet' }],
    },
    {
      kind: 'routeTable',
      key: 'private routes',
      vpc: 'vpc',
      subnets: ['app a', 'app b', 'data a'],
      routes: [
        { to: '0.0.0.0/0', via: 'nat' },
        { to: '10.2.0.0/16', via: 'to sister' },
        { to: '10.3.0.0/16', via: 'over the ocean' },
        { to: '192.168.0.0/16', via: 'second interface' },
      ],
    },
    { kind: 'endpoint', key: 's3', vpc: 'vpc', service: 's3', routeTables: ['private routes'] },
    {
      kind: 'endpoint',
      key: 'secrets',
      vpc: 'vpc',
      service: 'secretsmanager',
      subnets: ['app a', 'app b'],
      groups: ['app group'],
    },
  ];
}

/** A VPC with one subnet, one group and one instance: the same keys and names wherever it stands. */
function branch(cidr: string): Thing[] {
  return [
    { kind: 'vpc', key: 'vpc', cidr, tags: { Name: 'shop' } },
    {
      kind: 'subnet',
      key: 'subnet',
      vpc: 'vpc',
      cidr: cidr.replace('/16', '/24'),
      zone: 'a',
      tags: { Name: 'public' },
    },
    {
      kind: 'securityGroup',
      key: 'vpc group',
      vpc: 'vpc',
      name: 'app',
      inbound: [{ ports: 'tcp/22', cidr: '10.0.0.0/8' }],
    },
    {
      kind: 'instance',
      key: 'app',
      subnet: 'subnet',
      groups: ['vpc group'],
      type: 't3.micro',
      image: 'ami-0c1c30571d2dae5c9',
      volumes: [{ key: 'app root', device: '/dev/xvda', size: 8 }],
      tags: { Name: 'worker' },
    },
  ];
}
