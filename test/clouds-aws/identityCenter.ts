import type { AwsType } from '../../src/clouds/aws/awsType.ts';
import { identityStoreTypes } from '../../src/clouds/aws/identitystore/types.ts';
import { account } from '../../src/clouds/aws/organizations/account.ts';
import { organization } from '../../src/clouds/aws/organizations/organization.ts';
import { organizationalUnit } from '../../src/clouds/aws/organizations/organizationalUnit.ts';
import { root } from '../../src/clouds/aws/organizations/root.ts';
import { ssoTypes } from '../../src/clouds/aws/sso/types.ts';
import { walk } from '../../src/collect/walk.ts';
import type { Connection } from '../../src/model/cloud.ts';
import type { Coverage } from '../../src/model/coverage.ts';
import type { Profile } from '../../src/model/profile.ts';
import type { Resource } from '../../src/model/resource.ts';
import { type Answer, type Asked, connect, own, planted, profile, type Served, serve } from './support.ts';

/*
 * IAM Identity Center as its API reference documents it, made from documented shapes because no emulator answers its
 * lists by principal and by permission set rightly: pages of at most 100, a user's assignments with those of the groups
 * that the user is in, a permission set provisioned in every account where it is assigned to somebody.
 * https://docs.aws.amazon.com/singlesignon/latest/APIReference/API_Operations.html
 * https://docs.aws.amazon.com/singlesignon/latest/IdentityStoreAPIReference/API_Operations.html
 */

export interface IdentityCenterEstate {
  /** Its instance is here, and is visible from nowhere else. */
  readonly region: string;
  /** Absent: the management account. */
  readonly owner?: string;
  readonly users?: readonly ({ readonly UserId: string } & Readonly<Record<string, unknown>>)[];
  readonly groups?: readonly GroupSeed[];
  /** By their names; each has this name in its ARN, too. */
  readonly permissionSets?: readonly (string | PermissionSetSeed)[];
  readonly assignments?: readonly AssignmentSeed[];
  readonly applications?: readonly { readonly name: string; readonly assigned: readonly string[] }[];
  /** Accounts of the organization, all under its root, by number. */
  readonly accounts?: Readonly<Record<string, string>>;
  /** Operations that are refused: `ListUsers`, or one with a value of its request, `ListAccountAssignments 111…`. */
  readonly denies?: readonly string[];
}

export interface GroupSeed {
  readonly GroupId: string;
  readonly DisplayName?: string;
  readonly members?: readonly string[];
}

export interface PermissionSetSeed {
  readonly name: string;
  readonly inline?: string;
  readonly managed?: readonly string[];
  readonly customer?: readonly string[];
  readonly boundary?: object;
  readonly tags?: Readonly<Record<string, string>>;
}

/** Somebody (the id of a user or group), what they may be, and where. */
export type AssignmentSeed = readonly [principal: string, permissionSet: string, account: string];

export const instanceArn = 'arn:aws:sso:::instance/ssoins-1234567890abcdef';
export const identityStore = 'd-1234567890';
const mostOnPage = 100;

export const setArn = (name: string): string => `arn:aws:sso:::permissionSet/ssoins-1234567890abcdef/ps-${name}`;
export const applicationArn = (name: string): string =>
  `arn:aws:sso::${own}:application/ssoins-1234567890abcdef/apl-${name}`;

/** An id as identity stores give them: `user(7)`, `group(7)`. */
export const user = (index: number): string => `906752f01f-${guid('a', index)}`;
export const group = (index: number): string => guid('b', index);
const guid = (kind: string, index: number): string =>
  `${kind.repeat(8)}-0000-4000-8000-${String(index).padStart(12, '0')}`;

