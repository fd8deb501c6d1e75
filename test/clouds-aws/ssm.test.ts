import assert from 'node:assert/strict';
import { parameter } from '../../src/clouds/aws/ssm/parameter.ts';
import { jsonAnswer, readFrom, relationsOf } from './readType.ts';
import { type Answer, type Asked, own, regionOf } from './support.ts';

const arn = (path: string): string => `arn:aws:ssm:eu-west-1:${own}:parameter/${path}`;
const place = { partition: 'aws', account: own, region: 'eu-west-1' };

// https://docs.aws.amazon.com/systems-manager/latest/APIReference/API_DescribeParameters.html
const listed = [
  {
    Name: '/shop/db/password',
    ARN: arn('shop/db/password'),
    Type: 'SecureString',
    KeyId: 'alias/aws/ssm',
    LastModifiedUser: `arn:aws:iam::${own}:user/somebody`,
    Description: '<b>hostile</b>',
  },
  { Name: 'timeout', Type: 'TypeOfTomorrow' },
];

describe('Parameter Store', () => {
  const answer = ({ parameters }: Asked): Answer =>
    parameters.NextToken === 'two'
      ? jsonAnswer({ Parameters: listed.slice(1) })
      : jsonAnswer({ Parameters: listed.slice(0, 1), NextToken: 'two' });

  it('is only described: no call could bring a value', async () => {
    const { found, diagnosis, asked } = await readFrom(answer, parameter, regionOf(own));
    assert.equal(diagnosis, undefined);
    assert.deepEqual(
      asked.map(({ operation, parameters }) => [operation, parameters.MaxResults]),
      [
        ['DescribeParameters', 50],
        ['DescribeParameters', 50],
      ],
    );
    assert.deepEqual(
      found.map(({ id, name }) => [id, name]),
      [
        [arn('shop/db/password'), '/shop/db/password'],
        [arn('timeout'), 'timeout'],
      ],
    );
    assert.deepEqual(relationsOf(found), ['password is encrypted with ssm?']);
  });

  it('is named by its ARN and by its name, with a slash before a path or without one before a word', () => {
    const names: Record<string, string> = {
      '/shop/db/password': arn('shop/db/password'),
      [arn('shop/db/password')]: arn('shop/db/password'),
      [`${arn('shop/db/password')}:3`]: arn('shop/db/password'),
      timeout: arn('timeout'),
    };
    for (const [text, id] of Object.entries(names)) {
      assert.match(text, parameter.identifier?.pattern ?? /^$/);
      assert.equal(parameter.identifier?.toId(text, place), id);
    }
    assert.doesNotMatch('shop/db', parameter.identifier?.pattern ?? /^/, 'a path begins with a slash');
  });
});
