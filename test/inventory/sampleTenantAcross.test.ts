import assert from 'node:assert/strict';
import { plantedSecret } from '../../scripts/sample/azure/sites.ts';
import type { Inventory, RelatedResource, ResourceDetails } from '../../src/inventory/inventory.ts';
import { openSample } from './openSample.ts';

const [aws, azure] = ['sample', 'sample-azure'];

describe('the sample in both clouds', () => {
  let inventory: Inventory;
  before(async () => {
    inventory = openSample();
    for (const profile of [aws, azure]) await inventory.read({ profile, depth: 'everything' });
  });
  after(() => inventory.close());

  const found = async (profile: string, type: string, name: string): Promise<ResourceDetails> => {
    const hits = await inventory.search({ profile, text: name, limit: 100 });
    const hit = hits.find((one) => one.type === type && one.name === name);
    assert.ok(hit, `${type} ${name} of ${profile}: ${hits.map((one) => `${one.type} ${one.name}`)}`);
    return inventory.resource({ profile, id: hit.id });
  };
  /** The relation between two things of two clouds, as both graphs tell it, by its evidence. */
  const between = async (
    [profile, from]: readonly [string, ResourceDetails],
    [otherProfile, to]: readonly [string, ResourceDetails],
  ): Promise<RelatedResource> => {
    const out = from.relations.find(({ id, direction }) => id === to.resource.id && direction === 'out');
    assert.ok(out, `${from.resource.name} is not related to ${to.resource.name}`);
    assert.equal(out.stub, 'seen with another profile');
    const back = to.relations.find(({ id, direction }) => id === from.resource.id && direction === 'in');
    assert.equal(back?.stub, 'seen with another profile', `${to.resource.name} does not know ${from.resource.name}`);
    assert.deepEqual([back?.verb, back?.evidence], [out.verb, out.evidence]);
    assert.ok(out.evidence.length > 0 && !JSON.stringify(out).includes(plantedSecret));
    // Each profile tells of what the other one holds.
    for (const [own, other] of [
      [profile, to],
      [otherProfile, from],
    ] as const) {
      const details = await inventory.resource({ profile: own, id: other.resource.id });
      assert.equal(details.resource.id, other.resource.id);
    }
    return out;
  };

  it('is connected by a VPN, of which each side knows the other by its address', async () => {
    const gateway = await found(aws, 'aws.ec2.customerGateway', 'azure-west-europe');
    const address = await found(azure, 'azure.network.publicIpAddress', 'pip-vgw-hub-weu');
    const knownByAws = await between([aws, gateway], [azure, address]);
    assert.deepEqual(
      knownByAws.evidence.map(({ path }) => path),
      ['IpAddress'],
    );
    const connection = await found(aws, 'aws.ec2.vpnConnection', 'azure-west-europe');
    for (const tunnel of ['lgw-aws-ireland-1', 'lgw-aws-ireland-2']) {
      const site = await found(azure, 'azure.network.localNetworkGateway', tunnel);
      const knownByAzure = await between([azure, site], [aws, connection]);
      assert.deepEqual(
        knownByAzure.evidence.map(({ path }) => path),
        ['properties.gatewayIpAddress'],
      );
    }
    const office = await found(azure, 'azure.network.localNetworkGateway', 'lgw-office-dublin');
    assert.ok(office.relations.every(({ id }) => id !== connection.resource.id));
  });

  it('is connected by names: a database in RDS, a shop in Front Door, pictures in a storage account', async () => {
    const app = await found(azure, 'azure.web.webApp', 'web-wholesale-prod');
    const database = await found(aws, 'aws.rds.dbInstance', 'orders');
    const uses = await between([azure, app], [aws, database]);
    assert.equal(uses.verb, 'uses');
    assert.match(uses.evidence[0]?.path ?? '', /^settings\.CHECKOUT_DATABASE\b/);

    const record = await found(aws, 'aws.route53.recordSet', 'restaurants.brindlewick.example CNAME');
    const shop = await found(azure, 'azure.cdn.afdEndpoint', 'fde-wholesale');
    await between([aws, record], [azure, shop]);

    const thumbnails = await found(aws, 'aws.lambda.function', 'product-thumbnails');
    const pictures = await found(azure, 'azure.storage.storageAccount', 'stbwwholesaleprod');
    const { evidence } = await between([aws, thumbnails], [azure, pictures]);
    assert.match(evidence[0]?.path ?? '', /WHOLESALE_PICTURES/);
  });

  it('is connected by private addresses, which mean something where the VPN leads', async () => {
    const app = await found(azure, 'azure.web.functionApp', 'func-invoices-wholesale-prod');
    const reached = app.relations.filter(({ basis, id }) => basis === 'inferred' && id.startsWith('arn:aws:ec2:'));
    assert.equal(reached.length, 1);
    const [server] = reached;
    const path = server?.evidence[0]?.path ?? '';
    assert.match(path, /^10\.1\.10\.6 in settings\.TEMPLATES_HOST/);
    for (const step of ['vnet-wholesale-prod', 'vnet-hub-weu', 'vgw-hub-weu', 'lgw-aws-ireland', 'azure-west-europe']) {
      assert.ok(path.includes(step), `${step} in ${path}`);
    }
    const there = await inventory.resource({ profile: azure, id: server?.id ?? '' });
    assert.ok(there.relations.some(({ id, stub }) => id === app.resource.id && stub === 'seen with another profile'));

    const rule = await found(azure, 'azure.network.dnsForwardingRule', 'aws');
    assert.equal(
      rule.relations.filter(({ id, verb }) => id.startsWith('arn:aws:ec2:') && verb === 'routes to').length,
      2,
    );

    // The same address in a network that leads nowhere means nothing.
    const taste = await found(azure, 'azure.app.containerApp', 'taste');
    assert.ok(taste.relations.every(({ id }) => !id.startsWith('arn:')));
  });
});
