import assert from 'node:assert/strict';
import { certificate } from '../../src/clouds/aws/acm/certificate.ts';
import { ec2Types } from '../../src/clouds/aws/ec2/types.ts';
import { classicLoadBalancer } from '../../src/clouds/aws/elasticloadbalancing/classicLoadBalancer.ts';
import { listener } from '../../src/clouds/aws/elasticloadbalancing/listener.ts';
import { listenerRule } from '../../src/clouds/aws/elasticloadbalancing/listenerRule.ts';
import { loadBalancer } from '../../src/clouds/aws/elasticloadbalancing/loadBalancer.ts';
import { targetGroup } from '../../src/clouds/aws/elasticloadbalancing/targetGroup.ts';
import { elasticloadbalancingTypes } from '../../src/clouds/aws/elasticloadbalancing/types.ts';
import { lambdaFunction } from '../../src/clouds/aws/lambda/function.ts';
import type { Resource } from '../../src/model/resource.ts';
import { queryAnswer, queryRefusal, readAt, relationsOf, standIn } from './readType.ts';
import { type Answer, type Asked, own, regionOf, type Served, serve } from './support.ts';

const elb = `arn:aws:elasticloadbalancing:eu-west-1:${own}`;
const web = `${elb}:loadbalancer/app/Web/50dc6c495c0c9188`;
const inner = `${elb}:loadbalancer/net/inner/50dc6c495c0c9199`;
const secure = `${elb}:listener/app/Web/50dc6c495c0c9188/f2f7dc8efc522ab2`;
const rule = `${elb}:listener-rule/app/Web/50dc6c495c0c9188/f2f7dc8efc522ab2/9683b2d02a6cabee`;
const group = (name: string, id: string): string => `${elb}:targetgroup/${name}/${id}`;
const blue = group('blue', '73e2d6bc24d8a067');
const green = group('green', '73e2d6bc24d8a068');
const addresses = group('addresses', '73e2d6bc24d8a069');
const functions = group('functions', '73e2d6bc24d8a06a');
const behind = group('behind', '73e2d6bc24d8a06b');
const worker = `arn:aws:lambda:eu-west-1:${own}:function:worker`;
const arn = (kind: string, id: string): string => `arn:aws:ec2:eu-west-1:${own}:${kind}/${id}`;
const members = (...all: string[]): string => all.map((one) => `<member>${one}</member>`).join('');

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeLoadBalancers.html#API_DescribeLoadBalancers_Examples */
const balancers: readonly string[] = [
  members(`<LoadBalancerArn>${web}</LoadBalancerArn><LoadBalancerName>Web</LoadBalancerName><Scheme>internet-facing</Scheme>
    <DNSName>Web-424835706.eu-west-1.elb.amazonaws.com</DNSName><VpcId>vpc-0a1</VpcId><Type>application</Type>
    <CreatedTime>2016-03-25T21:26:12.920Z</CreatedTime><State><Code>code_of_tomorrow</Code></State>
    <SecurityGroups>${members('sg-0a1')}</SecurityGroups>
    <AvailabilityZones>${members('<SubnetId>subnet-0a1</SubnetId><ZoneName>eu-west-1a</ZoneName>', '<SubnetId>subnet-0b2</SubnetId>')}</AvailabilityZones>`),
  members(
    `<LoadBalancerArn>${inner}</LoadBalancerArn><LoadBalancerName>inner</LoadBalancerName><Type>network</Type>
    <AvailabilityZones>${members(
      `<SubnetId>subnet-0a1</SubnetId><LoadBalancerAddresses>${members('<AllocationId>eipalloc-0a1</AllocationId>')}</LoadBalancerAddresses>`,
    )}</AvailabilityZones>`,
    ...Array.from({ length: 20 }, (_, at) => `<LoadBalancerArn>${elb}:loadbalancer/gwy/more/${at}</LoadBalancerArn>`),
  ),
];

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeListeners.html, with weights */
const listeners: readonly string[] = [
  members(`<ListenerArn>${secure}</ListenerArn><LoadBalancerArn>${web}</LoadBalancerArn><Port>443</Port><Protocol>HTTPS</Protocol>
    <Certificates>${members(`<CertificateArn>arn:aws:acm:eu-west-1:${own}:certificate/12345678-1234-1234-1234-123456789011</CertificateArn>`)}</Certificates>
    <DefaultActions>${members(
      '<Type>authenticate-oidc</Type><AuthenticateOidcConfig><ClientSecret>planted</ClientSecret></AuthenticateOidcConfig>',
      `<Type>forward</Type><ForwardConfig><TargetGroups>${members(
        `<TargetGroupArn>${blue}</TargetGroupArn><Weight>9</Weight>`,
        `<TargetGroupArn>${green}</TargetGroupArn><Weight>1</Weight>`,
      )}</TargetGroups></ForwardConfig>`,
    )}</DefaultActions>`),
  members(
    `<ListenerArn>${elb}:listener/app/Web/50dc6c495c0c9188/0467ef3c8400ae65</ListenerArn><Port>80</Port><Protocol>HTTP</Protocol>
    <DefaultActions>${members('<Type>redirect</Type><RedirectConfig><Port>443</Port></RedirectConfig>')}</DefaultActions>`,
    `<ListenerArn>${elb}:listener/gwy/more/0/0467ef3c8400ae66</ListenerArn>`,
  ),
];

