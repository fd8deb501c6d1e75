import assert from 'node:assert/strict';
import { namedBy } from '../../src/clouds/aws/naming.ts';
import type { JsonObject } from '../../src/model/json.ts';
import type { Resource } from '../../src/model/resource.ts';
import type { ResourceType } from '../../src/model/resourceType.ts';
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';

const base = {
  title: 'Thing',
  plural: 'Things',
  icon: 'circle',
  glyph: 'unknown',
  service: 'test',
  under: [],
  permissions: [],
  relations: [],
  summary: [],
  console: () => undefined,
  diagrams: 'generic.blank.Blank',
} as const;
const name = '[\\w-]{1,64}';
const types: readonly ResourceType[] = [
  {
    ...base,
    id: 'aws.lambda.function',
    identifier: namedBy({ service: 'lambda', kind: 'function:', name, after: ':[\\w$-]+', bare: true }),
    relations: [
      { path: 'Environment.Variables.*', verb: 'uses', to: ['aws.dynamodb.table', 'aws.sqs.queue'], ifKnown: true },
      { path: 'Next', verb: 'sends to', to: ['aws.lambda.function'] },
    ],
  },
  {
    ...base,
    id: 'aws.dynamodb.table',
    identifier: namedBy({ service: 'dynamodb', kind: 'table/', name, after: '/.+', bare: true }),
  },
  { ...base, id: 'aws.sqs.queue', identifier: namedBy({ service: 'sqs', kind: '', name, bare: true }) },
  {
    ...base,
    id: 'aws.s3.bucket',
    identifier: namedBy({
      service: 's3',
      kind: '',
      name: '[a-z0-9.-]{3,63}',
      after: '/.*',
      without: 'region and account',
    }),
  },
];

const arn = (rest: string) => `arn:aws:${rest.replace('@', 'eu-west-1:111111111111')}`;
const thing = (type: string, id: string, properties: JsonObject = {}): Resource => ({
  id: arn(id),
  type,
  name: id,
  account: '111111111111',
  region: 'eu-west-1',
  tags: {},
  properties,
});
const lambda = (properties: JsonObject, of = 'api') =>
  thing('aws.lambda.function', `lambda:@:function:${of}`, properties);
const table = (of: string) => thing('aws.dynamodb.table', `dynamodb:@:table/${of}`);
const queue = (of: string) => thing('aws.sqs.queue', `sqs:@:${of}`);

function told(...resources: readonly Resource[]) {
  const facts = {
    survey: survey(resources, new Map(types.map((type) => [type.id, type]))),
    resources,
    wasRead: () => false,
  };
  const { relations, stubs } = relate(facts);
  return { relations: relations.map(({ verb, to, evidence }) => [verb, to, evidence[0]?.path]), stubs };
}

describe('relations by names', () => {
  it('follow a name that people chose where a rule expects one, and nowhere else', () => {
    const orders = table('orders');
    assert.deepEqual(told(lambda({ Environment: { Variables: { 'TABLE.NAME': 'orders' } }, Word: 'orders' }), orders), {
      relations: [['uses', orders.id, 'Environment.Variables.TABLE.NAME']],
      stubs: [],
    });
    assert.deepEqual(told(lambda({ Word: 'orders', Words: ['orders'] }), orders), { relations: [], stubs: [] });
  });

  it('do not tell what may be anything, or one of two things', () => {
    const properties = { Environment: { Variables: { STAGE: 'prod', TARGET: 'orders' } } };
    assert.deepEqual(told(lambda(properties), table('orders'), queue('orders')), { relations: [], stubs: [] });
  });

  it('make a stub of a name that a rule expects and nobody knows', () => {
    const { relations, stubs } = told(lambda({ Next: 'worker' }));
    assert.deepEqual(relations, [['sends to', arn('lambda:@:function:worker'), 'Next']]);
    assert.deepEqual(stubs, [
      {
        id: arn('lambda:@:function:worker'),
        type: 'aws.lambda.function',
        name: 'worker',
        account: '111111111111',
        region: 'eu-west-1',
        reason: 'not-read',
      },
    ]);
  });

  it('know a thing by a longer ARN than its own', () => {
    const worker = lambda({}, 'worker');
    const orders = table('orders');
    const properties = {
      Uri: `${worker.id}:live`,
      Index: `${orders.id}/index/by-date`,
      Objects: 'arn:aws:s3:::uploads/*',
      Next: `${worker.id}:$LATEST`,
    };
    const { relations, stubs } = told(lambda(properties), worker, orders);
    assert.deepEqual(relations, [
      ['references', orders.id, 'Index'],
      ['references', 'arn:aws:s3:::uploads', 'Objects'],
      ['sends to', worker.id, 'Next'],
    ]);
    assert.deepEqual(stubs, [
      { id: 'arn:aws:s3:::uploads', type: 'aws.s3.bucket', name: 'uploads', reason: 'not-read' },
    ]);
  });

  it('make nothing of patterns that name many things', () => {
    const Resource = ['*', 'arn:aws:s3:::*', arn('dynamodb:@:table/*'), arn(`sns:@:\${topic}`), arn('kms:@:key/*')];
    assert.deepEqual(told(lambda({ Resource }), table('orders')), { relations: [], stubs: [] });
  });

  it('say where something is that an ARN of another account names', () => {
    const other = 'arn:aws:sns:us-east-1:222222222222:alarms';
    assert.deepEqual(told(lambda({ Target: other })).stubs, [
      {
        id: other,
        type: 'aws.sns.sns',
        name: 'alarms',
        account: '222222222222',
        region: 'us-east-1',
        reason: 'unknown-type',
      },
    ]);
  });
});
