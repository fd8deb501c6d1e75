import assert from 'node:assert/strict';
import { aws } from '../../src/clouds/aws/aws.ts';
import { ProblemError } from '../../src/model/problem.ts';
import type { Resource } from '../../src/model/resource.ts';
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';
import { type Answer, type Asked, connect, type Harness, member, own, type Served, serve } from './support.ts';

/** Answers in the shape of the examples of each operation, https://docs.aws.amazon.com/organizations/latest/APIReference/ */
const arn = (kind: string, rest = '', manager = own): string =>
  `arn:aws:organizations::${manager}:${kind}/o-exampleorgid${rest}`;
const json = (body: object): Answer => ({ body: JSON.stringify(body) });
const error = (code: string, Message: string): Answer => ({
  status: 400,
  body: JSON.stringify({ __type: code, Message }),
});
const refusedToMember = error('AccessDeniedException', "You don't have permissions to access this resource.");

const organizationOf = (manager: string): Resource => ({
  id: arn('organization', '', manager),
  type: 'aws.organizations.organization',
  name: 'o-exampleorgid',
  tags: {},
  properties: { Id: 'o-exampleorgid', MasterAccountId: manager, MasterAccountEmail: 'boss@example.com' },
});
const organization = organizationOf(own);
const rootOf = (manager: string, PolicyTypes: Resource['properties'][string] = []): Resource => ({
  id: arn('root', '/r-ab12', manager),
  type: 'aws.organizations.root',
  name: 'Root',
  parent: organization.id,
  tags: {},
  properties: { Id: 'r-ab12', Arn: arn('root', '/r-ab12', manager), PolicyTypes },
});
const enabled = (...types: string[]) => types.map((Type) => ({ Type, Status: 'ENABLED' }));

const policyArn = (id: string, type = 'service_control_policy'): string => arn('policy', `/${type}/${id}`);
const hostile = '\u202e"][<img src=x onerror=alert(1)>$\u007baws:PrincipalArn}';

/** What is asked for on which page, of a list that a service gives in two. */
const paged = (list: string, items: readonly object[], { parameters }: Asked, token = 'NextToken'): Answer =>
  parameters[token] === undefined || parameters[token] === ''
    ? json({ [list]: items.slice(0, 1), [token]: 'next' })
    : json({ [list]: items.slice(1) });

