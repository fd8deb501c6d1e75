import type { LoadBalancerDescription } from '@aws-sdk/client-elastic-load-balancing';
import { compareText } from '../../../model/order.ts';
import type { Resource } from '../../../model/resource.ts';
import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { batches, type DetailReader, each } from '../details.ts';
import { ec2Arn } from '../ec2/arn.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';
import { taggedAtOnce } from './tags.ts';

const naming = namedBy({ service: 'elasticloadbalancing', kind: 'loadbalancer/', name: '[\\w-]{1,255}', bare: true });

export const classicLoadBalancer = listedType({
  id: 'aws.elasticloadbalancing.classicLoadBalancer',
  title: 'Classic load balancer',
  plural: 'Classic load balancers',
  icon: 'split-horizontal',
  glyph: 'balancer',
  diagrams: 'aws.network.ElbClassicLoadBalancer',
  service: 'elastic-load-balancing',
  operation: 'DescribeLoadBalancers',
  permissions: ['elasticloadbalancing:DescribeLoadBalancers', 'elasticloadbalancing:DescribeTags'],
  pageSize: 400,
  input: () => ({ PageSize: 400 }),
  items: (page) => page.LoadBalancerDescriptions,
  details: withTags,
  identify: ({ LoadBalancerName, VPCId, Tags }, { place }) => ({
    id: naming.toId(required(LoadBalancerName, 'load balancer name'), place),
    name: LoadBalancerName,
    parent: VPCId && ec2Arn('vpc', VPCId, place),
    tags: tagsOf(Tags),
  }),
  identifier: naming,
  aliases,
  relations: [
    { path: 'Instances[].InstanceId', verb: 'routes to', to: ['aws.ec2.instance'] },
    { path: 'Subnets[]', verb: 'runs in', to: ['aws.ec2.subnet'] },
    { path: 'SecurityGroups[]', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    {
      path: 'ListenerDescriptions[].Listener.SSLCertificateId',
      verb: 'uses',
      to: ['aws.acm.certificate'],
      detail: ['LoadBalancerPort'],
    },
  ],
  summary: ['Scheme', 'DNSName', 'HealthCheck.Target', 'VPCId'],
  console: ({ id, name, region = '' }) =>
    regionalPage(partitionOf(id), region, 'ec2', `LoadBalancers:search=${encodeURIComponent(name)}`),
});

async function withTags(
  { ask }: DetailReader<'elastic-load-balancing'>,
  balancers: readonly LoadBalancerDescription[],
) {
  const names = balancers.flatMap(({ LoadBalancerName = [] }) => LoadBalancerName);
  const answers = await each(batches(names, taggedAtOnce), (LoadBalancerNames) =>
    ask('DescribeTags', { LoadBalancerNames }),
  );
  const described = answers.flatMap((answer) => answer?.TagDescriptions ?? []);
  const tags = new Map(described.map(({ LoadBalancerName, Tags }) => [LoadBalancerName, Tags]));
  return balancers.map((balancer) => ({
    ...balancer,
    Instances: balancer.Instances?.toSorted((a, b) => compareText(a.InstanceId ?? '', b.InstanceId ?? '')),
    Tags: tags.get(balancer.LoadBalancerName),
  }));
}

/** Its DNS names, as they are called and as records in Route 53 spell them. */
function aliases({ properties: { DNSName, CanonicalHostedZoneName } }: Resource): string[] {
  const names = [DNSName, CanonicalHostedZoneName].filter((name) => typeof name === 'string' && name !== '');
  return [...new Set(names.flatMap((name) => [`${name}`, `${name}`.toLowerCase(), `dualstack.${name}`.toLowerCase()]))];
}
