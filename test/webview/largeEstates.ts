import type { Verb } from '../../src/model/verbs.ts';
import { Company } from './company.ts';

const organization = 'arn:aws:organizations::111122223333:organization/o-a1b2c3d4e5';
const teams = ['payments', 'search', 'checkout', 'catalog', 'identity', 'billing', 'ledger', 'fraud', 'orders', 'ads'];

/** An organization of so many accounts in some 40 organizational units of very different size, with its policies. */
export function organizationOf(accounts: number): Company {
  const company = new Company();
  const top = company.add('aws.organizations.organization', organization, 'o-a1b2c3d4e5');
  const root = company.add('aws.organizations.root', `${organization}/r-ab12`, 'Root', top);
  company.read(top, 'aws.organizations.root');
  const unit = (name: string, parent: string): string => {
    company.read(parent, 'aws.organizations.organizationalUnit');
    return company.add('aws.organizations.organizationalUnit', `${parent}/ou-${name}`, name, parent);
  };
  const policy = (name: string, targets: readonly string[]): void => {
    const id = company.add('aws.organizations.policy', `${root}/policy-${name}`, name, root);
    for (const target of targets) company.relate(id, 'applies to', target);
  };
  let made = 0;
  const account = (name: string, parent: string): void => {
    made += 1;
    company.read(parent, 'aws.organizations.account');
    company.resources.push({
      id: `aws:account:${String(100_000_000_000 + made)}`,
      type: 'aws.organizations.account',
      name,
      account: String(100_000_000_000 + made),
      parent,
    });
  };

  account('corp-management', root);
  const security = unit('Security', root);
  for (const name of ['audit', 'log-archive', 'security-tooling']) account(name, security);
  const infrastructure = unit('Infrastructure', root);
  for (const name of ['network-hub', 'network-hub-us', 'shared-services', 'backup', 'dns'])
    account(name, infrastructure);
  const workloads = unit('Workloads', root);
  const stages = ['Production', 'Staging', 'Development'].map((name) => unit(name, workloads));
  const places = stages.flatMap((stage) => teams.map((team) => ({ team, at: unit(team, stage) })));
  const sandbox = unit('Sandbox', root);
  const suspended = unit('Suspended', root);
  policy('our-regions-only', [root]);
  policy('no-leaving', [root]);
  policy('production-guardrails', [stages[0] ?? root]);
  policy('small-instances', [sandbox]);
  for (let number = 1; number <= 60; number++) account(`closed-${number}`, suspended);
  while (made < accounts) {
    // A fifth of them are people's sandboxes; teams grow unevenly.
    const place = places[Math.floor((made * 7919) % 104_729 ** 0.9) % places.length];
    if (made % 5 === 0 || place === undefined) account(`sandbox-${String(made).padStart(5, '0')}`, sandbox);
    else account(`${place.team}-${String(made).padStart(5, '0')}`, place.at);
  }
  return company;
}

/** A transit gateway that joins a hub with inspection, two offices and so many VPCs of 20 accounts. */
export function hubAndSpoke(spokes: number): Company {
  const company = new Company();
  const accountOf = (number: number, name: string): string => {
    const account = String(200_000_000_000 + number);
    const id = `aws:account:${account}`;
    if (!company.resources.some((resource) => resource.id === id)) {
      company.resources.push({ id, type: 'aws.organizations.account', name, account });
      company.resources.push({
        id: `aws:region:${account}:eu-west-1`,
        type: 'aws.account.region',
        name: 'eu-west-1',
        account,
        region: 'eu-west-1',
        parent: id,
      });
      company.read(id, 'aws.account.region');
      company.read(`aws:region:${account}:eu-west-1`, 'aws.ec2.vpc');
    }
    return account;
  };
  const inAccount = (account: string) => {
    const region = `aws:region:${account}:eu-west-1`;
    return (type: string, name: string, parent = region): string => {
      const id = `arn:aws:${type}:eu-west-1:${account}:${name}`;
      company.resources.push({ id, type: `aws.${type}`, name, account, region: 'eu-west-1', parent });
      return id;
    };
  };
  const relate = (from: string, verb: Verb, to: string): void => company.relate(from, verb, to);

  const hub = accountOf(0, 'network-hub');
  const add = inAccount(hub);
  const transit = add('ec2.transitGateway', 'transit-eu');
  const inspection = add('ec2.vpc', 'inspection');
  const firewall = add('networkfirewall.firewall', 'egress-firewall', inspection);
  for (const zone of ['a', 'b', 'c']) {
    const subnet = add('ec2.subnet', `inspection-${zone}`, inspection);
    relate(firewall, 'runs in', subnet);
    add('ec2.natGateway', `egress-${zone}`, subnet);
  }
  for (const office of ['dublin', 'berlin']) {
    const gateway = add('ec2.customerGateway', `office-${office}`);
    const vpn = add('ec2.vpnConnection', `vpn-${office}`);
    relate(vpn, 'connects', gateway);
    relate(vpn, 'connects', transit);
  }
  const routes = ['spokes', 'inspection'].map((name) => add('ec2.transitGatewayRouteTable', `routes-${name}`));
  for (const table of routes) relate(transit, 'uses', table);

  for (let number = 0; number < spokes; number++) {
    const team = teams[number % teams.length] ?? 'team';
    const stage = number % 20 < 10 ? 'prod' : 'dev';
    const account = accountOf(1 + (number % 20), `${team}-${stage}`);
    const own = inAccount(account);
    const name = `${team}-${stage}-${Math.floor(number / 20) + 1}`;
    const vpc = own('ec2.vpc', name);
    const subnets = ['a', 'b', 'c'].map((zone) => own('ec2.subnet', `${name}-${zone}`, vpc));
    const attachment = add('ec2.transitGatewayAttachment', `attach-${name}`);
    relate(attachment, 'connects', vpc);
    relate(attachment, 'is attached to', transit);
    const balancer = own('elasticloadbalancing.loadBalancer', `${name}-web`, vpc);
    const database = own('rds.dbInstance', `${name}-db`, vpc);
    for (const [at, subnet] of subnets.entries()) {
      const server = own('ec2.instance', `${name}-app-${at + 1}`, subnet);
      relate(balancer, 'routes to', server);
      relate(server, 'uses', database);
    }
    const table = own('ec2.routeTable', `${name}-routes`, vpc);
    relate(table, 'routes to', transit);
    if (number % 8 === 3) relate(own('ec2.vpcPeeringConnection', `${name}-to-data`), 'connects', vpc);
  }
  return company;
}

