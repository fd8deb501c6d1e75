import assert from 'node:assert/strict';
import { ec2Types } from '../../src/clouds/aws/ec2/types.ts';
import type { Resource } from '../../src/model/resource.ts';
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';
import { arn, balancer, directConnect, ec2NetworkAnswer } from './payloads/ec2Network.ts';
import { type Reading, readAt, relationsOf, standIn } from './readType.ts';
import { type Asked, member, own, regionOf, type Served, serve } from './support.ts';

describe('what networks consist of in EC2', () => {
  let served: Served;
  const readOf = (wanted: string): Promise<Reading> => {
    const type = ec2Types.find(({ id }) => id === wanted);
    assert.ok(type, wanted);
    return readAt(served.endpoint, type, regionOf(own));
  };
  const asked = (operation: string): Asked[] => served.asked.filter((one) => one.operation === operation);
  beforeEach(async () => {
    served = await serve(ec2NetworkAnswer);
  });
  afterEach(() => served.close());

  it('is listed to the last page, by who owns it and in what contains it', async () => {
    const ids = [
      'aws.ec2.networkAcl',
      'aws.ec2.transitGateway',
      'aws.ec2.transitGatewayAttachment',
      'aws.ec2.vpnGateway',
      'aws.ec2.customerGateway',
      'aws.ec2.vpnConnection',
      'aws.ec2.egressOnlyInternetGateway',
      'aws.ec2.vpcEndpointService',
      'aws.ec2.flowLog',
    ];
    const found: Resource[] = [];
    for (const id of ids) {
      const reading = await readOf(id);
      assert.equal(reading.diagnosis, undefined, id);
      found.push(...reading.found);
    }
    const contained = found.map(({ id, parent = '' }) => [id, parent.startsWith('arn:') ? parent : '']);
    assert.deepEqual(contained, [
      [arn('network-acl', 'acl-0a1'), arn('vpc', 'vpc-0a1')],
      [arn('network-acl', 'acl-0b2', member), arn('vpc', 'vpc-0b2', member)],
      [arn('transit-gateway', 'tgw-0a1', member), ''],
      [arn('transit-gateway-attachment', 'tgw-attach-0a1'), ''],
      [arn('transit-gateway-attachment', 'tgw-attach-0b2'), ''],
      [arn('transit-gateway-attachment', 'tgw-attach-0c3', member), ''],
      [arn('transit-gateway-attachment', 'tgw-attach-0d4', member), ''],
      [arn('transit-gateway-attachment', 'tgw-attach-0e5'), ''],
      [arn('vpn-gateway', 'vgw-0a1'), arn('vpc', 'vpc-0a1')],
      [arn('vpn-gateway', 'vgw-0b2'), ''],
      [arn('customer-gateway', 'cgw-0a1'), ''],
      [arn('vpn-connection', 'vpn-0a1'), ''],
      [arn('vpn-connection', 'vpn-0b2'), ''],
      [arn('egress-only-internet-gateway', 'eigw-0a1'), arn('vpc', 'vpc-0a1')],
      [arn('egress-only-internet-gateway', 'eigw-0b2'), ''],
      [arn('vpc-endpoint-service', 'vpce-svc-0a1'), ''],
      [arn('vpc-endpoint-service', 'vpce-svc-0b2'), ''],
      [arn('vpc-flow-log', 'fl-0a1'), ''],
      [arn('vpc-flow-log', 'fl-0b2'), ''],
    ]);
    assert.equal(found[0]?.name, '<b>"];import os#');
  });

  it('keeps prefix lists of people with their entries, and none of those that AWS has everywhere', async () => {
    const { found, diagnosis } = await readOf('aws.ec2.prefixList');
    assert.equal(diagnosis, undefined);
    assert.deepEqual(
      found.map(({ id, name, properties }) => [id, name, properties.Entries]),
      [[arn('prefix-list', 'pl-0a1', member), 'offices', [{ Cidr: '192.0.2.0/24' }, { Cidr: '198.51.100.0/24' }]]],
    );
    assert.equal(asked('GetManagedPrefixListEntries').length, 2, 'two pages of one list');
  });

  it('asks for both ends of attachments in a call for each kind and page that has any', async () => {
    const { found } = await readOf('aws.ec2.transitGatewayAttachment');
    const [network] = asked('DescribeTransitGatewayVpcAttachments');
    assert.deepEqual(found[0]?.properties.SubnetIds, ['subnet-0a1', 'subnet-0b2']);
    assert.equal(network?.parameters['Filter.1.Value.1'], 'tgw-attach-0a1');
    assert.equal(network?.parameters['Filter.1.Value.2'], undefined);
    assert.equal(asked('DescribeTransitGatewayVpcAttachments').length, 1);
    assert.equal(asked('DescribeTransitGatewayPeeringAttachments').length, 1);
  });

  it('keeps a route table whose routes it may not see, and says that they are missing', async () => {
    const { found, diagnosis } = await readOf('aws.ec2.transitGatewayRouteTable');
    assert.deepEqual([diagnosis?.kind, diagnosis?.problem.operation], ['denied', 'ec2:SearchTransitGatewayRoutes']);
    const [table, other] = found;
    assert.deepEqual([found.length, other?.properties.Routes], [2, undefined]);
    assert.equal(table?.parent, arn('transit-gateway', 'tgw-0a1'));
    assert.equal(table?.properties.AdditionalRoutesAvailable, true);
  });

  it('reads what templates launch in one list, and their tags in a call for each page, without any script', async () => {
    const { found, pages, diagnosis } = await readOf('aws.ec2.launchTemplate');
    assert.deepEqual([pages, diagnosis], [[1, 1], undefined]);
    assert.deepEqual(
      asked('DescribeLaunchTemplateVersions').map(({ parameters }) => parameters['LaunchTemplateVersion.1']),
      ['$Default', '$Default'],
    );
    assert.equal(asked('DescribeLaunchTemplates').length, 2);
    const [web] = found;
    assert.deepEqual([web?.name, web?.tags, web?.properties.LatestVersionNumber], ['web', { team: 'web' }, 5]);
    assert.ok(!JSON.stringify(found).includes('cGxhbnRlZC1zY3JpcHQ'));
  });

  it('keeps no key of a VPN connection', async () => {
    const { found } = await readOf('aws.ec2.vpnConnection');
    assert.doesNotMatch(JSON.stringify(found), /planted|acceptedRouteCount/i);
    assert.match(JSON.stringify(found[0]?.properties.Options), /203\.0\.113\.3/);
  });

  it('relates everything to what it connects, routes to and protects', async () => {
    const found: Resource[] = [];
    for (const { id } of ec2Types) found.push(...(await readOf(id)).found);
    found.push(
      standIn('aws.elasticloadbalancing.loadBalancer', balancer),
      standIn('aws.directconnect.gateway', directConnect),
    );
    const told = relationsOf(found).filter((one) => !/^(?:eni|i)-/.test(one));
    assert.deepEqual(told.sort(), [
      'acl-0a1 is attached to subnet-0a1?',
      'fl-0a1 reads from vpc-0a1?',
      'fl-0a1 sends to flows?',
      'fl-0b2 reads from tgw-attach-0a1',
      'lt-0a1 uses sg-0a1',
      'lt-0a1 uses sg-0b2?',
      'lt-0a1 uses subnet-0a1?',
      'rtb-0a1 routes to eigw-0a1',
      'rtb-0a1 routes to tgw-0a1',
      'rtb-0a1 routes to vgw-0a1',
      'rtb-0a1 routes to vgw-0b2',
      'rtb-0a1 routes to vpce-0b2',
      'rtb-0a1 uses pl-0a1',
      'sg-0a1 allows traffic from pl-0a1',
      'sg-0a1 allows traffic from sg-0b2?',
      'sg-0a1 allows traffic from sg-0c3?',
      'sg-0a1 allows traffic from sg-0d4?',
      'tgw-attach-0a1 connects tgw-0a1',
      'tgw-attach-0a1 connects vpc-0a1?',
      'tgw-attach-0a1 runs in subnet-0a1?',
      'tgw-attach-0a1 runs in subnet-0b2?',
      'tgw-attach-0b2 connects tgw-0a1',
      'tgw-attach-0b2 connects vpn-0a1',
      `tgw-attach-0c3 connects ${directConnect.slice(-36)}`,
      'tgw-attach-0c3 connects tgw-0a1',
      'tgw-attach-0d4 connects tgw-0a1',
      'tgw-attach-0d4 connects tgw-0f6?',
      'tgw-rtb-0a1 routes to tgw-attach-0a1',
      'tgw-rtb-0a1 routes to tgw-attach-0b2',
      'tgw-rtb-0a1 serves tgw-attach-0a1',
      'tgw-rtb-0a1 serves tgw-attach-0b2',
      'tgw-rtb-0a1 serves tgw-attach-0c3',
      'tgw-rtb-0a1 serves tgw-attach-0d4',
      'tgw-rtb-0b2 routes to tgw-attach-0b2',
      'tgw-rtb-0b2 serves tgw-attach-0a1',
      'tgw-rtb-0b2 serves tgw-attach-0d4',
      'vpce-0a1 uses vpce-svc-0a1',
      'vpce-svc-0a1 routes to 0a1b2c3d4e5f6789',
      'vpn-0a1 connects cgw-0a1',
      'vpn-0a1 connects tgw-0a1',
      'vpn-0b2 connects vgw-0a1',
    ]);
  });

  it('shows with a relation between groups for which traffic it is', async () => {
    const { found } = await readOf('aws.ec2.securityGroup');
    const lists = await readOf('aws.ec2.prefixList');
    const resources = [...found, ...lists.found];
    const known = new Map(ec2Types.map((type) => [type.id, type]));
    const { relations } = relate({ survey: survey(resources, known), resources, wasRead: () => true });
    assert.deepEqual(
      relations.map(({ to, evidence }) => [to.slice(to.lastIndexOf('/') + 1), evidence.map(({ detail }) => detail)]),
      [
        ['sg-0b2', ['tcp 443']],
        ['sg-0c3', ['udp 8000-8100 voice']],
        ['sg-0d4', ['-1']],
        ['pl-0a1', ['tcp 443 offices']],
      ],
    );
  });
});