export function serveIdentityCenter(estate: IdentityCenterEstate): Promise<Served> {
  const { users = [], groups = [], permissionSets = [], assignments = [], applications = [], denies = [] } = estate;
  const sets = new Map(permissionSets.map((set) => (typeof set === 'string' ? [set, { name: set }] : [set.name, set])));
  const groupsOf = new Map<string, string[]>();
  for (const { GroupId, members = [] } of groups) {
    for (const member of members) groupsOf.set(member, [...(groupsOf.get(member) ?? []), GroupId]);
  }
  const typeOf = (id: string) => (id.startsWith('bbbbbbbb') ? 'GROUP' : 'USER');
  const items = assignments.map(([PrincipalId, set, AccountId]) => ({
    AccountId,
    PermissionSetArn: setArn(set),
    PrincipalId,
    PrincipalType: typeOf(PrincipalId),
  }));
  const byPrincipal = Map.groupBy(items, ({ PrincipalId }) => PrincipalId);
  const bySet = Map.groupBy(items, ({ PermissionSetArn }) => PermissionSetArn);
  const byPair = Map.groupBy(items, ({ PermissionSetArn, AccountId }) => `${PermissionSetArn} ${AccountId}`);
  const setOf = (arn = ''): PermissionSetSeed => sets.get(arn.slice(arn.lastIndexOf('/ps-') + 4)) ?? { name: '' };

  const answers: Readonly<Record<string, (asked: Record<string, string>) => object>> = {
    DescribeOrganization: () => ({
      Organization: { ...organizationAbove.properties, Arn: organizationAbove.id, FeatureSet: 'ALL' },
    }),
    ListRoots: () => ({
      Roots: [{ Id: 'r-1', Arn: `${organizationAbove.id.replace(':organization/', ':root/')}/r-1`, Name: 'Root' }],
    }),
    ListOrganizationalUnitsForParent: () => ({ OrganizationalUnits: [] }),
    ListAccountsForParent: () => ({
      Accounts: Object.entries(estate.accounts ?? {}).map(([Id, Name]) => ({ Id, Name, Status: 'ACTIVE' })),
    }),
    ListUsers: (asked) =>
      page(
        asked,
        'Users',
        users.map((each) => ({ IdentityStoreId: identityStore, ...each })),
      ),
    ListGroups: (asked) =>
      page(
        asked,
        'Groups',
        groups.map(({ members, ...each }) => ({ IdentityStoreId: identityStore, ...each })),
      ),
    ListGroupMemberships: (asked) => {
      const members = groups.find(({ GroupId }) => GroupId === asked.GroupId)?.members ?? [];
      const memberships = members.map((UserId, at) => ({
        IdentityStoreId: identityStore,
        MembershipId: guid('c', at),
        GroupId: asked.GroupId,
        MemberId: { UserId },
      }));
      return page(asked, 'GroupMemberships', memberships);
    },
    ListPermissionSets: (asked) => page(asked, 'PermissionSets', [...sets.keys()].map(setArn)),
    DescribePermissionSet: ({ PermissionSetArn }) => ({
      PermissionSet: {
        Name: setOf(PermissionSetArn).name,
        PermissionSetArn,
        CreatedDate: 1_700_000_000,
        SessionDuration: 'PT4H',
      },
    }),
    GetInlinePolicyForPermissionSet: ({ PermissionSetArn }) => ({
      InlinePolicy: setOf(PermissionSetArn).inline ?? '',
    }),
    GetPermissionsBoundaryForPermissionSet: ({ PermissionSetArn }) => {
      const { boundary } = setOf(PermissionSetArn);
      return boundary === undefined
        ? refusal('ResourceNotFoundException', 'No boundary.')
        : { PermissionsBoundary: boundary };
    },
    ListManagedPoliciesInPermissionSet: (asked) =>
      page(
        asked,
        'AttachedManagedPolicies',
        (setOf(asked.PermissionSetArn).managed ?? []).map((Name) => ({ Name, Arn: `arn:aws:iam::aws:policy/${Name}` })),
      ),
    ListCustomerManagedPolicyReferencesInPermissionSet: (asked) =>
      page(
        asked,
        'CustomerManagedPolicyReferences',
        (setOf(asked.PermissionSetArn).customer ?? []).map((Name) => ({ Name, Path: '/' })),
      ),
    ListTagsForResource: (asked) =>
      page(
        asked,
        'Tags',
        Object.entries(setOf(asked.ResourceArn).tags ?? {}).map(([Key, Value]) => ({ Key, Value })),
      ),
    ListAccountAssignmentsForPrincipal: (asked) => {
      const principals = [asked.PrincipalId ?? '', ...(groupsOf.get(asked.PrincipalId ?? '') ?? [])];
      return page(
        asked,
        'AccountAssignments',
        principals.flatMap((each) => byPrincipal.get(each) ?? []),
      );
    },
    ListAccountsForProvisionedPermissionSet: (asked) => {
      const given = bySet.get(asked.PermissionSetArn ?? '') ?? [];
      return page(asked, 'AccountIds', [...new Set(given.map(({ AccountId }) => AccountId))]);
    },
    ListAccountAssignments: (asked) =>
      page(asked, 'AccountAssignments', byPair.get(`${asked.PermissionSetArn} ${asked.AccountId}`) ?? []),
    ListApplications: (asked) =>
      page(
        asked,
        'Applications',
        applications.map(({ name }) => ({
          ApplicationArn: applicationArn(name),
          ApplicationProviderArn: 'arn:aws:sso::aws:applicationProvider/custom',
          Name: name,
          ApplicationAccount: own,
          InstanceArn: instanceArn,
          Status: 'ENABLED',
          PortalOptions: { Visibility: 'ENABLED', SignInOptions: { Origin: 'IDENTITY_CENTER' } },
          CreatedDate: 1_700_000_000,
        })),
      ),
    ListApplicationAssignments: (asked) => {
      const assigned = applications.find(({ name }) => applicationArn(name) === asked.ApplicationArn)?.assigned ?? [];
      const given = assigned.map((PrincipalId) => ({
        ApplicationArn: asked.ApplicationArn,
        PrincipalId,
        PrincipalType: typeOf(PrincipalId),
      }));
      return page(asked, 'ApplicationAssignments', given);
    },
  };

  const instances = [
    {
      InstanceArn: instanceArn,
      IdentityStoreId: identityStore,
      OwnerAccountId: estate.owner ?? own,
      CreatedDate: 1_700_000_000,
      Status: 'ACTIVE',
    },
  ];
  return serve(({ operation, parameters, headers }) => {
    const values = [operation, ...Object.values(parameters).map((value) => `${operation} ${value}`)];
    if (values.some((value) => denies.includes(value))) return denied(operation);
    if (operation === 'ListInstances') return json({ Instances: regionOf(headers) === estate.region ? instances : [] });
    const given = answers[operation]?.(parameters) ?? refusal('UnknownOperationException', operation);
    return 'status' in given ? (given as Answer) : json(given);
  });
}

