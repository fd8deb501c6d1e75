import type { InstanceMetadata } from '@aws-sdk/client-sso-admin';
import type { Profile } from '../../../model/profile.ts';
import type { Resource } from '../../../model/resource.ts';
import type { AwsType } from '../awsType.ts';
import { CallError } from '../callError.ts';
import { propertiesOf, required } from '../item.ts';
import { homeRegion, partitionOfRegion } from '../partition.ts';
import type { AwsReader } from '../reader.ts';
import { cheapestPlan } from './assignmentPlan.ts';
import { identityCenterPage, identityCenterPageSize, type Planned } from './identityCenter.ts';

const id = 'aws.sso.instance';

/** An instance of IAM Identity Center: that of the organization, and those that the account has for itself. */
export const instance: AwsType = {
  id,
  title: 'Identity Center',
  plural: 'Identity Centers',
  icon: 'organization',
  glyph: 'shield',
  detail: 'essential',
  diagrams: 'aws.security.SingleSignOn',
  service: 'sso',
  // Finding its region and the cheapest plan costs more calls than listing it, and neither changes from day to day.
  freshFor: 24 * 60,
  isPlace: true,
  under: ['aws.organizations.organization'],
  permissions: [
    'sso:ListInstances',
    'identitystore:ListGroups',
    'identitystore:ListUsers',
    'sso:ListAccountAssignmentsForPrincipal',
    'sso:ListAccountsForProvisionedPermissionSet',
    'sso:ListPermissionSets',
  ],
  identifier: {
    pattern: /^arn:[\w-]+:sso:::instance\/(?:sso)?ins-[\w.-]+$/,
    toId: (arn) => arn,
  },
  aliases: ({ properties: { IdentityStoreId, IdentityStoreArn } }) =>
    [IdentityStoreId, IdentityStoreArn].filter((alias) => typeof alias === 'string'),
  relations: [{ path: 'OwnerAccountId', verb: 'is managed by', to: ['aws.organizations.account'] }],
  summary: ['Name', 'Status', 'IdentityStoreId', 'OwnerAccountId', 'AccountAssignments'],
  console: identityCenterPage,
  list: (aws, parent) => listInstances(aws, required(parent, 'organization')),
};

/**
 * An organization has one instance, in one region, and lists answer for their region only. So regions are asked one by
 * one, likely ones first, until the instance that the management account owns is found. A region that cannot be asked
 * matters only when it is not found in any other.
 */
async function* listInstances(aws: AwsReader, organization: Resource): AsyncGenerator<readonly Resource[]> {
  const { MasterAccountId } = organization.properties;
  const met = new Set<string>();
  let failed: CallError | undefined;
  for (const region of likelyRegions(aws.profile, aws.regions)) {
    try {
      const input = { MaxResults: identityCenterPageSize };
      for await (const { Instances } of aws.pages('sso-admin', 'ListInstances', { region }, input)) {
        for (const item of required(Instances, 'list of instances')) {
          const arn = required(item.InstanceArn, 'InstanceArn');
          if (met.has(arn)) continue;
          met.add(arn);
          const isOrganizations = MasterAccountId === undefined || item.OwnerAccountId === MasterAccountId;
          yield [await toResource(aws, item, organization, item.PrimaryRegion ?? region, isOrganizations)];
          if (isOrganizations) return;
        }
      }
    } catch (error) {
      // Anything else than an answer of the service concerns the whole reading: it was cancelled, or took too long.
      if (!(error instanceof CallError)) throw error;
      failed ??= error;
    }
  }
  if (failed !== undefined) throw failed;
}

/**
 * Regions that need not be enabled, in the order in which Identity Center came to them: those that it is most often in.
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/regions.html
 */
const usualRegions = [
  ...['us-east-1', 'eu-west-1', 'us-west-2', 'eu-central-1', 'us-east-2', 'eu-west-2', 'ap-southeast-2'],
  ...['ap-southeast-1', 'ca-central-1', 'ap-northeast-1', 'ap-northeast-2', 'ap-south-1', 'eu-north-1'],
  ...['eu-west-3', 'sa-east-1', 'us-west-1', 'ap-northeast-3'],
  ...['us-gov-west-1', 'us-gov-east-1', 'cn-northwest-1', 'cn-north-1'],
];

/** Where the profile signs in, where it works, then everywhere: one call where a person signs in with it, 17 where there is none. */
function likelyRegions(profile: Profile, chosen: readonly string[]): readonly string[] {
  const { ssoRegion, region, partition } = profile;
  const named = [...(ssoRegion === undefined ? [] : [ssoRegion]), region, ...chosen, homeRegion(partition)];
  const others = usualRegions.filter((other) => partitionOfRegion(other) === partition);
  return [...new Set([...named, ...others])];
}

async function toResource(
  aws: AwsReader,
  item: InstanceMetadata,
  organization: Resource,
  region: string,
  isOrganizations: boolean,
): Promise<Resource> {
  const InstanceArn = required(item.InstanceArn, 'InstanceArn');
  const IdentityStoreId = required(item.IdentityStoreId, 'IdentityStoreId');
  const counted = { aws, place: { region }, InstanceArn, IdentityStoreId };
  const planned: Planned = { AccountAssignments: isOrganizations ? await cheapestPlan(counted) : 'none' };
  return {
    id: InstanceArn,
    type: id,
    // An organization has one; few people give it a name.
    name: item.Name || 'IAM Identity Center',
    account: required(item.OwnerAccountId, 'OwnerAccountId'),
    region,
    parent: organization.id,
    tags: {},
    properties: propertiesOf({ ...item, ...planned }),
  };
}
