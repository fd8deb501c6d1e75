import type { TargetGroup } from '@aws-sdk/client-elastic-load-balancing-v2';
import { compareText } from '../../../model/order.ts';
import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { type DetailReader, each } from '../details.ts';
import { ec2Arn } from '../ec2/arn.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';
import { interfacesOfTargets } from './interfacesOfTargets.ts';
import { tagsByArn } from './tags.ts';

export const targetGroup = listedType({
  id: 'aws.elasticloadbalancing.targetGroup',
  title: 'Target group',
  plural: 'Target groups',
  icon: 'target',
  glyph: 'group',
  detail: 'essential',
  diagrams: 'aws.network.ElasticLoadBalancing',
  service: 'elastic-load-balancing-v2',
  operation: 'DescribeTargetGroups',
  permissions: [
    'elasticloadbalancing:DescribeTags',
    'elasticloadbalancing:DescribeTargetGroups',
    'elasticloadbalancing:DescribeTargetHealth',
  ],
  pageSize: 400,
  input: () => ({ PageSize: 400 }),
  items: (page) => page.TargetGroups,
  details: async (reader, groups) => {
    const arns = groups.map(({ TargetGroupArn }) => TargetGroupArn);
    const [tags, targets] = await Promise.all([
      tagsByArn(reader, arns),
      each(groups, (group) => targetsOf(reader, group)),
    ]);
    return groups.map((group, at) => ({ ...group, Targets: targets[at], Tags: tags.get(group.TargetGroupArn) }));
  },
  identify: ({ TargetGroupArn, TargetGroupName, VpcId, Tags }, { place }) => ({
    id: required(TargetGroupArn, 'target group ARN'),
    name: TargetGroupName,
    // One for functions is in no VPC.
    parent: VpcId && ec2Arn('vpc', VpcId, place),
    tags: tagsOf(Tags),
  }),
  identifier: namedBy({ service: 'elasticloadbalancing', kind: 'targetgroup/', name: '[\\w-]+/[0-9a-f]+' }),
  relations: [
    {
      path: 'LoadBalancerArns[]',
      verb: 'routes to',
      to: ['aws.elasticloadbalancing.loadBalancer'],
      reversed: true,
    },
    {
      path: 'Targets[].Id',
      verb: 'routes to',
      to: ['aws.ec2.instance', 'aws.elasticloadbalancing.loadBalancer', 'aws.lambda.function'],
      detail: ['Port'],
    },
  ],
  infer: interfacesOfTargets,
  summary: ['TargetType', 'Protocol', 'Port', 'HealthCheckPath', 'VpcId'],
  console: ({ id, region = '' }) => regionalPage(partitionOf(id), region, 'ec2', `TargetGroup:targetGroupArn=${id}`),
});

/** What is registered, in an order of its own. How healthy it is changes from one reading to the next, and is left out. */
async function targetsOf({ ask }: DetailReader<'elastic-load-balancing-v2'>, { TargetGroupArn }: TargetGroup) {
  const answer = await ask('DescribeTargetHealth', { TargetGroupArn });
  return answer?.TargetHealthDescriptions?.flatMap(({ Target, TargetHealth }) =>
    // What drains is not registered any more.
    Target === undefined || TargetHealth?.State === 'draining' ? [] : [Target],
  ).toSorted((a, b) => compareText(`${a.Id}`, `${b.Id}`) || (a.Port ?? 0) - (b.Port ?? 0));
}
