import assert from 'node:assert/strict';
import type { Estate } from './estate.ts';
import { type Moto, needMoto, startMoto } from './moto.ts';
import { openAt } from './openAt.ts';
import { twoAccountNetwork } from './twoAccountNetwork.ts';

/** Asks who is calling, which AWS answers to everybody. */
const needsNoPermission = 'sts:GetCallerIdentity';

interface Policy {
  readonly Statement: readonly { readonly Action: string | readonly string[]; readonly Resource: string }[];
}

describe('the policy for everything that is read', function () {
  this.timeout(120_000);
  const estate: Estate = twoAccountNetwork();
  let moto: Moto;

  before(async function () {
    needMoto(this);
    moto = await startMoto({ estate, pageSize: 5 });
  });
  after(() => moto?.stop());

  it('allows exactly the operations that are called', async () => {
    const { inventory, profile } = await openAt(moto.environment);
    try {
      const { types } = await inventory.read({ profile, depth: 'everything' });
      assert.ok(types.length > 0);
      const called = (await moto.calls()).map(({ service, operation }) => `${service}:${operation}`);
      const policy: Policy = JSON.parse(await inventory.policy({ profile }));
      const allowed = policy.Statement.flatMap(({ Action }) => Action);
      assert.deepEqual([...allowed].sort(), [...new Set(called)].filter((call) => call !== needsNoPermission).sort());
      assert.equal(new Set(allowed).size, allowed.length);
    } finally {
      await inventory.close();
    }
  });
});
