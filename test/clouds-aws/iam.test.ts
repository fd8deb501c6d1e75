import assert from 'node:assert/strict';
import fc from 'fast-check';
import { instanceProfile } from '../../src/clouds/aws/iam/instanceProfile.ts';
import { policyDocument } from '../../src/clouds/aws/iam/policyDocument.ts';
import { role } from '../../src/clouds/aws/iam/role.ts';
import { iamTypes } from '../../src/clouds/aws/iam/types.ts';
import { assertEachFound, readAt, relationsOf, standIn } from './readType.ts';
import { type Answer, type Asked, accountOf, member, own, type Served, serve } from './support.ts';

const iam = `arn:aws:iam::${own}`;
const sqs = `arn:aws:sqs:eu-west-1:${own}`;
const logs = `arn:aws:logs:eu-west-1:${own}:log-group:`;
const encoded = (document: object): string =>
  encodeURIComponent(JSON.stringify({ Version: '2012-10-17', ...document }));
const attached = (arn: string): string =>
  `<AttachedManagedPolicies><member><PolicyName>p</PolicyName><PolicyArn>${arn}</PolicyArn></member></AttachedManagedPolicies>`;
const inline = (kind: string, name: string, statement: object | object[]): string =>
  `<${kind}><member><PolicyName>${name}</PolicyName><PolicyDocument>${encoded({ Statement: statement })}</PolicyDocument></member></${kind}>`;

const trust = [
  { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: [`arn:aws:iam::${member}:root`, '333333333333'] } },
  {
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Principal: { AWS: `${iam}:user/staff/ann`, Service: 'ec2.amazonaws.com' },
  },
  { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { AWS: 'AROAEXAMPLEOFAGONEONE' } },
  {
    Effect: 'Allow',
    Action: 'sts:AssumeRoleWithWebIdentity',
    Principal: { Federated: `${iam}:oidc-provider/example.com/id/1` },
  },
  { Effect: 'Deny', Action: 'sts:AssumeRole', Principal: { AWS: `${iam}:user/bob` } },
  {
    Effect: 'Allow',
    Action: 'sts:AssumeRole',
    Principal: '*',
    Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
  },
];
const worker = `<member><RoleName>worker</RoleName><RoleId>AROAEXAMPLEWORKER0001</RoleId><Path>/service-role/</Path>
  <Arn>${iam}:role/service-role/worker</Arn><CreateDate>2024-05-17T09:00:00Z</CreateDate>
  <AssumeRolePolicyDocument>${encoded({ Statement: trust })}</AssumeRolePolicyDocument>
  <RoleLastUsed><LastUsedDate>2024-05-18T09:00:00Z</LastUsedDate><Region>eu-west-1</Region></RoleLastUsed>
  <InstanceProfileList><member><InstanceProfileName>worker</InstanceProfileName></member></InstanceProfileList>
  ${inline('RolePolicyList', 'inline', [
    { Effect: 'Allow', Action: 'sqs:*', Resource: `${sqs}:orders` },
    { Effect: 'Allow', Action: '*', Resource: '*' },
    { Effect: 'Allow', Action: 'sqs:*', Resource: [`${sqs}:*`, 'arn:aws:sqs:*:*:orders'] },
    { Effect: 'Allow', Action: 'logs:*', Resource: [`${logs}/shop:*`, `${logs}/never:*`] },
    { Effect: 'Deny', Action: 'sqs:*', Resource: [`${sqs}:theirs`] },
  ])}
  ${attached(`${iam}:policy/team/orders`)}
  <PermissionsBoundary><PermissionsBoundaryType>Policy</PermissionsBoundaryType>
    <PermissionsBoundaryArn>${iam}:policy/boundary</PermissionsBoundaryArn></PermissionsBoundary>
  <Tags><member><Key>team</Key><Value>&lt;script&gt;</Value></member></Tags></member>`;
const reader = `<member><RoleName>reader</RoleName><Arn>${iam}:role/reader</Arn>
  <AssumeRolePolicyDocument>not a document</AssumeRolePolicyDocument>${attached('arn:aws:iam::aws:policy/ReadOnlyAccess')}</member>`;

