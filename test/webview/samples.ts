import type { Picture } from '../../src/picture/picture.ts';
import { defaultView, type View } from '../../src/picture/view.ts';
import { Company } from './company.ts';

/** Names that people and attackers really write. */
export const hostileNames = [
  '<img src=x onerror=alert(1)>',
  'x"];import os#',
  'two\nlines',
  'back`tick $(1)',
  '🚀 rocket',
  'gpj.\u202etxt.exe',
  '"><script>alert(1)</script>',
  '',
] as const;

const inOrganizations = (name: string): string => `aws.organizations.${name}`;
const inEc2 = (name: string): string => `aws.ec2.${name}`;

const organization = 'arn:aws:organizations::111122223333:organization/o-a1b2c3d4e5';

/** Nested organizational units with 25 accounts; one account refused to be read, one was read down to its regions. */
export function organizationPicture(change: (view: View) => View = (view) => view): Picture {
  const company = new Company();
  company.add(inOrganizations('organization'), organization, 'o-a1b2c3d4e5');
  const root = company.add(inOrganizations('root'), `${organization}/r-ab12`, 'Root', organization);
  company.read(organization, inOrganizations('root'));
  let number = 100;
  const unit = (name: string, parent: string): string => {
    company.read(parent, inOrganizations('organizationalUnit'));
    number += 1;
    return company.add(inOrganizations('organizationalUnit'), `${organization}/ou-${number}`, name, parent);
  };
  const account = (name: string, parent: string): string => {
    company.read(parent, inOrganizations('account'));
    number += 1;
    return company.add(inOrganizations('account'), `${organization}/account/000000000${number}`, name, parent);
  };
  account('corp-management', root);
  const security = unit('Security', root);
  const infrastructure = unit('Infrastructure', root);
  const workloads = unit('Workloads', root);
  const sandbox = unit('Sandbox', root);
  const production = unit('Production', workloads);
  const staging = unit('Staging', workloads);
  for (const name of ['audit', 'log-archive', 'security-tooling']) account(name, security);
  for (const name of ['network-hub', 'shared-services', 'backup', 'dns']) account(name, infrastructure);
  for (const team of ['payments', 'search', 'checkout', 'catalog', 'identity']) {
    account(`${team}-prod`, production);
    account(`${team}-staging`, staging);
  }
  for (const name of hostileNames.slice(0, 7)) account(name, sandbox);
  const refused = company.resources.find(({ name }) => name === 'audit');
  if (refused !== undefined) company.read(refused.id, 'aws.account.region', true);
  const payments = company.resources.find(({ name }) => name === 'payments-prod');
  if (payments !== undefined) {
    company.read(payments.id, 'aws.account.region');
    for (const region of ['eu-west-1', 'us-east-1']) {
      company.add('aws.account.region', `aws:region:${payments.id}:${region}`, region, payments.id);
    }
  }
  return company.picture(change(defaultView(organization)));
}

export const region = 'aws:region:123456789012:eu-west-1';
const arn = (kind: string, name: string): string => `arn:aws:ec2:eu-west-1:123456789012:${kind}/${name}`;
export const web1 = arn('instance', 'i-web-1');
export const vpc = arn('vpc', 'vpc-0a1b2c3d');

/** A VPC over three zones: six subnets, instances, NAT gateways, security groups, route tables, and what hangs on them. */
export function networkPicture(change: (view: View) => View = (view) => view, root = region): Picture {
  const company = new Company();
  company.add('aws.account.region', region, 'eu-west-1');
  company.read(region, inEc2('vpc'));
  const add = (type: string, kind: string, name: string, parent: string, label = name): string =>
    company.add(inEc2(type), arn(kind, name), label, parent);
  add('vpc', 'vpc', 'vpc-0a1b2c3d', region, 'payments-prod');
  const internet = add('internetGateway', 'internet-gateway', 'igw-main', vpc);
  company.relate(internet, 'is attached to', vpc);
  const group = (name: string): string => add('securityGroup', 'security-group', name, vpc);
  const [edge, app, data] = [group('edge'), group('app'), group('data')];
  company.relate(app, 'allows traffic from', edge, 'tcp 8080');
  company.relate(data, 'allows traffic from', app, 'tcp 5432');
  const publicRoutes = add('routeTable', 'route-table', 'rtb-public', vpc, 'public');
  company.relate(publicRoutes, 'routes to', internet, '0.0.0.0/0');
  const endpoint = add('vpcEndpoint', 'vpc-endpoint', 'vpce-s3', vpc, 's3');
  for (const zone of ['a', 'b', 'c']) {
    const front = add('subnet', 'subnet', `subnet-public-${zone}`, vpc, `public-${zone}`);
    const back = add('subnet', 'subnet', `subnet-private-${zone}`, vpc, `private-${zone}`);
    const routes = add('routeTable', 'route-table', `rtb-private-${zone}`, vpc, `private-${zone}`);
    company.relate(front, 'uses', publicRoutes, undefined, 'inferred');
    company.relate(back, 'uses', routes);
    const nat = add('natGateway', 'natgateway', `nat-${zone}`, front);
    const address = add('elasticIp', 'elastic-ip', `eipalloc-${zone}`, region, `203.0.113.${zone.charCodeAt(0)}`);
    company.relate(address, 'is attached to', nat);
    company.relate(routes, 'routes to', nat, '0.0.0.0/0');
    company.relate(routes, 'routes to', endpoint, 'pl-6da54004');
  }
  const instance = (name: string, subnet: string, groups: readonly string[]): void => {
    const id = add('instance', 'instance', `i-${name}`, arn('subnet', subnet), name);
    for (const one of groups) company.relate(id, 'is protected by', one);
    const volume = add('volume', 'volume', `vol-${name}`, region, `${name}-root`);
    company.relate(volume, 'is attached to', id, '/dev/xvda');
    const network = add('networkInterface', 'network-interface', `eni-${name}`, arn('subnet', subnet));
    company.relate(network, 'is attached to', id);
    for (const one of groups) company.relate(network, 'is protected by', one);
  };
  instance('web-1', 'subnet-public-a', [edge]);
  instance('web-2', 'subnet-public-b', [edge]);
  for (const number of [1, 2, 3]) instance(`api-${number}`, `subnet-private-${'abc'[number - 1]}`, [app]);
  for (const number of [1, 2]) instance(`worker-${number}`, `subnet-private-${'ab'[number - 1]}`, [app, data]);
  instance('db-1', 'subnet-private-c', [data]);
  const peer = arn('vpc', 'vpc-partner');
  company.stubs.push({ id: peer, type: inEc2('vpc'), name: 'vpc-partner', reason: 'other-account' });
  const peering = add('vpcPeeringConnection', 'vpc-peering-connection', 'pcx-partner', region, 'payments-partner');
  company.relate(peering, 'connects', vpc);
  company.relate(peering, 'connects', peer);
  company.relate(publicRoutes, 'routes to', peering, '10.9.0.0/16');
  return company.picture(change(defaultView(root)));
}

/** One region in which every hostile name is an instance. */
export function hostilePicture(): Picture {
  const company = new Company();
  company.add('aws.account.region', region, 'eu-west-1');
  company.read(region, inEc2('instance'));
  for (const [at, name] of hostileNames.entries()) {
    company.add(inEc2('instance'), arn('instance', `i-hostile-${at}`), name, region);
  }
  return company.picture(defaultView(region));
}
