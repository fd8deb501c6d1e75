import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import type { Estate } from './estate.ts';
import { type Moto, needMoto, startMoto } from './moto.ts';
import { allRows, openAt } from './openAt.ts';

const shop = '111111111111';

/** One member account with a VPC in each of two regions; a third region is not enabled. */
const estate: Estate = {
  regions: [
    { name: 'eu-west-1', status: 'opt-in-not-required' },
    { name: 'us-east-1', status: 'opt-in-not-required' },
    { name: 'af-south-1', status: 'not-opted-in' },
  ],
  organization: {
    management: { number: '999999999999', name: 'management', email: 'root@example.com' },
    accounts: [{ number: shop, name: 'shop', email: 'shop@example.com' }],
  },
  networks: ['eu-west-1', 'us-east-1'].map((region) => ({
    account: shop,
    region,
    things: [{ kind: 'vpc', key: 'vpc', cidr: '10.0.0.0/16' }],
  })),
};

describe('what cannot be read from moto', function () {
  this.timeout(120_000);
  let moto: Moto;

  before(async function () {
    needMoto(this);
    moto = await startMoto({ estate });
  });
  afterEach(() => moto.setFaults([]));
  after(() => moto?.stop());

  it('is everything when the endpoint is dead, and says so at the profile', async () => {
    const { inventory, profile } = await openAt({ ...moto.environment, AWS_ENDPOINT_URL: await deadEndpoint() });
    const { gaps } = await inventory.read({ profile, depth: 'accounts' });
    assert.ok(gaps.length > 0);
    for (const { under, problem } of gaps) {
      assert.equal(under, profile);
      assert.equal(problem?.nextStep, 'check-network');
      assert.doesNotMatch(problem.message, /\n\s+at /);
    }
    const rows = await inventory.rows({ profile });
    assert.ok(rows.some(({ kind, problem }) => kind === 'gap' && problem !== undefined));
    await inventory.close();
  });

  it('is one region when only that region is dead', async () => {
    await moto.setFaults([{ service: 'ec2', region: 'us-east-1', drop: true }]);
    const opened = await openAt(moto.environment);
    const { gaps } = await opened.inventory.read({ profile: opened.profile, depth: 'everything' });
    const places = new Set(gaps.map(({ under }) => under));
    assert.deepEqual([...places].sort(), ['aws:region:111111111111:us-east-1', 'aws:region:999999999999:us-east-1']);
    for (const { problem } of gaps) assert.equal(problem?.nextStep, 'check-network');
    const vpcs = (await allRows(opened)).filter(({ kind, type }) => kind === 'resource' && type === 'aws.ec2.vpc');
    assert.deepEqual(
      vpcs.map(({ resource }) => resource),
      [`arn:aws:ec2:eu-west-1:${shop}:vpc/${moto.ids[`${shop}/eu-west-1/vpc`]}`],
    );
    await opened.inventory.close();
  });

  it('is a region that is asked for and not enabled, while the others are read', async () => {
    const opened = await openAt(moto.environment, { settings: { regions: ['eu-west-1', 'af-south-1'] } });
    const { gaps } = await opened.inventory.read({ profile: opened.profile, depth: 'everything' });
    assert.ok(gaps.length > 0);
    for (const { problem } of gaps) assert.match(`${problem?.message} ${problem?.advice}`, /af-south-1.*enable/s);
    const rows = await allRows(opened);
    const regions = rows.filter(({ type, kind }) => type === 'aws.account.region' && kind === 'resource');
    assert.deepEqual([...new Set(regions.map(({ label }) => label))], ['eu-west-1']);
    assert.ok(rows.some(({ type, kind }) => kind === 'resource' && type === 'aws.ec2.vpc'));
    await opened.inventory.close();
  });

  it('is not a region that is not enabled and that nobody asked for', async () => {
    const opened = await openAt(moto.environment);
    const { gaps } = await opened.inventory.read({ profile: opened.profile, depth: 'everything' });
    assert.deepEqual(gaps, []);
    assert.equal(
      (await moto.calls()).some(({ region }) => region === 'af-south-1'),
      false,
    );
    await opened.inventory.close();
  });

  it('is a denied operation, which is named with the advice to grant it', async () => {
    const denied = { ...estate, caller: { denies: ['organizations:ListOrganizationalUnitsForParent'] } };
    const other = await startMoto({ estate: denied });
    const opened = await openAt(other.environment);
    const { gaps } = await opened.inventory.read({ profile: opened.profile, depth: 'accounts' });
    assert.deepEqual(
      gaps.map(({ state, problem }) => [state, problem?.operation, problem?.nextStep]),
      [['denied', 'organizations:ListOrganizationalUnitsForParent', 'grant-permission']],
    );
    const accounts = (await allRows(opened)).filter(({ type }) => type === 'aws.organizations.account');
    assert.ok(accounts.some(({ label }) => label === 'shop'));
    await opened.inventory.close();
    await other.stop();
  });
});

/** An address where nothing listens. */
async function deadEndpoint(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : 0}`;
}
