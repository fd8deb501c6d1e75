import assert from 'node:assert/strict';
import { listedElsewhere } from '../../src/clouds/aws/tag/listedElsewhere.ts';
import { awsTypes } from '../../src/clouds/aws/types.ts';
import { jsonAnswer, readFrom, relationsOf, standIn } from './readType.ts';
import { own, regionOf } from './support.ts';

const tagged = awsTypes.find(({ id }) => id === 'aws.tag.taggedResource')!;
const types = awsTypes.filter((type) => type !== tagged);
const arn = (service: string, rest: string): string => `arn:aws:${service}:eu-west-1:${own}:${rest}`;

describe('everything else, by its tags', () => {
  it('is what no other type lists', () => {
    const isListed = listedElsewhere(types);
    const listed = [
      arn('ec2', 'instance/i-0a1b2c3d'),
      arn('ec2', 'natgateway/nat-0a1b2c3d'),
      arn('ec2', 'security-group/sg-0a1b2c3d'),
      arn('elasticloadbalancing', 'loadbalancer/app/web/0a1'),
      arn('elasticloadbalancing', 'loadbalancer/classic'),
      arn('elasticloadbalancing', 'targetgroup/web/0a1'),
      arn('elasticloadbalancing', 'listener/app/web/0a1/0b2'),
      arn('elasticloadbalancing', 'listener-rule/app/web/0a1/0b2/0c3'),
      arn('ecs', 'task-definition/web:7'),
      arn('ecs', 'service/main/web'),
      arn('lambda', 'function:work'),
      arn('sqs', 'jobs.fifo'),
      arn('sns', 'orders'),
      arn('states', 'stateMachine:order'),
      arn('events', 'rule/shop/stored'),
      'arn:aws:s3:::media',
      'arn:aws:route53:::hostedzone/Z11111111111',
      'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5',
      'arn:aws:apigateway:eu-west-1::/restapis/a1b2c3d4e5/stages/prod',
    ];
    const others = [
      arn('ec2', 'snapshot/snap-0a1b2c3d'),
      arn('ec2', 'security-group-rule/sgr-0a1b2c3d'),
      arn('glue', 'crawler/nightly'),
      arn('states', 'activity:ship'),
      arn('s3', 'accesspoint/media'),
      arn('lambda', 'code-signing-config:csc-1'),
      arn('cognito-idp', 'userpool/eu-west-1_Abc'),
      'arn:aws:route53:::healthcheck/0a1',
      'no arn at all',
      '',
    ];
    assert.deepEqual(
      listed.filter((one) => !isListed(one)),
      [],
    );
    assert.deepEqual(others.filter(isListed), []);
  });

  it('is read with its tags, page by page, where its ARN says that it is', async () => {
    const stack = arn('cloudformation', 'stack/shop/0a1');
    // https://docs.aws.amazon.com/resourcegroupstagging/latest/APIReference/API_GetResources.html (Example)
    const { found, pages, asked, diagnosis } = await readFrom(
      ({ parameters }) =>
        parameters.PaginationToken === undefined
          ? jsonAnswer({
              PaginationToken: 'more',
              ResourceTagMappingList: [
                {
                  ResourceARN: arn('glue', 'crawler/nightly'),
                  Tags: [
                    { Key: 'Name', Value: '<i>"x"' },
                    { Key: 'aws:cloudformation:stack-id', Value: stack },
                  ],
                },
                { ResourceARN: arn('sqs', 'jobs'), Tags: [{ Key: 'team', Value: 'shop' }] },
                { ResourceARN: 'arn:aws:globalaccelerator::111111111111:accelerator/0a1', Tags: [] },
              ],
            })
          : jsonAnswer({
              PaginationToken: '',
              ResourceTagMappingList: [{ ResourceARN: arn('memorydb', 'cluster/fast') }, { Tags: [] }],
            }),
      tagged,
      regionOf(own),
    );
    assert.deepEqual(pages, [2, 1]);
    assert.equal(asked.length, 2);
    assert.equal(diagnosis?.problem.code, 'MalformedAnswer', 'what has no ARN is told');
    assert.deepEqual(
      found.map(({ id, name, properties }) => [id, name, properties.Service, properties.Kind]),
      [
        [arn('glue', 'crawler/nightly'), '<i>"x"', 'glue', 'crawler'],
        ['arn:aws:globalaccelerator::111111111111:accelerator/0a1', '0a1', 'globalaccelerator', 'accelerator'],
        [arn('memorydb', 'cluster/fast'), 'fast', 'memorydb', 'cluster'],
      ],
    );
    assert.equal(found[0]?.tags['aws:cloudformation:stack-id'], stack);
    const user = standIn('aws.lambda.function', arn('lambda', 'function:work'), {
      Uses: arn('memorydb', 'cluster/fast'),
    });
    assert.ok(relationsOf([...found, user]).includes('work references fast'));
  });
});