/** Shapes of https://docs.aws.amazon.com/IAM/latest/APIReference/API_GetAccountAuthorizationDetails.html (Examples). */
const details: Readonly<Record<string, readonly [list: string, first: string, second: string]>> = {
  Role: ['RoleDetailList', worker, `${reader}<member><RoleName>without an ARN</RoleName></member>`],
  User: [
    'UserDetailList',
    `<member><UserName>ann</UserName><Path>/staff/</Path><UserId>AIDAEXAMPLEANN0000001</UserId><Arn>${iam}:user/staff/ann</Arn>
      <GroupList><member>admins</member><member>nobody</member></GroupList>
      ${inline('UserPolicyList', 'own', { Effect: 'Allow', Action: ['sqs:*'], Resource: `${sqs}:orders` })}</member>`,
    `<member><UserName>bob</UserName><Arn>${iam}:user/bob</Arn></member>`,
  ],
  Group: [
    'GroupDetailList',
    `<member><GroupName>Admins</GroupName><Arn>${iam}:group/staff/Admins</Arn>${attached(`${iam}:policy/team/orders`)}</member>`,
    `<member><GroupName>empty</GroupName><Arn>${iam}:group/empty</Arn></member>`,
  ],
  LocalManagedPolicy: [
    'Policies',
    `<member><PolicyName>orders</PolicyName><Arn>${iam}:policy/team/orders</Arn><AttachmentCount>2</AttachmentCount>
      <PolicyVersionList>
        <member><VersionId>v1</VersionId><IsDefaultVersion>false</IsDefaultVersion>
          <Document>${encoded({ Statement: { Effect: 'Allow', Action: '*', Resource: `${sqs}:former` } })}</Document></member>
        <member><VersionId>v2</VersionId><IsDefaultVersion>true</IsDefaultVersion>
          <Document>${encoded({ Statement: { Effect: 'Allow', Action: '*', Resource: `${sqs}:orders` } })}</Document></member>
      </PolicyVersionList></member>`,
    `<member><PolicyName>boundary</PolicyName><Arn>${iam}:policy/boundary</Arn></member>`,
  ],
};

function answer({ operation, parameters }: Asked): Answer {
  const respond = (inner: string): Answer => ({
    body: `<${operation}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><${operation}Result>${inner}</${operation}Result></${operation}Response>`,
  });
  const isFirst = parameters.Marker === undefined;
  const end = isFirst ? '<IsTruncated>true</IsTruncated><Marker>more</Marker>' : '<IsTruncated>false</IsTruncated>';
  if (operation === 'GetAccountAuthorizationDetails') {
    const filter = parameters['Filter.member.1'] ?? '';
    const [list = '', first = '', second = ''] = details[filter] ?? [];
    return respond(`<${list}>${isFirst ? first : second}</${list}>${end}`);
  }
  if (operation === 'ListInstanceProfiles') {
    const profile = `<member><InstanceProfileName>worker</InstanceProfileName><Arn>${iam}:instance-profile/worker</Arn>
      <Roles><member><RoleName>worker</RoleName><Arn>${iam}:role/service-role/worker</Arn>
      <AssumeRolePolicyDocument>${encoded({ Statement: trust })}</AssumeRolePolicyDocument></member></Roles></member>`;
    return respond(`<InstanceProfiles>${isFirst ? profile : ''}</InstanceProfiles>${end}`);
  }
  return operation === 'ListOpenIDConnectProviders'
    ? respond(
        `<OpenIDConnectProviderList><member><Arn>${iam}:oidc-provider/example.com/id/1</Arn></member></OpenIDConnectProviderList>`,
      )
    : respond(`<SAMLProviderList><member><Arn>${iam}:saml-provider/Corp</Arn></member></SAMLProviderList>`);
}

