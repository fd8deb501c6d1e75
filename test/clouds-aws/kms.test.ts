import assert from 'node:assert/strict';
import { alias } from '../../src/clouds/aws/kms/alias.ts';
import { key } from '../../src/clouds/aws/kms/key.ts';
import { jsonAnswer, jsonRefusal, readFrom, relationsOf } from './readType.ts';
import { type Answer, type Asked, own, regionOf } from './support.ts';

const uuid = '1234abcd-12ab-34cd-56ef-1234567890ab';
const multiRegion = 'mrk-1234abcd12ab34cd56ef1234567890ab';
const arn = (rest: string): string => `arn:aws:kms:eu-west-1:${own}:${rest}`;
const place = { partition: 'aws', account: own, region: 'eu-west-1' };

// https://docs.aws.amazon.com/kms/latest/APIReference/API_ListKeys.html, API_DescribeKey.html and API_ListAliases.html
function answer({ operation, parameters }: Asked): Answer {
  const second = parameters.Marker === 'two';
  const more = second ? {} : { NextMarker: 'two', Truncated: true };
  if (operation === 'ListAliases') {
    const named = { AliasName: 'alias/shop/orders', AliasArn: arn('alias/shop/orders'), TargetKeyId: uuid };
    const unused = { AliasName: 'alias/aws/sqs', AliasArn: arn('alias/aws/sqs') };
    return jsonAnswer({ Aliases: [second ? unused : named], ...more });
  }
  if (operation === 'ListKeys') {
    const KeyId = second ? multiRegion : uuid;
    return jsonAnswer({ Keys: [{ KeyId, KeyArn: arn(`key/${KeyId}`) }], ...more });
  }
  if (parameters.KeyId === multiRegion) return jsonRefusal('kms:DescribeKey');
  const KeyMetadata = { KeyId: uuid, Arn: arn(`key/${uuid}`), KeyManager: 'AWS', KeyState: 'StateOfTomorrow' };
  return jsonAnswer({ KeyMetadata });
}

describe('KMS', () => {
  it('reads keys and marks those of AWS; a key that may not be described stays', async () => {
    const { found, diagnosis, asked } = await readFrom(answer, key, regionOf(own));
    assert.deepEqual(
      found.map(({ id, properties: { KeyManager } }) => [id, KeyManager]),
      [
        [arn(`key/${uuid}`), 'AWS'],
        [arn(`key/${multiRegion}`), undefined],
      ],
    );
    assert.equal(diagnosis?.problem.operation, 'kms:DescribeKey');
    assert.deepEqual(
      asked.map(({ parameters }) => parameters.Limit ?? parameters.KeyId),
      [1000, uuid, 1000, multiRegion],
    );
  });

  it('tells of a key without an id when all others were listed', async () => {
    const Keys = [{}, { KeyId: uuid, KeyArn: arn(`key/${uuid}`) }];
    const { found, diagnosis, asked } = await readFrom(
      (one) => (one.operation === 'ListKeys' ? jsonAnswer({ Keys }) : answer(one)),
      key,
      regionOf(own),
    );
    assert.deepEqual([found.length, diagnosis?.problem.code, asked.length], [1, 'MalformedAnswer', 2]);
  });

  it('resolves aliases to keys; one that names none stays', async () => {
    const keys = await readFrom(answer, key, regionOf(own));
    const aliases = await readFrom(answer, alias, regionOf(own));
    assert.equal(aliases.asked.length, 2);
    assert.deepEqual(
      aliases.found.map(({ name }) => name),
      ['alias/shop/orders', 'alias/aws/sqs'],
    );
    assert.deepEqual(relationsOf([...keys.found, ...aliases.found]), [`orders resolves to ${uuid}`]);
  });

  it('is named by ARN, by id and by alias, each of which means one type', () => {
    for (const text of [uuid, multiRegion, arn(`key/${uuid}`)]) {
      assert.match(text, key.identifier?.pattern ?? /^$/);
      assert.doesNotMatch(text, alias.identifier?.pattern ?? /^/);
    }
    assert.equal(key.identifier?.toId(multiRegion, place), arn(`key/${multiRegion}`));
    for (const text of ['alias/aws/s3', arn('alias/aws/s3')]) {
      assert.doesNotMatch(text, key.identifier?.pattern ?? /^/);
      assert.match(text, alias.identifier?.pattern ?? /^$/);
      assert.equal(alias.identifier?.toId(text, place), arn('alias/aws/s3'));
    }
  });
});
