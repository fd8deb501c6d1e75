import assert from 'node:assert/strict';
import { freshFor, roleFor } from '../../src/cli/arguments.ts';

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

describe('--role-for', () => {
  it('takes one account after the other, and leaves out those without a role', () => {
    const first = roleFor('123456789012=path/Auditor');
    assert.deepEqual(roleFor('210987654321=', first), { 123456789012: 'path/Auditor', 210987654321: null });
    const arn = 'arn:aws:iam::123456789012:role/A=B';
    assert.deepEqual(roleFor(`123456789012=${arn}`, first), { 123456789012: arn });
  });

  it('takes several, as a check names them, though names of roles may hold commas', () => {
    assert.deepEqual(roleFor('123456789012=Audit,Read,210987654321='), {
      123456789012: 'Audit,Read',
      210987654321: null,
    });
  });

  for (const text of ['Auditor', '12345=Auditor', '=Auditor', '1234567890123=A']) {
    it(`refuses ${text}`, () => assert.throws(() => roleFor(text), /must be like 123456789012=Auditor/));
  }
});