describe('IAM', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve(answer);
  });
  afterEach(() => served.close());

  it('lists each type by itself, in as many calls as pages, in an account and no region', async () => {
    const calls: string[] = [];
    for (const type of iamTypes) {
      const before = served.asked.length;
      const { found, diagnosis } = await readAt(served.endpoint, type, accountOf(own));
      calls.push(`${type.id} ${found.length}`);
      for (const { region, parent, account } of found) {
        assert.deepEqual([region, parent, account], [undefined, accountOf(own).id, own]);
      }
      const asked = served.asked.slice(before).filter(({ operation }) => operation !== 'GetCallerIdentity');
      assert.equal(asked.length, type.id.endsWith('Provider') ? 1 : 2, type.id);
      assert.equal(diagnosis?.problem.code, type === role ? 'MalformedAnswer' : undefined);
    }
    assert.deepEqual(calls, [
      'aws.iam.group 2',
      'aws.iam.user 2',
      'aws.iam.role 2',
      'aws.iam.policy 2',
      'aws.iam.instanceProfile 1',
      'aws.iam.oidcProvider 1',
      'aws.iam.samlProvider 1',
    ]);
  });

  it('keeps documents as data, and nothing that changes with use', async () => {
    const { found } = await readAt(served.endpoint, role, accountOf(own));
    const [first, second] = found;
    assert.deepEqual(first?.tags, { team: '<script>' });
    assert.ok(!('RoleLastUsed' in first!.properties) && !('InstanceProfileList' in first!.properties));
    assert.equal(second?.properties.AssumeRolePolicyDocument, 'not a document');
    const profiles = await readAt(served.endpoint, instanceProfile, accountOf(own));
    assert.deepEqual(profiles.found[0]?.properties.Roles, [
      { RoleName: 'worker', Arn: `${iam}:role/service-role/worker` },
    ]);
  });

  it('says who may assume what, what policies give access to, and who is in which group', async () => {
    const readings = await Promise.all(iamTypes.map((type) => readAt(served.endpoint, type, accountOf(own))));
    const found = readings.flatMap((reading) => reading.found);
    assertEachFound(found, iamTypes);
    const others = [
      accountOf(own),
      standIn('aws.sqs.queue', `${sqs}:orders`),
      standIn('aws.sqs.queue', `${sqs}:theirs`),
      standIn('aws.sqs.queue', `${sqs}:former`),
      standIn('aws.logs.logGroup', `${logs}/shop`),
      standIn('aws.ec2.instance', `arn:aws:ec2:eu-west-1:${own}:instance/i-0a1`, {
        IamInstanceProfile: { Arn: `${iam}:instance-profile/worker` },
      }),
    ];
    assert.deepEqual(relationsOf([...found, ...others]), [
      '1 may assume worker',
      '222222222222? may assume worker',
      '333333333333? may assume worker',
      'Admins uses orders',
      'ann is member of Admins',
      'ann may access orders',
      'ann may assume worker',
      'i-0a1 uses worker',
      'orders may access orders',
      'reader uses ReadOnlyAccess?',
      'worker may access never?',
      'worker may access orders',
      'worker may access shop',
      'worker references bob',
      'worker references theirs',
      'worker uses boundary',
      'worker uses orders',
      'worker uses worker',
    ]);
  });

  it('knows roles by ARN with their path and by name, but takes nothing else for a name', () => {
    const place = { partition: 'aws', account: own, region: '' };
    assert.equal(role.identifier!.toId('worker', place), `${iam}:role/worker`);
    assert.equal(role.identifier!.toId(`${iam}:role/a/b/worker`, place), `${iam}:role/a/b/worker`);
    for (const text of ['*', own, 'AROAEXAMPLEWORKER0001', `${iam}:root`, `${iam}:user/ann`, `${iam}:role/a*`, '']) {
      assert.doesNotMatch(text, role.identifier!.pattern, text);
    }
  });

  it('reads a policy the same whether one or several are written where both may be', () => {
    const names = fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1, maxLength: 1 });
    const effect = fc.constantFrom('Allow', 'Deny');
    fc.assert(
      fc.property(names, names, effect, ([resource], [principal], Effect) => {
        const one = { Effect, Action: 'a:B', Resource: resource, Principal: { AWS: principal } };
        const several = { Effect, Action: ['a:B'], Resource: [resource], Principal: { AWS: [principal] } };
        assert.deepEqual(
          policyDocument(encoded({ Statement: one })),
          policyDocument(JSON.stringify({ Version: '2012-10-17', Statement: [several] })),
        );
      }),
    );
    assert.deepEqual(policyDocument(encoded({ Statement: { Effect: 'Allow', Principal: '*', NotAction: 'iam:*' } })), {
      Version: '2012-10-17',
      Allow: [{ Effect: 'Allow', Principal: { AWS: ['*'] }, NotAction: ['iam:*'] }],
      Deny: [],
    });
    for (const text of ['', 'null', '[1]', '{"a":1}', '%7B', '{"Statement":'])
      assert.doesNotThrow(() => policyDocument(text));
  });
});
