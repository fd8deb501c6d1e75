import assert from 'node:assert/strict';
import { classicLoadBalancer } from '../../src/clouds/aws/elasticloadbalancing/classicLoadBalancer.ts';
import { listener } from '../../src/clouds/aws/elasticloadbalancing/listener.ts';
import { listenerRule } from '../../src/clouds/aws/elasticloadbalancing/listenerRule.ts';
import { loadBalancer } from '../../src/clouds/aws/elasticloadbalancing/loadBalancer.ts';
import { targetGroup } from '../../src/clouds/aws/elasticloadbalancing/targetGroup.ts';
import { elasticloadbalancingTypes } from '../../src/clouds/aws/elasticloadbalancing/types.ts';
import type { Resource } from '../../src/model/resource.ts';
import {
  addresses,
  arn,
  behind,
  blue,
  elb,
  functions,
  green,
  loadBalancingAnswer,
  rule,
  secure,
  web,
} from './payloads/elasticloadbalancing.ts';
import { readAt, relationsOf, standIn } from './readType.ts';
import { own, regionOf, type Served, serve } from './support.ts';

describe('Elastic Load Balancing', () => {
  let served: Served;
  const region = regionOf(own);
  const asked = (operation: string): number => served.asked.filter((one) => one.operation === operation).length;
  beforeEach(async () => {
    served = await serve(loadBalancingAnswer);
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
