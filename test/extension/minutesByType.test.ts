import assert from 'node:assert/strict';
import manifest from '../../package.json' with { type: 'json' };
import { minutesByType } from '../../src/extension/minutesByType.ts';

describe('the setting orrery.freshFor', () => {
  it('keeps what makes sense', () => {
    const value = { aws: 15, 'aws.ec2': 0, 'aws.ec2.instance': 2.5, azure: 1e6 };
    assert.deepEqual(minutesByType(value), value);
  });

  it('drops what does not, and keeps the rest', () => {
    const nonsense = {
      gcp: 5,
      'aws.': 5,
      'aws.ec2..x': 5,
      'aws.s3': -1,
      'aws.sqs': '5',
      'aws.sns': null,
      'aws.iam': NaN,
    };
    assert.deepEqual(minutesByType({ ...nonsense, 'aws.ec2': 5 }), { 'aws.ec2': 5 });
    for (const value of [undefined, null, 5, 'aws', [5]]) assert.deepEqual(minutesByType(value), {});
  });

  it('takes the names that the settings editor takes', () => {
    const { pattern } = manifest.contributes.configuration.properties['orrery.freshFor'].propertyNames;
    for (const name of ['aws', 'azure.compute', 'aws.ec2.natGateway', 'gcp', 'aws.', 'awsx', 'aws.ec2.', '__proto__']) {
      assert.equal(Object.hasOwn(minutesByType({ [name]: 1 }), name), new RegExp(pattern).test(name), name);
    }
  });
});
