import { type Detail, defaultView, type Grouping, type View } from './view.ts';

/** Questions that many people ask, as views of whatever they ask them about. */
export const presets = ['overview', 'network', 'dependencies', 'access', 'everything'] as const;

export type Preset = (typeof presets)[number];

/** What accounts are grouped by, and the accounts themselves. */
const places = [
  'aws.organizations.organization',
  'aws.organizations.root',
  'aws.organizations.organizationalUnit',
  'aws.organizations.account',
  'azure.entra.tenant',
  'azure.management.managementGroup',
  'azure.resources.subscription',
];

/** What traffic goes through, and what it reaches first. */
const networks = [
  'aws.ec2.vpc',
  'aws.ec2.subnet',
  'aws.ec2.internetGateway',
  'aws.ec2.egressOnlyInternetGateway',
  'aws.ec2.natGateway',
  'aws.ec2.vpnGateway',
  'aws.ec2.customerGateway',
  'aws.ec2.vpnConnection',
  'aws.ec2.transitGateway',
  'aws.ec2.transitGatewayAttachment',
  'aws.ec2.vpcPeeringConnection',
  'aws.ec2.vpcEndpoint',
  'aws.ec2.vpcEndpointService',
  'aws.directconnect',
  'aws.elasticloadbalancing.loadBalancer',
  'aws.elasticloadbalancing.classicLoadBalancer',
  'aws.networkfirewall.firewall',
  'aws.route53.hostedZone',
  'aws.cloudfront.distribution',
  'azure.network',
  'azure.cdn.profile',
];

/** Who people are, and what lets them in. */
const identities = [
  ...places,
  'aws.identitystore',
  'aws.sso',
  'aws.iam',
  'azure.authorization',
  'azure.managedidentity',
];

const typesOf: Readonly<Partial<Record<Preset, readonly string[]>>> = {
  overview: places,
  network: networks,
  access: identities,
};

/** The view that a preset is of a resource, or of everything that a profile shows. */
export function presetView(preset: Preset, root: string | undefined): View {
  if (preset === 'dependencies') return { ...defaultView(root, 'dependencies'), hops: 2 };
  const types = typesOf[preset];
  return {
    ...defaultView(root),
    ...(preset === 'everything' ? { detail: 'everything' } : {}),
    ...(preset === 'network' ? { group: 'network' } : {}),
    ...(types === undefined ? {} : { filter: { types } }),
  };
}

/** A view as a command asks for it. */
export interface AskedView {
  /** Ids of resources: the one that it starts at, or several that are drawn together. */
  readonly scopes: readonly string[];
  readonly preset?: Preset;
  readonly detail?: Detail;
  readonly group?: Grouping;
}

/** The view that is asked for by scopes and a preset, with detail and grouping in place of the usual ones. */
export function askedView({ scopes, preset, detail, group }: AskedView): View {
  const [root, ...others] = scopes;
  const start = others.length === 0 ? root : undefined;
  const usual = preset === undefined ? defaultView(start) : presetView(preset, start);
  return {
    ...usual,
    ...(others.length === 0 ? {} : { filter: { ...usual.filter, within: scopes } }),
    ...(detail === undefined ? {} : { detail }),
    ...(group === undefined ? {} : { group }),
  };
}
