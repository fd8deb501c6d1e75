import assert from 'node:assert/strict';
import type { ReadSummary, ResourceDetails, Row } from '../../src/inventory/inventory.ts';
import type { ExportFormat } from '../../src/model/exportFormats.ts';
import { defaultView } from '../../src/picture/view.ts';
import { expectedNetworks, expectedTree } from './expected.ts';
import { type Moto, needMoto, startMoto } from './moto.ts';
import { allRows, type Opened, openAt, resourcesIn } from './openAt.ts';
import {
  blindToGroups,
  closed,
  hostileNames,
  locked,
  payments,
  twoAccountNetwork,
  withoutRole,
} from './twoAccountNetwork.ts';

describe('two accounts in two regions, read from moto', function () {
  this.timeout(120_000);
  const estate = twoAccountNetwork();
  let moto: Moto;
  let opened: Opened;
  let summary: ReadSummary;
  let rows: Row[];
  let details: Map<string, ResourceDetails>;

  before(async function () {
    needMoto(this);
    moto = await startMoto({ estate, pageSize: 5 });
    opened = await openAt(moto.environment);
    summary = await opened.inventory.read({ profile: opened.profile, depth: 'everything' });
    rows = await allRows(opened);
    details = new Map();
    for (const id of resourcesIn(rows)) {
      details.set(id, await opened.inventory.resource({ profile: opened.profile, id }));
    }
  });
  after(async () => {
    await opened?.inventory.close();
    await moto?.stop();
  });

  const ec2 = (): ResourceDetails[] =>
    [...details.values()].filter(({ resource }) => resource.type.startsWith('aws.ec2.'));
  const hidden = (id: string): boolean => id.includes(`:${blindToGroups}:security-group/`);

  it('puts every unit and account under its parent, also where names are equal', () => {
    const organizations = [...details.values()].filter(({ resource: { type } }) =>
      ['aws.organizations.organizationalUnit', 'aws.organizations.account'].includes(type),
    );
    const tree = organizations.map(({ resource: { id, name, parent } }) => `${parent} > ${id} ${name}`);
    assert.deepEqual(tree.sort(), expectedTree(estate, moto.ids));
  });

  it('holds exactly the resources that were seeded, inside of what contains them', () => {
    const expected = expectedNetworks(estate, moto.ids).resources.filter(({ id }) => !hidden(id));
    const line = (id: string, parent: string | undefined): string => `${parent} > ${id}`;
    assert.deepEqual(
      ec2()
        .map(({ resource: { id, parent } }) => line(id, parent))
        .sort(),
      expected.map(({ id, parent }) => line(id, parent)).sort(),
    );
  });

  it('finds exactly the relations that were seeded, told the same from both ends', () => {
    const told = ec2().flatMap(({ resource: { id }, relations }) =>
      relations.map((relation) =>
        relation.direction === 'out'
          ? `${id} ${relation.verb} ${relation.id}`
          : `${relation.id} ${relation.verb} ${id}`,
      ),
    );
    assert.deepEqual([...new Set(told)].sort(), expectedNetworks(estate, moto.ids).relations);
  });

  it('draws and writes exactly what was seeded', async () => {
    const { inventory, profile } = opened;
    const view = { ...defaultView(undefined), opened: [...details.keys()] };
    const picture = await inventory.picture({ profile, view });
    const drawn = picture.nodes.filter(({ stub }) => stub === undefined).map(({ id }) => id);
    assert.deepEqual(drawn.sort(), [...details.keys()].sort());

    const { relations } = expectedNetworks(estate, moto.ids);
    const related = new Set(relations.map((told) => told.replace(/ .* /, ' ')));
    const ends = picture.edges.filter(({ from }) => from.includes(':ec2:')).map(({ from, to }) => `${from} ${to}`);
    assert.deepEqual(ends.sort(), [...related].sort());

    const exported = async (format: ExportFormat): Promise<string> =>
      String((await inventory.export({ profile, view, formats: [format] }))[0]?.content);
    // What the formats make of a picture is checked by their own parsers elsewhere; here, that nothing is lost on the way.
    const mermaid = await exported('mermaid');
    assert.equal(mermaid.match(/^ *(subgraph )?n\d+[[({>]/gm)?.length, picture.nodes.length);
    assert.equal(mermaid.match(/^ *n\d+ (-->|-\.->)/gm)?.length, picture.edges.length);
    const python = await exported('diagrams');
    assert.equal(python.match(/ >> Edge\(/g)?.length, picture.edges.length);
  });

  it('gives each relation its evidence', () => {
    for (const { relations } of details.values()) {
      for (const { evidence } of relations) {
        assert.ok(evidence.length > 0);
        for (const { resource, path } of evidence) assert.ok(details.has(resource) && path !== '');
      }
    }
    const evidenceOf = (key: string, verb: string) =>
      details
        .get(`arn:aws:ec2:eu-west-1:${payments}:${key}`)
        ?.relations.filter((relation) => relation.direction === 'out' && relation.verb === verb)
        .flatMap(({ evidence }) => evidence.map(({ detail }) => detail));
    const table = moto.ids[`${payments}/eu-west-1/private routes`];
    assert.deepEqual(
      evidenceOf(`route-table/${table}`, 'routes to')
        ?.filter((detail) => !detail?.startsWith('pl-'))
        .sort(),
      ['0.0.0.0/0', '10.2.0.0/16', '10.3.0.0/16', '192.168.0.0/16', undefined].sort(),
    );
  });

  it('shows names as they are', () => {
    for (const { id, name } of expectedNetworks(estate, moto.ids).resources) {
      if (name !== undefined && !hidden(id)) assert.equal(details.get(id)?.resource.name, name);
    }
    const labels = new Set(rows.map(({ label }) => label));
    for (const name of Object.values(hostileNames)) assert.ok(labels.has(name), JSON.stringify(name));
  });

  it('says of everything that it could not read why, and reads the rest', () => {
    const reasons = summary.gaps.map(({ under, state, problem }) => [
      under,
      state,
      problem?.operation ?? problem?.code,
    ]);
    assert.deepEqual(
      reasons.sort(),
      [
        [`aws:account:${locked}`, 'denied', 'sts:AssumeRole'],
        [`aws:account:${withoutRole}`, 'denied', 'sts:AssumeRole'],
        [`aws:account:${closed}`, 'unavailable', 'AccountNotActive'],
        [`aws:region:${blindToGroups}:eu-west-1`, 'denied', 'ec2:DescribeSecurityGroups'],
        [`aws:region:${blindToGroups}:us-east-1`, 'denied', 'ec2:DescribeSecurityGroups'],
      ].sort(),
    );
    for (const { problem } of summary.gaps) assert.ok(problem?.message && problem.advice);
    const gapRows = rows.filter(({ kind }) => kind === 'gap');
    assert.equal(gapRows.length, summary.gaps.length);
    for (const row of gapRows) assert.ok(row.problem);
  });

  it('keeps what hidden security groups protect, and says that they were not read', () => {
    const instance = details.get(
      `arn:aws:ec2:eu-west-1:${blindToGroups}:instance/${moto.ids[`${blindToGroups}/eu-west-1/app`]}`,
    );
    const group = instance?.relations.find(({ verb }) => verb === 'is protected by');
    assert.ok(group?.stub);
  });

  it('asks for every page and no more', async () => {
    const seeded = new Map<string, number>();
    for (const { id } of expectedNetworks(estate, moto.ids).resources) {
      const place = id.split('/')[0] ?? '';
      seeded.set(place, (seeded.get(place) ?? 0) + 1);
    }
    const pages = (type: string): number =>
      Math.max(1, Math.ceil((seeded.get(`arn:aws:ec2:eu-west-1:${payments}:${type}`) ?? 0) / 5));
    const calls = (await moto.calls()).filter(({ account, region }) => account === payments && region === 'eu-west-1');
    const count = (operation: string): number | undefined => calls.find((call) => call.operation === operation)?.count;
    assert.equal(count('DescribeSubnets'), 2);
    assert.equal(count('DescribeSubnets'), pages('subnet'));
    assert.equal(count('DescribeInstances'), pages('instance'));
    assert.equal(count('DescribeNetworkInterfaces'), pages('network-interface'));
    assert.equal(count('DescribeVolumes'), pages('volume'));
    assert.equal(count('DescribeVpcs'), 1);
    assert.equal(count('DescribeAddresses'), 1);
    // Three for the organization, its root and the tags of both, two children lists for each of 7 parents, one for who is calling, one
    // role for each of 5 open accounts, the regions of the 4 that let us in, and 12 lists in both regions of those, but
    // only 6 where there is no VPC, without which most other things cannot be.
    const withVpc = [...seeded.keys()].filter((place) => place.endsWith(':vpc')).length;
    const firstPages = 3 + 2 * 7 + 1 + 5 + 4 + 12 * withVpc + 6 * (2 * 4 - withVpc);
    const furtherPages = 1 + 1 + 2 + 1;
    assert.equal(await moto.count(), firstPages + furtherPages);
  });

  it('tells the same when it reads again', async () => {
    const { inventory, profile } = opened;
    const withoutTimes = (value: unknown): unknown =>
      JSON.parse(JSON.stringify(value, (name, inner) => (name === 'readAt' ? undefined : inner)));
    const pictures = async (): Promise<unknown> => {
      const root = `arn:aws:ec2:eu-west-1:${payments}:vpc/${moto.ids[`${payments}/eu-west-1/vpc`]}`;
      return [
        await inventory.picture({ profile, view: defaultView(undefined) }),
        await inventory.picture({ profile, view: defaultView(root) }),
        await inventory.picture({ profile, view: { ...defaultView(root, 'dependencies'), hops: 2 } }),
      ];
    };
    const before = await pictures();
    await inventory.read({ profile, depth: 'everything' });
    assert.deepEqual(withoutTimes(await pictures()), withoutTimes(before));
    assert.deepEqual(withoutTimes(await allRows(opened)), withoutTimes(rows));
  });
});
