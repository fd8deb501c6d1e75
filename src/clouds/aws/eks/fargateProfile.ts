import type { FargateProfile } from '@aws-sdk/client-eks';
import { each } from '../details.ts';
import { required, tagMap } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';
import { clusterNameOf, pageInCluster, undescribedArn } from './inCluster.ts';

export const fargateProfile = listedType({
  id: 'aws.eks.fargateProfile',
  title: 'Fargate profile',
  plural: 'Fargate profiles',
  icon: 'symbol-namespace',
  glyph: 'group',
  detail: 'essential',
  diagrams: 'aws.compute.Fargate',
  under: ['aws.eks.cluster'],
  service: 'eks',
  operation: 'ListFargateProfiles',
  pageSize: 100,
  permissions: ['eks:ListFargateProfiles', 'eks:DescribeFargateProfile'],
  input: ({ parent }) => ({ clusterName: clusterNameOf(parent), maxResults: 100 }),
  items: ({ fargateProfileNames }, { parent }) =>
    fargateProfileNames?.map(
      (fargateProfileName): FargateProfile => ({ clusterName: clusterNameOf(parent), fargateProfileName }),
    ),
  details: ({ ask }, profiles) =>
    each(profiles, async (profile) => {
      const { clusterName, fargateProfileName } = profile;
      return (await ask('DescribeFargateProfile', { clusterName, fargateProfileName }))?.fargateProfile ?? profile;
    }),
  identify: ({ fargateProfileArn, clusterName, fargateProfileName, tags }, { place }) => ({
    id:
      fargateProfileArn ??
      undescribedArn(
        'fargateprofile',
        required(clusterName, 'clusterName'),
        required(fargateProfileName, 'name'),
        place,
      ),
    name: fargateProfileName,
    tags: tagMap(tags),
  }),
  leftOut: ['health'],
  identifier: namedBy({ service: 'eks', kind: 'fargateprofile/', name: '[\\w-]+/[\\w-]+/[0-9a-f-]{36}' }),
  relations: [
    { path: 'podExecutionRoleArn', verb: 'uses', to: ['aws.iam.role'] },
    { path: 'subnets[]', verb: 'runs in', to: ['aws.ec2.subnet'] },
  ],
  summary: ['status', 'selectors', 'createdAt'],
  console: (resource) => pageInCluster(resource, 'fargate-profiles'),
});
