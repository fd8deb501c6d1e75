import assert from 'node:assert/strict';
import type { AzureReader } from '../../src/clouds/azure/reader.ts';
import type { QueryPage } from '../../src/clouds/azure/resourcegraph/query.ts';
import { createSubscriptionRows } from '../../src/clouds/azure/resourcegraph/subscriptionRows.ts';
import { ProblemError } from '../../src/model/problem.ts';

const type = 'azure.compute.disk';

function problem(code: string): ProblemError {
  return new ProblemError({ code, message: code, advice: '', nextStep: 'retry' });
}

/** Two who want rows of one subscription; the page that the first of them asks for fails. */
async function twoReaders(failure: ProblemError): Promise<readonly PromiseSettledResult<number | undefined>[]> {
  let calls = 0;
  const rows = createSubscriptionRows({
    types: new Set([type]),
    readRow: (row) => [{ id: row.id, type, name: 'disk', tags: {}, properties: {} }],
    async page(): Promise<QueryPage> {
      if (calls++ === 0) throw failure;
      return { rows: [{ id: '/subscriptions/1/x/disk', type: 'x', subscriptionId: '1' }], next: undefined };
    },
  });
  const find = async (): Promise<number | undefined> =>
    (await rows.of('1', type, {} as AzureReader, () => []))?.resources.length;
  return Promise.allSettled([find(), find()]);
}

describe('rows that several readings share', () => {
  it('are asked for by the next one where the one that asked waited for too long', async () => {
    const [first, second] = await twoReaders(problem('TimedOut'));
    assert.equal(first?.status, 'rejected');
    assert.deepEqual(second, { status: 'fulfilled', value: 1 });
  });

  it('are refused to all who wait for them', async () => {
    const settled = await twoReaders(problem('ServiceDown'));
    assert.deepEqual(
      settled.map(({ status }) => status),
      ['rejected', 'rejected'],
    );
  });
});
