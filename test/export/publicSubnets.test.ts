import assert from 'node:assert/strict';
import { publicSubnets } from '../../src/export/publicSubnets.ts';
import { sampleInput } from './estates.ts';

describe('Public subnets', function () {
  this.timeout(60_000);

  it('are those whose route table leads to an internet gateway', async () => {
    const excerpt = await (await sampleInput()).excerpt();
    const open = publicSubnets(excerpt);
    const inVpc = excerpt.resources.filter(
      ({ type, path }) => type === 'aws.ec2.subnet' && path.includes('checkout-prod'),
    );
    const named = inVpc.map(({ id, name }) => `${name} ${open.has(id)}`);
    assert.deepEqual(named.sort(), [
      'checkout-prod-app-a false',
      'checkout-prod-app-b false',
      'checkout-prod-data-a false',
      'checkout-prod-data-b false',
      'checkout-prod-public-a true',
      'checkout-prod-public-b true',
    ]);
  });
});
