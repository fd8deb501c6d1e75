import assert from 'node:assert/strict';
import { expectedTree } from './expected.ts';
import { type FaultProxy, startFaultProxy } from './faultProxy.ts';
import { type Moto, needMoto, startMoto } from './moto.ts';
import { memberTree, type Opened, openAt } from './openAt.ts';
import { organizationOf } from './organizationOf.ts';

/** Calls a second, and calls at once after a pause. */
const rate = 20;
const burst = 20;

/** Of all calls, those that may be refused because there were too many. */
const tolerated = 0.05;

/** Besides the calls to Organizations, one tells whose credentials these are, and one what is tagged. */
const others = 2;

describe(`a quota of ${rate} calls a second in front of moto`, function () {
  this.timeout(120_000);
  const { estate, calls } = organizationOf(2000, 200);
  let moto: Moto;
  let proxy: FaultProxy;
  let opened: Opened;

  before(async function () {
    needMoto(this);
    moto = await startMoto({ estate });
    proxy = await startFaultProxy(moto.endpoint);
    proxy.setRules([{ service: 'organizations', fault: { kind: 'throttle', rate, burst } }]);
    opened = await openAt({ ...moto.environment, AWS_ENDPOINT_URL: proxy.endpoint });
  });
  after(async () => {
    await opened?.inventory.close();
    await proxy?.stop();
    await moto?.stop();
  });

  it('loses no call, and few are refused', async () => {
    const { inventory, profile } = opened;
    const summary = await inventory.read({ profile, depth: 'accounts' });
    assert.deepEqual(summary.gaps, []);
    assert.deepEqual(await memberTree(opened), expectedTree(estate, moto.ids));
    assert.equal(proxy.count({ outcome: 'admitted' }), calls + others);
    assert.equal(summary.calls, proxy.count());
    checkRefused();
  });

  it('is shared by two readings at once', async () => {
    const { inventory, profile } = opened;
    const units = expectedTree(estate, moto.ids)
      .filter((line) => line.includes(':root/') && line.includes(':ou/'))
      .map((line) => /> (\S+) /.exec(line)?.[1] ?? '');
    const [one = '', other = ''] = units;
    proxy.reset();
    const summaries = await Promise.all(
      [one, other].map((under) => inventory.read({ profile, under, depth: 'accounts', refresh: true })),
    );
    for (const { gaps, cancelled, resources } of summaries) {
      assert.deepEqual(gaps, []);
      assert.equal(cancelled, false);
      assert.ok(resources > 0);
    }
    assert.equal(
      summaries.reduce((sum, summary) => sum + summary.calls, 0),
      proxy.count(),
    );
    assert.ok(proxy.count() > 2 * burst, 'the readings are too small to meet the quota');
    assert.deepEqual(await memberTree(opened), expectedTree(estate, moto.ids));
    checkRefused();
  });

  function checkRefused(): void {
    const refused = proxy.count({ outcome: 'throttled' });
    assert.ok(refused < tolerated * proxy.count(), `${refused} of ${proxy.count()} calls were refused`);
  }
});
