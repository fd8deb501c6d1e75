import type { Nodegroup } from '@aws-sdk/client-eks';
import { each } from '../details.ts';
import { required, tagMap } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';
import { clusterNameOf, pageInCluster, undescribedArn } from './inCluster.ts';

export const nodegroup = listedType({
  id: 'aws.eks.nodegroup',
  title: 'EKS node group',
  plural: 'EKS node groups',
  icon: 'group-by-ref-type',
  glyph: 'group',
  detail: 'essential',
  diagrams: 'aws.compute.EC2Instances',
  under: ['aws.eks.cluster'],
  service: 'eks',
  operation: 'ListNodegroups',
  pageSize: 100,
  permissions: ['eks:ListNodegroups', 'eks:DescribeNodegroup'],
  input: ({ parent }) => ({ clusterName: clusterNameOf(parent), maxResults: 100 }),
  items: ({ nodegroups }, { parent }) =>
    nodegroups?.map((nodegroupName): Nodegroup => ({ clusterName: clusterNameOf(parent), nodegroupName })),
  details: ({ ask }, groups) =>
    each(groups, async (group) => {
      const { clusterName, nodegroupName } = group;
      return (await ask('DescribeNodegroup', { clusterName, nodegroupName }))?.nodegroup ?? group;
    }),
  identify: ({ nodegroupArn, clusterName, nodegroupName, tags }, { place }) => ({
    id:
      nodegroupArn ??
      undescribedArn('nodegroup', required(clusterName, 'clusterName'), required(nodegroupName, 'name'), place),
    name: nodegroupName,
    tags: tagMap(tags),
  }),
  leftOut: ['health'],
  identifier: namedBy({ service: 'eks', kind: 'nodegroup/', name: '[\\w-]+/[\\w-]+/[0-9a-f-]{36}' }),
  relations: [
    { path: 'nodeRole', verb: 'uses', to: ['aws.iam.role'] },
    { path: 'subnets[]', verb: 'runs in', to: ['aws.ec2.subnet'] },
    { path: 'resources.autoScalingGroups[].name', verb: 'uses', to: ['aws.autoscaling.autoScalingGroup'] },
    { path: 'launchTemplate.id', verb: 'uses', to: ['aws.ec2.launchTemplate'], detail: ['version'] },
    { path: 'resources.remoteAccessSecurityGroup', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    {
      path: 'remoteAccess.sourceSecurityGroups[]',
      verb: 'allows traffic from',
      to: ['aws.ec2.securityGroup'],
    },
  ],
  summary: ['status', 'version', 'instanceTypes', 'capacityType', 'scalingConfig.desiredSize'],
  console: (resource) => pageInCluster(resource, 'nodegroups'),
});
