import assert from 'node:assert/strict';
import type { ExportInput } from '../../src/export/exporter.ts';
import { askedView, presetView } from '../../src/picture/presets.ts';
import { defaultView, type View } from '../../src/picture/view.ts';
import { sampleInput } from '../export/estates.ts';

const [checkout, payments, data] = ['829047715362', '840163957208', '877250413968'];
const idOf = (account: string | undefined): string => `aws:account:${account}`;
const inCheckout = (service: string, name: string): string => `arn:aws:${service}:eu-west-1:${checkout}:${name}`;

/** Accounts that are drawn as such, by drawing. */
function accountsDrawn({ drawings }: ExportInput): Record<string, string[]> {
  return Object.fromEntries(
    drawings().map(({ title, picture: { nodes } }) => [
      title,
      nodes
        .filter(({ type, outside }) => type === 'aws.organizations.account' && !outside)
        .map(({ id }) => id)
        .sort(),
    ]),
  );
}

const targetsOf = ({ access }: ExportInput): string[] =>
  [...new Set(access()?.rows.map(({ target }) => target.id))].sort();

describe('a report of a part of an organization', () => {
  it('draws nothing beside the picture but the same accounts', async () => {
    const both = [idOf(payments), idOf(data)];
    const input = await sampleInput(askedView({ scopes: both }));
    const drawn = accountsDrawn(input);
    assert.deepEqual(Object.keys(drawn), ['Resources', 'Overview', 'Network', 'Identities']);
    assert.deepEqual(drawn.Overview, both);
    for (const accounts of Object.values(drawn))
      assert.deepEqual(
        accounts.filter((id) => !both.includes(id)),
        [],
      );
    const networks = (input.drawings()[2]?.picture.nodes ?? []).filter(({ type }) => type === 'aws.ec2.vpc');
    assert.deepEqual(networks.map(({ id }) => /:(\d{12}):/.exec(id)?.[1]).sort(), [payments, data]);
  }).timeout(60_000);

  it('keeps to the rules of a view in whatever it shows', async () => {
    const rules = { accounts: [payments ?? ''], tags: {}, verbs: ['uses'] as const };
    const input = await sampleInput({ ...defaultView(undefined), filter: rules, hiddenTypes: ['aws.ec2.subnet'] });
    const drawn = accountsDrawn(input);
    assert.deepEqual(drawn.Overview, [idOf(payments)]);
    assert.ok('Network' in drawn);
    for (const { picture } of input.drawings()) {
      assert.ok(picture.nodes.every(({ type }) => type !== 'aws.ec2.subnet'));
      assert.ok(picture.edges.every(({ verbs }) => verbs.every(({ verb }) => verb === 'uses')));
    }
    for (const accounts of Object.values(drawn))
      assert.deepEqual(
        accounts.filter((id) => id !== idOf(payments)),
        [],
      );
    assert.deepEqual(targetsOf(input), [], 'nobody is let into it');
  });

  it('leaves out pictures of nothing but types that the view keeps out', async () => {
    const view = { ...defaultView(undefined), filter: { types: ['aws.ec2.vpc', 'aws.lambda'] } };
    assert.deepEqual(Object.keys(accountsDrawn(await sampleInput(view))), ['Resources', 'Network']);
  });

  it('shows all pictures beside a preset, whose types are no rule', async () => {
    const input = await sampleInput(presetView('network', undefined));
    assert.deepEqual(Object.keys(accountsDrawn(input)), ['Network', 'Overview', 'Identities']);
    assert.deepEqual(targetsOf(input), targetsOf(await sampleInput()));
  });

  it('tells who reaches what is in it, and of nobody else', async () => {
    const everywhere = targetsOf(await sampleInput());
    assert.ok(everywhere.length > 10 && everywhere.includes(idOf(checkout)));
    assert.deepEqual(targetsOf(await sampleInput(defaultView(idOf(checkout)))), [idOf(checkout)]);
    assert.equal((await sampleInput(defaultView(idOf(payments)))).access(), undefined);
  });
});

/** A view in which nothing is folded is drawn and told alike. */
async function assertTold(view: View, ids: readonly string[]): Promise<void> {
  const { picture, excerpt } = await sampleInput(view);
  const { resources, relations, others } = await excerpt();
  const told = resources.map(({ id }) => id).sort();
  assert.deepEqual(told, picture.nodes.map(({ id }) => id).sort());
  assert.deepEqual(told, ids.toSorted());
  assert.deepEqual(
    relations.map(({ from, verb, to }) => `${from} ${verb} ${to}`).sort(),
    picture.edges.flatMap(({ from, verbs, to }) => verbs.map(({ verb }) => `${from} ${verb} ${to}`)).sort(),
  );
  assert.ok(relations.length > 0);
  assert.deepEqual(others, []);
}

describe('the data of a view that follows relations', () => {
  const order = inCheckout('lambda', 'function:place-order');
  const queue = inCheckout('sqs', 'payments');
  const dead = inCheckout('sqs', 'payments-dead');
  const mapping = inCheckout('lambda', 'event-source-mapping:27e5c657-899e-4460-b8a0-1628d15aa560');
  const key = inCheckout('kms', 'key/d817c11f-f6c7-4905-a584-a88cfa7e5096');
  const roles = ['place-order', 'take-payment'].map((name) => `arn:aws:iam::${checkout}:role/${name}`);

  it('is what its picture draws: the ends of a path, and what is on the way', async () => {
    await assertTold({ ...defaultView(order, 'path'), to: key }, [order, queue, key]);
  }).timeout(60_000);

  it('is what its picture draws of dependencies, in the direction and by the rules of the view', async () => {
    const view = defaultView(queue, 'dependencies');
    await assertTold(view, [queue, dead, mapping, order, key, ...roles]);
    await assertTold({ ...view, direction: 'needs' }, [queue, dead, key]);
    await assertTold({ ...view, filter: { types: ['aws.lambda'] } }, [queue, mapping, order]);
    await assertTold({ ...view, hiddenTypes: ['aws.iam.role', 'aws.kms'] }, [queue, dead, mapping, order, key]);
    await assertTold({ ...view, filter: { verbs: ['is encrypted with'] } }, [
      ...[queue, dead, mapping, order, key],
      ...roles,
    ]);
  });

  it('holds what is in an account as well, which its picture folds', async () => {
    const { picture, excerpt } = await sampleInput(presetView('dependencies', idOf(checkout)));
    const { resources, relations, others } = await excerpt();
    const held = new Set([...resources, ...others].map(({ id }) => id));
    const drawn = picture.nodes.filter(({ group }) => !group).map(({ id }) => id);
    assert.ok(drawn.length > 10);
    assert.deepEqual(
      drawn.filter((id) => !held.has(id)),
      [],
    );
    assert.ok(held.has(order) && held.has(queue));
    assert.ok(relations.length > picture.edges.length);
    assert.deepEqual(
      relations.filter(({ from, to }) => !held.has(from) || !held.has(to)),
      [],
    );
  });
});
