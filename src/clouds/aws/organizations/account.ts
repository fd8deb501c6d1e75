import type { Account } from '@aws-sdk/client-organizations';
import type { Resource } from '../../../model/resource.ts';
import type { AwsType } from '../awsType.ts';
import { organizationsPage } from '../console.ts';
import { propertiesOf, required } from '../item.ts';
import { homeRegion } from '../partition.ts';
import { portalAccounts } from '../portal/accounts.ts';
import type { AwsReader } from '../reader.ts';
import { idInOrganization, managementAccountOf } from './arn.ts';
import { organizationsPageSize } from './organizationsType.ts';
import { readTags, withTags } from './organizationTags.ts';

const id = 'aws.organizations.account';

/** An account has one id, whether an organization lists it or credentials belong to it. */
export const account: AwsType = {
  id,
  title: 'Account',
  plural: 'Accounts',
  icon: 'account',
  isPlace: true,
  glyph: 'account',
  service: 'organizations',
  version: 2,
  freshFor: 60,
  pageSize: organizationsPageSize,
  under: ['profile', 'aws.organizations.root', 'aws.organizations.organizationalUnit'],
  permissions: ['organizations:ListAccountsForParent', readTags],
  access: 'target',
  identifier: {
    // By its number, by its ARN, or as policies write everybody in it.
    pattern: /^(?:(?:arn:[\w-]+:organizations::\d{12}:account\/o-[a-z0-9]+\/)?\d{12}|arn:[\w-]+:iam::\d{12}:root)$/,
    toId: (text) => accountId(text.replace(/:root$/, '').slice(-12)),
  },
  aliases: ({ account, properties: { Arn } }) => [
    `arn:${partitionOfAccount(Arn)}:iam::${account}:root`,
    ...(typeof Arn === 'string' ? [Arn] : []),
  ],
  relations: [],
  summary: ['Id', 'Email', 'State', 'IsManagementAccount', 'JoinedTimestamp'],
  mark: ({ account, parent = '' }) => (account === managementAccountOf(parent) ? 'management account' : undefined),
  console: ({ account, properties: { Arn } }) => organizationsPage(partitionOfAccount(Arn), `accounts/${account}`),
  diagrams: 'aws.management.OrganizationsAccount',
  list(aws, parent) {
    if (parent !== undefined) return withTags(aws, id, parent, listMembers(aws, parent));
    return aws.profile.portal === undefined ? listCaller(aws) : listPortal(aws);
  },
};

export function accountId(number: string): string {
  return `aws:account:${number}`;
}

/** The account that the profile's credentials belong to. STS tells its number only. */
async function* listCaller(aws: AwsReader): AsyncGenerator<readonly Resource[]> {
  const { Account } = await aws.caller();
  const Arn = `arn:${aws.profile.partition}:iam::${Account}:root`;
  yield [toResource({ Id: Account, Arn }, undefined)];
}

/** Accounts that an SSO session leads into. The portal does not tell whether they are active. */
async function* listPortal(aws: AwsReader): AsyncGenerator<readonly Resource[]> {
  for await (const accounts of portalAccounts(aws)) {
    yield accounts.map(({ accountId: Id, accountName: Name, emailAddress: Email }) =>
      toResource({ Id, Name, Email, Arn: `arn:${aws.profile.partition}:iam::${Id}:root` }, undefined),
    );
  }
}

async function* listMembers(aws: AwsReader, parent: Resource): AsyncGenerator<readonly Resource[]> {
  const place = { region: homeRegion(aws.profile.partition) };
  const input = { ParentId: idInOrganization(parent), MaxResults: organizationsPageSize };
  for await (const { Accounts } of aws.pages('organizations', 'ListAccountsForParent', place, input)) {
    yield required(Accounts, 'list of accounts').map((item) => toResource(item, parent));
  }
}

function toResource(item: Account, parent: Resource | undefined): Resource {
  const number = required(item.Id, 'Id');
  return {
    id: accountId(number),
    type: id,
    name: item.Name || number,
    account: number,
    ...(parent === undefined ? {} : { parent: parent.id }),
    tags: {},
    properties: {
      ...propertiesOf(item),
      ...(managementAccountOf(item.Arn ?? '') === number ? { IsManagementAccount: true } : {}),
    },
  };
}

function partitionOfAccount(arn: unknown): string {
  return (typeof arn === 'string' ? arn.split(':')[1] : undefined) ?? 'aws';
}
