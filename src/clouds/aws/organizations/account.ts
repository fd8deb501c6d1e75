import type { Account } from '@aws-sdk/client-organizations';
import type { Resource } from '../../../model/resource.ts';
import type { AwsType } from '../awsType.ts';
import { organizationsPage } from '../console.ts';
import { propertiesOf, required } from '../item.ts';
import { homeRegion } from '../partition.ts';
import type { AwsReader } from '../reader.ts';
import { idInOrganization, organizationsPageSize } from './organizationsType.ts';

const id = 'aws.organizations.account';

/** An account has one id, whether an organization lists it or credentials belong to it. */
export const account: AwsType = {
  id,
  title: 'Account',
  plural: 'Accounts',
  icon: 'account',
  glyph: 'account',
  service: 'organizations',
  freshFor: 60,
  pageSize: organizationsPageSize,
  under: ['profile', 'aws.organizations.root', 'aws.organizations.organizationalUnit'],
  permissions: ['organizations:ListAccountsForParent'],
  identifier: { pattern: /^\d{12}$/, toId: accountId },
  aliases: ({ account, properties: { Arn } }) => [
    `arn:${partitionOfAccount(Arn)}:iam::${account}:root`,
    ...(typeof Arn === 'string' ? [Arn] : []),
  ],
  relations: [],
  summary: ['Id', 'Email', 'State', 'JoinedTimestamp'],
  console: ({ account, properties: { Arn } }) => organizationsPage(partitionOfAccount(Arn), `accounts/${account}`),
  diagrams: 'aws.management.OrganizationsAccount',
  list: (aws, parent) => (parent === undefined ? listCaller(aws) : listMembers(aws, parent)),
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
    properties: propertiesOf(item),
  };
}

function partitionOfAccount(arn: unknown): string {
  return (typeof arn === 'string' ? arn.split(':')[1] : undefined) ?? 'aws';
}