/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeRules.html */
const rules: readonly string[] = [
  members(`<RuleArn>${rule}</RuleArn><Priority>10</Priority><IsDefault>false</IsDefault>
    <Actions>${members(`<Type>forward</Type><TargetGroupArn>${functions}</TargetGroupArn>`)}</Actions>
    <Conditions>${members(`<Field>path-pattern</Field><Values>${members('/&lt;img src=x&gt;')}</Values>`)}</Conditions>`),
  members(`<RuleArn>${rule}0</RuleArn><Priority>default</Priority><IsDefault>true</IsDefault>
    <Actions>${members(`<Type>forward</Type><TargetGroupArn>${blue}</TargetGroupArn>`)}</Actions>`),
];

const groupOf = (id: string, type: string, more = ''): string =>
  `<TargetGroupArn>${id}</TargetGroupArn><TargetGroupName>${id.split('/')[1]}</TargetGroupName><TargetType>${type}</TargetType>${more}`;
/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetGroups.html */
const groups: readonly string[] = [
  members(
    groupOf(blue, 'instance', `<VpcId>vpc-0a1</VpcId><LoadBalancerArns>${members(web)}</LoadBalancerArns>`),
    groupOf(green, 'type-of-tomorrow', '<VpcId>vpc-0a1</VpcId>'),
  ),
  members(
    groupOf(addresses, 'ip', '<VpcId>vpc-0a1</VpcId>'),
    groupOf(functions, 'lambda'),
    groupOf(behind, 'alb', '<VpcId>vpc-0a1</VpcId>'),
  ),
];

const target = (id: string, more = '', state = 'healthy'): string =>
  `<Target><Id>${id}</Id>${more}</Target><TargetHealth><State>${state}</State></TargetHealth>`;
/** https://docs.aws.amazon.com/elasticloadbalancing/latest/APIReference/API_DescribeTargetHealth.html */
const targets: Readonly<Record<string, string>> = {
  [blue]: members(
    target('i-0f76fade', '<Port>8080</Port>', 'unhealthy'),
    target('i-0f76fade', '<Port>80</Port>'),
    target('i-0a1', '<Port>80</Port>'),
    target('i-0b2', '<Port>80</Port>', 'draining'),
  ),
  [addresses]: members(
    target('10.0.1.5', '<Port>80</Port>'),
    target('10.0.1.5', '<Port>81</Port>'),
    target('2001:db8::5'),
    target('10.0.1.9', '<AvailabilityZone>all</AvailabilityZone>'),
    target('10.0.1.200'),
  ),
  [functions]: members(target(worker)),
  [behind]: members(target(web, '<Port>443</Port>')),
};

/** https://docs.aws.amazon.com/elasticloadbalancing/2012-06-01/APIReference/API_DescribeLoadBalancers.html */
const classics: readonly string[] = [
  members(`<LoadBalancerName>old</LoadBalancerName><DNSName>old-123.eu-west-1.elb.amazonaws.com</DNSName><VPCId>vpc-0a1</VPCId>
    <Scheme>internal</Scheme><Subnets>${members('subnet-0a1')}</Subnets><SecurityGroups>${members('sg-0a1')}</SecurityGroups>
    <Instances>${members('<InstanceId>i-0f76fade</InstanceId>', '<InstanceId>i-0a1</InstanceId>')}</Instances>
    <ListenerDescriptions>${members(
      `<Listener><Protocol>HTTPS</Protocol><LoadBalancerPort>443</LoadBalancerPort>
      <SSLCertificateId>arn:aws:acm:eu-west-1:${own}:certificate/12345678-1234-1234-1234-123456789013</SSLCertificateId></Listener>`,
    )}</ListenerDescriptions>`),
  members('<LoadBalancerName>older</LoadBalancerName>'),
];

