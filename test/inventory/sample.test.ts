import assert from 'node:assert/strict';
import type { Inventory, ReadSummary, Row } from '../../src/inventory/inventory.ts';
import { defaultSettings } from '../../src/inventory/settings.ts';
import { type ExportFormat, exportFormats, exportKind } from '../../src/model/exportFormats.ts';
import { ProblemError } from '../../src/model/problem.ts';
import { defaultView } from '../../src/picture/view.ts';
import { openSample } from './openSample.ts';

const profile = 'sample';

async function everyRow(inventory: Inventory, row?: string): Promise<Row[]> {
  const found: Row[] = [];
  for (const each of await inventory.rows({ profile, ...(row === undefined ? {} : { row }) })) {
    found.push(each);
    if (each.expandable) found.push(...(await everyRow(inventory, each.key)));
  }
  return found;
}

describe('the sample estate', () => {
  let inventory: Inventory;
  let summary: ReadSummary;
  let rows: Row[];

  before(async () => {
    inventory = openSample();
    await inventory.configure(defaultSettings);
    summary = await inventory.read({ profile, depth: 'everything' });
    rows = await everyRow(inventory);
  });
  after(() => inventory.close());

  it('holds every answer that Orrery asks for', () => {
    const missing = summary.gaps.filter(({ problem }) => problem?.code === 'NotInRecording');
    assert.deepEqual(
      missing.slice(0, 10).map(({ under, type, problem }) => `${type} under ${under}: ${problem?.message}`),
      [],
    );
  });

  it('has what a company has: many accounts, a denied one, closed ones, and networks', () => {
    const counts = new Map(summary.types.map(({ type, count }) => [type, count]));
    assert.equal(counts.get('aws.organizations.account'), 25);
    assert.ok((counts.get('aws.ec2.vpc') ?? 0) >= 10);
    assert.ok(summary.gaps.some(({ state }) => state === 'denied'));
    assert.ok(summary.gaps.some(({ state }) => state === 'unavailable'));
  });

  it('shows architectures: what people reach, what runs behind it, and what that keeps and says', () => {
    const found = new Set(summary.types.filter(({ count }) => count > 0).map(({ type }) => type));
    const missing = [
      'aws.cloudfront.distribution',
      'aws.route53.recordSet',
      'aws.elasticloadbalancing.listenerRule',
      'aws.autoscaling.autoScalingGroup',
      'aws.apigateway.httpApi',
      'aws.lambda.eventSourceMapping',
      'aws.states.stateMachine',
      'aws.ecs.service',
      'aws.rds.dbCluster',
      'aws.dynamodb.table',
      'aws.elasticache.replicationGroup',
      'aws.s3.bucket',
      'aws.sns.subscription',
      'aws.sqs.queue',
      'aws.kms.key',
      'aws.cloudwatch.alarm',
      'aws.ec2.transitGatewayAttachment',
      'aws.ec2.vpnConnection',
      'aws.organizations.policy',
      'aws.sso.accountAssignment',
    ].filter((type) => !found.has(type));
    assert.deepEqual(missing, []);
  });

  it('leads from the address of the shop to its servers and its database', async () => {
    const away = async (from: string, verb: string, title: string): Promise<string> => {
      const { relations } = await inventory.resource({ profile, id: from });
      const to = relations.find(
        (each) => each.direction === 'out' && each.verb === verb && each.typeTitle === title,
      )?.id;
      assert.ok(to, `${from} ${verb} no ${title}`);
      return to;
    };
    const hits = await inventory.search({ profile, text: 'www.brindlewick.example', limit: 20 });
    const start = hits.find(({ type }) => type === 'aws.route53.recordSet');
    const shop = await away(start?.id ?? '', 'resolves to', 'CloudFront distribution');
    const balancer = await away(shop, 'routes to', 'Load balancer');
    const { relations } = await inventory.resource({ profile, id: balancer });
    assert.ok(relations.length > 5, 'subnets, groups, listeners and what else leads there');
  });

  it('shows every gap as a row that says what to do', () => {
    const gaps = rows.filter(({ kind }) => kind === 'gap');
    assert.ok(gaps.length > 0);
    for (const { problem } of gaps) assert.ok(problem && problem.message.length > 0 && problem.advice.length > 0);
  });

  it('gives rows keys of their own, and finds the way to each of them', async () => {
    assert.equal(new Set(rows.map(({ key }) => key)).size, rows.length);
    for (const row of rows.filter(({ kind }) => kind === 'resource').slice(0, 200)) {
      const path = await inventory.rowPath({ profile, id: row.resource ?? '' });
      const found = await inventory.row({ profile, row: path.at(-1) ?? '' });
      assert.equal(found?.resource, row.resource);
      assert.ok(rows.some(({ key }) => key === found?.key));
      for (const [index, key] of path.entries()) {
        const below = path[index + 1];
        if (below === undefined) continue;
        const children = await inventory.rows({ profile, ...(index === 0 ? {} : { row: key }) });
        assert.ok(
          children.some((child) => child.key === below),
          `${below} under ${key}`,
        );
      }
    }
    assert.deepEqual(await inventory.rowPath({ profile, id: 'nothing' }), []);
  });

  it('answers for each row again by its key', async () => {
    for (const row of rows.slice(0, 300)) {
      const again = await inventory.row({ profile, row: row.key });
      assert.deepEqual({ ...again, opened: false }, { ...row, opened: false });
    }
  });

  it('tells a resource with its place, its relations and their evidence', async () => {
    const hit = (await inventory.search({ profile, text: 'nat gateway', limit: 1 }))[0];
    assert.ok(hit);
    const details = await inventory.resource({ profile, id: hit.id });
    assert.ok(details.path.length >= 5, 'from the organization down to a subnet');
    assert.ok(details.relations.some(({ verb, direction }) => verb === 'uses' && direction === 'out'));
    assert.ok(details.relations.every(({ evidence }) => evidence.length > 0));
    assert.match(details.console ?? '', /^https:\/\//);
  });

  it('says of an id that it does not know that it does not know it', async () => {
    await assert.rejects(
      inventory.resource({ profile, id: 'arn:aws:ec2:eu-west-1:1:vpc/vpc-0' }),
      (error) => error instanceof ProblemError && error.problem.code === 'NotInInventory',
    );
  });

  it('searches everywhere, and shows what is inside of a place first when asked to', async () => {
    const vpc = rows.find(({ type, kind }) => kind === 'resource' && type === 'aws.ec2.vpc');
    const details = await inventory.resource({ profile, id: vpc?.resource ?? '' });
    const region = details.path.at(-1);
    const search = (within?: string) =>
      inventory.search({ profile, text: 'subnet', limit: 1000, ...(within === undefined ? {} : { within }) });
    const everywhere = await search();
    const first = await search(vpc?.resource);
    assert.deepEqual(first.map(({ id }) => id).sort(), everywhere.map(({ id }) => id).sort());
    const names = [region?.name, vpc?.label];
    const isInside = ({ path }: { path: readonly string[] }) => names.every((name) => path.includes(name ?? ''));
    const ofType = first.filter(({ type }) => type === 'aws.ec2.subnet').map(isInside);
    assert.ok(ofType.includes(true) && ofType.includes(false));
    assert.equal(ofType.lastIndexOf(true), ofType.indexOf(false) - 1);
  });

  it('exports the same in every format when it is read anew', async () => {
    const again = openSample();
    await again.read({ profile, depth: 'everything' });
    const formats = (Object.keys(exportFormats) as ExportFormat[]).filter((format) => !exportKind(format).binary);
    const moments = /\d{4}-\d\d-\d\dT[\d:.]+Z?|(?:\d{4}-\d\d-\d\d|\d+ \w+ \d{4}),? \d\d:\d\d UTC| orreryWrote="[^"]*"/g;
    const texts = async (source: Inventory) =>
      (await source.export({ profile, view: defaultView(undefined), formats })).map(
        ({ name, content }) => `${name}\n${String(content).replaceAll(moments, '')}`,
      );
    const [some, others] = [await texts(inventory), await texts(again)];
    assert.ok(some.length > formats.length, 'CSV comes as several files');
    for (const [at, text] of some.entries()) assert.equal(others[at], text);
    await again.close();
  });

  it('reads nothing again that is fresh, and says the same of it', async () => {
    const again = await inventory.read({ profile, depth: 'everything' });
    assert.equal(again.calls, 0);
    assert.ok(again.cached > 0);
    assert.deepEqual(again.changes, { added: 0, modified: 0, removed: 0 });
    assert.deepEqual([again.resources, again.types], [summary.resources, summary.types]);
    const named = ({ gaps }: ReadSummary) =>
      gaps.map(({ under, type, problem }) => `${under} ${type} ${problem?.code}`).sort();
    assert.deepEqual(named(again), named(summary));
  });

  it('finds nothing changed when it is read again, because a recording does not change', async () => {
    const { calls, changes } = await inventory.read({ profile, depth: 'everything', refresh: true });
    assert.ok(calls > 100);
    assert.deepEqual(changes, { added: 0, modified: 0, removed: 0 });
  });

  it('knows beforehand what reading it again costs', async () => {
    const fresh = await inventory.estimate({ profile, depth: 'everything' });
    assert.equal(fresh.calls, 0);
    const { calls, readings, guessed } = await inventory.estimate({ profile, depth: 'everything', refresh: true });
    assert.equal(guessed, false);
    const real = await inventory.read({ profile, depth: 'everything', refresh: true });
    // What single things are asked for beside their lists is not foreseen.
    assert.ok(Math.abs(calls - real.calls) <= real.calls * 0.1, `${calls} expected, ${real.calls} made`);
    assert.ok(readings > 0 && real.cached === 0);
  });

  it('reports what each scan came to, and which permissions it lacked', async () => {
    const last = await inventory.scanReport({ profile });
    const first = await inventory.scanReport({ profile, scan: summary.scan });
    assert.ok(last && first && last.report.scan > first.report.scan);
    assert.equal(first.report.state, 'complete');
    assert.equal(first.report.total.calls, summary.calls);
    assert.equal(
      first.report.operations.reduce((sum, { calls }) => sum + calls, 0),
      summary.calls,
    );
    assert.equal(first.report.changes.removed, 0);
    assert.ok(first.report.missing.length > 0);
    for (const action of first.report.missing)
      assert.ok(first.missingPolicy?.includes(action) && first.markdown.includes(action));
    assert.equal(await inventory.scanReport({ profile, scan: 10_000 }), undefined);
  });

  it('reads a place again from anything in it', async () => {
    const instance = rows.find(({ type, kind }) => kind === 'resource' && type === 'aws.ec2.instance');
    const scope = { profile, under: instance?.resource ?? '', depth: 'children', refresh: true } as const;
    const { readings } = await inventory.estimate(scope);
    const { calls } = await inventory.read(scope);
    assert.ok(readings > 50 && calls >= readings, `${calls} calls for ${readings} types in its region`);
  });
});

describe('two walks of the same place', () => {
  it('share their calls', async () => {
    const inventory = openSample();
    const [one, other] = await Promise.all([
      inventory.read({ profile, depth: 'accounts' }),
      inventory.read({ profile, depth: 'accounts' }),
    ]);
    const alone = await inventory.read({ profile, depth: 'accounts', refresh: true });
    assert.equal(one.calls + other.calls, alone.calls + 1, 'and one more for who is calling');
    assert.equal(one.resources, other.resources);
    await inventory.close();
  });
});
