import assert from 'node:assert/strict';
import { isChosen, settingOf } from '../../src/extension/chosenSubscriptions.ts';
import { type KnownSubscription, knownSubscriptions } from '../../src/extension/knownSubscriptions.ts';
import type { Inventory, Row } from '../../src/inventory/inventory.ts';

const profile = 'azure:cli:ana';

const row = (key: string, more: Partial<Row>): Row => ({
  key,
  profile,
  kind: 'resource',
  label: key,
  icon: 'circle',
  expandable: true,
  opened: false,
  unread: false,
  stale: false,
  ...more,
});
const tenant = (key: string, more: Partial<Row> = {}) => row(key, { type: 'azure.entra.tenant', ...more });
const group = (key: string) => row(key, { type: 'azure.management.managementGroup' });
const subscription = (key: string, id: string, description = id) =>
  row(key, { type: 'azure.resources.subscription', resource: `/subscriptions/${id}`, description, unread: true });

/** An inventory with these rows, by the key of the row that they are under; those of the profile by ``. */
function withRows(rows: Readonly<Record<string, readonly Row[]>>, own: Partial<Row> = {}) {
  const asked: string[] = [];
  const inventory = {
    row: async () => row('', { kind: 'profile', ...own }),
    async rows({ row: key = '' }: { row?: string }) {
      asked.push(key);
      return rows[key] ?? [];
    },
  } as unknown as Inventory;
  return { inventory, asked };
}

describe('the subscriptions that a profile is known to see', () => {
  it('are those in all of its tenants and management groups, however deep, each once', async () => {
    const { inventory, asked } = withRows({
      '': [tenant('Contoso'), tenant('Fabrikam'), row('gap', { kind: 'gap', expandable: false })],
      Contoso: [group('Platform'), subscription('Sandbox', '1')],
      Platform: [group('Network'), row('roles', { kind: 'type' })],
      Network: [subscription('hub', '2', '2 · disabled')],
      Fabrikam: [subscription('hub again', '2')],
      roles: [subscription('never', '9')],
      Sandbox: [subscription('inside', '8')],
    });
    assert.deepEqual(await knownSubscriptions(inventory, profile), {
      subscriptions: [
        { id: '2', name: 'hub', description: '2 · disabled', path: ['Contoso', 'Platform', 'Network'] },
        { id: '1', name: 'Sandbox', description: '1', path: ['Contoso'] },
      ],
      unread: false,
    });
    assert.ok(!asked.includes('roles') && !asked.includes('Sandbox'));
  });

  it('may be more where the profile or one of its tenants was never read', async () => {
    const unread = async (rows: Record<string, readonly Row[]>, own: Partial<Row> = {}) =>
      (await knownSubscriptions(withRows(rows, own).inventory, profile)).unread;
    assert.equal(await unread({}, { unread: true }), true);
    assert.equal(await unread({ '': [tenant('Contoso', { unread: true })] }), true);
    assert.equal(await unread({ '': [tenant('Contoso')], Contoso: [subscription('one', '1')] }), false);
  });
});

describe('the choice of subscriptions', () => {
  const named = (id: string, name: string): KnownSubscription => ({ id, name, description: id, path: [] });
  const known = [named('1', 'hub'), named('2', 'shop'), named('3', 'Sandbox')];
  const [hub, shop] = known;
  assert.ok(hub && shop);

  it('is told by ids and names, in any case; without any, all are meant', () => {
    const chosen = (setting: readonly string[]) => known.filter((one) => isChosen(setting, one)).map(({ id }) => id);
    assert.deepEqual(chosen([]), ['1', '2', '3']);
    assert.deepEqual(chosen(['2', 'SANDBOX']), ['2', '3']);
    assert.deepEqual(chosen(['of another profile']), []);
  });

  it('is remembered as ids, and as nothing where it is all or none of them', () => {
    assert.deepEqual(settingOf([hub, shop], known, ['Sandbox'], false), ['1', '2']);
    assert.deepEqual(settingOf(known, known, ['1'], false), []);
    assert.deepEqual(settingOf([], known, ['1', 'hub'], true), []);
  });

  it('leaves what was chosen of other profiles as it is', () => {
    assert.deepEqual(settingOf([hub], known, ['7', 'shop'], true), ['7', '1']);
    assert.deepEqual(settingOf(known, known, ['7', '1'], true), ['7', '1', '2', '3']);
    assert.deepEqual(settingOf([], known, ['7', '1'], true), ['7', '1', '2', '3']);
  });

  it('forgets what nobody sees any more once everything is chosen', () => {
    assert.deepEqual(settingOf(known, known, ['gone', '1'], false), []);
  });
});
