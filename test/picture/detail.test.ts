import assert from 'node:assert/strict';
import { awsTypes } from '../../src/clouds/aws/types.ts';
import { azureTypes } from '../../src/clouds/azure/types.ts';
import { leftOutBy } from '../../src/picture/detail.ts';
import { drawPicture } from '../../src/picture/drawPicture.ts';
import { defaultView, type View } from '../../src/picture/view.ts';
import { Estate } from './estate.ts';

const types = new Map([...awsTypes, ...azureTypes].map((type) => [type.id, type]));

describe('the detail of a picture', () => {
  it('is told by what architects draw', () => {
    const calm = leftOutBy('calm', types, []);
    const essentials = leftOutBy('essentials', types, []);
    const weight = (type: string): string => {
      assert.ok(types.has(type), type);
      if (calm?.type(type)) return 'quiet';
      return essentials?.type(type) ? 'supporting' : 'essential';
    };
    const expected = {
      quiet: ['aws.ec2.networkInterface', 'aws.ec2.volume', 'aws.logs.logGroup', 'azure.compute.disk', 'aws.kms.alias'],
      supporting: [
        'aws.iam.role',
        'aws.kms.key',
        'aws.ec2.routeTable',
        'aws.route53.recordSet',
        'aws.ec2.securityGroup',
      ],
      essential: [
        'aws.ec2.natGateway',
        'aws.ec2.internetGateway',
        'aws.ec2.vpcPeeringConnection',
        'aws.ec2.transitGateway',
        'aws.elasticloadbalancing.loadBalancer',
        'aws.elasticloadbalancing.targetGroup',
        'aws.route53.hostedZone',
        'azure.network.virtualHub',
        'azure.network.virtualNetworkGateway',
        'azure.network.privateDnsZone',
      ],
    };
    for (const [kind, ids] of Object.entries(expected)) for (const id of ids) assert.equal(weight(id), kind, id);
  });

  it('knows what AWS and Azure made by themselves', () => {
    const made = (type: string, name: string, properties = {}): boolean | undefined =>
      types.get(type)?.byProvider?.({ id: name, name, properties });
    assert.equal(made('aws.ec2.vpc', 'main', { IsDefault: true }), true);
    assert.equal(made('aws.ec2.vpc', 'main', { IsDefault: false }), false);
    assert.equal(made('aws.ec2.subnet', 'a', { DefaultForAz: true }), true);
    assert.equal(made('aws.ec2.securityGroup', 'default', { GroupName: 'default' }), true);
    assert.equal(made('aws.kms.key', 'k', { KeyManager: 'CUSTOMER' }), false);
    assert.equal(made('aws.kms.alias', 'alias/aws/s3'), true);
    assert.equal(made('aws.iam.role', 'r', { Path: '/aws-service-role/rds.amazonaws.com/' }), true);
    assert.equal(made('aws.events.eventBus', 'orders'), false);
    assert.equal(made('azure.resources.resourceGroup', 'networkwatcherrg'), true);
  });

  describe('of an estate', () => {
    const view = (root: string, changes: Partial<View> = {}): View => ({ ...defaultView(root), ...changes });
    const estate = new Estate();
    estate.add('region', 'eu');
    estate.add('network', 'default', 'eu', 'default', { byProvider: true });
    estate.add('subnet', 'default-a', 'default', 'default-a', { byProvider: true });
    estate.add('gateway', 'igw', 'default');
    estate.add('network', 'main', 'eu');
    estate.add('server', 'web', 'main');
    estate.add('disk', 'disk', 'main');
    estate.add('group', 'sg', 'main');
    estate.stub('disk', 'gone', 'not-found', 'main');
    const drawn = (changes: Partial<View> = {}): string[] =>
      drawPicture(estate.facts(), view('eu', changes)).nodes.map(({ id }) => id);

    it('leaves out what accompanies, and a network of the provider in which nothing runs, and counts it', () => {
      assert.deepEqual(drawn(), ['eu', 'main', 'sg', 'web']);
      assert.equal(drawPicture(estate.facts(), view('eu')).hiddenByDetail, 4);
      assert.deepEqual(drawn({ detail: 'essentials' }), ['eu', 'main', 'web']);
      assert.equal(drawn({ detail: 'everything' }).length, 9);
    });

    it('shows what was asked for', () => {
      assert.ok(drawn({ shownTypes: ['test.disk'] }).includes('disk'));
      assert.ok(drawn({ opened: ['default-a'] }).includes('default-a'));
      assert.deepEqual(drawn({ filter: { types: ['test.disk'] } }), ['eu', 'main', 'disk', 'gone']);
    });

    it('hides nothing where nothing else would be left', () => {
      const disks = new Estate();
      disks.add('subnet', 'subnet');
      disks.add('disk', 'disk', 'subnet');
      const picture = drawPicture(disks.facts(), view('subnet', { opened: ['disk'] }));
      assert.deepEqual([picture.nodes.length, picture.hiddenByDetail], [2, 0]);
    });
  });
});
