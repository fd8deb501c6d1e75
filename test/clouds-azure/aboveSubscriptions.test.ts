import assert from 'node:assert/strict';
import { ProblemError } from '../../src/model/problem.ts';
import {
  type Answer,
  type Asked,
  connectAzure,
  type Served,
  serveAzure,
  tenant,
  tenantResource,
} from './azureServer.ts';

const idOf = (group: string): string => `/providers/Microsoft.Management/managementGroups/${group}`;

/** A management group as the list of entities tells of it. */
function group(name: string, parent: string | null, permissions = 'view') {
  const properties = { displayName: name, permissions, parent: { id: parent === null ? null : idOf(parent) } };
  return { id: idOf(name), type: 'Microsoft.Management/managementGroups', name, properties };
}

function assignment(on: string, subscriptionId = '') {
  const id = `${idOf(on)}/providers/Microsoft.Authorization/RoleAssignments/of-${on}`;
  return { id, name: `of-${on}`, type: 'microsoft.authorization/roleassignments', subscriptionId, properties: {} };
}

/** The management groups that each query was about. */
const scopesOf = (asked: readonly Asked[]): string[][] =>
  asked.flatMap(({ body }) => (body.includes('managementGroups') ? [JSON.parse(body).managementGroups] : []));

describe('role assignments above subscriptions', () => {
  let served: Served;
  let entities: readonly object[];
  let answer: (groups: readonly string[], asked: Asked) => Answer;

  before(async () => {
    served = await serveAzure((asked) => {
      if (/getEntities/i.test(asked.path)) return { body: { value: entities } };
      const { managementGroups } = JSON.parse(asked.body);
      return Array.isArray(managementGroups) ? answer(managementGroups, asked) : { body: { data: [] } };
    });
  });
  beforeEach(() => {
    served.asked.length = 0;
    answer = (groups) => ({ body: { data: groups.map((one) => assignment(one)) } });
  });
  after(() => served.close());

  const listed = async (): Promise<string[]> => {
    const found = await connectAzure(served.url).list('azure.authorization.roleAssignment', tenantResource);
    return found.map(({ name }) => name);
  };

  it('are asked for from the topmost management group on', async () => {
    entities = [group(tenant, null), group('platform', tenant.toUpperCase()), group('identity', 'Platform')];
    assert.deepEqual(await listed(), [`of-${tenant}`]);
    assert.deepEqual(scopesOf(served.asked), [[tenant]]);
  });

  it('are asked for from below a group that is only told of because of what is in it', async () => {
    entities = [group(tenant, null, 'noaccess'), group('platform', tenant), group('identity', 'platform')];
    assert.deepEqual(await listed(), ['of-platform']);
    entities = [group(tenant, null, 'noaccess')];
    assert.deepEqual(await listed(), []);
    assert.deepEqual(scopesOf(served.asked), [['platform']]);
  });

  it('are those of all groups, however many of them are at the top', async () => {
    const names = Array.from({ length: 23 }, (_, at) => `team-${at}`);
    entities = [group(tenant, null, 'noaccess'), ...names.map((name) => group(name, tenant))];
    assert.deepEqual(
      await listed(),
      names.map((name) => `of-${name}`),
    );
    assert.deepEqual(
      scopesOf(served.asked).map(({ length }) => length),
      [10, 10, 3],
    );
  });

  it('end where those of subscriptions begin, and where the pages repeat', async () => {
    entities = [group(tenant, null)];
    answer = () => ({ body: { data: [assignment(tenant), assignment('x', 'a subscription')], $skipToken: 'more' } });
    assert.deepEqual(await listed(), [`of-${tenant}`]);
    answer = () => ({ body: { data: [assignment(tenant)], $skipToken: 'again' } });
    await assert.rejects(listed(), (error) => {
      assert.ok(error instanceof ProblemError);
      assert.equal(error.problem.code, 'RepeatedPageToken');
      return true;
    });
  });
});
