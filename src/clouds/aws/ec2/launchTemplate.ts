import type { LaunchTemplate, LaunchTemplateVersion } from '@aws-sdk/client-ec2';
import type { DetailReader } from '../details.ts';
import { ec2Type } from './ec2Type.ts';

/** Launch templates as their default versions are: one list of those tells all that templates launch. */
export const launchTemplate = ec2Type({
  noun: 'launchTemplate',
  title: 'Launch template',
  plural: 'Launch templates',
  icon: 'rocket',
  glyph: 'image',
  diagrams: 'aws.compute.EC2Ami',
  prefix: 'lt',
  page: { app: 'ec2', path: 'LaunchTemplateDetails:launchTemplateId' },
  listed: {
    operation: 'DescribeLaunchTemplateVersions',
    permissions: ['ec2:DescribeLaunchTemplateVersions', 'ec2:DescribeLaunchTemplates'],
    pageSize: 200,
    input: () => ({ Versions: ['$Default'], MaxResults: 200 }),
    items: (page) => page.LaunchTemplateVersions?.map(withoutUserData),
    details: withTags,
    identifier: (template) => template.LaunchTemplateId,
    name: (template) => template.LaunchTemplateName,
  },
  relations: [
    { path: 'LaunchTemplateData.IamInstanceProfile.Arn', verb: 'uses', to: ['aws.iam.instanceProfile'] },
    { path: 'LaunchTemplateData.IamInstanceProfile.Name', verb: 'uses', to: ['aws.iam.instanceProfile'] },
    { path: 'LaunchTemplateData.SecurityGroupIds[]', verb: 'uses', to: ['aws.ec2.securityGroup'] },
    { path: 'LaunchTemplateData.NetworkInterfaces[].Groups[]', verb: 'uses', to: ['aws.ec2.securityGroup'] },
    { path: 'LaunchTemplateData.NetworkInterfaces[].SubnetId', verb: 'uses', to: ['aws.ec2.subnet'] },
    {
      path: 'LaunchTemplateData.NetworkInterfaces[].NetworkInterfaceId',
      verb: 'uses',
      to: ['aws.ec2.networkInterface'],
    },
    {
      path: 'LaunchTemplateData.BlockDeviceMappings[].Ebs.KmsKeyId',
      verb: 'is encrypted with',
      to: ['aws.kms.key', 'aws.kms.alias'],
      detail: ['DeviceName'],
    },
  ],
  summary: ['LaunchTemplateData.InstanceType', 'LaunchTemplateData.ImageId', 'VersionNumber', 'LatestVersionNumber'],
});

/** Scripts that instances start with often hold secrets. */
function withoutUserData({ LaunchTemplateData = {}, ...version }: LaunchTemplateVersion) {
  const { UserData, ...data } = LaunchTemplateData;
  return { ...version, LaunchTemplateData: data };
}

type Version = ReturnType<typeof withoutUserData>;

/** Tags and the number of the latest version, which a version does not know. A page's names are as many as one filter takes. */
async function withTags({ askAll }: DetailReader<'ec2'>, versions: readonly Version[]) {
  const Values = versions.flatMap(({ LaunchTemplateName = [] }) => LaunchTemplateName);
  if (Values.length === 0) return versions.map((version) => ({ ...version, ...templateOf(undefined) }));
  const pages = await askAll('DescribeLaunchTemplates', {
    Filters: [{ Name: 'launch-template-name', Values }],
    MaxResults: 200,
  });
  const templates = pages.flatMap(({ LaunchTemplates = [] }) => LaunchTemplates);
  const byId = new Map(templates.map((template) => [template.LaunchTemplateId, template]));
  return versions.map((version) => ({ ...version, ...templateOf(byId.get(version.LaunchTemplateId)) }));
}

function templateOf({ LatestVersionNumber, Tags }: LaunchTemplate = {}) {
  return { LatestVersionNumber, Tags };
}
