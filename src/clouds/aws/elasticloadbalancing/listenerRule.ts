import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';
import { forwarding } from './forwarding.ts';

/** Rules beside the default one: that one repeats what its listener does by default. */
export const listenerRule = listedType({
  id: 'aws.elasticloadbalancing.listenerRule',
  title: 'Listener rule',
  plural: 'Listener rules',
  icon: 'filter',
  glyph: 'routes',
  diagrams: 'aws.network.ElasticLoadBalancing',
  under: ['aws.elasticloadbalancing.listener'],
  service: 'elastic-load-balancing-v2',
  operation: 'DescribeRules',
  pageSize: 400,
  input: ({ parent }) => ({ ListenerArn: parent.id, PageSize: 400 }),
  items: (page) => page.Rules?.filter(({ IsDefault }) => IsDefault !== true),
  identify: ({ RuleArn, Priority }) => ({
    id: required(RuleArn, 'rule ARN'),
    name: Priority === undefined ? undefined : `Rule ${Priority}`,
  }),
  identifier: namedBy({
    service: 'elasticloadbalancing',
    kind: 'listener-rule/',
    name: '(?:app|net|gwy)/[\\w-]+/[0-9a-f]+/[0-9a-f]+/[0-9a-f]+',
  }),
  relations: forwarding('Actions'),
  summary: ['Priority'],
  console: ({ id, region = '' }) => regionalPage(partitionOf(id), region, 'ec2', `ListenerRuleDetails:ruleArn=${id}`),
});
