import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { aws } from '../../src/clouds/aws/aws.ts';
import { isReadOnly } from '../../src/clouds/aws/policy.ts';
import type { Resource } from '../../src/model/resource.ts';
import type { ResourceType } from '../../src/model/resourceType.ts';
import { verbs } from '../../src/model/verbs.ts';
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';
import { ec2Payloads } from './payloads/ec2.ts';
import { organizationsPayloads } from './payloads/organizations.ts';
import { accountOf, connect, ec2Answer, member, own, regionOf, type Served, serve } from './support.ts';

const golden = new URL('golden/resources.json', import.meta.url);

describe('resource types of AWS', () => {
  const known = new Map(aws.types.map((type) => [type.id, type]));
  let served: Served;
  let resources: Resource[];

  before(async () => {
    served = await serve(({ operation }) =>
      operation in ec2Payloads
        ? ec2Answer(operation, ec2Payloads[operation] ?? '')
        : { body: JSON.stringify(organizationsPayloads[operation]) },
    );
    const { list, connection } = connect(served.endpoint);
    const [organization] = await list('aws.organizations.organization');
    const [root] = await list('aws.organizations.root', organization);
    const [unit] = await list('aws.organizations.organizationalUnit', root);
    const accounts = [...(await list('aws.organizations.account')), ...(await list('aws.organizations.account', unit))];
    const regions = await list('aws.account.region', accountOf(own));
    resources = [organization!, root!, unit!, ...accounts, ...regions];
    for (const { id, permissions } of aws.types) {
      const [service, operation = ''] = permissions[0]?.split(':') ?? [];
      if (service === 'ec2' && operation in ec2Payloads && id !== 'aws.account.region') {
        resources.push(...(await list(id, regionOf(own))));
      }
    }
    await connection.close();
  });
  after(() => served.close());

  it('are described completely', () => {
    assert.equal(known.size, aws.types.length, 'two types have one id');
    assert.ok(known.has(aws.accountType));
    for (const type of aws.types) {
      assert.match(type.id, /^aws\.[a-z0-9]+\.[a-z][A-Za-z0-9]+$/);
      assert.match(type.icon, /^[a-z-]+$/, type.id);
      assert.match(type.title, /^[A-Z]/, type.id);
      assert.notEqual(type.title, type.plural);
      assert.match(type.diagrams, /^aws\.[a-z]+\.[A-Z]\w+$/, type.id);
      for (const permission of type.permissions) assert.ok(isReadOnly(permission), permission);
      assert.ok(type.permissions.length > 0, type.id);
      for (const under of type.under) assert.ok(under === 'profile' || known.has(under), `${type.id} under ${under}`);
    }
  });

  it('relate to types that exist, by verbs that exist, and say how their targets are named', () => {
    for (const type of aws.types) {
      for (const rule of type.relations) {
        assert.ok(rule.verb in verbs, `${type.id}: ${rule.verb}`);
        for (const to of rule.to) assert.ok(known.get(to)?.identifier, `${type.id} to ${to}`);
      }
    }
  });

  it('turn real answers into resources', () => {
    const text = `${JSON.stringify(resources, undefined, 2)}\n`;
    if (process.env.UPDATE_GOLDEN) writeFileSync(golden, text);
    assert.equal(text, readFileSync(golden, 'utf8'));
  });

  it('are each listed in a test from answers as the service gives them', async () => {
    const listed = new Set(resources.map(({ type }) => type));
    const folder = new URL('./', import.meta.url);
    for (const file of readdirSync(folder).filter((name) => name.endsWith('.test.ts') && name !== 'types.test.ts')) {
      for (const id of await readIn(new URL(file, folder))) listed.add(id);
    }
    assert.deepEqual(
      [...known.keys()].filter((id) => !listed.has(id)),
      [],
    );
  });

  it('find their own identifier in their own id', () => {
    for (const resource of resources.filter(({ id }) => id.startsWith('arn:aws:ec2:'))) {
      const { identifier } = known.get(resource.type)!;
      const last = resource.id.slice(resource.id.lastIndexOf('/') + 1);
      assert.match(last, identifier!.pattern);
      const place = { partition: 'aws', account: resource.account!, region: resource.region! };
      assert.equal(identifier!.toId(last, place), resource.id);
    }
    const named = aws.types.filter(({ identifier }) => identifier?.pattern.test('vpce-0a1') && !identifier.isName);
    const patterns = named.map(({ id }) => id);
    assert.deepEqual(patterns, ['aws.ec2.vpcEndpoint'], 'a VPC endpoint is no VPC');
  });

  it('know an account by its number, by its ARN, and by what policies call everybody in it', () => {
    const { pattern, toId } = known.get('aws.organizations.account')!.identifier!;
    const arn = `arn:aws:organizations::${own}:account/o-exampleorgid/${member}`;
    for (const text of [member, arn, `arn:aws:iam::${member}:root`]) {
      assert.match(text, pattern);
      assert.equal(toId(text, { partition: 'aws', account: own, region: '' }), `aws:account:${member}`);
    }
    for (const text of [`arn:aws:iam::${member}:role/root`, `${member}0`]) assert.doesNotMatch(text, pattern);
  });

  it('link to the console of the partition', () => {
    const url = (resource: Partial<Resource> & { id: string; type: string }) =>
      known.get(resource.type)!.console({ name: '', tags: {}, properties: {}, ...resource });
    const instance = { type: 'aws.ec2.instance', region: 'cn-north-1' };
    assert.equal(
      url({ ...instance, id: 'arn:aws-cn:ec2:cn-north-1:111111111111:instance/i-1' }),
      'https://cn-north-1.console.amazonaws.cn/ec2/home?region=cn-north-1#InstanceDetails:instanceId=i-1',
    );
    assert.equal(url({ ...instance, id: 'arn:aws-iso:ec2:us-iso-east-1:111111111111:instance/i-1' }), undefined);
    for (const resource of resources) {
      const page = url(resource);
      assert.ok(page === undefined ? false : new URL(page).host.endsWith('console.aws.amazon.com'), resource.id);
    }
  });

  it('keep shared and peered things with their owner, whoever lists them', () => {
    const [, shared] = resources.filter(({ type }) => type === 'aws.ec2.subnet');
    assert.equal(shared!.id, `arn:aws:ec2:eu-west-1:${member}:subnet/subnet-0b2`);
    assert.equal(shared!.parent, `arn:aws:ec2:eu-west-1:${member}:vpc/vpc-0b2`);
    const peering = resources.find(({ type }) => type === 'aws.ec2.vpcPeeringConnection')!;
    assert.equal(peering.id, `arn:aws:ec2:us-east-1:${member}:vpc-peering-connection/pcx-0a1`);
    assert.equal(peering.parent, `aws:region:${own}:eu-west-1`);
    assert.deepEqual(known.get(peering.type)!.aliases!(peering), [
      `arn:aws:ec2:eu-west-1:${own}:vpc-peering-connection/pcx-0a1`,
    ]);
  });

  it('give as aliases only what means one resource everywhere', () => {
    const aliases = (id: string) => {
      const resource = resources.find((one) => one.id.endsWith(id))!;
      return known.get(resource.type)!.aliases!(resource);
    };
    assert.deepEqual(aliases('i-0a1'), [
      'ec2-52-0-0-2.eu-west-1.compute.amazonaws.com',
      'i-0a1.eu-west-1.compute.internal',
    ]);
    assert.deepEqual(aliases('i-0b2'), [], 'ip-10-0-1-8 is a name in many networks');
    assert.deepEqual(aliases('vpce-0a1'), ['vpce-0a1-x.ec2.eu-west-1.vpce.amazonaws.com']);
    assert.deepEqual(aliases('eipalloc-0a1'), ['52.0.0.1']);
  });

  it('tell one fact once, from whichever end', () => {
    const facts = { survey: survey(resources, known), resources, wasRead: () => true };
    const told = relate(facts).relations.map(({ from, verb, to, basis }) => {
      const short = (id: string) => id.slice(id.lastIndexOf('/') + 1);
      return `${short(from)} ${verb} ${short(to)}${basis === 'inferred' ? ' (inferred)' : ''}`;
    });
    for (const expected of [
      'rtb-0a1 routes to nat-0a1',
      'rtb-0a1 serves subnet-0a1',
      'nat-0a1 uses eipalloc-0a1',
      'nat-0a1 uses eni-0a1',
      'eipalloc-0a1 is attached to eni-0a1',
      'eni-0a1 is protected by sg-0a1',
      'eni-0b2 is attached to i-0a1',
      'vol-0a1 is attached to i-0a1',
      'i-0a1 is protected by sg-0a1',
      'sg-0a1 allows traffic from sg-0b2',
      'pcx-0a1 connects vpc-0a1',
      'pcx-0a1 connects vpc-0b2',
      'vpce-0a1 uses eni-0c3',
      'vpce-0a1 is attached to subnet-0a1',
      'vpce-0a1 is protected by sg-0a1',
      `o-exampleorgid is managed by aws:account:${own}`,
    ]) {
      assert.equal(told.filter((one) => one === expected).length, 1, `${expected} in\n${told.join('\n')}`);
    }
    assert.ok(!told.some((one) => one.includes('local')));
  });

  it('infer the main route table only for subnets without one', () => {
    const table = (id: string, parent: string, Associations: object[]): Resource =>
      ({ id, type: 'aws.ec2.routeTable', name: id, parent, tags: {}, properties: { Associations } }) as never;
    const subnet = (id: string, parent: string): Resource =>
      ({ id, type: 'aws.ec2.subnet', name: id, parent, tags: {}, properties: { SubnetId: id } }) as never;
    const tables = [
      table('main', 'vpc', [{ Main: true }]),
      table('own', 'vpc', [{ SubnetId: 'subnet-1', Main: false }]),
      table('elsewhere', 'other', [{ Main: true }]),
    ];
    const subnets = [subnet('subnet-1', 'vpc'), subnet('subnet-2', 'vpc'), subnet('subnet-3', 'unread')];
    const inferred = known.get('aws.ec2.routeTable')!.infer!.relations(tables, () => subnets);
    assert.deepEqual(
      inferred.map(({ from, verb, to }) => `${from} ${verb} ${to}`),
      ['main serves subnet-2'],
    );
  });
});

