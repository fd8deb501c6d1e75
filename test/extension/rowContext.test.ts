import assert from 'node:assert/strict';
import { age } from '../../src/extension/sidebar/age.ts';
import { contextValue, nextStepCommand, readRequest } from '../../src/extension/sidebar/rowContext.ts';
import { isInsteadOfList, shownOrigin } from '../../src/extension/sidebar/rowOrigin.ts';
import type { Row } from '../../src/inventory/inventory.ts';
import type { Problem } from '../../src/model/problem.ts';
import type { Provider } from '../../src/model/profile.ts';

const row = (more: Partial<Row> & Pick<Row, 'kind'>): Row => ({
  key: 'key',
  profile: 'aws:company',
  label: 'label',
  icon: 'circle',
  expandable: false,
  opened: false,
  unread: false,
  stale: false,
  ...more,
});
const problem = (more: Partial<Problem>): Problem => ({
  code: 'Denied',
  message: 'Denied.',
  advice: 'Ask.',
  nextStep: 'none',
  ...more,
});

describe('rows of the tree', () => {
  it('say what menus may offer', () => {
    const offered = (given: Row): string => contextValue(given, 'aws');
    assert.equal(offered(row({ kind: 'profile', expandable: true })), 'profile readable scope access');
    for (const profile of ['sample', 'sample-azure']) {
      assert.equal(offered(row({ kind: 'profile', profile })), 'profile readable scope access sample');
    }
    assert.equal(
      offered(row({ kind: 'resource', resource: 'arn:1', expandable: true })),
      'resource readable identified scope',
    );
    assert.equal(offered(row({ kind: 'resource', resource: 'arn:1' })), 'resource identified scope');
    assert.equal(
      offered(row({ kind: 'resource', resource: 'arn:1', access: true })),
      'resource identified scope access',
    );
    assert.equal(offered(row({ kind: 'type', resource: 'arn:1', expandable: true })), 'type readable');
    assert.equal(offered(row({ kind: 'note' })), 'note');
  });

  it('offer the choice of subscriptions where these are under them, and never of those of the sample', () => {
    const words = (given: Partial<Row> & Pick<Row, 'kind'>, provider: Provider | undefined): string[] =>
      contextValue(row({ profile: 'azure:cli:ana', expandable: true, ...given }), provider).split(' ');
    const tenant = { kind: 'resource', type: 'azure.entra.tenant', resource: '/tenants/1' } as const;
    assert.ok(words({ kind: 'profile' }, 'azure').includes('subscriptions'));
    assert.ok(!words({ kind: 'profile' }, 'azure').includes('access'), 'Only AWS tells who has access.');
    assert.ok(words(tenant, 'azure').includes('subscriptions'));
    assert.ok(!words({ ...tenant, type: 'azure.resources.subscription' }, 'azure').includes('subscriptions'));
    assert.ok(!words({ kind: 'type', type: 'azure.entra.tenant' }, 'azure').includes('subscriptions'));
    for (const provider of ['aws', undefined] as const) {
      assert.ok(!words({ kind: 'profile' }, provider).includes('subscriptions'));
    }
    assert.ok(!words({ kind: 'profile', profile: 'sample-azure' }, 'azure').includes('subscriptions'));
  });

  it('say beside their names where they come from only where that is not where all of it does', () => {
    const at = { readAt: '2026-03-01T12:00:00Z' };
    const list = { ...row({ kind: 'type', expandable: true }), ...at };
    const leaf = { ...row({ kind: 'resource' }), ...at };
    const config = { source: 'AWS Config' };
    const graph = { source: 'Azure Resource Graph' };
    assert.deepEqual(shownOrigin(list), at);
    assert.deepEqual(shownOrigin({ ...list, ...config }), { ...at, ...config });
    assert.deepEqual(shownOrigin({ ...leaf, ...config }), { ...at, ...config });
    assert.deepEqual(shownOrigin({ ...list, ...graph }), at);
    assert.deepEqual(shownOrigin({ ...leaf, ...graph }), {});
    assert.deepEqual(shownOrigin(row({ kind: 'note' })), {});
    assert.ok(isInsteadOfList({ ...leaf, ...config }));
    assert.ok(!isInsteadOfList({ ...leaf, ...graph }));
    assert.ok(!isInsteadOfList(leaf));
  });

  it('are read at their own place, profiles down to their accounts', () => {
    assert.deepEqual(readRequest(row({ kind: 'profile' })), { profile: 'aws:company', depth: 'accounts' });
    for (const kind of ['type', 'gap'] as const) {
      assert.deepEqual(readRequest(row({ kind, resource: 'arn:1' })), {
        profile: 'aws:company',
        under: 'arn:1',
        depth: 'children',
      });
    }
    assert.deepEqual(readRequest(row({ kind: 'gap' })), { profile: 'aws:company', depth: 'accounts' });
    assert.equal(readRequest(row({ kind: 'resource', resource: 'arn:leaf' })), undefined);
    assert.equal(readRequest(row({ kind: 'gap', profile: '' })), undefined);
  });

  it('lead to the next step of their problem, where there is one to take', () => {
    const step = (more: Partial<Problem>): string | undefined =>
      nextStepCommand(row({ kind: 'gap', problem: problem(more) }));
    assert.equal(step({ nextStep: 'sign-in' }), 'orrery.signIn');
    assert.equal(step({ nextStep: 'edit-file' }), 'orrery.editConfigurationFile');
    assert.equal(step({ nextStep: 'check-network' }), 'orrery.refresh');
    assert.equal(step({ nextStep: 'grant-permission', operation: 'ec2:DescribeVpcs' }), 'orrery.copyPermission');
    assert.equal(step({ nextStep: 'grant-permission' }), undefined);
    assert.equal(step({ nextStep: 'none' }), undefined);
    assert.equal(step({ nextStep: 'retry', code: 'WorkerStopped' }), 'orrery.restartWorker');
    assert.equal(nextStepCommand(row({ kind: 'resource' })), undefined);
  });

  it('do not offer a step twice or one that leads nowhere', () => {
    const gap = (more: Partial<Problem>): string[] =>
      contextValue(row({ kind: 'gap', resource: 'arn:1', problem: problem(more) }), 'aws').split(' ');
    assert.deepEqual(gap({ nextStep: 'sign-in' }), ['gap', 'readable', 'sign-in']);
    assert.deepEqual(gap({ nextStep: 'grant-permission' }), ['gap', 'readable']);
    assert.deepEqual(gap({ nextStep: 'retry', code: 'WorkerStopped' }), ['gap', 'readable', 'restart']);
  });
});

describe('age', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');

  it('is told in the largest unit that fits', () => {
    assert.equal(age('2026-03-01T11:59:30Z', now, 'en'), 'now');
    assert.equal(age('2026-03-01T11:57:00Z', now, 'en'), '3 min. ago');
    assert.equal(age('2026-03-01T10:00:00Z', now, 'en'), '2 hr. ago');
    assert.equal(age('2026-02-27T12:00:00Z', now, 'en'), '2 days ago');
    assert.equal(age('2026-03-01T11:57:00Z', now, 'de'), 'vor 3 Min.');
  });

  it('is never in the future', () => {
    assert.equal(age('2026-03-01T13:00:00Z', now, 'en'), 'now');
  });
});
