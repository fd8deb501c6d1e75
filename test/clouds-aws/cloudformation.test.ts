import assert from 'node:assert/strict';
import { stack } from '../../src/clouds/aws/cloudformation/stack.ts';
import { stackResource } from '../../src/clouds/aws/cloudformation/stackResource.ts';
import { withoutSecrets } from '../../src/model/secrets.ts';
import { readAt, relationsOf, standIn } from './readType.ts';
import { type Answer, type Asked, own, regionOf, type Served, serve } from './support.ts';

const stackArn = (name: string): string => `arn:aws:cloudformation:eu-west-1:${own}:stack/${name}/4a5b`;
const queueUrl = `https://sqs.eu-west-1.amazonaws.com/${own}/orders`;

function xml(operation: string, inner: string): Answer {
  return {
    body: `<${operation}Response xmlns="http://cloudformation.amazonaws.com/doc/2010-05-15/"><${operation}Result>${inner}</${operation}Result></${operation}Response>`,
  };
}

/** Shapes of https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_DescribeStacks.html (Examples). */
const shop = `<member><StackName>shop</StackName><StackId>${stackArn('shop')}</StackId>
  <StackStatus>STATUS_OF_TOMORROW</StackStatus><CreationTime>2024-05-17T09:00:00Z</CreationTime>
  <Description>&lt;img src=x onerror=alert(1)&gt;</Description>
  <RoleARN>arn:aws:iam::${own}:role/deployer</RoleARN>
  <Parameters><member><ParameterKey>DbPassword</ParameterKey><ParameterValue>****</ParameterValue></member></Parameters>
  <Outputs>
    <member><OutputKey>AdminPassword</OutputKey><OutputValue>hunter2hunter2</OutputValue></member>
    <member><OutputKey>Queue</OutputKey><OutputValue>${queueUrl}</OutputValue></member>
  </Outputs>
  <Tags><member><Key>team</Key><Value>shop</Value></member></Tags></member>`;
const nested = `<member><StackName>shop-Network</StackName><StackId>${stackArn('shop-Network')}</StackId>
  <ParentId>${stackArn('shop')}</ParentId><RootId>${stackArn('shop')}</RootId></member>`;

/** https://docs.aws.amazon.com/AWSCloudFormation/latest/APIReference/API_ListStackResources.html */
const entries: readonly (readonly [logical: string, type: string, physical?: string])[] = [
  ['Worker', 'AWS::Lambda::Function', 'orders'],
  ['Queue', 'AWS::SQS::Queue', queueUrl],
  ['Role', 'AWS::IAM::Role', 'orders'],
  ['Subnet', 'AWS::EC2::Subnet', 'subnet-0a1'],
  ['Images', 'AWS::ECR::Repository', 'orders'],
  ['Nested', 'AWS::CloudFormation::Stack', stackArn('shop-Network')],
  ['Other', 'Custom::Orders', 'orders'],
  ['Failed', 'AWS::Lambda::Function'],
];

function answer({ operation, parameters }: Asked): Answer {
  const isFirst = parameters.NextToken === undefined;
  const token = isFirst ? '<NextToken>more</NextToken>' : '';
  if (operation === 'DescribeStacks') return xml(operation, `<Stacks>${isFirst ? shop : nested}</Stacks>${token}`);
  const page = isFirst ? entries.slice(0, 4) : entries.slice(4);
  const members = page.map(
    ([logical, type, physical]) => `<member><LogicalResourceId>${logical}</LogicalResourceId>
      <ResourceType>${type}</ResourceType><ResourceStatus>CREATE_COMPLETE</ResourceStatus>
      ${physical === undefined ? '' : `<PhysicalResourceId>${physical}</PhysicalResourceId>`}</member>`,
  );
  const list = `<StackResourceSummaries>${members.join('')}</StackResourceSummaries>`;
  return parameters.StackName === stackArn('shop')
    ? xml(operation, `${list}${token}`)
    : xml(operation, '<StackResourceSummaries/>');
}

describe('CloudFormation', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve(answer);
  });
  afterEach(() => served.close());

  it('lists stacks once, with parameters and outputs but for what is secret in them', async () => {
    const { found, pages, diagnosis } = await readAt(served.endpoint, stack, regionOf(own));
    assert.equal(diagnosis, undefined);
    assert.deepEqual(pages, [1, 1]);
    assert.equal(served.asked.filter(({ operation }) => operation === 'DescribeStacks').length, 2);
    assert.equal(found[0]?.id, stackArn('shop'));
    assert.deepEqual(found[0]?.tags, { team: 'shop' });
    const kept = JSON.stringify(withoutSecrets(found[0]!));
    assert.doesNotMatch(kept, /hunter2/);
    assert.ok(kept.includes(queueUrl));
    const { found: none } = await readAt(served.endpoint, stackResource, found[1]!);
    assert.deepEqual(none, []);
  });

  it('says of everything that a stack made which stack that is, whatever its name fits', async () => {
    const stacks = await readAt(served.endpoint, stack, regionOf(own));
    const resources = await readAt(served.endpoint, stackResource, stacks.found[0]!);
    assert.deepEqual(resources.pages, [4, 4]);
    assert.equal(resources.found[0]?.id, `${stackArn('shop')}/Worker`);
    assert.equal(resources.found[0]?.parent, stackArn('shop'));
    const { region, ...role } = standIn('aws.iam.role', `arn:aws:iam::${own}:role/orders`);
    assert.equal(region, undefined);
    const others = [
      standIn('aws.lambda.function', `arn:aws:lambda:eu-west-1:${own}:function:orders`),
      standIn('aws.sqs.queue', `arn:aws:sqs:eu-west-1:${own}:orders`, { QueueUrl: queueUrl }),
      standIn('aws.ecr.repository', `arn:aws:ecr:eu-west-1:${own}:repository/orders`),
      standIn('aws.ec2.subnet', `arn:aws:ec2:eu-west-1:${own}:subnet/subnet-0a1`),
      role,
    ];
    assert.deepEqual(relationsOf([...stacks.found, ...resources.found, ...others]), [
      '4a5b is managed by 4a5b',
      '4a5b is managed by Nested',
      '4a5b references orders', // An output tells the queue's address.
      '4a5b uses deployer?',
      'orders is managed by Images',
      'orders is managed by Queue',
      'orders is managed by Role',
      'orders is managed by Worker',
      'subnet-0a1 is managed by Subnet',
    ]);
  });
});