function answer({ operation, parameters }: Asked): Answer {
  const paged = (list: string, pages: readonly string[]): Answer => {
    const at = Number(parameters.Marker ?? 0);
    const next = at + 1 < pages.length ? `<NextMarker>${at + 1}</NextMarker>` : '';
    return queryAnswer(operation, `<${list}>${pages[at] ?? ''}</${list}>${next}`);
  };
  // Both generations of the service have operations of the same names.
  const isClassic = parameters.Version === '2012-06-01';
  switch (operation) {
    case 'DescribeLoadBalancers':
      return isClassic ? paged('LoadBalancerDescriptions', classics) : paged('LoadBalancers', balancers);
    case 'DescribeListeners':
      return paged('Listeners', listeners);
    case 'DescribeListenerCertificates':
      return paged('Certificates', [
        members(
          `<CertificateArn>arn:aws:acm:eu-west-1:${own}:certificate/12345678-1234-1234-1234-123456789011</CertificateArn><IsDefault>true</IsDefault>`,
        ),
        members(
          `<CertificateArn>arn:aws:acm:eu-west-1:${own}:certificate/12345678-1234-1234-1234-123456789012</CertificateArn>`,
        ),
      ]);
    case 'DescribeRules':
      return paged('Rules', rules);
    case 'DescribeTargetGroups':
      return paged('TargetGroups', groups);
    case 'DescribeTargetHealth': {
      const given = targets[parameters.TargetGroupArn ?? ''];
      return given === undefined
        ? queryRefusal
        : queryAnswer(operation, `<TargetHealthDescriptions>${given}</TargetHealthDescriptions>`);
    }
    default: {
      const named = isClassic ? 'LoadBalancerName' : 'ResourceArn';
      const tagged = Object.entries(parameters).filter(([name]) => name.startsWith(`${named}s.member.`));
      const tags = `<Tags>${members('<Key>team</Key><Value>"&lt;b&gt;</Value>')}</Tags>`;
      const described = tagged.map(([, value]) => `<${named}>${value}</${named}>${tags}`);
      return queryAnswer(operation, `<TagDescriptions>${members(...described)}</TagDescriptions>`);
    }
  }
}