export const busyVpc = 'arn:aws:ec2.vpc:eu-west-1:300000000000:storefront-prod';

/** One VPC with about 800 resources, as a large team runs it: groups of servers behind load balancers, databases, functions. */
export function busyNetwork(): Company {
  const company = new Company();
  const account = '300000000000';
  const region = `aws:region:${account}:eu-west-1`;
  company.resources.push({ id: region, type: 'aws.account.region', name: 'eu-west-1', account, region: 'eu-west-1' });
  company.read(region, 'aws.ec2.vpc');
  const add = (type: string, name: string, parent = busyVpc): string => {
    const id = `arn:aws:${type}:eu-west-1:${account}:${name}`;
    company.resources.push({ id, type: `aws.${type}`, name, account, region: 'eu-west-1', parent });
    return id;
  };
  const relate = (from: string, verb: Verb, to: string): void => company.relate(from, verb, to);
  add('ec2.vpc', 'storefront-prod', region);
  const internet = add('ec2.internetGateway', 'internet');
  relate(internet, 'is attached to', busyVpc);
  const zones = ['a', 'b', 'c'];
  const tiers = ['public', 'app', 'data'];
  const subnets = new Map(
    tiers.flatMap((tier) => zones.map((zone) => [`${tier}-${zone}`, add('ec2.subnet', `${tier}-${zone}`)] as const)),
  );
  const subnet = (tier: string, at: number): string => subnets.get(`${tier}-${zones[at % 3]}`) ?? busyVpc;
  const open = add('ec2.routeTable', 'public');
  relate(open, 'routes to', internet);
  for (const [at, zone] of zones.entries()) {
    const nat = add('ec2.natGateway', `nat-${zone}`, subnet('public', at));
    const table = add('ec2.routeTable', `private-${zone}`);
    relate(table, 'routes to', nat);
    relate(subnet('public', at), 'uses', open);
    relate(subnet('app', at), 'uses', table);
    relate(subnet('data', at), 'uses', table);
  }
  for (const service of ['s3', 'dynamodb', 'secretsmanager', 'sqs', 'kms'])
    add('ec2.vpcEndpoint', `endpoint-${service}`);
  const services = teams.flatMap((team) => [`${team}-api`, `${team}-worker`]);
  for (const [number, service] of services.entries()) {
    const group = add('ec2.securityGroup', `${service}-sg`);
    const scaling = add('autoscaling.autoScalingGroup', `${service}-asg`);
    const data = teams[Math.floor(number / 2)] ?? 'team';
    const database = `arn:aws:rds.dbInstance:eu-west-1:${account}:${data}-db`;
    if (number % 2 === 0) {
      add('rds.dbInstance', `${data}-db`);
      add('elasticache.replicationGroup', `${data}-cache`);
      const balancer = add('elasticloadbalancing.loadBalancer', `${service}-lb`);
      const targets = add('elasticloadbalancing.targetGroup', `${service}-tg`);
      relate(balancer, 'routes to', targets);
      relate(balancer, 'is protected by', group);
      relate(targets, 'routes to', scaling);
    } else {
      relate(add('lambda.function', `${service}-trigger`), 'sends to', add('sqs.queue', `${service}-queue`, region));
    }
    for (let server = 0; server < 10 + (number % 5); server++) {
      const machine = add('ec2.instance', `${service}-${server + 1}`, subnet('app', server));
      relate(machine, 'is managed by', scaling);
      relate(machine, 'is protected by', group);
      relate(machine, 'uses', database);
      for (const kind of ['ec2.networkInterface', 'ec2.volume']) {
        const part = add(
          kind,
          `${service}-${server + 1}-${kind.slice(4, 7)}`,
          kind.endsWith('volume') ? region : subnet('app', server),
        );
        relate(part, 'is attached to', machine);
      }
    }
  }
  return company;
}
