import type { Service } from '@aws-sdk/client-ecs';
import { partitionOf } from '../../../model/resource.ts';
import type { RelationRule } from '../../../model/resourceType.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';
import { describeInBatches } from './describeInBatches.ts';
import { ecsTags } from './ecsTags.ts';

export const service = listedType({
  id: 'aws.ecs.service',
  title: 'ECS service',
  plural: 'ECS services',
  icon: 'server-process',
  glyph: 'container',
  diagrams: 'aws.compute.ElasticContainerServiceService',
  under: ['aws.ecs.cluster'],
  service: 'ecs',
  operation: 'ListServices',
  pageSize: 100,
  permissions: ['ecs:ListServices', 'ecs:DescribeServices'],
  input: ({ parent }) => ({ cluster: parent.id, maxResults: 100 }),
  items: ({ serviceArns }) => serviceArns?.map((serviceArn): Service => ({ serviceArn })),
  details: ({ ask }, listed, { parent }) =>
    describeInBatches(listed, 10, async (batch) => {
      const services = batch.flatMap(({ serviceArn }) => serviceArn ?? []);
      return (await ask('DescribeServices', { cluster: parent.id, services, include: ['TAGS'] }))?.services;
    }),
  identify: ({ serviceArn, serviceName, tags }) => ({
    id: required(serviceArn, 'serviceArn'),
    name: serviceName,
    tags: ecsTags(tags),
  }),
  // How far it is with what it was told to do; and who created it.
  leftOut: ['createdBy', 'deployments', 'events', 'pendingCount', 'runningCount', 'taskSets'],
  // Older ARNs do not name the cluster.
  identifier: namedBy({ service: 'ecs', kind: 'service/', name: '(?:[\\w-]{1,255}/)?[\\w-]{1,255}' }),
  relations: [
    { path: 'taskDefinition', verb: 'uses', to: ['aws.ecs.taskDefinition'] },
    { path: 'roleArn', verb: 'uses', to: ['aws.iam.role'] },
    { path: 'networkConfiguration.awsvpcConfiguration.subnets[]', verb: 'runs in', to: ['aws.ec2.subnet'] },
    {
      path: 'networkConfiguration.awsvpcConfiguration.securityGroups[]',
      verb: 'is protected by',
      to: ['aws.ec2.securityGroup'],
    },
    ...balancedBy('targetGroupArn', 'aws.elasticloadbalancing.targetGroup'),
    ...balancedBy('advancedConfiguration.alternateTargetGroupArn', 'aws.elasticloadbalancing.targetGroup'),
    ...balancedBy('loadBalancerName', 'aws.elasticloadbalancing.classicLoadBalancer'),
  ],
  summary: ['status', 'launchType', 'desiredCount', 'taskDefinition', 'platformVersion'],
  console: ({ id, region = '', parent = '', name }) => {
    const cluster = encodeURIComponent(parent.slice(parent.lastIndexOf('/') + 1));
    return regionalPage(partitionOf(id), region, 'ecs', `/clusters/${cluster}/services/${encodeURIComponent(name)}`);
  },
});

function balancedBy(property: string, type: string): RelationRule[] {
  const path = `loadBalancers[].${property}`;
  return [{ path, verb: 'routes to', to: [type], reversed: true, detail: ['containerName', 'containerPort'] }];
}
