import assert from 'node:assert/strict';
import { autoScalingGroup } from '../../src/clouds/aws/autoscaling/autoScalingGroup.ts';
import { launchConfiguration } from '../../src/clouds/aws/autoscaling/launchConfiguration.ts';
import { autoscalingTypes } from '../../src/clouds/aws/autoscaling/types.ts';
import { instanceProfile } from '../../src/clouds/aws/iam/instanceProfile.ts';
import { queryAnswer, readAt, relationsOf, standIn } from './readType.ts';
import { type Answer, type Asked, own, regionOf, type Served, serve } from './support.ts';

const autoscaling = `arn:aws:autoscaling:eu-west-1:${own}`;
const named = (name: string, digit: number): string =>
  `${autoscaling}:autoScalingGroup:12345678-1234-1234-1234-12345678901${digit}:autoScalingGroupName/${name}`;
const configuration = `${autoscaling}:launchConfiguration:12345678-1234-1234-1234-123456789019:launchConfigurationName/old`;
const targets = `arn:aws:elasticloadbalancing:eu-west-1:${own}:targetgroup/blue/73e2d6bc24d8a067`;
const serviceRole = `arn:aws:iam::${own}:role/aws-service-role/autoscaling.amazonaws.com/AWSServiceRoleForAutoScaling`;
const members = (...all: string[]): string => all.map((one) => `<member>${one}</member>`).join('');
const instance = (id: string): string =>
  `<InstanceId>${id}</InstanceId><LifecycleState>InService</LifecycleState><HealthStatus>Healthy</HealthStatus><AvailabilityZone>eu-west-1a</AvailabilityZone>`;

/** https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeAutoScalingGroups.html#API_DescribeAutoScalingGroups_Examples */
const groups: readonly string[] = [
  members(`<AutoScalingGroupARN>${named('web "1"', 1)}</AutoScalingGroupARN><AutoScalingGroupName>web "1"</AutoScalingGroupName>
    <VPCZoneIdentifier>subnet-0a1,subnet-0b2</VPCZoneIdentifier><MinSize>1</MinSize><PredictedCapacity>4</PredictedCapacity>
    <LaunchTemplate><LaunchTemplateId>lt-0a1</LaunchTemplateId><Version>$Latest</Version></LaunchTemplate>
    <TargetGroupARNs>${members(targets)}</TargetGroupARNs><LoadBalancerNames>${members('classic')}</LoadBalancerNames>
    <Instances>${members(instance('i-0b2'), instance('i-0a1'))}</Instances><ServiceLinkedRoleARN>${serviceRole}</ServiceLinkedRoleARN>
    <HealthCheckType>HEALTH_OF_TOMORROW</HealthCheckType>
    <Tags>${members('<Key>team</Key><Value>web</Value><PropagateAtLaunch>true</PropagateAtLaunch>')}</Tags>`),
  members(
    `<AutoScalingGroupARN>${named('mixed', 2)}</AutoScalingGroupARN><AutoScalingGroupName>mixed</AutoScalingGroupName>
    <VPCZoneIdentifier></VPCZoneIdentifier><MixedInstancesPolicy><LaunchTemplate>
    <LaunchTemplateSpecification><LaunchTemplateId>lt-0a1</LaunchTemplateId></LaunchTemplateSpecification>
    <Overrides>${members('<LaunchTemplateSpecification><LaunchTemplateId>lt-0b2</LaunchTemplateId></LaunchTemplateSpecification>')}</Overrides>
    </LaunchTemplate></MixedInstancesPolicy>`,
    `<AutoScalingGroupARN>${named('old', 3)}</AutoScalingGroupARN><LaunchConfigurationName>old</LaunchConfigurationName>`,
  ),
];

