import assert from 'node:assert/strict';
import { bringIn } from '../../src/cli/bringIn.ts';
import type { Session } from '../../src/cli/session.ts';
import type { ReadRequest } from '../../src/inventory/inventory.ts';
import { defaultSettings } from '../../src/inventory/settings.ts';
import { sampleInput, sampleTenantInput } from '../export/estates.ts';
import { openSample } from '../inventory/openSample.ts';

type Profile = 'sample' | 'sample-azure';

/** Types of things in every kind of place, and whether their ids tell where they are. */
const placed: Readonly<Record<Profile, readonly string[]>> = {
  sample: [
    'aws.organizations.account',
    'aws.ec2.subnet',
    'aws.iam.role',
    'aws.elasticloadbalancing.listener',
    'aws.organizations.policy',
    'aws.organizations.delegatedAdministrator',
    'aws.sso.permissionSet',
    'aws.identitystore.user',
  ],
  'sample-azure': ['azure.resources.resourceGroup', 'azure.compute.virtualMachine', 'azure.network.subnet'],
};
const placeless = ['aws.s3.bucket'];

describe('a resource of which only the id is known', function () {
  this.timeout(120_000);

  /** Looks for it in an inventory that knows nothing yet. Answers whether it was found, and what was read. */
  async function find(profile: Profile, id: string): Promise<{ found: boolean; reads: readonly ReadRequest[] }> {
    const inventory = openSample();
    try {
      await inventory.configure(defaultSettings);
      await inventory.profiles();
      const reads: ReadRequest[] = [];
      const session: Session = {
        inventory,
        profile,
        read: (request) => {
          reads.push({ profile, ...request });
          return inventory.read({ profile, ...request });
        },
      };
      await bringIn(session, id);
      return { found: (await inventory.rowPath({ profile, id })).length > 0, reads };
    } finally {
      await inventory.close();
    }
  }

  const isOfEverything = ({ under, depth }: ReadRequest): boolean => under === undefined && depth === 'everything';

  async function firstOf(profile: Profile, type: string): Promise<string> {
    const excerpt = await (await (profile === 'sample' ? sampleInput() : sampleTenantInput())).excerpt();
    const { id } = excerpt.resources.find((resource) => resource.type === type) ?? {};
    assert.ok(id !== undefined, `The sample has no ${type}.`);
    return id;
  }

  for (const profile of ['sample', 'sample-azure'] as const) {
    for (const type of placed[profile]) {
      it(`is found without reading everything: ${type}`, async () => {
        const { found, reads } = await find(profile, await firstOf(profile, type));
        assert.ok(found);
        assert.deepEqual(reads.filter(isOfEverything), []);
      });
    }
  }

  for (const type of placeless) {
    it(`is found where its id tells no account: ${type}`, async () => {
      const { found, reads } = await find('sample', await firstOf('sample', type));
      assert.ok(found);
      assert.equal(reads.filter(isOfEverything).length, 1);
    });
  }

  it('is not looked for everywhere when it is no id, or an account that is not there', async () => {
    for (const id of ['payments', 'aws:account:999999999999', 'arn:aws:ec2:eu-west-1:999999999999:vpc/vpc-1']) {
      const { found, reads } = await find('sample', id);
      assert.equal(found, false);
      assert.deepEqual(
        reads.map(({ depth }) => depth),
        ['accounts'],
      );
    }
  });
});