describe('Elastic Load Balancing', () => {
  let served: Served;
  const region = regionOf(own);
  const asked = (operation: string): number => served.asked.filter((one) => one.operation === operation).length;
  beforeEach(async () => {
    served = await serve(answer);
  });
  afterEach(() => served.close());

  it('knows these types, containers first', () => {
    assert.deepEqual(
      elasticloadbalancingTypes.map(({ id }) => id),
      [
        'aws.elasticloadbalancing.loadBalancer',
        'aws.elasticloadbalancing.listener',
        'aws.elasticloadbalancing.listenerRule',
        'aws.elasticloadbalancing.targetGroup',
        'aws.elasticloadbalancing.classicLoadBalancer',
      ],
    );
  });

  it('lists load balancers of every kind in their VPC, with the tags of 20 in a call', async () => {
    const { found, pages, diagnosis } = await readAt(served.endpoint, loadBalancer, region);
    assert.deepEqual([pages, diagnosis], [[1, 21], undefined]);
    assert.deepEqual([asked('DescribeLoadBalancers'), asked('DescribeTags')], [2, 3]);
    assert.equal(
      served.asked.find(({ operation }) => operation === 'DescribeLoadBalancers')?.parameters.PageSize,
      '400',
    );
    const [first, second] = found;
    assert.deepEqual(first?.tags, { team: '"<b>' });
    assert.deepEqual([first?.name, first?.parent], ['Web', arn('vpc', 'vpc-0a1')]);
    assert.equal(second?.parent, region.id);
    assert.deepEqual(loadBalancer.aliases?.(first as Resource), [
      'Web-424835706.eu-west-1.elb.amazonaws.com',
      'web-424835706.eu-west-1.elb.amazonaws.com',
      'dualstack.web-424835706.eu-west-1.elb.amazonaws.com',
    ]);
    assert.deepEqual(loadBalancer.aliases?.(second as Resource), []);
  });

  it('lists listeners with all their certificates, and the rules beside the default one', async () => {
    const parent = standIn(loadBalancer.id, web);
    const { found, diagnosis } = await readAt(served.endpoint, listener, parent);
    assert.deepEqual(
      found.map(({ name, parent }) => [name, parent]),
      [
        ['HTTPS:443', web],
        ['HTTP:80', web],
        ['0467ef3c8400ae66', web],
      ],
    );
    assert.deepEqual([diagnosis, asked('DescribeListenerCertificates')], [undefined, 2], 'two pages of the only one');
    assert.deepEqual(found[0]?.properties.Certificates, [
      {
        CertificateArn: `arn:aws:acm:eu-west-1:${own}:certificate/12345678-1234-1234-1234-123456789011`,
        IsDefault: true,
      },
      { CertificateArn: `arn:aws:acm:eu-west-1:${own}:certificate/12345678-1234-1234-1234-123456789012` },
    ]);
    const rules = await readAt(served.endpoint, listenerRule, standIn(listener.id, secure));
    assert.deepEqual(
      rules.found.map(({ id, name, parent }) => [id, name, parent]),
      [[rule, 'Rule 10', secure]],
    );
  });

  it('lists target groups with what is registered, whatever its health', async () => {
    const { found, diagnosis } = await readAt(served.endpoint, targetGroup, region);
    assert.equal(found.length, 5);
    assert.deepEqual(
      [diagnosis?.kind, diagnosis?.problem.operation],
      ['denied', 'elasticloadbalancing:DescribeTargetHealth'],
    );
    const [instances, refused, , lambda] = found;
    assert.deepEqual(instances?.properties.Targets, [
      { Id: 'i-0a1', Port: 80 },
      { Id: 'i-0f76fade', Port: 80 },
      { Id: 'i-0f76fade', Port: 8080 },
    ]);
    assert.equal(refused?.properties.Targets, undefined);
    assert.equal(lambda?.parent, region.id);
    assert.deepEqual([asked('DescribeTargetHealth'), asked('DescribeTags')], [5, 2]);
  });

  it('lists classic load balancers', async () => {
    const { found, pages, diagnosis } = await readAt(served.endpoint, classicLoadBalancer, region);
    assert.deepEqual([pages, diagnosis], [[1, 1], undefined]);
    assert.deepEqual(
      found.map(({ id, parent, tags }) => [id, parent, tags]),
      [
        [`${elb}:loadbalancer/old`, arn('vpc', 'vpc-0a1'), { team: '"<b>' }],
        [`${elb}:loadbalancer/older`, region.id, { team: '"<b>' }],
      ],
    );
    assert.doesNotMatch(web, classicLoadBalancer.identifier?.pattern ?? /^/);
    assert.doesNotMatch(`${elb}:loadbalancer/old`, loadBalancer.identifier?.pattern ?? /^/);
  });

  it('leads from balancers over listeners and rules to instances, addresses, functions and other balancers', async () => {
    const readings = await Promise.all([
      readAt(served.endpoint, loadBalancer, region),
      readAt(served.endpoint, listener, standIn(loadBalancer.id, web)),
      readAt(served.endpoint, listenerRule, standIn(listener.id, secure)),
      readAt(served.endpoint, targetGroup, region),
      readAt(served.endpoint, classicLoadBalancer, region),
    ]);
    const face = (id: string, VpcId: string, PrivateIpAddress: string): Resource =>
      standIn('aws.ec2.networkInterface', arn('network-interface', id), {
        VpcId,
        PrivateIpAddresses: [{ PrivateIpAddress: '10.0.1.4' }, { PrivateIpAddress }],
        Ipv6Addresses: [{ Ipv6Address: `2001:db8::${id.slice(-1)}` }],
      });
    const resources = [
      ...readings.flatMap(({ found }) => found),
      face('eni-05', 'vpc-0a1', '10.0.1.5'),
      face('eni-06', 'vpc-0b2', '10.0.1.5'),
      face('eni-07', 'vpc-0a1', '10.0.1.9'),
    ];
    const told = relationsOf(resources);
    const [b, g, a, f, x] = [blue, green, addresses, functions, behind].map((id) => id.split('/').at(-1));
    const expected = [
      '50dc6c495c0c9188 is protected by sg-0a1?',
      `50dc6c495c0c9188 routes to ${b}`,
      '50dc6c495c0c9188 runs in subnet-0a1?',
      '50dc6c495c0c9188 runs in subnet-0b2?',
      '50dc6c495c0c9199 runs in subnet-0a1?',
      '50dc6c495c0c9199 uses eipalloc-0a1?',
      `${b} routes to i-0a1?`,
      `${b} routes to i-0f76fade?`,
      `${a} routes to eni-05`,
      `${f} routes to worker?`,
      `${x} routes to 50dc6c495c0c9188`,
      `9683b2d02a6cabee routes to ${f}`,
      'f2f7dc8efc522ab2 uses 12345678-1234-1234-1234-123456789012?',
      'f2f7dc8efc522ab2 uses 12345678-1234-1234-1234-123456789011?',
      `f2f7dc8efc522ab2 routes to ${b}`,
      `f2f7dc8efc522ab2 routes to ${g}`,
      'old is protected by sg-0a1?',
      'old uses 12345678-1234-1234-1234-123456789013?',
      'old routes to i-0a1?',
      'old routes to i-0f76fade?',
      'old runs in subnet-0a1?',
    ];
    assert.deepEqual(told, expected.sort());
  });
});
