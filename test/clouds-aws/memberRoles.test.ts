import assert from 'node:assert/strict';
import { aws } from '../../src/clouds/aws/aws.ts';
import type { Call, Operation, RoleSettings } from '../../src/model/cloud.ts';
import { awsCredentials } from '../../src/profiles/aws/credentials.ts';
import { preferredRole, usualSsoRoles } from '../../src/profiles/aws/roleChoice.ts';
import { makeHome, removeHomes } from '../profiles/aws/home.ts';
import { accountOf, directTransport, ec2Answer, member, own, profile, type Served, serve } from './support.ts';

const third = '333333333333';
const credentials = `<Credentials><AccessKeyId>ASIAROLE</AccessKeyId><SecretAccessKey>s</SecretAccessKey>
  <SessionToken>t</SessionToken><Expiration>2999-01-01T00:00:00Z</Expiration></Credentials>`;

describe('roles that lead into member accounts', () => {
  let served: Served;

  before(async () => {
    served = await serve(({ operation }) =>
      operation === 'AssumeRole'
        ? {
            body: `<AssumeRoleResponse xmlns="https://sts.amazonaws.com/doc/2011-06-15/"><AssumeRoleResult>${credentials}</AssumeRoleResult></AssumeRoleResponse>`,
          }
        : ec2Answer(operation, '<regionInfo/>'),
    );
  });
  beforeEach(() => served.asked.splice(0));
  after(async () => {
    await served.close();
    await removeHomes();
  });

  const connect = async (roles: RoleSettings) => {
    const config = '[profile test]\nregion = eu-west-1\naws_access_key_id = AKIAOWN\naws_secret_access_key = s\n';
    const { environment } = await makeHome({ config });
    const here = { ...profile, endpoints: { '*': served.endpoint } };
    const transport = directTransport();
    const access = awsCredentials(here, {
      ...roles,
      trusted: true,
      environment,
      mfaCode: async () => undefined,
      requestHandler: transport.handler,
    });
    const connection = aws.connect(here, { ...access, transport, regions: [], endpoint: () => served.endpoint });
    const operations: Operation[] = [];
    const call: Call = (operation, send) => {
      operations.push(operation);
      return send(new AbortController().signal);
    };
    const regions = async (account: string): Promise<void> => {
      for await (const page of connection.list('aws.account.region', accountOf(account), call)) void page;
    };
    return { connection, operations, regions };
  };
  const assumed = () =>
    served.asked
      .filter(({ operation }) => operation === 'AssumeRole')
      .map(({ parameters: { RoleArn, ExternalId, RoleSessionName } }) => [RoleArn, ExternalId, RoleSessionName]);

  it('are the one that most accounts have, or what the settings name for one, by name or ARN', async () => {
    const arn = `arn:aws:iam::${third}:role/audit/Reader`;
    const { connection, regions } = await connect({
      memberRoleName: 'Reader',
      memberRoleExternalId: 'given-by-them',
      memberRoleSessionName: 'someone@example.com',
      memberRoleByAccount: { [third]: arn, '444444444444': '/team/Other' },
    });
    await regions(member);
    await regions(third);
    await regions('444444444444');
    const as = ['given-by-them', 'someone@example.com'];
    assert.deepEqual(assumed(), [
      [`arn:aws:iam::${member}:role/Reader`, ...as],
      [arn, ...as],
      ['arn:aws:iam::444444444444:role/team/Other', ...as],
    ]);
    assert.equal(connection.roleIn?.(third), 'audit/Reader');
    assert.equal(connection.roleIn?.(own), undefined);
    await connection.close();
  });

  it('say nothing of an external id, and are called orrery, where nothing is set', async () => {
    const { regions } = await connect({ memberRoleName: 'Reader' });
    await regions(member);
    assert.deepEqual(assumed(), [[`arn:aws:iam::${member}:role/Reader`, undefined, 'orrery']]);
  });

  it('are not used for accounts that are left out, which say so, the profile’s own included', async () => {
    const { connection, operations, regions } = await connect({
      memberRoleName: 'Reader',
      memberRoleByAccount: { [member]: null, [own]: null },
    });
    for (const account of [member, own]) {
      await assert.rejects(regions(account), (error) => {
        const { kind, problem } = connection.diagnose(error);
        assert.deepEqual([kind, problem.code], ['unavailable', 'AccountLeftOut']);
        return problem.message.includes(account) && problem.message.includes('left out by the settings');
      });
    }
    assert.deepEqual(operations, []);
  });

  it('are never those of another account', async () => {
    const { connection, regions } = await connect({
      memberRoleName: 'Reader',
      memberRoleByAccount: { [member]: `arn:aws:iam::${third}:role/Reader` },
    });
    await assert.rejects(regions(member), (error) => connection.diagnose(error).problem.code === 'RoleOfOtherAccount');
    assert.deepEqual(assumed(), []);
  });

  it('make readings with other roles other readings, whatever order they are written in', () => {
    const version = (roles: object, type = 'aws.ec2.vpc') =>
      aws.version(type, { memberRoleName: 'Reader', regions: [], ...roles });
    const some = version({ memberRoleByAccount: { [member]: 'A', [third]: null } });
    assert.equal(some, version({ memberRoleByAccount: { [third]: null, [member]: 'A' } }));
    assert.notEqual(some, version({ memberRoleByAccount: { [third]: null, [member]: 'B' } }));
    assert.notEqual(some, version({}));
    assert.equal(version({}), version({ memberRoleByAccount: {}, memberRoleExternalId: 'x', ssoRoleByAccount: {} }));
    assert.notEqual(version({ ssoRoles: ['A', 'B'] }), version({ ssoRoles: ['B', 'A'] }));
    const root = 'aws.organizations.root';
    assert.equal(version({ ssoRoles: ['A'] }, root), version({}, root));
  });
});

describe('the role that an SSO session uses', () => {
  it('is the first by name of those that the first pattern fits', () => {
    const choose = (...roles: string[]) => preferredRole(roles, usualSsoRoles);
    assert.equal(choose('AdministratorAccess', 'ViewOnlyAccess', 'AWSReadOnlyAccess'), 'AWSReadOnlyAccess');
    assert.equal(choose('AdministratorAccess', 'SecurityAudit', 'team-viewonly'), 'team-viewonly');
    assert.equal(choose('PowerUser', 'AdministratorAccess'), 'AdministratorAccess');
    assert.equal(choose(), undefined);
  });

  it('fits a pattern as it is written', () => {
    assert.equal(preferredRole(['a.b', 'axb'], ['a.b']), 'a.b');
    assert.equal(preferredRole(['axb'], ['a.b']), undefined);
    assert.equal(preferredRole(['Reader+1'], ['*+1']), 'Reader+1');
    assert.equal(preferredRole(['Reader'], ['Read']), undefined);
    assert.equal(preferredRole(['Reader'], []), undefined);
  });
});
