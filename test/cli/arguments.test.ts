import assert from 'node:assert/strict';
import { freshFor } from '../../src/cli/arguments.ts';

describe('--fresh-for', () => {
  it('takes minutes by resource type', () => {
    assert.deepEqual(freshFor('aws.ec2=5, aws.organizations.account=0,aws=1.5'), {
      'aws.ec2': 5,
      'aws.organizations.account': 0,
      aws: 1.5,
    });
  });

  for (const text of [
    '5',
    'aws.ec2',
    'aws.ec2=',
    'aws.ec2=-1',
    'aws.ec2=soon',
    '=5',
    'aws.ec2=5;aws=3',
    '__proto__=5',
  ]) {
    it(`refuses ${text}`, () => assert.throws(() => freshFor(text), /must be like aws\.ec2=5/));
  }
});