/** At most 100 items, with a token that says where the next page begins. */
function page(asked: Record<string, string>, name: string, items: readonly unknown[]): object {
  const from = Number(asked.NextToken ?? 0);
  const to = from + Math.min(Number(asked.MaxResults ?? mostOnPage), mostOnPage);
  return { [name]: items.slice(from, to), ...(to < items.length ? { NextToken: String(to) } : {}) };
}

function json(body: object): Answer {
  return { body: JSON.stringify(body) };
}

function refusal(type: string, message: string): Answer {
  return { status: 400, body: JSON.stringify({ __type: type, Message: message }) };
}

function denied(operation: string): Answer {
  const who = `arn:aws:sts::${own}:assumed-role/Reader/someone`;
  return refusal('AccessDeniedException', `User: ${who} is not authorized to perform: sso:${operation}`);
}

/** `eu-west-1` of `AWS4-HMAC-SHA256 Credential=AKIA…/20260301/eu-west-1/sso/aws4_request, …` */
function regionOf({ authorization = '' }: Asked['headers']): string {
  return authorization.split('/')[2] ?? '';
}

export const organizationAbove: Resource = {
  id: `arn:aws:organizations::${own}:organization/o-1234567890`,
  type: 'aws.organizations.organization',
  name: 'o-1234567890',
  tags: {},
  properties: { Id: 'o-1234567890', MasterAccountId: own },
};

export interface IdentityCenterReading {
  readonly resources: readonly Resource[];
  /** Readings that are not complete. */
  readonly gaps: readonly Coverage[];
  /** How often anything was found again. */
  readonly repeated: number;
}

export const identityCenterTypes: readonly AwsType[] = [...ssoTypes, ...identityStoreTypes];

/** Types down to the organization's accounts, and those of Identity Center. */
export const accessTypes: readonly AwsType[] = [
  organization,
  root,
  organizationalUnit,
  account,
  ...identityStoreTypes,
  ...ssoTypes,
];

/** Real clients with the profile's own credentials: those for any account are an error. */
export function connectAsManager(endpoint: string, changed: Partial<Profile> = {}): Connection {
  const { connection } = connect(endpoint, {
    profile: { ...profile, ...changed },
    credentials: (account) => {
      if (account !== undefined) throw new Error(`Asked for the credentials of ${account}`);
      return async () => planted;
    },
    holdsCredentials: () => false,
    fetchCredentials: async (account) => {
      throw new Error(`Asked to enter ${account}`);
    },
  });
  // Real pauses of limits have no place here.
  return { ...connection, limits: () => [] };
}

/** Reads everything of Identity Center as the collector does, from the organization down. */
export async function readIdentityCenter(
  endpoint: string,
  changed?: Partial<Profile>,
  start: Resource = organizationAbove,
): Promise<IdentityCenterReading> {
  const connection = connectAsManager(endpoint, changed);
  const { signal } = new AbortController();
  const resources = new Map<string, Resource>();
  const gaps: Coverage[] = [];
  let repeated = 0;
  await walk({
    connection,
    call: (_, send) => send(signal),
    types: identityCenterTypes,
    scope: { start, follow: () => true, deep: true },
    concurrency: 8,
    signal,
    known: async () => undefined,
    onReading: () => {},
    sink: {
      page(_, found) {
        for (const resource of found) {
          if (resources.has(resource.id)) repeated++;
          resources.set(resource.id, resource);
        }
      },
      ended({ type, parent }, coverage) {
        if (coverage.state !== 'complete') gaps.push({ under: parent?.id ?? '', type: type.id, ...coverage });
      },
    },
  });
  await connection.close();
  return { resources: [...resources.values()], gaps, repeated };
}

/** How often each operation was called. */
export function callsBy(served: Served): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { operation } of served.asked) counts[operation] = (counts[operation] ?? 0) + 1;
  return counts;
}
