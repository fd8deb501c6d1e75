import assert from 'node:assert/strict';
import { ProblemError } from '../../src/model/problem.ts';
import type { Resource } from '../../src/model/resource.ts';
import { type Answer, type Asked, connect, own, regionOf, type Served, serve } from './support.ts';

const url = (name: string): string => `https://sqs.eu-west-1.amazonaws.com/${own}/${name}`;
const json = (answer: object): Answer => ({ body: JSON.stringify(answer) });
const failing = (code: string): Answer => ({
  status: 400,
  body: JSON.stringify({ __type: `com.amazonaws.sqs#${code}` }),
});

/** Queues stand for every type that asks for details. */
describe('a type that one operation lists', () => {
  let served: Served | undefined;
  afterEach(async () => {
    await served?.close();
    served = undefined;
  });

  async function read(answer: (asked: Asked) => Answer) {
    served = await serve(answer);
    const { connection } = connect(served.endpoint);
    const found: Resource[] = [];
    const signal = new AbortController().signal;
    const list = connection.list('aws.sqs.queue', regionOf(own), (_, send) => send(signal));
    let error: unknown;
    try {
      for await (const page of list) found.push(...page);
    } catch (thrown) {
      error = thrown;
    }
    return {
      found,
      error,
      diagnosis: error === undefined ? undefined : connection.diagnose(error),
      asked: served.asked,
    };
  }

  const details = ({ operation }: Asked): Answer =>
    operation === 'ListQueueTags'
      ? json({ Tags: { team: 'shop' } })
      : json({ Attributes: { VisibilityTimeout: '30' } });

  it('asks for the details of each item, and keeps their order', async () => {
    const names = Array.from({ length: 30 }, (_, at) => `queue-${at}`);
    const { found, error, asked } = await read((one) => {
      if (one.operation !== 'ListQueues') return details(one);
      const second = one.parameters.NextToken === 'more';
      return json(
        second
          ? { QueueUrls: names.slice(20).map(url) }
          : { QueueUrls: names.slice(0, 20).map(url), NextToken: 'more' },
      );
    });
    assert.equal(error, undefined);
    assert.deepEqual(
      found.map(({ name }) => name),
      names,
    );
    assert.deepEqual(found[29]?.tags, { team: 'shop' });
    assert.equal(found[29]?.properties.VisibilityTimeout, '30');
    assert.equal(asked.filter(({ operation }) => operation === 'ListQueues').length, 2);
    assert.equal(asked.filter(({ operation }) => operation === 'GetQueueAttributes').length, 30);
  });

  it('keeps an item whose details are refused, and says so in the end', async () => {
    const { found, diagnosis } = await read((one) => {
      if (one.operation === 'ListQueues') return json({ QueueUrls: ['a', 'b', 'c'].map(url) });
      const isRefused = one.operation === 'GetQueueAttributes' && one.parameters.QueueUrl === url('a');
      return isRefused ? failing('AccessDeniedException') : details(one);
    });
    assert.deepEqual(
      found.map(({ name, properties }) => [name, properties.VisibilityTimeout]),
      [
        ['a', undefined],
        ['b', '30'],
        ['c', '30'],
      ],
    );
    assert.equal(diagnosis?.kind, 'denied');
    assert.equal(diagnosis?.problem.operation, 'sqs:GetQueueAttributes');
  });

  it('thinks nothing of a detail that is not there', async () => {
    const { found, error } = await read((one) => {
      if (one.operation === 'ListQueues') return json({ QueueUrls: [url('a')] });
      return one.operation === 'GetQueueAttributes' ? failing('QueueDoesNotExist') : details(one);
    });
    assert.equal(error, undefined);
    assert.equal(found.length, 1);
  });

  it('leaves out an item that does not say what it is, and says so in the end', async () => {
    const { found, error } = await read((one) =>
      one.operation === 'ListQueues' ? json({ QueueUrls: [url('a'), 'no address', url('c')] }) : details(one),
    );
    assert.deepEqual(
      found.map(({ name }) => name),
      ['a', 'c'],
    );
    assert.ok(error instanceof ProblemError);
    assert.equal(error.problem.code, 'MalformedAnswer');
  });
});
