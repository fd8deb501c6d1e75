import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Resource } from '../../src/model/resource.ts';
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';
import {
  type AssignmentSeed,
  accessTypes,
  callsBy,
  group,
  type IdentityCenterEstate,
  type IdentityCenterReading,
  identityCenterTypes,
  identityStore,
  instanceArn,
  organizationAbove,
  readIdentityCenter,
  serveIdentityCenter,
  setArn,
  user,
} from './identityCenter.ts';
import { assignments, largeIdentityCenter, naiveCalls } from './largeIdentityCenter.ts';
import { assertEachFound } from './readType.ts';
import { accountOf, member, own, type Served } from './support.ts';

const notByPrincipal = { denies: ['ListAccountAssignmentsForPrincipal'] };

describe('IAM Identity Center', () => {
  let served: Served | undefined;
  afterEach(async () => {
    await served?.close();
    served = undefined;
  });
  const read = async (estate: IdentityCenterEstate, profile = {}): Promise<IdentityCenterReading> => {
    served = await serveIdentityCenter(estate);
    return readIdentityCenter(served.endpoint, profile);
  };
  const asked = (): Record<string, number> => callsBy(served!);

  it('reads 2,000 accounts × 50 permission sets with 9,141 assignments in 1,371 calls', async () => {
    const estate = largeIdentityCenter();
    const reading = await read(estate);
    assert.deepEqual(granted(reading), declared(estate));
    assert.equal(granted(reading).length, assignments);
    assert.equal(reading.repeated, 0);
    assert.deepEqual(reading.gaps, []);
    assert.deepEqual(asked(), {
      ListInstances: 1,
      // Counted page by page until it was clear which plan needs fewer calls; listed once more where they are kept.
      ListGroups: 2,
      ListUsers: 18,
      ListAccountsForProvisionedPermissionSet: 11,
      ListPermissionSets: 2,
      // One for each of 960 principals and of 15 further pages, and one to see whether that is allowed.
      ListAccountAssignmentsForPrincipal: 976,
      ListGroupMemberships: 60,
      ListApplications: 1,
      DescribePermissionSet: 50,
      GetInlinePolicyForPermissionSet: 50,
      GetPermissionsBoundaryForPermissionSet: 50,
      ListManagedPoliciesInPermissionSet: 50,
      ListCustomerManagedPolicyReferencesInPermissionSet: 50,
      ListTagsForResource: 50,
    });
    assert.equal(served!.asked.length, 1_371);
    assert.ok(served!.asked.length <= 1_400 && naiveCalls === 100_000);
  });

  it('asks only provisioned pairs where it may not ask by principal', async () => {
    const estate = {
      ...largeIdentityCenter(),
      assignments: Array.from({ length: 250 }, (_, at): AssignmentSeed => [group(at % 3), 'set-07', number(at)]),
      ...notByPrincipal,
    };
    const reading = await read(estate);
    assert.deepEqual(granted(reading), declared(estate));
    assert.deepEqual(reading.gaps, []);
    const { ListAccountsForProvisionedPermissionSet, ListAccountAssignments, ListAccountAssignmentsForPrincipal } =
      asked();
    assert.deepEqual(
      { ListAccountsForProvisionedPermissionSet, ListAccountAssignments, ListAccountAssignmentsForPrincipal },
      {
        ListAccountsForProvisionedPermissionSet: 49 + 3,
        ListAccountAssignments: 250,
        ListAccountAssignmentsForPrincipal: 1,
      },
    );
  });

  it('asks by permission set where that needs fewer calls, although it might ask by principal', async () => {
    const estate = {
      region: 'eu-west-1',
      users: Array.from({ length: 450 }, (_, at) => ({ UserId: user(at) })),
      permissionSets: ['admin', 'read'],
      assignments: Array.from(
        { length: 30 },
        (_, at): AssignmentSeed => [user(at), at % 2 ? 'admin' : 'read', number(at)],
      ),
    };
    const reading = await read(estate);
    assert.deepEqual(granted(reading), declared(estate));
    const { ListUsers, ListAccountAssignments, ListAccountAssignmentsForPrincipal } = asked();
    assert.equal(ListAccountAssignments, 30);
    assert.equal(ListAccountAssignmentsForPrincipal, 1);
    assert.equal(ListUsers, 5 + 1, 'counted as far as was needed');
  });

  it('finds every assignment once under either plan, and under the same id', async () => {
    const principals = [user(0), user(1), user(2), group(0), group(1)];
    const assignment = fc.tuple(
      fc.constantFrom(...principals),
      fc.constantFrom('admin', 'read', 'billing'),
      fc.constantFrom(own, member, '333333333333'),
    );
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(assignment, { selector: String, maxLength: 20 }),
        fc.subarray(principals.slice(0, 3)),
        fc.subarray(principals.slice(0, 3)),
        async (given, some, others) => {
          const estate = {
            region: 'eu-west-1',
            users: principals.slice(0, 3).map((UserId) => ({ UserId })),
            groups: [
              { GroupId: group(0), members: some },
              { GroupId: group(1), members: others },
            ],
            permissionSets: ['admin', 'read', 'billing'],
            assignments: given,
          };
          const one = await read(estate);
          await served!.close();
          const other = await read({ ...estate, ...notByPrincipal });
          await served!.close();
          for (const reading of [one, other]) {
            assert.deepEqual(granted(reading), declared(estate));
            assert.equal(reading.repeated, 0);
            assert.deepEqual(reading.gaps, []);
          }
          assert.deepEqual(assignmentsIn(one), assignmentsIn(other));
        },
      ),
      { numRuns: 20 },
    );
  });

  it('is found in the region that the profile signs in to with one call, elsewhere by looking', async () => {
    const estate = { region: 'ap-south-1' };
    const [instance] = (await read(estate, { ssoRegion: 'ap-south-1' })).resources;
    assert.equal(instance!.region, 'ap-south-1');
    assert.equal(asked().ListInstances, 1);
    await served!.close();
    const found = await read(estate);
    assert.deepEqual(
      found.resources.map(({ id, region, account, parent }) => ({ id, region, account, parent })),
      [{ id: instanceArn, region: 'ap-south-1', account: own, parent: organizationAbove.id }],
    );
    assert.ok(asked().ListInstances! <= 17);
    for (const { operation, headers } of served!.asked) {
      if (operation !== 'ListInstances') assert.match(headers.authorization!, /\/ap-south-1\//, operation);
    }
  });

  it('that is nowhere is none, and that may not be looked for is a gap', async () => {
    assert.deepEqual(await read({ region: 'nowhere' }), { resources: [], gaps: [], repeated: 0 });
    assert.equal(asked().ListInstances, 17);
    await served!.close();
    const { resources, gaps } = await read({ region: 'eu-west-1', denies: ['ListInstances'] });
    assert.deepEqual(resources, []);
    assert.deepEqual(
      gaps.map(({ type, state, problem }) => ({ type, state, operation: problem?.operation })),
      [{ type: 'aws.sso.instance', state: 'denied', operation: 'sso:ListInstances' }],
    );
    assert.match(gaps[0]!.problem!.advice, /management account/);
  });

  it('of one account has users and applications, and nothing to assign in accounts', async () => {
    const { resources, gaps } = await read({
      region: 'eu-west-1',
      owner: member,
      users: [{ UserId: user(0), UserName: 'ana' }],
      permissionSets: ['admin'],
      applications: [{ name: 'wiki', assigned: [user(0)] }],
    });
    assert.deepEqual(gaps, []);
    assert.deepEqual(names(resources, 'aws.identitystore.user'), ['ana']);
    assert.deepEqual(names(resources, 'aws.sso.application'), ['wiki']);
    assert.deepEqual(names(resources, 'aws.sso.applicationAssignment'), [user(0)]);
    assert.equal(asked().ListPermissionSets, undefined);
  });

  it('is read as far as it is allowed, and says what is missing', async () => {
    const estate = {
      region: 'eu-west-1',
      users: [{ UserId: user(0) }, { UserId: user(1) }],
      groups: [
        { GroupId: group(0), members: [user(0)] },
        { GroupId: group(1), members: [] },
      ],
      permissionSets: ['admin', 'read'],
      assignments: [
        [group(0), 'admin', own],
        [user(1), 'admin', member],
        [user(1), 'read', member],
      ] as const,
      denies: [
        'ListAccountAssignmentsForPrincipal',
        `ListAccountAssignments ${own}`,
        `ListGroupMemberships ${group(0)}`,
        `GetInlinePolicyForPermissionSet ${setArn('read')}`,
      ],
    };
    const { resources, gaps } = await read(estate);
    assert.deepEqual(
      gaps.map(({ type, under, state }) => `${type} ${state} ${under === instanceArn ? '' : under}`.trim()).sort(),
      [
        'aws.identitystore.group partial',
        `aws.sso.accountAssignment partial ${setArn('admin')}`,
        'aws.sso.permissionSet partial',
      ],
    );
    assert.deepEqual(granted({ resources }), [`${user(1)} admin ${member}`, `${user(1)} read ${member}`]);
    const members = resources
      .filter(({ type }) => type === 'aws.identitystore.group')
      .map((each) => each.properties.Members);
    assert.deepEqual(members, [undefined, []], 'who is in a group that was refused is not known');
  });

  it('keeps hostile, missing and unknown things as they are', async () => {
    const hostile = '"],[x](command:evil) | <script>\u202e\n$(rm)';
    const { resources, gaps } = await read({
      region: 'eu-west-1',
      users: [
        { UserId: user(0), UserName: hostile, UserStatus: 'DISABLED', Birthdate: '1990-01-01' },
        { UserId: user(1), DisplayName: 'Without a name', Emails: [], UserStatus: 'FROZEN' },
        { UserId: user(2) },
      ],
      groups: [
        { GroupId: group(0), DisplayName: `${hostile}\t`, members: [user(2), user(0), user(9)] },
        { GroupId: group(1) },
      ],
      permissionSets: [
        {
          name: 'admin',
          inline: '{"Statement":[{"Effect":"Allow","Action":"s3:*","Resource":"arn:aws:s3:::logs/*"}]}',
          managed: ['AdministratorAccess'],
          customer: ['team-policy'],
          boundary: { ManagedPolicyArn: 'arn:aws:iam::aws:policy/PowerUserAccess' },
          tags: { Owner: hostile },
        },
        { name: 'bare', inline: 'no document' },
      ],
      applications: [{ name: 'wiki', assigned: [group(0)] }],
    });
    assert.deepEqual(gaps, []);
    const [first, second, third] = resources.filter(({ type }) => type === 'aws.identitystore.user');
    assert.equal(first!.name, hostile);
    assert.deepEqual(first!.properties, {
      IdentityStoreId: identityStore,
      UserId: user(0),
      UserName: hostile,
      UserStatus: 'DISABLED',
      AccountAssignments: 'by permission set',
    });
    assert.equal(second!.name, 'Without a name');
    assert.equal(third!.name, user(2));
    assert.equal(third!.id, `arn:aws:identitystore:::user/${user(2)}`);
    const [withMembers] = resources.filter(({ type }) => type === 'aws.identitystore.group');
    assert.deepEqual(withMembers!.properties.Members, [user(0), user(2), user(9)], 'in order');
    const [admin, bare] = resources.filter(({ type }) => type === 'aws.sso.permissionSet');
    assert.deepEqual(admin!.properties, {
      Name: 'admin',
      PermissionSetArn: setArn('admin'),
      CreatedDate: '2023-11-14T22:13:20.000Z',
      SessionDuration: 'PT4H',
      AccountAssignments: 'by permission set',
      AttachedManagedPolicies: [{ Name: 'AdministratorAccess', Arn: 'arn:aws:iam::aws:policy/AdministratorAccess' }],
      CustomerManagedPolicyReferences: [{ Name: 'team-policy', Path: '/' }],
      InlinePolicy: { Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:::logs/*' }] },
      PermissionsBoundary: { ManagedPolicyArn: 'arn:aws:iam::aws:policy/PowerUserAccess' },
    });
    assert.deepEqual(admin!.tags, { Owner: hostile });
    assert.equal(bare!.properties.InlinePolicy, 'no document');
  });

  it('relates users, groups, assignments, permission sets, applications and accounts', async () => {
    const { resources } = await read({
      region: 'eu-west-1',
      users: [{ UserId: user(0), UserName: 'ana' }],
      groups: [{ GroupId: group(0), DisplayName: 'devs', members: [user(0), user(7)] }],
      permissionSets: ['admin'],
      applications: [{ name: 'wiki', assigned: [user(0), group(5)] }],
      assignments: [[group(0), 'admin', member]],
    });
    assertEachFound(resources, identityCenterTypes);
    const all = [...resources, organizationAbove, accountOf(own), accountOf(member)].sort((a, b) =>
      a.id < b.id ? -1 : 1,
    );
    const types = new Map(accessTypes.map((type) => [type.id, type]));
    const { relations, stubs } = relate({ survey: survey(all, types), resources: all, wasRead: () => true });
    const verbs = relations.map(({ from, verb, to }) =>
      [typeName(from, all, stubs), verb, typeName(to, all, stubs)].join(' '),
    );
    assert.deepEqual(verbs.sort(), [
      'accountAssignment gives access to account',
      'accountAssignment uses permissionSet',
      'application is managed by account',
      'applicationAssignment gives access to application',
      'applicationAssignment gives access to application',
      'group is granted accountAssignment',
      'group is granted applicationAssignment',
      'instance is managed by account',
      'organization is managed by account',
      'user is granted applicationAssignment',
      'user is member of group',
      'user is member of group',
    ]);
    assert.deepEqual(
      stubs.map(({ id }) => id),
      [`arn:aws:identitystore:::group/${group(5)}`, `arn:aws:identitystore:::user/${user(7)}`],
    );
  });
});

const number = (index: number): string => String(200_000_000_000 + index);

function assignmentsIn({ resources }: Pick<IdentityCenterReading, 'resources'>): string[] {
  return resources
    .filter(({ type }) => type === 'aws.sso.accountAssignment')
    .map(({ id }) => id)
    .sort();
}

/** Assignments as an estate declares them: principal, permission set, account. */
function granted({ resources }: Pick<IdentityCenterReading, 'resources'>): string[] {
  const found = resources.filter(({ type }) => type === 'aws.sso.accountAssignment');
  const lines = found.map(({ properties: { UserId, GroupId, PermissionSetArn, AccountId } }) => {
    const set = String(PermissionSetArn).split('/ps-')[1];
    return `${UserId ?? GroupId} ${set} ${AccountId}`;
  });
  return lines.sort();
}

function declared({ assignments: given = [] }: IdentityCenterEstate): string[] {
  return given.map((each) => each.join(' ')).sort();
}

function names(resources: readonly Resource[], type: string): string[] {
  return resources.filter((each) => each.type === type).map(({ name }) => name);
}

function typeName(
  id: string,
  resources: readonly { readonly id: string; readonly type: string }[],
  stubs: readonly { readonly id: string; readonly type: string }[],
): string {
  return (
    [...resources, ...stubs]
      .find((each) => each.id === id)
      ?.type.split('.')
      .at(-1) ?? id
  );
}
