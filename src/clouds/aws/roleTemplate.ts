import type { JsonObject } from '../../model/json.ts';
import type { MemberRole } from './memberRole.ts';

/**
 * A CloudFormation template that makes the role, to be rolled out as a StackSet over the accounts of an organization.
 * https://docs.aws.amazon.com/AWSCloudFormation/latest/UserGuide/what-is-cfnstacksets.html
 */
export function roleTemplate({ name, path, trusted, externalId, policies }: MemberRole): JsonObject {
  const named = policies.map((document, at): [string, JsonObject] => [`ReadPolicy${at + 1}`, document]);
  return {
    AWSTemplateFormatVersion: '2010-09-09',
    Description: 'A role with which Orrery reads an account. It may list, describe and get, and change nothing.',
    Parameters: {
      RoleName: {
        Type: 'String',
        Default: name,
        AllowedPattern: '[\\w+=,.@-]{1,64}',
        Description: 'Name of the role, the same in all accounts. A role that exists already is not changed.',
      },
      TrustedAccount: {
        Type: 'String',
        ...(trusted === undefined ? {} : { Default: trusted }),
        AllowedPattern: '\\d{12}',
        Description: 'Account whose identities may assume the role.',
      },
      ExternalId: {
        Type: 'String',
        Default: externalId,
        AllowedPattern: '|[\\w+=,.@:/-]{2,1224}',
        Description: 'External ID that must be sent to assume the role. Empty: none.',
      },
    },
    Conditions: { HasExternalId: { 'Fn::Not': [{ 'Fn::Equals': [{ Ref: 'ExternalId' }, ''] }] } },
    Resources: {
      ...Object.fromEntries(
        named.map(([id, PolicyDocument]) => [
          id,
          {
            Type: 'AWS::IAM::ManagedPolicy',
            Properties: { Description: 'What Orrery reads.', Roles: [{ Ref: 'Role' }], PolicyDocument },
          },
        ]),
      ),
      Role: {
        Type: 'AWS::IAM::Role',
        Properties: {
          RoleName: { Ref: 'RoleName' },
          Path: path,
          AssumeRolePolicyDocument: trust,
        },
      },
    },
    Outputs: { RoleArn: { Value: { 'Fn::GetAtt': ['Role', 'Arn'] } } },
  };
}

const trust: JsonObject = {
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: {
        AWS: {
          'Fn::Join': ['', ['arn:', { Ref: 'AWS::Partition' }, ':iam::', { Ref: 'TrustedAccount' }, ':root']],
        },
      },
      Action: 'sts:AssumeRole',
      Condition: {
        'Fn::If': [
          'HasExternalId',
          { StringEquals: { 'sts:ExternalId': { Ref: 'ExternalId' } } },
          { Ref: 'AWS::NoValue' },
        ],
      },
    },
  ],
};
