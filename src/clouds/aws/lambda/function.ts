import { partitionOf } from '../../../model/resource.ts';
import type { Identifier } from '../../../model/resourceType.ts';
import { regionalPage } from '../console.ts';
import { ec2Arn } from '../ec2/arn.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedInVariables } from '../namedInVariables.ts';
import { namedBy } from '../naming.ts';

/** With the version or alias that a caller asks for; in policies that may be any. */
const byName = namedBy({
  service: 'lambda',
  kind: 'function:',
  name: '[\\w-]{1,140}',
  after: ':[\\w$*-]+',
  bare: true,
});

/**
 * APIs call a function by a path that holds its ARN.
 * https://docs.aws.amazon.com/apigateway/latest/api/API_PutIntegration.html
 */
const invocation = /^arn:[\w-]+:apigateway:[\w-]+:lambda:path\/[\d-]+\/functions\/(arn:[^/]+)\/invocations$/;

const identifier: Identifier = {
  ...byName,
  pattern: new RegExp(`${byName.pattern.source}|${invocation.source}`),
  toId: (text, place) => byName.toId(invocation.exec(text)?.[1] ?? text, place),
};

export const lambdaFunction = listedType({
  id: 'aws.lambda.function',
  title: 'Lambda function',
  plural: 'Lambda functions',
  icon: 'symbol-function',
  glyph: 'function',
  diagrams: 'aws.compute.LambdaFunction',
  service: 'lambda',
  operation: 'ListFunctions',
  // More may be asked for, but are not given. https://docs.aws.amazon.com/lambda/latest/api/API_ListFunctions.html
  pageSize: 50,
  input: () => ({ MaxItems: 50 }),
  items: ({ Functions }) => Functions,
  config: { name: 'AWS::Lambda::Function' },
  identify: ({ FunctionArn, FunctionName, VpcConfig }, { place }) => ({
    id: required(FunctionArn, 'FunctionArn'),
    name: FunctionName,
    // A function that left its VPC is described with an empty one.
    parent: VpcConfig?.VpcId ? ec2Arn('vpc', VpcConfig.VpcId, place) : undefined,
  }),
  // AWS's own, and updated by AWS.
  leftOut: ['RuntimeVersionConfig'],
  identifier,
  relations: [
    { path: 'Role', verb: 'uses', to: ['aws.iam.role'] },
    { path: 'Layers[].Arn', verb: 'uses', to: ['aws.lambda.layer'] },
    { path: 'FileSystemConfigs[].Arn', verb: 'uses', to: ['aws.elasticfilesystem.accessPoint'] },
    { path: 'Environment.Variables.*', verb: 'uses', to: namedInVariables, ifKnown: true },
    { path: 'VpcConfig.SubnetIds[]', verb: 'runs in', to: ['aws.ec2.subnet'] },
    { path: 'VpcConfig.SecurityGroupIds[]', verb: 'is protected by', to: ['aws.ec2.securityGroup'] },
    { path: 'KMSKeyArn', verb: 'is encrypted with', to: ['aws.kms.key', 'aws.kms.alias'] },
    { path: 'DeadLetterConfig.TargetArn', verb: 'sends to', to: ['aws.sqs.queue', 'aws.sns.topic'] },
    // The log group begins with the first line that a function logs.
    { path: 'LoggingConfig.LogGroup', verb: 'sends to', to: ['aws.logs.logGroup'], ifKnown: true },
  ],
  summary: ['Runtime', 'PackageType', 'Handler', 'MemorySize', 'Timeout', 'State', 'LastModified'],
  console: ({ id, region = '', name }) =>
    regionalPage(partitionOf(id), region, 'lambda', `/functions/${encodeURIComponent(name)}`),
});
