import type { AccountAssignment } from '@aws-sdk/client-sso-admin';
import type { Resource } from '../../../model/resource.ts';
import type { AwsType } from '../awsType.ts';
import { createDetailReader, each } from '../details.ts';
import { propertiesOf, required } from '../item.ts';
import type { AwsReader } from '../reader.ts';
import { identityCenterPage, instanceOf, identityCenterPageSize as MaxResults, planOf } from './identityCenter.ts';
import { granted, grantedRelations } from './principal.ts';

const id = 'aws.sso.accountAssignment';
const user = 'aws.identitystore.user';

/**
 * What a user or group may be in an account: one permission set. Each is listed once, under the principal that it is made
 * to or under its permission set, as the instance's plan says; where the plan is the other one, there is nothing to ask.
 */
export const accountAssignment: AwsType = {
  id,
  title: 'Account assignment',
  plural: 'Account assignments',
  icon: 'person-add',
  glyph: 'permission',
  diagrams: 'aws.security.IAMPermissions',
  service: 'sso',
  freshFor: 60,
  pageSize: MaxResults,
  under: ['aws.identitystore.group', user, 'aws.sso.permissionSet'],
  permissions: [
    'sso:ListAccountAssignmentsForPrincipal',
    'sso:ListAccountAssignments',
    'sso:ListAccountsForProvisionedPermissionSet',
  ],
  access: 'grant',
  noteWhenEmpty: 'Show Who Has Access tells what is listed under groups and permission sets as well',
  relations: [
    ...grantedRelations,
    { path: 'AccountId', verb: 'gives access to', to: ['aws.organizations.account'] },
    { path: 'PermissionSetArn', verb: 'uses', to: ['aws.sso.permissionSet'] },
  ],
  summary: ['AccountId', 'PermissionSetArn', 'PrincipalType'],
  console: identityCenterPage,
  async *list(aws, parent) {
    const under = required(parent, 'principal or permission set');
    const isPermissionSet = under.type === 'aws.sso.permissionSet';
    if (planOf(under) !== (isPermissionSet ? 'by permission set' : 'by principal')) return;
    yield* isPermissionSet ? ofPermissionSet(aws, under) : ofPrincipal(aws, under);
  },
};

/** A user's list holds what the groups of the user are granted as well: that is listed under those groups. */
async function* ofPrincipal(aws: AwsReader, under: Resource): AsyncGenerator<readonly Resource[]> {
  const place = { region: required(under.region, 'region') };
  const PrincipalId = under.id.slice(under.id.lastIndexOf('/') + 1);
  const PrincipalType = under.type === user ? 'USER' : 'GROUP';
  const input = { InstanceArn: instanceOf(under), PrincipalId, PrincipalType, MaxResults } as const;
  for await (const page of aws.pages('sso-admin', 'ListAccountAssignmentsForPrincipal', place, input)) {
    const own = required(page.AccountAssignments, 'list of account assignments').filter(
      (item) => item.PrincipalId === PrincipalId && item.PrincipalType === PrincipalType,
    );
    yield own.map((item) => toResource(item, under));
  }
}

/** A permission set is provisioned in every account where anybody is assigned to it. A refused account costs only itself. */
async function* ofPermissionSet(aws: AwsReader, under: Resource): AsyncGenerator<readonly Resource[]> {
  const place = { region: required(under.region, 'region') };
  const input = { InstanceArn: instanceOf(under), PermissionSetArn: under.id, MaxResults };
  const refused: unknown[] = [];
  const reader = createDetailReader(aws, 'sso-admin', place, (error) => refused.push(error));
  for await (const page of aws.pages('sso-admin', 'ListAccountsForProvisionedPermissionSet', place, input)) {
    const answers = await each(required(page.AccountIds, 'list of accounts'), (AccountId) =>
      reader.askAll('ListAccountAssignments', { ...input, AccountId }),
    );
    const items = answers.flat().flatMap(({ AccountAssignments = [] }) => AccountAssignments);
    yield items.map((item) => toResource(item, under));
  }
  if (refused.length > 0) throw refused[0];
}

/** The id is ours and is the same under both plans: assignments have none of their own. */
function toResource(item: AccountAssignment, { account, region }: Resource): Resource {
  const permissionSet = required(item.PermissionSetArn, 'PermissionSetArn');
  const number = required(item.AccountId, 'AccountId');
  const principal = required(item.PrincipalId, 'PrincipalId');
  const set = permissionSet.slice(permissionSet.lastIndexOf('/') + 1);
  return {
    id: `aws:accountAssignment:${permissionSet}:${number}:${principal}`,
    type: id,
    name: `${set} in ${number}`,
    ...(account === undefined ? {} : { account }),
    ...(region === undefined ? {} : { region }),
    parent: permissionSet,
    tags: {},
    properties: propertiesOf(granted(item)),
  };
}