/** Names given where something else was found, and not by listing it. */
const isGiven = /(?:standIn\(|type: )$/;

/**
 * Ids of the types that a file's tests read: those that it names, but not to make something up, those that it imports and
 * passes on, alone or with what they are listed under, and all of a list of which it asserts that there is something of each.
 */
async function readIn(file: URL): Promise<string[]> {
  const text = readFileSync(file, 'utf8');
  const named = [...text.matchAll(/'(aws\.\w+\.\w+)'/g)].filter(({ index }) => !isGiven.test(text.slice(0, index)));
  const ids = named.map(([, id = '']) => id);
  for (const [, names = '', path = ''] of text.matchAll(/^import \{([^}]+)\} from '([^']+)';$/gm)) {
    if (!path.startsWith('.')) continue;
    const exported: Record<string, unknown> = await import(new URL(path, file).href);
    for (const name of names.split(',').map((one) => one.trim())) {
      const value = exported[name];
      const isRead = Array.isArray(value)
        ? text.includes(`assertEachFound(resources, ${name})`) || text.includes(`assertEachFound(found, ${name})`)
        : new RegExp(`[\\s(]${name}(?:,\\s|\\))`).test(text);
      if (isRead) ids.push(...[value].flat().map((type) => (type as Partial<ResourceType> | undefined)?.id ?? ''));
    }
  }
  return ids;
}