/** https://docs.aws.amazon.com/autoscaling/ec2/APIReference/API_DescribeLaunchConfigurations.html */
const configurations: readonly string[] = [
  members(`<LaunchConfigurationARN>${configuration}</LaunchConfigurationARN><LaunchConfigurationName>old</LaunchConfigurationName>
    <UserData>cGxhbnRlZC1zY3JpcHQ=</UserData><SecurityGroups>${members('sg-0a1')}</SecurityGroups>
    <IamInstanceProfile>web</IamInstanceProfile><InstanceType>z9.mega</InstanceType>`),
  members(`<LaunchConfigurationARN>${configuration}er</LaunchConfigurationARN>`),
];

function answer({ operation, parameters }: Asked): Answer {
  const at = Number(parameters.NextToken ?? 0);
  const [list, pages] =
    operation === 'DescribeAutoScalingGroups'
      ? ['AutoScalingGroups', groups]
      : ['LaunchConfigurations', configurations];
  const next = at + 1 < pages.length ? `<NextToken>${at + 1}</NextToken>` : '';
  return queryAnswer(operation, `<${list}>${pages[at]}</${list}>${next}`);
}

describe('Auto Scaling', () => {
  let served: Served;
  before(async () => {
    served = await serve(answer);
  });
  after(() => served.close());

  it('knows these types, containers first', () => {
    assert.deepEqual(
      autoscalingTypes.map(({ id }) => id),
      ['aws.autoscaling.autoScalingGroup', 'aws.autoscaling.launchConfiguration'],
    );
  });

  it('lists groups with their subnets, and without what changes by itself', async () => {
    const { found, pages, diagnosis } = await readAt(served.endpoint, autoScalingGroup, regionOf(own));
    assert.deepEqual([pages, diagnosis], [[1, 2], undefined]);
    const [web, mixed] = found;
    assert.deepEqual([web?.id, web?.name, web?.tags], [named('web "1"', 1), 'web "1"', { team: 'web' }]);
    assert.deepEqual(web?.properties.VPCZoneIdentifier, ['subnet-0a1', 'subnet-0b2']);
    assert.deepEqual(mixed?.properties.VPCZoneIdentifier, []);
    assert.deepEqual(web?.properties.Instances, [
      { InstanceId: 'i-0a1', AvailabilityZone: 'eu-west-1a' },
      { InstanceId: 'i-0b2', AvailabilityZone: 'eu-west-1a' },
    ]);
    assert.equal(web?.properties.PredictedCapacity, undefined);
    const asked = served.asked.filter(({ operation }) => operation === 'DescribeAutoScalingGroups');
    assert.deepEqual(
      asked.map(({ parameters }) => [parameters.MaxRecords, parameters.NextToken]),
      [
        ['100', undefined],
        ['100', '1'],
      ],
    );
  });

  it('lists launch configurations without their scripts', async () => {
    const { found, pages, diagnosis } = await readAt(served.endpoint, launchConfiguration, regionOf(own));
    assert.deepEqual([pages, diagnosis, found[0]?.name], [[1, 1], undefined, 'old']);
    assert.ok(!JSON.stringify(found).includes('cGxhbnRlZC1zY3JpcHQ'));
  });

  it('relates groups to what they launch, where, and for whom', async () => {
    const readings = await Promise.all(autoscalingTypes.map((type) => readAt(served.endpoint, type, regionOf(own))));
    const elsewhere = {
      ...standIn(launchConfiguration.id, 'elsewhere', { LaunchConfigurationName: 'old' }),
      region: 'us-east-1',
    };
    const profile = standIn(instanceProfile.id, `arn:aws:iam::${own}:instance-profile/web`);
    const resources = [...readings.flatMap(({ found }) => found), elsewhere, profile];
    assert.deepEqual(relationsOf(resources), [
      'i-0a1? is managed by web "1"',
      'i-0b2? is managed by web "1"',
      'mixed uses lt-0a1?',
      'mixed uses lt-0b2?',
      'old uses old',
      'old uses sg-0a1?',
      'old uses web',
      'web "1" is attached to 73e2d6bc24d8a067?',
      'web "1" is attached to classic?',
      'web "1" runs in subnet-0a1?',
      'web "1" runs in subnet-0b2?',
      'web "1" uses AWSServiceRoleForAutoScaling?',
      'web "1" uses lt-0a1?',
    ]);
  });
});
