import type { AutoScalingGroup } from '@aws-sdk/client-auto-scaling';
import { compareText } from '../../../model/order.ts';
import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { autoScalingNaming } from './naming.ts';

export const autoScalingGroup = listedType({
  id: 'aws.autoscaling.autoScalingGroup',
  title: 'Auto Scaling group',
  plural: 'Auto Scaling groups',
  icon: 'group-by-ref-type',
  glyph: 'group',
  detail: 'essential',
  diagrams: 'aws.compute.EC2AutoScaling',
  freshFor: 10,
  service: 'auto-scaling',
  operation: 'DescribeAutoScalingGroups',
  pageSize: 100,
  input: () => ({ MaxRecords: 100 }),
  items: (page) => page.AutoScalingGroups?.map(settled),
  config: {
    name: 'AWS::AutoScaling::AutoScalingGroup',
    page: (AutoScalingGroups) => ({ AutoScalingGroups }),
    names: { vpczoneIdentifier: 'VPCZoneIdentifier' },
  },
  identify: ({ AutoScalingGroupARN, AutoScalingGroupName, Tags }) => ({
    id: required(AutoScalingGroupARN, 'Auto Scaling group ARN'),
    name: AutoScalingGroupName,
    tags: tagsOf(Tags),
  }),
  ...autoScalingNaming('autoScalingGroup'),
  relations: [
    { path: 'VPCZoneIdentifier[]', verb: 'runs in', to: ['aws.ec2.subnet'] },
    {
      path: 'Instances[].InstanceId',
      verb: 'is managed by',
      to: ['aws.ec2.instance'],
      reversed: true,
    },
    ...['LaunchTemplate', 'MixedInstancesPolicy.LaunchTemplate.LaunchTemplateSpecification'].map((template) => ({
      path: `${template}.LaunchTemplateId`,
      verb: 'uses' as const,
      to: ['aws.ec2.launchTemplate'],
      detail: ['Version'],
    })),
    {
      path: 'MixedInstancesPolicy.LaunchTemplate.Overrides[].LaunchTemplateSpecification.LaunchTemplateId',
      verb: 'uses',
      to: ['aws.ec2.launchTemplate'],
      detail: ['Version'],
    },
    { path: 'LaunchConfigurationName', verb: 'uses', to: ['aws.autoscaling.launchConfiguration'] },
    { path: 'TargetGroupARNs[]', verb: 'is attached to', to: ['aws.elasticloadbalancing.targetGroup'] },
    { path: 'LoadBalancerNames[]', verb: 'is attached to', to: ['aws.elasticloadbalancing.classicLoadBalancer'] },
    { path: 'ServiceLinkedRoleARN', verb: 'uses', to: ['aws.iam.role'] },
  ],
  summary: ['MinSize', 'MaxSize', 'DesiredCapacity', 'HealthCheckType'],
  console: ({ id, name, region = '' }) =>
    regionalPage(partitionOf(id), region, 'ec2', `AutoScalingGroupDetails:id=${encodeURIComponent(name)}`),
});

/** With its subnets as the list that they are, and without what changes while nobody changes anything. */
function settled({ VPCZoneIdentifier, PredictedCapacity, WarmPoolSize, Instances = [], ...group }: AutoScalingGroup) {
  return {
    ...group,
    VPCZoneIdentifier: VPCZoneIdentifier?.split(',').filter((subnet) => subnet !== ''),
    Instances: Instances.map(({ InstanceId, InstanceType, AvailabilityZone }) => ({
      InstanceId,
      InstanceType,
      AvailabilityZone,
    })).toSorted((a, b) => compareText(a.InstanceId ?? '', b.InstanceId ?? '')),
  };
}
