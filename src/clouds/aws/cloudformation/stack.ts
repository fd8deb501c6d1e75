import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

export const stack = listedType({
  id: 'aws.cloudformation.stack',
  title: 'CloudFormation stack',
  plural: 'CloudFormation stacks',
  icon: 'layers-active',
  glyph: 'stack',
  detail: 'supporting',
  diagrams: 'aws.management.CloudformationStack',
  service: 'cloudformation',
  operation: 'DescribeStacks',
  items: ({ Stacks }) => Stacks,
  identify: ({ StackId, StackName, Tags }) => ({
    id: required(StackId, 'StackId'),
    name: StackName,
    tags: tagsOf(Tags),
  }),
  // Its parents lead to the root of nested stacks.
  leftOut: ['RootId'],
  identifier: namedBy({ service: 'cloudformation', kind: 'stack/', name: '[\\w-]{1,128}/[\\w-]{1,64}' }),
  relations: [
    { path: 'ParentId', verb: 'is managed by', to: ['aws.cloudformation.stack'] },
    { path: 'RoleARN', verb: 'uses', to: ['aws.iam.role'] },
    { path: 'NotificationARNs[]', verb: 'sends to', to: ['aws.sns.topic'] },
  ],
  summary: ['StackStatus', 'Description', 'CreationTime', 'LastUpdatedTime', 'DriftInformation.StackDriftStatus'],
  console: ({ id, region = '' }) =>
    regionalPage(partitionOf(id), region, 'cloudformation', `/stacks/stackinfo?stackId=${encodeURIComponent(id)}`),
});
