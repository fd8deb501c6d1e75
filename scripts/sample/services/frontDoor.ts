import type { ServiceCall } from '../../../test/clouds/estate.ts';
import { type Fleet, image, type WebNetwork } from '../webNetwork.ts';
import { ireland } from '../workloads.ts';
import { arn, call, domain, type Place, role, roleArn, tagList } from './calls.ts';
import { alarm, topic } from './messages.ts';

/**
 * The way into a network in three tiers: a load balancer, what it routes to by path, and groups that keep fleets at their
 * size. Its ARN has the key `load balancer`, its DNS name `load balancer name`; target groups are called as their fleets.
 */
export function frontDoor(place: Place, web: WebNetwork): ServiceCall[] {
  const { name, owner, zones, application } = web;
  const [first, ...others] = application;
  if (first === undefined) return [];
  const Tags = tagList(owner);
  return [
    call(
      'acm',
      'request_certificate',
      { DomainName: `${name}.${domain}`, ValidationMethod: 'DNS', Tags },
      {
        certificate: 'CertificateArn',
      },
    ),
    call(
      'elbv2',
      'create_load_balancer',
      {
        Name: name,
        Type: 'application',
        Scheme: 'internet-facing',
        Subnets: zones.map((zone) => `@{public ${zone}}`),
        SecurityGroups: ['@{load balancer group}'],
        Tags,
      },
      {
        'load balancer': 'LoadBalancers[0].LoadBalancerArn',
        'load balancer name': 'LoadBalancers[0].DNSName',
        'load balancer zone': 'LoadBalancers[0].CanonicalHostedZoneId',
      },
    ),
    ...application.flatMap((fleet) => targetGroup(web, fleet)),
    call('elbv2', 'create_listener', {
      LoadBalancerArn: '@{load balancer}',
      Protocol: 'HTTP',
      Port: 80,
      DefaultActions: [
        { Type: 'redirect', RedirectConfig: { Protocol: 'HTTPS', Port: '443', StatusCode: 'HTTP_301' } },
      ],
      Tags,
    }),
    call(
      'elbv2',
      'create_listener',
      {
        LoadBalancerArn: '@{load balancer}',
        Protocol: 'HTTPS',
        Port: 443,
        SslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06',
        Certificates: [{ CertificateArn: '@{certificate}' }],
        DefaultActions: [{ Type: 'forward', TargetGroupArn: `@{${first.name} targets}` }],
        Tags,
      },
      { listener: 'Listeners[0].ListenerArn' },
    ),
    ...others.map((fleet, index) =>
      call('elbv2', 'create_rule', {
        ListenerArn: '@{listener}',
        Priority: (index + 1) * 10,
        Conditions: [{ Field: 'path-pattern', Values: [`/${fleet.name.split('-')[0]}/*`] }],
        Actions: [{ Type: 'forward', TargetGroupArn: `@{${fleet.name} targets}` }],
        Tags,
      }),
    ),
    ...(owner.environment === 'production' ? [...scaling(place, web, first), ...alarms(place, web)] : []),
  ];
}

function targetGroup({ owner, port }: WebNetwork, { name, count }: Fleet): ServiceCall[] {
  return [
    call(
      'elbv2',
      'create_target_group',
      {
        Name: name,
        Protocol: 'HTTP',
        Port: port,
        VpcId: '@{vpc}',
        TargetType: 'instance',
        HealthCheckPath: '/healthz',
        Tags: tagList(owner),
      },
      { [`${name} targets`]: 'TargetGroups[0].TargetGroupArn' },
    ),
    call('elbv2', 'register_targets', {
      TargetGroupArn: `@{${name} targets}`,
      Targets: Array.from({ length: count }, (_, index) => ({ Id: `@{${name}-${index + 1}}` })),
    }),
  ];
}

const serviceRole = call('iam', 'create_service_linked_role', { AWSServiceName: 'autoscaling.amazonaws.com' });

/** A group that holds the first fleet. Its instances are there already. */
function scaling(place: Place, { name, owner, zones }: WebNetwork, fleet: Fleet): ServiceCall[] {
  // An account has one such role for all regions.
  const forService = place.region === ireland ? [serviceRole] : [];
  return [
    ...forService,
    ...role({
      name: `${name}-server`,
      owner,
      trusts: 'ec2.amazonaws.com',
      managed: ['AmazonSSMManagedInstanceCore'],
      may: [{ Action: 'secretsmanager:GetSecretValue', Resource: arn(place, 'secretsmanager', `secret:${name}/*`) }],
    }),
    call('iam', 'create_instance_profile', { InstanceProfileName: `${name}-server` }),
    call('iam', 'add_role_to_instance_profile', {
      InstanceProfileName: `${name}-server`,
      RoleName: `${name}-server`,
    }),
    call('ec2', 'create_launch_template', {
      LaunchTemplateName: fleet.name,
      LaunchTemplateData: {
        ImageId: image.arm,
        InstanceType: fleet.type,
        SecurityGroupIds: ['@{application group}'],
        IamInstanceProfile: { Arn: roleArn(place.account, `${name}-server`).replace(':role/', ':instance-profile/') },
      },
      TagSpecifications: [{ ResourceType: 'launch-template', Tags: tagList(owner, fleet.name) }],
    }),
    call('autoscaling', 'create_auto_scaling_group', {
      AutoScalingGroupName: fleet.name,
      LaunchTemplate: { LaunchTemplateName: fleet.name, Version: '$Latest' },
      MinSize: 0,
      MaxSize: fleet.count * 3,
      DesiredCapacity: 0,
      VPCZoneIdentifier: zones.map((zone) => `@{app ${zone}}`).join(','),
      TargetGroupARNs: [`@{${fleet.name} targets}`],
      HealthCheckType: 'ELB',
      HealthCheckGracePeriod: 120,
      Tags: tagList(owner).map((tag) => ({ ...tag, PropagateAtLaunch: true })),
    }),
    call('autoscaling', 'attach_instances', {
      AutoScalingGroupName: fleet.name,
      InstanceIds: Array.from({ length: fleet.count }, (_, index) => `@{${fleet.name}-${index + 1}}`),
    }),
  ];
}

function alarms(place: Place, { name, owner }: WebNetwork): ServiceCall[] {
  const endpoint = `oncall+${owner.team.toLowerCase()}@${domain}`;
  return [
    ...topic(place, { name: `${name}-alarms`, owner, subscriptions: [{ protocol: 'email', endpoint }] }),
    alarm(place, {
      name: `${name}-server-errors`,
      namespace: 'AWS/ApplicationELB',
      metric: 'HTTPCode_ELB_5XX_Count',
      dimensions: { LoadBalancer: '@{load balancer after loadbalancer/}' },
      above: 25,
      topic: `${name}-alarms`,
    }),
  ];
}
