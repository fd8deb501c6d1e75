import assert from 'node:assert/strict';
import {
  CreateGroupCommand,
  CreateGroupMembershipCommand,
  CreateUserCommand,
  IdentitystoreClient,
} from '@aws-sdk/client-identitystore';
import {
  AttachManagedPolicyToPermissionSetCommand,
  CreateAccountAssignmentCommand,
  CreatePermissionSetCommand,
  ListInstancesCommand,
  PutInlinePolicyToPermissionSetCommand,
  SSOAdminClient,
} from '@aws-sdk/client-sso-admin';
import type { Resource } from '../../src/model/resource.ts';
import { organizationAbove, readIdentityCenter } from './identityCenter.ts';
import { type Moto, motoIsHere, startMoto } from './moto.ts';
import { planted } from './support.ts';

/** Account that moto takes callers with made-up keys for. */
const caller = '123456789012';

describe('IAM Identity Center against moto', function () {
  this.timeout(60_000);
  let moto: Moto;

  before(async function () {
    if (!motoIsHere()) this.skip();
    moto = await startMoto();
  });
  after(() => moto?.stop());

  it('is read as real clients of another kind made it, but for what moto does not know', async () => {
    const configuration = { region: 'eu-west-1', endpoint: moto.endpoint, credentials: planted };
    const admin = new SSOAdminClient(configuration);
    const directory = new IdentitystoreClient(configuration);
    const { InstanceArn, IdentityStoreId } = (await admin.send(new ListInstancesCommand({}))).Instances![0]!;
    const users: string[] = [];
    for (let index = 0; index < 103; index++) {
      const made = await directory.send(
        new CreateUserCommand({
          IdentityStoreId,
          UserName: `user-${index}`,
          DisplayName: 'A | name',
          Name: { GivenName: 'A', FamilyName: 'name' },
        }),
      );
      users.push(made.UserId!);
    }
    const { GroupId } = await directory.send(new CreateGroupCommand({ IdentityStoreId, DisplayName: 'devs' }));
    for (const UserId of users.slice(0, 2)) {
      await directory.send(new CreateGroupMembershipCommand({ IdentityStoreId, GroupId, MemberId: { UserId } }));
    }
    const { PermissionSet } = await admin.send(
      new CreatePermissionSetCommand({ InstanceArn, Name: 'read', SessionDuration: 'PT2H' }),
    );
    const set = { InstanceArn, PermissionSetArn: PermissionSet!.PermissionSetArn };
    await admin.send(
      new AttachManagedPolicyToPermissionSetCommand({
        ...set,
        ManagedPolicyArn: 'arn:aws:iam::aws:policy/ReadOnlyAccess',
      }),
    );
    await admin.send(new PutInlinePolicyToPermissionSetCommand({ ...set, InlinePolicy: '{"Statement":[]}' }));
    await admin.send(
      new CreateAccountAssignmentCommand({
        ...set,
        TargetId: '222222222222',
        TargetType: 'AWS_ACCOUNT',
        PrincipalType: 'GROUP',
        PrincipalId: GroupId,
      }),
    );

    const above = { ...organizationAbove, properties: { MasterAccountId: caller } };
    const { resources, gaps } = await readIdentityCenter(moto.endpoint, {}, above);
    const of = (type: string): readonly Resource[] => resources.filter((each) => each.type === type);
    const [instance] = of('aws.sso.instance');
    assert.equal(instance!.id, InstanceArn);
    assert.equal(instance!.account, caller);
    assert.equal(of('aws.identitystore.user').length, 103);
    const [devs] = of('aws.identitystore.group');
    assert.equal(devs!.name, 'devs');
    assert.deepEqual(devs!.properties.Members, users.slice(0, 2).sort());
    const [read] = of('aws.sso.permissionSet');
    assert.equal(read!.name, 'read');
    assert.equal(read!.properties.SessionDuration, 'PT2H');
    assert.deepEqual(read!.properties.InlinePolicy, { Statement: [] });
    assert.deepEqual(read!.properties.AttachedManagedPolicies, [
      { Name: 'ReadOnlyAccess', Arn: 'arn:aws:iam::aws:policy/ReadOnlyAccess' },
    ]);
    // It knows neither permissions boundaries nor tags nor applications.
    assert.deepEqual(gaps.map(({ type, state }) => `${type} ${state}`).sort(), [
      'aws.sso.application failed',
      'aws.sso.permissionSet partial',
    ]);
    admin.destroy();
    directory.destroy();
  });
});
