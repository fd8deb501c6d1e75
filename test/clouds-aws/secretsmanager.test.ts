import assert from 'node:assert/strict';
import { secret } from '../../src/clouds/aws/secretsmanager/secret.ts';
import { jsonAnswer, readFrom, relationsOf } from './readType.ts';
import { type Answer, type Asked, own, regionOf } from './support.ts';

const arn = (name: string): string => `arn:aws:secretsmanager:eu-west-1:${own}:secret:${name}`;
const place = { partition: 'aws', account: own, region: 'eu-west-1' };

// https://docs.aws.amazon.com/secretsmanager/latest/apireference/API_ListSecrets.html
const listed = [
  {
    ARN: arn('shop/db-AbCdEf'),
    Name: 'shop/db',
    KmsKeyId: 'alias/shop',
    RotationLambdaARN: `arn:aws:lambda:eu-west-1:${own}:function:rotate`,
    LastAccessedDate: 1.6e9,
    SecretVersionsToStages: { '1': ['AWSCURRENT'] },
    SecretString: 'planted',
    Tags: [{ Key: 'team', Value: "'--" }],
  },
  // Its partial ARN is the complete one of the first.
  { ARN: arn('shop/db-AbCdEf-GhIjKl'), Name: 'shop/db-AbCdEf', OwningService: 'service-of-tomorrow' },
];

describe('Secrets Manager', () => {
  const answer = ({ parameters }: Asked): Answer =>
    parameters.NextToken === 'two'
      ? jsonAnswer({ SecretList: listed.slice(1) })
      : jsonAnswer({ SecretList: listed.slice(0, 1), NextToken: 'two' });

  it('is only listed: no call could bring a value', async () => {
    const { found, diagnosis, asked } = await readFrom(answer, secret, regionOf(own));
    assert.equal(diagnosis, undefined);
    assert.deepEqual(
      asked.map(({ operation, parameters }) => [operation, parameters.MaxResults]),
      [
        ['ListSecrets', 100],
        ['ListSecrets', 100],
      ],
    );
    assert.deepEqual(
      found.map(({ id, name, tags }) => [id, name, tags]),
      [
        [arn('shop/db-AbCdEf'), 'shop/db', { team: "'--" }],
        [arn('shop/db-AbCdEf-GhIjKl'), 'shop/db-AbCdEf', {}],
      ],
    );
    assert.doesNotMatch(JSON.stringify(found), /planted|LastAccessed|AWSCURRENT/);
    assert.deepEqual(relationsOf(found), ['db-AbCdEf is encrypted with shop?', 'db-AbCdEf uses rotate?']);
  });

  it('is found by a complete ARN, by one without its end, and by what policies write in its place', async () => {
    const { found } = await readFrom(answer, secret, regionOf(own));
    const policy = (id: string, text: string) => ({
      ...regionOf(own),
      id: `arn:aws:ecs:eu-west-1:${own}:${id}`,
      type: 'aws.ecs.taskDefinition',
      properties: { text },
    });
    const readers = [
      policy('a', arn('shop/db')),
      policy('b', arn('shop/db-AbCdEf')),
      policy('c', arn('shop/db-??????')),
    ];
    assert.deepEqual(
      relationsOf([...found, ...readers]).filter((one) => one.includes('references')),
      ['a', 'b', 'c'].map((reader) => `${reader} references db-AbCdEf`),
    );
  });

  it('makes of names and of keys in secrets what it is known by', async () => {
    const { found } = await readFrom(answer, secret, regionOf(own));
    const aliases = found[0] ? secret.aliases?.(found[0]) : [];
    for (const text of ['shop/db', arn('shop/db'), `${arn('shop/db')}:password::`]) {
      assert.match(text, secret.identifier?.pattern ?? /^$/);
      assert.ok(aliases?.includes(secret.identifier?.toId(text, place) ?? ''), text);
    }
    assert.equal(
      secret.identifier?.toId(`${arn('shop/db-AbCdEf')}:password:AWSCURRENT:`, place),
      arn('shop/db-AbCdEf'),
    );
  });
});
