import assert from 'node:assert/strict';
import { awsTypes } from '../../src/clouds/aws/types.ts';
import { walk } from '../../src/collect/walk.ts';
import type { Call, Operation } from '../../src/model/cloud.ts';
import type { Coverage } from '../../src/model/coverage.ts';
import type { Resource } from '../../src/model/resource.ts';
import { configItems, listedPages } from './configItems.ts';
import { configAnswers, type Row, recorderAt } from './configOrganization.ts';
import { accountOf, connect, ec2Answer, regionOf, serve } from './support.ts';

const regions = ['eu-central-1', 'eu-west-1', 'us-east-1'];
const numbers = Array.from({ length: 40 }, (_, index) => String(100_000_000_000 + index));
const places = numbers.flatMap((account) => regions.map((region) => ({ account, region })));
const rows: readonly Row[] = places.flatMap(({ account, region }) => [
  recorderAt(account, region),
  ...configItems.map((item) => ({ ...item, accountId: account, awsRegion: region })),
]);
const told = awsTypes.filter(({ config }) => config?.resources !== undefined);
const unit: Resource = { ...accountOf('100000000000'), id: 'unit', type: 'aws.organizations.organizationalUnit' };
const { account: _, ...start } = unit;

/** Walks an organization of 40 accounts with 3 regions each. */
async function walked(options: { readonly config: boolean }) {
  const config = configAnswers(rows, places);
  const served = await serve((asked) => {
    const list = listedPages[asked.operation];
    return list === undefined
      ? config(asked)
      : { body: list.body ?? ec2Answer(asked.operation, list.inner ?? '').body };
  });
  const { connection } = connect(served.endpoint, { config: options.config });
  const index = connection.openIndex?.({ manyAccounts: true, reads: () => true });
  const calls: Operation[] = [];
  const call: Call = (operation, send) => {
    calls.push(operation);
    return send(new AbortController().signal);
  };
  const ended: Omit<Coverage, 'under' | 'type'>[] = [];
  const above = async function* (type: string, parent: Resource | undefined): AsyncGenerator<readonly Resource[]> {
    if (type === 'aws.organizations.account') yield numbers.map((number) => accountOf(number));
    else yield regions.map((region) => regionOf(parent?.account ?? '', region));
  };
  const structure = ['aws.organizations.account', 'aws.account.region'];
  await walk({
    connection: {
      list: (type, parent, own) =>
        structure.includes(type) ? above(type, parent) : connection.list(type, parent, own),
      diagnose: connection.diagnose,
    },
    call,
    types: [...awsTypes.filter(({ id }) => structure.includes(id)), ...told],
    scope: { start, follow: () => true, deep: true },
    concurrency: 1,
    signal: new AbortController().signal,
    sink: { page: () => {}, ended: (_reading, coverage) => void ended.push(coverage) },
    known: async () => undefined,
    indexed: async (reading, own, ahead) => reading.parent && index?.find(reading.type.id, reading.parent, own, ahead),
    onReading: () => {},
  });
  await connection.close();
  await served.close();
  return { calls: calls.filter(({ service }) => service !== 'sts'), ended };
}

describe('an organization of 40 accounts with 3 regions', () => {
  it('is read from AWS Config in a handful of calls, where lists would take one for each type and place', async () => {
    const { calls, ended } = await walked({ config: true });
    const of = (name: string) => calls.filter((call) => call.name === name).length;
    const counted = awsTypes.filter(({ config }) => config !== undefined).length;
    assert.equal(of('DescribeConfigurationAggregators'), 1);
    assert.equal(of('DescribeConfigurationAggregatorSourcesStatus'), 1);
    // Two pages of recorders, one count for each type, and 1,800 items in two groups of accounts.
    assert.equal(of('SelectAggregateResourceConfig'), 2 + counted + 19);
    assert.equal(calls.length, 23 + counted);
    assert.equal(ended.filter(({ source }) => source === 'AWS Config').length, places.length * told.length);
    assert.ok(ended.every(({ state, readAt }) => state === 'complete' && readAt <= new Date().toISOString()));
  });

  it('is listed in as many calls as it has types and places, without', async () => {
    const { calls, ended } = await walked({ config: false });
    assert.equal(calls.length, places.length * told.length);
    assert.ok(ended.every(({ source }) => source === undefined));
  });
});