describe('an organization in full', () => {
  let served: Served | undefined;
  let harness: Harness | undefined;
  const open = async (answer: (asked: Asked) => Answer | undefined): Promise<Harness> => {
    served = await serve(answer);
    harness = connect(served.endpoint);
    return harness;
  };
  const asked = (operation: string): Asked[] => served?.asked.filter((one) => one.operation === operation) ?? [];
  afterEach(async () => {
    await harness?.connection.close();
    await served?.close();
  });
  /** What a reading finds before it fails, and how it fails. */
  const read = async (type: string, parent: Resource): Promise<{ found: Resource[]; problem: string | undefined }> => {
    const found: Resource[] = [];
    const { connection } = harness ?? assert.fail();
    try {
      const { signal } = new AbortController();
      for await (const page of connection.list(type, parent, (_, send) => send(signal))) found.push(...page);
      return { found, problem: undefined };
    } catch (thrown) {
      return { found, problem: connection.diagnose(thrown).problem.code };
    }
  };

  it('has the policies of each enabled type, known or not, with what they are attached to', async () => {
    const { list } = await open((one) => {
      const { operation, parameters } = one;
      if (operation === 'GetResources') return json({ ResourceTagMappingList: [] });
      if (operation === 'ListPolicies') {
        const type = String(parameters.Filter);
        const kind = type.toLowerCase();
        return paged(
          'Policies',
          [
            {
              Id: `p-${kind}1`,
              Arn: policyArn(`p-${kind}1`, kind),
              Name: hostile,
              Description: '',
              Type: type,
              AwsManaged: false,
            },
            { Id: `p-${kind}2`, Arn: policyArn(`p-${kind}2`, kind), Type: type },
          ],
          one,
        );
      }
      const Arn = parameters.NextToken === undefined ? arn('account', `/${member}`) : arn('ou', '/ou-ab12-11111111');
      return paged(
        'Targets',
        [
          { TargetId: member, Arn, Name: hostile, Type: 'ACCOUNT' },
          { Arn, Type: 'FLEET' },
        ],
        one,
      );
    });
    const types = enabled('SERVICE_CONTROL_POLICY', 'POLICY_OF_TOMORROW');
    const root = rootOf(own, [...types, { Type: 'TAG_POLICY', Status: 'PENDING_ENABLE' }]);
    const policies = await list('aws.organizations.policy', root);
    assert.deepEqual(
      policies.map(({ name, properties: { Type } }) => [name, Type]),
      [
        [hostile, 'SERVICE_CONTROL_POLICY'],
        ['p-service_control_policy2', 'SERVICE_CONTROL_POLICY'],
        [hostile, 'POLICY_OF_TOMORROW'],
        ['p-policy_of_tomorrow2', 'POLICY_OF_TOMORROW'],
      ],
    );
    for (const { parent, account, properties } of policies) {
      assert.equal(parent, root.id);
      assert.equal(account, undefined);
      assert.deepEqual(
        (properties.Targets as { Type: string }[]).map(({ Type }) => Type),
        ['ACCOUNT', 'FLEET'],
      );
    }
    assert.equal(asked('ListPolicies').length, 2 * 2);
    assert.equal(asked('ListTargetsForPolicy').length, 4 * 2);
  });

  it('asks for no policies where no type is enabled', async () => {
    const { list } = await open(() => json({ ResourceTagMappingList: [] }));
    assert.deepEqual(await list('aws.organizations.policy', rootOf(own)), []);
    assert.deepEqual(
      served?.asked.map(({ operation }) => operation),
      ['GetCallerIdentity', 'GetResources'],
    );
  });

  it('tells a refused type of policy, and shows the others', async () => {
    await open(({ operation, parameters: { Filter } }) => {
      if (operation === 'GetResources') return json({ ResourceTagMappingList: [] });
      if (Filter === 'TAG_POLICY') return error('PolicyTypeNotEnabledException', 'Not enabled.');
      return json({ Policies: [{ Id: 'p-1', Arn: policyArn('p-12345678', 'backup_policy'), AwsManaged: true }] });
    });
    const { found, problem } = await read(
      'aws.organizations.policy',
      rootOf(own, enabled('TAG_POLICY', 'BACKUP_POLICY')),
    );
    assert.equal(found.length, 1);
    assert.equal(problem, 'PolicyTypeNotEnabledException');
  });

  it('reads what a policy says on demand, and only then what those of AWS are attached to', async () => {
    const Arn = 'arn:aws:organizations::aws:policy/service_control_policy/p-FullAWSAccess';
    const PolicySummary = {
      Id: 'p-FullAWSAccess',
      Arn,
      Name: 'FullAWSAccess',
      Type: 'SERVICE_CONTROL_POLICY',
      AwsManaged: true,
    };
    const Content = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}';
    const { list } = await open((one) => {
      if (one.operation === 'ListPolicies') return json({ Policies: [PolicySummary] });
      if (one.operation === 'DescribePolicy') return json({ Policy: { PolicySummary, Content } });
      if (one.operation === 'GetResources') return json({ ResourceTagMappingList: [] });
      const targets = [{ Arn: arn('root', '/r-ab12') }, { Arn: arn('account', `/${member}`) }];
      return paged('Targets', targets, one);
    });
    const [policy = assert.fail()] = await list(
      'aws.organizations.policy',
      rootOf(own, enabled('SERVICE_CONTROL_POLICY')),
    );
    assert.equal(asked('ListTargetsForPolicy').length, 0);
    const [content] = await list('aws.organizations.policyContent', policy);
    assert.equal(content?.id, 'aws:policyContent:p-FullAWSAccess');
    assert.deepEqual(content?.properties.Content, JSON.parse(Content));
    assert.deepEqual(content?.properties.Targets, [
      { Arn: arn('root', '/r-ab12') },
      { Arn: arn('account', `/${member}`) },
    ]);
    assert.deepEqual(
      asked('DescribePolicy').map(({ parameters }) => parameters),
      [{ PolicyId: 'p-FullAWSAccess' }],
    );
    assert.ok(aws.types.find(({ id }) => id === content?.type)?.onDemand);
  });

  it('has delegated administrators with their services, and trusted services', async () => {
    await open((one) => {
      const { operation, parameters } = one;
      if (operation === 'ListDelegatedAdministrators') {
        return paged(
          'DelegatedAdministrators',
          [{ Id: member, Name: hostile, Status: 'ACTIVE' }, { Id: '333333333333' }],
          one,
        );
      }
      if (operation === 'ListAWSServiceAccessForOrganization') {
        const services = [
          { ServicePrincipal: 'sso.amazonaws.com', DateEnabled: 1_700_000_000 },
          { ServicePrincipal: 'new' },
        ];
        return paged('EnabledServicePrincipals', services, one);
      }
      if (parameters.AccountId === '333333333333')
        return error('AccessDeniedException', `User: x is not authorized to perform: organizations:${operation}`);
      return paged('DelegatedServices', [{ ServicePrincipal: 'config.amazonaws.com' }, { ServicePrincipal: 'b' }], one);
    });
    const { found, problem } = await read('aws.organizations.delegatedAdministrator', organization);
    assert.deepEqual(
      found.map(({ id, name }) => [id, name]),
      [
        [`aws:delegatedAdministrator:${member}`, hostile],
        ['aws:delegatedAdministrator:333333333333', '333333333333'],
      ],
    );
    assert.deepEqual(found[0]?.properties.DelegatedServices, [
      { ServicePrincipal: 'config.amazonaws.com' },
      { ServicePrincipal: 'b' },
    ]);
    assert.equal(problem, 'AccessDeniedException', 'a refused detail is told');
    const trusted = await read('aws.organizations.trustedService', organization);
    assert.deepEqual(
      trusted.found.map(({ id }) => id),
      ['aws:trustedService:sso.amazonaws.com', 'aws:trustedService:new'],
    );
    assert.equal(trusted.problem, undefined);
  });

  const unit = {
    ...rootOf(own),
    id: arn('ou', '/ou-ab12-11111111'),
    type: 'aws.organizations.organizationalUnit',
    properties: {},
  };
  const places = ({ operation }: Asked): Answer => {
    if (operation === 'ListRoots')
      return json({ Roots: [{ Id: 'r-ab12', Arn: arn('root', '/r-ab12'), Name: 'Root' }] });
    if (operation === 'ListOrganizationalUnitsForParent')
      return json({ OrganizationalUnits: [{ Id: 'ou-ab12-11111111', Arn: unit.id }] });
    const accounts = [own, member].map((Id) => ({ Id, Arn: arn('account', `/${Id}`), Name: hostile, State: 'ACTIVE' }));
    return json({ Accounts: accounts });
  };

  it('tags everything from one list, whose pages are asked for once', async () => {
    const mappings = [
      { ResourceARN: arn('account', `/${member}`), Tags: [{ Key: 'team', Value: hostile }] },
      { ResourceARN: arn('root', '/r-ab12'), Tags: [{ Key: 'cost', Value: '' }] },
      { ResourceARN: arn('ou', '/ou-ab12-11111111'), Tags: [] },
    ];
    const { list } = await open((one) =>
      one.operation === 'GetResources'
        ? paged('ResourceTagMappingList', mappings, one, 'PaginationToken')
        : places(one),
    );
    const [root = assert.fail()] = await list('aws.organizations.root', organization);
    assert.deepEqual(root.tags, { cost: '' });
    const [units, accounts] = await Promise.all([
      list('aws.organizations.organizationalUnit', root),
      list('aws.organizations.account', root),
    ]);
    assert.deepEqual(
      units.map(({ tags }) => tags),
      [{}],
    );
    assert.deepEqual(
      accounts.map(({ tags }) => tags),
      [{}, { team: hostile }],
    );
    await list('aws.organizations.account', unit);
    assert.equal(asked('GetResources').length, 2);
    assert.match(String(asked('GetResources')[0]?.headers.authorization), /\/us-east-1\/tagging\//);
    assert.deepEqual(asked('GetResources')[0]?.parameters.ResourceTypeFilters, ['organizations']);

    await list('aws.organizations.account', unit);
    assert.equal(asked('GetResources').length, 4, 'who reads again wants to know anew');
    await list('aws.organizations.account', root);
    assert.equal(asked('GetResources').length, 4, 'its neighbours share what it found');
  });

  it('tells once that tags are refused, and keeps those it knew', async () => {
    let isAllowed = true;
    await open((one) => {
      if (one.operation !== 'GetResources') return places(one);
      if (!isAllowed) return error('AccessDeniedException', 'User: x is not authorized to perform: tag:GetResources');
      return json({
        ResourceTagMappingList: [{ ResourceARN: arn('account', `/${member}`), Tags: [{ Key: 'a', Value: 'b' }] }],
      });
    });
    const root = rootOf(own);
    await read('aws.organizations.account', root);
    isAllowed = false;
    const readings = await Promise.all([
      read('aws.organizations.account', root),
      read('aws.organizations.account', unit),
      read('aws.organizations.organizationalUnit', root),
    ]);
    assert.deepEqual(
      readings.map(({ problem }) => problem),
      ['AccessDeniedException', undefined, undefined],
    );
    assert.deepEqual(
      readings.map(({ found }) => found.length),
      [2, 2, 1],
    );
    assert.deepEqual(
      readings[1]?.found.map(({ tags }) => tags),
      [{}, { a: 'b' }],
    );
    assert.equal(asked('GetResources').length, 2);
  });

  it('asks for tags again when whoever asked was stopped', async () => {
    let isAnswered = false;
    const { connection } = await open((one) => {
      if (one.operation !== 'GetResources') return places(one);
      return isAnswered ? json({ ResourceTagMappingList: [] }) : undefined;
    });
    const stop = new AbortController();
    const stopped = connection
      .list('aws.organizations.root', organization, (_, send) => send(stop.signal))
      [Symbol.asyncIterator]()
      .next();
    while (asked('GetResources').length === 0) await new Promise((resolve) => setTimeout(resolve, 5));
    const waiting = read('aws.organizations.account', rootOf(own));
    isAnswered = true;
    stop.abort(new Error('stopped'));
    await assert.rejects(stopped, /stopped/);
    const { found, problem } = await waiting;
    assert.equal(found.length, 2);
    assert.equal(problem, undefined);
  });

  it('relates policies to what they apply to, and administrators to their accounts', () => {
    const types = new Map(aws.types.map((type) => [type.id, type]));
    const base = { name: '', tags: {}, parent: organization.id };
    const Targets = [arn('account', `/${member}`), unit.id, arn('root', '/r-ab12')].map((Arn) => ({ Arn }));
    const Id = member;
    const resources: Resource[] = [
      { ...base, id: policyArn('p-12345678'), type: 'aws.organizations.policy', properties: { Targets } },
      {
        ...base,
        id: `aws:delegatedAdministrator:${Id}`,
        type: 'aws.organizations.delegatedAdministrator',
        properties: { Id },
      },
      { ...base, id: `aws:account:${member}`, type: 'aws.organizations.account', account: member, properties: { Id } },
      rootOf(own),
      unit,
    ];
    const { relations } = relate({ survey: survey(resources, types), resources, wasRead: () => true });
    assert.deepEqual(
      relations.map(({ from, verb, to }) => [from, verb, to]),
      [
        [resources[0]?.id, 'applies to', unit.id],
        [resources[0]?.id, 'applies to', rootOf(own).id],
        [resources[0]?.id, 'applies to', `aws:account:${member}`],
        [resources[1]?.id, 'applies to', `aws:account:${member}`],
      ],
    );
  });

  it('marks the management account, in properties and in trees', async () => {
    const { list } = await open((one) =>
      one.operation === 'GetResources' ? json({ ResourceTagMappingList: [] }) : places(one),
    );
    const accounts = await list('aws.organizations.account', rootOf(own));
    assert.deepEqual(
      accounts.map(({ properties }) => properties.IsManagementAccount),
      [true, undefined],
    );
    const type = aws.types.find(({ id }) => id === 'aws.organizations.account');
    assert.deepEqual(
      accounts.map((account) => type?.mark?.(account)),
      ['management account', undefined],
    );
  });

  it('is read by a delegated administrator, who is told that tags are not', async () => {
    await open(({ operation }) =>
      operation === 'ListRoots'
        ? json({ Roots: [{ Id: 'r-ab12', Arn: arn('root', '/r-ab12', member) }] })
        : refusedToMember,
    );
    const { found, problem } = await read('aws.organizations.root', organizationOf(member));
    assert.equal(found.length, 1);
    assert.equal(problem, 'TagsNotVisible');
    assert.equal(asked('GetResources').length, 0);
  });

  it('says plainly that a plain member cannot look into it, and who can', async () => {
    const { list, connection } = await open(() => refusedToMember);
    for (const type of ['root', 'delegatedAdministrator', 'trustedService']) {
      const thrown: unknown = await list(`aws.organizations.${type}`, organizationOf(member)).catch(
        (caught: unknown) => caught,
      );
      assert.ok(thrown instanceof ProblemError);
      const { kind, problem } = connection.diagnose(thrown);
      assert.equal(kind, 'unavailable');
      assert.equal(problem.code, 'OrganizationNotVisible');
      assert.ok(problem.message.includes(`not visible from account ${own}`));
      assert.ok(problem.advice.includes(`management account ${member} (boss@example.com)`));
    }
  });

  it('does not say so of an identity that lacks a permission, nor in the management account', async () => {
    const { list, connection } = await open(() =>
      error('AccessDeniedException', 'User: x is not authorized to perform: organizations:ListRoots'),
    );
    const fail = (parent: Resource): Promise<unknown> =>
      list('aws.organizations.root', parent).catch((caught: unknown) => caught);
    for (const parent of [organizationOf(member), organization]) {
      const { kind, problem } = connection.diagnose(await fail(parent));
      assert.deepEqual([kind, problem.code, problem.nextStep], ['denied', 'AccessDeniedException', 'grant-permission']);
    }
  });
});
