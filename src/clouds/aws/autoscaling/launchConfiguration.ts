import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { autoScalingNaming } from './naming.ts';

export const launchConfiguration = listedType({
  id: 'aws.autoscaling.launchConfiguration',
  title: 'Launch configuration',
  plural: 'Launch configurations',
  icon: 'rocket',
  glyph: 'image',
  diagrams: 'aws.compute.EC2Ami',
  service: 'auto-scaling',
  operation: 'DescribeLaunchConfigurations',
  pageSize: 100,
  input: () => ({ MaxRecords: 100 }),
  items: (page) => page.LaunchConfigurations,
  config: { name: 'AWS::AutoScaling::LaunchConfiguration' },
  identify: ({ LaunchConfigurationARN, LaunchConfigurationName }) => ({
    id: required(LaunchConfigurationARN, 'launch configuration ARN'),
    name: LaunchConfigurationName,
  }),
  // Scripts that instances start with often hold secrets.
  leftOut: ['UserData'],
  ...autoScalingNaming('launchConfiguration'),
  relations: [
    { path: 'SecurityGroups[]', verb: 'uses', to: ['aws.ec2.securityGroup'] },
    // By its name, or by its ARN.
    { path: 'IamInstanceProfile', verb: 'uses', to: ['aws.iam.instanceProfile'] },
  ],
  summary: ['InstanceType', 'ImageId', 'KeyName', 'AssociatePublicIpAddress'],
  console: ({ id, name, region = '' }) =>
    regionalPage(partitionOf(id), region, 'ec2', `LaunchConfigurations:id=${encodeURIComponent(name)}`),
});
