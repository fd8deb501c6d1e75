/**
 * Pairs of related types that no template states, because the provider itself makes one of the two things: that one has
 * a `+`. The other is from the template or made as well.
 */
const madeByProvider: Readonly<Record<string, string>> = {
  'aws.ec2.elasticIp – +aws.ec2.networkInterface': 'the address of a NAT gateway is on its interface',
  'aws.ec2.instance – +aws.ec2.networkInterface': 'an instance has an interface of its own',
  'aws.ec2.instance – +aws.ec2.volume': 'an instance has a root disk',
  'aws.ec2.natGateway – +aws.ec2.networkInterface': 'a NAT gateway has an interface of its own',
  'aws.ec2.securityGroup – +aws.ec2.instance': 'instances of a group get the security groups of its launch template',
  'aws.ec2.securityGroup – +aws.ec2.networkInterface': 'interfaces carry the groups of what they belong to',
  'aws.ec2.subnet – +aws.ec2.networkAcl': 'a subnet without a list of its own has the default one of its VPC',
  'aws.ec2.subnet – +aws.ec2.routeTable': 'a subnet without a table of its own is served by the main one of its VPC',
  'aws.ec2.vpcEndpoint – +aws.ec2.networkInterface': 'an interface endpoint has one in each of its subnets',
  'aws.elasticfilesystem.mountTarget – +aws.ec2.networkInterface': 'a mount target has an interface of its own',
  'aws.elasticloadbalancing.targetGroup – +aws.ec2.instance': 'an Auto Scaling group registers its instances',
  'aws.autoscaling.autoScalingGroup – +aws.ec2.instance': 'an Auto Scaling group launches instances',
  'aws.kms.key – +aws.ec2.volume': 'disks of launched instances are encrypted as the launch template says',
  'aws.route53.recordSet – +aws.ec2.networkInterface': 'the private address of an instance is on its interface',
  'aws.sqs.queue – +aws.sns.subscription': 'a subscription that is written into its topic',
  '+aws.ec2.instance – +aws.ec2.networkInterface': 'an instance has an interface of its own',
  '+aws.ec2.instance – +aws.ec2.volume': 'an instance has disks of its own',
  '+aws.ec2.networkInterface – +aws.ec2.securityGroup': 'what names no group gets the default one of its VPC',
  '+aws.organizations.account – +aws.organizations.organization': 'every organization has a management account',
  '+aws.organizations.account – +aws.sso.instance': 'every instance of Identity Center has an account that owns it',
};

/** Pairs of related types that follow from two references of the template, with the type of what is in between. */
const follows: Readonly<Record<string, { readonly through: string; readonly because: string }>> = {
  'aws.ec2.subnet – aws.rds.dbInstance': {
    through: 'aws.rds.dbSubnetGroup',
    because: 'an instance runs in the subnets of its group, and tells them',
  },
  'aws.elasticloadbalancing.loadBalancer – aws.elasticloadbalancing.targetGroup': {
    through: 'aws.elasticloadbalancing.listener',
    because: 'a target group tells the load balancers whose listeners and rules lead to it',
  },
};

/** Why two things are related that no reference of the template connects; undefined where nothing explains it. */
export interface Explained {
  readonly because: string;
  /** Only where both are connected with a thing of this type. */
  readonly through?: string;
}

/** What explains a relation between things of these types, each with a `+` where it is not from the template. */
export function explanation(from: string, to: string): Explained | undefined {
  for (const pair of [`${from} – ${to}`, `${to} – ${from}`]) {
    const because = madeByProvider[pair];
    if (because !== undefined) return { because };
    if (follows[pair] !== undefined) return follows[pair];
  }
  return undefined;
}
