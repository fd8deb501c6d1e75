import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { expectedTree } from './expected.ts';
import { type Moto, needMoto, startMoto } from './moto.ts';
import { allRows, type Opened, openAt } from './openAt.ts';
import { organizationOf, type SizedOrganization } from './organizationOf.ts';

/** Besides the calls to Organizations, one to STS tells whose credentials these are. */
const callerIdentity = 1;

/** One for each 100 of what is tagged in the organization, and at least one: moto knows no tags there. */
const tagPages = 1;

describe('an organization of 2,000 accounts in 200 units, read from moto', function () {
  this.timeout(120_000);
  let moto: Moto;
  let opened: Opened;
  const { estate, calls } = organizationOf(2000, 200);

  before(async function () {
    needMoto(this);
    moto = await startMoto({ estate });
  });
  beforeEach(async () => {
    await moto.setFaults([]);
    await moto.resetCalls();
    opened = await openAt(moto.environment);
  });
  afterEach(() => opened.inventory.close());
  after(() => moto?.stop());

  it('is read with 406 calls: one children list of each kind per parent, and four more', async () => {
    const { inventory, profile } = opened;
    const summary = await inventory.read({ profile, depth: 'accounts' });
    assert.equal(calls + callerIdentity + tagPages, 406);
    assert.equal(await moto.count(), 406);
    assert.equal(summary.calls, 406);
    assert.deepEqual(summary.gaps, []);
    assert.deepEqual(
      (await moto.calls()).map(({ operation, count }) => [operation, count]),
      [
        ['DescribeOrganization', 1],
        ['ListAccountsForParent', 201],
        ['ListOrganizationalUnitsForParent', 201],
        ['ListRoots', 1],
        ['GetCallerIdentity', 1],
        ['GetResources', 1],
      ],
    );
  });

  it('puts each of the accounts under its unit, though units share their names', async () => {
    const { inventory, profile } = opened;
    await inventory.read({ profile, depth: 'accounts' });
    assert.deepEqual(await treeOf(opened), expectedTree(estate, moto.ids));
  });

  it('shows first rows before the whole is read', async () => {
    const { inventory, profile } = opened;
    await moto.setFaults([{ service: 'organizations', delay: 10 }]);
    let reading = true;
    let seen: { accounts: number; whileReading: boolean } | undefined;
    let looking = Promise.resolve();
    opened.onChanged = () => {
      looking = looking.then(async () => {
        if (seen !== undefined) return;
        const whileReading = reading;
        const accounts = (await allRows(opened)).filter(({ type }) => type === 'aws.organizations.account').length;
        if (accounts > 0) seen = { accounts, whileReading };
      });
    };
    await inventory.read({ profile, depth: 'accounts' });
    reading = false;
    await looking;
    assert.ok(seen?.whileReading, 'no row was there while reading went on');
    assert.ok(seen.accounts < 2000, `${seen.accounts} accounts were there at the first look`);
  });

  it('stops calling at once when it is cancelled', async () => {
    const { inventory, profile } = opened;
    await moto.setFaults([{ service: 'organizations', delay: 100 }]);
    const cancel = new AbortController();
    const read = inventory.read({ profile, depth: 'accounts' }, cancel.signal, ({ done }) => {
      if (done >= 20) cancel.abort();
    });
    await new Promise<void>((resolve) => cancel.signal.addEventListener('abort', () => resolve(), { once: true }));
    const summary = await read;
    await new Promise(setImmediate);
    const arrived = await moto.count();
    await wait(500);
    assert.equal(await moto.count(), arrived);
    assert.equal(summary.cancelled, true);
    assert.ok(arrived < 100, `${arrived} calls had arrived`);
  });

  it('goes on from what it had when it reads again after being cancelled', async () => {
    const { inventory, profile } = opened;
    const cancel = new AbortController();
    await inventory.read({ profile, depth: 'accounts' }, cancel.signal, ({ done }) => {
      if (done >= 50) cancel.abort();
    });
    await inventory.read({ profile, depth: 'accounts' });
    assert.deepEqual(await treeOf(opened), expectedTree(estate, moto.ids));
    assert.ok((await moto.count()) < 406 + 60, `${await moto.count()} calls in both readings`);
  });
});

describe('an organization whose units have several pages of accounts, read from moto', function () {
  this.timeout(120_000);
  let moto: Moto;
  let opened: Opened;
  const sized: SizedOrganization = organizationOf(130, 3);

  before(async function () {
    needMoto(this);
    moto = await startMoto({ estate: sized.estate });
    opened = await openAt(moto.environment);
  });
  after(async () => {
    await opened?.inventory.close();
    await moto?.stop();
  });

  it('is read page by page', async () => {
    await opened.inventory.read({ profile: opened.profile, depth: 'accounts' });
    assert.equal(await moto.count('ListAccountsForParent'), 1 + 3 * 3);
    assert.equal(await moto.count(), sized.calls + callerIdentity + tagPages);
    assert.deepEqual(await treeOf(opened), expectedTree(sized.estate, moto.ids));
  });
});

/** `parent > child name` for all units and accounts, as the tree nests them. */
async function treeOf(opened: Opened): Promise<string[]> {
  const { inventory, profile } = opened;
  const lines: string[] = [];
  const visit = async (row: string | undefined, parent: string | undefined): Promise<void> => {
    for (const child of await inventory.rows({ profile, ...(row === undefined ? {} : { row }) })) {
      const isMember =
        child.type === 'aws.organizations.account' || child.type === 'aws.organizations.organizationalUnit';
      if (child.kind === 'resource' && isMember && parent?.includes(':organizations:')) {
        lines.push(`${parent} > ${child.resource} ${child.label}`);
      }
      if (child.expandable && child.type !== 'aws.organizations.account') await visit(child.key, child.resource);
    }
  };
  await visit(undefined, undefined);
  return lines.sort();
}
