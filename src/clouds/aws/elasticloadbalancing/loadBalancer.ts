import type { Resource } from '../../../model/resource.ts';
import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { ec2Arn } from '../ec2/arn.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';
import { tagsByArn } from './tags.ts';

export const loadBalancer = listedType({
  id: 'aws.elasticloadbalancing.loadBalancer',
  title: 'Load balancer',
  plural: 'Load balancers',
  icon: 'split-horizontal',
  glyph: 'balancer',
  diagrams: 'aws.network.ElasticLoadBalancing',
  service: 'elastic-load-balancing-v2',
  operation: 'DescribeLoadBalancers',
  permissions: ['elasticloadbalancing:DescribeLoadBalancers', 'elasticloadbalancing:DescribeTags'],
  pageSize: 400,
  input: () => ({ PageSize: 400 }),
  items: (page) => page.LoadBalancers,
  details: async (reader, balancers) => {
    const tags = await tagsByArn(
      reader,
      balancers.map(({ LoadBalancerArn }) => LoadBalancerArn),
    );
    return balancers.map((balancer) => ({ ...balancer, Tags: tags.get(balancer.LoadBalancerArn) }));
  },
  identify: ({ LoadBalancerArn, LoadBalancerName, VpcId, Tags }, { place }) => ({
    id: required(LoadBalancerArn, 'load balancer ARN'),
    name: LoadBalancerName,
    parent: VpcId && ec2Arn('vpc', VpcId, place),
    tags: tagsOf(Tags),
  }),
  identifier: namedBy({
    service: 'elasticloadbalancing',
    kind: 'loadbalancer/',
    name: '(?:app|net|gwy)/[\\w-]+/[0-9a-f]+',
  }),
  aliases,
  relations: [
    { path: 'AvailabilityZones[].SubnetId', verb: 'runs in', to: ['aws.ec2.subnet'], detail: ['ZoneName'] },
    { path: 'SecurityGroups[]', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    {
      path: 'AvailabilityZones[].LoadBalancerAddresses[].AllocationId',
      verb: 'uses',
      to: ['aws.ec2.elasticIp'],
      detail: ['ZoneName'],
    },
  ],
  summary: ['Type', 'Scheme', 'State.Code', 'DNSName', 'VpcId'],
  console: ({ id, region = '' }) => regionalPage(partitionOf(id), region, 'ec2', `LoadBalancer:loadBalancerArn=${id}`),
});

/** Its DNS name, as it is called and as records in Route 53 spell it. */
function aliases({ properties: { DNSName } }: Resource): string[] {
  if (typeof DNSName !== 'string' || DNSName === '') return [];
  const lower = DNSName.toLowerCase();
  return [...new Set([DNSName, lower, `dualstack.${lower}`])];
}
