import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aws } from '../../src/clouds/aws/aws.ts';
import { azure } from '../../src/clouds/azure/azure.ts';
import type { ArmType } from '../../src/clouds/azure/azureType.ts';
import type { ExportedResource } from '../../src/export/excerpt.ts';
import { awsImports } from '../../src/export/terraform/awsImports.ts';
import { armTypes, azureImports } from '../../src/export/terraform/azureImports.ts';
import { hclString } from '../../src/export/terraform/hclText.ts';
import { resourceNames } from '../../src/export/terraform/resourceNames.ts';
import { terraform } from '../../src/export/terraform/terraform.ts';
import type { JsonObject } from '../../src/model/json.ts';
import { largeOrganizationInput, sampleInput, sampleTenantInput } from './estates.ts';
import { assertGolden } from './golden.ts';
import { parseHcl, terraformFormatted } from './hclFile.ts';
import { inputFor, textOf } from './inputs.ts';
import {
  emptyPicture,
  headerFor,
  hostileNames,
  hostilePicture,
  hugePicture,
  networkPicture,
  organizationPicture,
  widePicture,
} from './pictures.ts';

const account = '111111111111';
const subscription = '00000000-0000-0000-0000-000000000000';
const group = `/subscriptions/${subscription}/resourceGroups/Group1`;

function resource(type: string, id: string, more: Partial<ExportedResource> = {}): ExportedResource {
  const cloud = type.startsWith('azure.') ? { account: subscription } : { account, region: 'eu-west-1' };
  return { id, type, typeTitle: type, name: 'example', ...cloud, tags: {}, properties: {}, path: [], ...more };
}

/** A resource of Azure as it is kept: its id in small letters, and as Azure told it among its properties. */
function armResource(type: string, id: string, properties: JsonObject = {}): ExportedResource {
  return resource(type, id.toLowerCase(), { name: id.split('/').at(-1) ?? '', properties: { id, ...properties } });
}

async function written(resources: readonly ExportedResource[], redacted = false): Promise<string> {
  const picture = emptyPicture();
  const header = headerFor(picture, redacted ? { redacted } : {});
  const excerpt = async () => ({ resources, relations: [], others: [], coverage: [] });
  return textOf(terraform, inputFor(picture, { header, excerpt }));
}

async function imported(...resources: ExportedResource[]) {
  return parseHcl(await written(resources)).imports.map(({ to, id }) => [to.split('.')[0], id]);
}

async function namesFor(resources: readonly ExportedResource[]): Promise<ReadonlyMap<string, string>> {
  return new Map(parseHcl(await written(resources)).imports.map(({ to, id }) => [id, to]));
}

describe('Import blocks for Terraform', () => {
  it('stay as they are for the fixtures', async () => {
    for (const [name, picture] of [
      ['network', networkPicture()],
      ['organization', organizationPicture()],
      ['hostile', hostilePicture()],
      ['empty', emptyPicture()],
    ] as const) {
      const input = inputFor(picture);
      const text = await textOf(terraform, input);
      assert.equal(await textOf(terraform, input), text, 'the same input gives the same bytes');
      assertGolden(`${name}.tf`, text);
    }
  });

  it('are HCL in the format of "terraform fmt" for every fixture and for whole estates', async () => {
    const inputs = [
      ...[networkPicture(), organizationPicture(), hostilePicture(), emptyPicture(), hugePicture(), widePicture()].map(
        (picture) => inputFor(picture),
      ),
      await sampleInput(),
      await sampleTenantInput(),
      largeOrganizationInput(),
    ];
    for (const input of inputs) {
      const text = await textOf(terraform, input);
      const { imports, terraform: settings } = parseHcl(text);
      assert.equal(settings.required_version, '>= 1.5');
      assert.equal(imports.length, text.match(/^import \{$/gm)?.length ?? 0);
      assert.equal(new Set(imports.map(({ to }) => to)).size, imports.length, 'every import has a resource of its own');
      assert.ok(imports.every(({ to }) => /^(aws|azurerm)_[a-z0-9_]+\.[a-z][a-z0-9_]*$/.test(to)));
      assert.equal(terraformFormatted(text) ?? text, text);
    }
  }).timeout(300_000);

  it('count what is in the file, and say what is not and why, so that nothing is missing in silence', async () => {
    for (const input of [await sampleInput(), await sampleTenantInput(), inputFor(networkPicture())]) {
      const { resources } = await input.excerpt();
      const text = await textOf(terraform, input);
      const number = (found: string | undefined): number => Number(found?.replaceAll(',', ''));
      const [, some, all, blocks] =
        /^# Imports: ([\d,]+) of ([\d,]+) resources?, in ([\d,]+) blocks?\.$/m.exec(text) ?? [];
      const leftOut = [...text.matchAll(/^# - .+ × ([\d,]+): .+$/gm)].map(([, many]) => number(many));
      assert.equal(number(all), resources.length);
      assert.equal(number(some) + leftOut.reduce((sum, many) => sum + many, 0), resources.length);
      assert.equal(number(blocks), parseHcl(text).imports.length);
    }
  }).timeout(300_000);

  it('have a provider for each account and region, and none without imports', async () => {
    const { imports, providers } = parseHcl(
      await written([
        resource('aws.ec2.vpc', `arn:aws:ec2:eu-west-1:${account}:vpc/vpc-1`),
        resource('aws.ec2.vpc', 'arn:aws:ec2:us-east-2:222222222222:vpc/vpc-2', {
          account: '222222222222',
          region: 'us-east-2',
          accountName: 'payments',
        }),
        resource('aws.ecs.task', `arn:aws:ecs:eu-west-3:${account}:task/c/1`, { region: 'eu-west-3' }),
        armResource('azure.network.virtualNetwork', `${group}/providers/Microsoft.Network/virtualNetworks/main`),
        resource('azure.management.managementGroup', '/providers/microsoft.management/managementgroups/corp', {
          account: undefined as never,
          name: 'Corp',
        }),
      ]),
    );
    assert.deepEqual(
      providers.map(({ of, alias, region, allowed_account_ids: accounts, subscription_id: id }) => [
        of,
        alias,
        region,
        accounts,
        id,
      ]),
      [
        ['aws', 'a111111111111_eu_west_1', 'eu-west-1', [account], undefined],
        ['aws', 'a222222222222_us_east_2', 'us-east-2', ['222222222222'], undefined],
        ['azurerm', `s_${subscription.replaceAll('-', '_')}`, undefined, undefined, subscription],
        ['azurerm', undefined, undefined, undefined, undefined],
      ],
    );
    assert.deepEqual(
      imports.map(({ provider }) => provider),
      [
        'aws.a111111111111_eu_west_1',
        'aws.a222222222222_us_east_2',
        `azurerm.s_${subscription.replaceAll('-', '_')}`,
        undefined,
      ],
    );
  });

  it('are imported by the ids that the pages of the AWS provider show', async () => {
    const arn = (service: string, rest: string, region = 'eu-west-1'): string =>
      `arn:aws:${service}:${region}:${account}:${rest}`;
    const ec2 = (rest: string): string => arn('ec2', rest);
    const permissionSet = 'arn:aws:sso:::permissionSet/ssoins-0123456789abcdef/ps-0123456789abcdef';
    const zone = 'arn:aws:route53:::hostedzone/Z4KAPRWWNC7JR';
    const acl = '0a1b2c3d-d5f6-7777-8888-9999aaaabbbbcccc';
    const cases: [type: string, id: string, properties: JsonObject, to: string, imported: string][] = [
      ['ec2.vpc', ec2('vpc/vpc-a01106c2'), {}, 'aws_vpc', 'vpc-a01106c2'],
      ['ec2.vpc', ec2('vpc/vpc-a01106c2'), { IsDefault: true }, 'aws_default_vpc', 'vpc-a01106c2'],
      [
        'ec2.routeTable',
        ec2('route-table/rtb-1'),
        { VpcId: 'vpc-33cc44dd', Associations: [{ Main: true }] },
        'aws_default_route_table',
        'vpc-33cc44dd',
      ],
      [
        'ec2.elasticIp',
        ec2('elastic-ip/eipalloc-1'),
        { AllocationId: 'eipalloc-00a10e96' },
        'aws_eip',
        'eipalloc-00a10e96',
      ],
      ['iam.role', `arn:aws:iam::${account}:role/team/developer`, {}, 'aws_iam_role', 'developer'],
      [
        'iam.policy',
        `arn:aws:iam::${account}:policy/UsersManageOwn`,
        {},
        'aws_iam_policy',
        `arn:aws:iam::${account}:policy/UsersManageOwn`,
      ],
      [
        'route53.recordSet',
        `${zone}/recordset/NS:dev/dev.example.com.`,
        { Name: '\\052.dev.example.com.', Type: 'A', SetIdentifier: 'dev' },
        'aws_route53_record',
        'Z4KAPRWWNC7JR_*.dev.example.com_A_dev',
      ],
      [
        'wafv2.webAcl',
        arn('wafv2', `regional/webacl/example/${acl}`),
        {},
        'aws_wafv2_web_acl',
        `${acl}/example/REGIONAL`,
      ],
      [
        'ecs.service',
        arn('ecs', 'service/cluster-name/service-name'),
        { clusterArn: arn('ecs', 'cluster/cluster-name') },
        'aws_ecs_service',
        'cluster-name/service-name',
      ],
      [
        'eks.nodegroup',
        arn('eks', 'nodegroup/my_cluster/my_node_group/uuid'),
        {},
        'aws_eks_node_group',
        'my_cluster:my_node_group',
      ],
      [
        'events.rule',
        arn('events', 'rule/bus/capture'),
        { Name: 'capture', EventBusName: 'bus' },
        'aws_cloudwatch_event_rule',
        'bus/capture',
      ],
      ['logs.logGroup', arn('logs', 'log-group:/aws/lambda/yada'), {}, 'aws_cloudwatch_log_group', '/aws/lambda/yada'],
      ['kms.alias', arn('kms', 'alias/my-key-alias'), {}, 'aws_kms_alias', 'alias/my-key-alias'],
      ['ecr.repository', arn('ecr', 'repository/team/service'), {}, 'aws_ecr_repository', 'team/service'],
      [
        'autoscaling.autoScalingGroup',
        arn('autoscaling', 'autoScalingGroup:1:autoScalingGroupName/web-asg'),
        {},
        'aws_autoscaling_group',
        'web-asg',
      ],
      [
        'sqs.queue',
        arn('sqs', 'orders'),
        { QueueUrl: 'https://queue.amazonaws.com/80398EXAMPLE/MyQueue' },
        'aws_sqs_queue',
        'https://queue.amazonaws.com/80398EXAMPLE/MyQueue',
      ],
      [
        'rds.dbInstance',
        arn('rds', 'db:aurora-1'),
        { Engine: 'aurora-mysql', DBClusterIdentifier: 'aurora' },
        'aws_rds_cluster_instance',
        'aurora-1',
      ],
      [
        'sso.permissionSet',
        permissionSet,
        {},
        'aws_ssoadmin_permission_set',
        `${permissionSet},arn:aws:sso:::instance/ssoins-0123456789abcdef`,
      ],
      [
        'sso.accountAssignment',
        'aws:accountAssignment:1',
        { GroupId: 'f81d4fae', PrincipalType: 'GROUP', AccountId: '1234567890', PermissionSetArn: permissionSet },
        'aws_ssoadmin_account_assignment',
        `f81d4fae,GROUP,1234567890,AWS_ACCOUNT,${permissionSet},arn:aws:sso:::instance/ssoins-0123456789abcdef`,
      ],
      [
        'organizations.account',
        `aws:account:${account}`,
        { Arn: `arn:aws:organizations::999999999999:account/o-1/${account}` },
        'aws_organizations_account',
        account,
      ],
      [
        'organizations.delegatedAdministrator',
        'aws:delegatedAdministrator:1',
        { Id: '123456789012', DelegatedServices: [{ ServicePrincipal: 'config.amazonaws.com' }] },
        'aws_organizations_delegated_administrator',
        '123456789012/config.amazonaws.com',
      ],
    ];
    for (const [type, id, properties, to, expected] of cases) {
      const parent = 'arn:aws:organizations::999999999999:organization/o-1';
      assert.deepEqual(await imported(resource(`aws.${type}`, id, { properties, parent })), [[to, expected]], type);
    }
  });

  it('are imported by ids of Azure in the spelling of the provider, with names as people spelled them', async () => {
    const cases: [type: string, to: string, id: string, properties?: JsonObject][] = [
      ['network.subnet', 'azurerm_subnet', 'Microsoft.Network/virtualNetworks/myVnet1/subnets/mySubnet1'],
      ['network.customIpPrefix', 'azurerm_custom_ip_prefix', 'Microsoft.Network/customIPPrefixes/customIPPrefix1'],
      [
        'network.applicationGatewayWebApplicationFirewallPolicy',
        'azurerm_web_application_firewall_policy',
        'Microsoft.Network/applicationGatewayWebApplicationFirewallPolicies/example-wafpolicy',
      ],
      ['network.p2sVpnGateway', 'azurerm_point_to_site_vpn_gateway', 'Microsoft.Network/p2sVpnGateways/gateway1'],
      ['network.dnsRecordSet', 'azurerm_dns_cname_record', 'Microsoft.Network/dnsZones/Zone1/CNAME/myrecord1'],
      [
        'network.hubBgpConnection',
        'azurerm_route_server_bgp_connection',
        'Microsoft.Network/virtualHubs/routeServer1/bgpConnections/c1',
      ],
      [
        'containerregistry.webhook',
        'azurerm_container_registry_webhook',
        'Microsoft.ContainerRegistry/registries/r/webHooks/w',
      ],
      ['web.appServicePlan', 'azurerm_service_plan', 'Microsoft.Web/serverFarms/farm1'],
      [
        'insights.autoscaleSetting',
        'azurerm_monitor_autoscale_setting',
        'Microsoft.Insights/autoScaleSettings/setting1',
      ],
      ['devices.iotHub', 'azurerm_iothub', 'Microsoft.Devices/iotHubs/hub1'],
      ['cache.redis', 'azurerm_redis_cache', 'Microsoft.Cache/redis/cache1'],
      ['cache.redisEnterprise', 'azurerm_managed_redis', 'Microsoft.Cache/redisEnterprise/cluster1'],
      [
        'compute.virtualMachine',
        'azurerm_linux_virtual_machine',
        'Microsoft.Compute/virtualMachines/Machine1',
        { properties: { storageProfile: { osDisk: { osType: 'Linux' } } } },
      ],
      ['web.functionApp', 'azurerm_linux_function_app', 'Microsoft.Web/sites/site1', { kind: 'functionapp,linux' }],
      ['web.webApp', 'azurerm_windows_web_app', 'Microsoft.Web/sites/site2', { kind: 'app' }],
      ['synapse.sparkPool', 'azurerm_synapse_spark_pool', 'Microsoft.Synapse/workspaces/w/bigDataPools/p'],
      [
        'authorization.roleAssignment',
        'azurerm_role_assignment',
        'Microsoft.Storage/storageAccounts/stored1/providers/Microsoft.Authorization/roleAssignments/00000000-0000-0000-0000-000000000001',
      ],
    ];
    for (const [type, to, id, properties] of cases) {
      const shouted = `${group.replace('resourceGroups/Group1', 'RESOURCEGROUPS/GROUP1')}/PROVIDERS/${id.replace(/[^/]+(?=\/)/g, (part) => part.toUpperCase())}`;
      const known = resource('azure.resources.resourceGroup', group.toLowerCase(), { name: 'Group1' });
      const [, found] = await imported(known, armResource(`azure.${type}`, shouted, properties));
      // Names of what is not known stay as Azure told them.
      const told = shouted.split('/');
      const expected = `${group}/providers/${id}`
        .split('/')
        .map((part, at) => (at > 6 && at % 2 === 0 && !/providers/i.test(told[at - 1] ?? '') ? told[at] : part));
      assert.deepEqual(found, [to, expected.join('/')], type);
    }
    assert.deepEqual(
      await imported(
        armResource(
          'azure.insights.diagnosticSetting',
          `${group}/providers/Microsoft.KeyVault/vaults/vault1/providers/microsoft.insights/diagnosticSettings/logMonitoring1`,
        ),
      ),
      [['azurerm_monitor_diagnostic_setting', `${group}/providers/Microsoft.KeyVault/vaults/vault1|logMonitoring1`]],
    );
  });

  it('leave out what a provider or another resource made', async () => {
    const elastic = `arn:aws:ec2:eu-west-1:${account}:`;
    const text = await written([
      resource('aws.ecs.task', `arn:aws:ecs:eu-west-1:${account}:task/c/1`),
      resource('aws.iam.role', `arn:aws:iam::${account}:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS`),
      resource('aws.iam.policy', 'arn:aws:iam::aws:policy/AdministratorAccess'),
      resource('aws.ec2.instance', `${elastic}instance/i-1`, { tags: { 'aws:autoscaling:groupName': 'web' } }),
      resource('aws.ec2.networkInterface', `${elastic}network-interface/eni-1`, {
        properties: { RequesterManaged: true },
      }),
      resource('aws.ec2.volume', `${elastic}volume/vol-1`, {
        properties: { Attachments: [{ DeleteOnTermination: true }] },
      }),
      resource('aws.kms.key', `arn:aws:kms:eu-west-1:${account}:key/1`, { properties: { KeyManager: 'AWS' } }),
      resource('azure.resources.resourceGroup', `${group.toLowerCase()}-nodes`, {
        properties: { managedBy: `${group}/providers/Microsoft.ContainerService/managedClusters/aks` },
      }),
      armResource('azure.network.loadBalancer', `${group}-nodes/providers/Microsoft.Network/loadBalancers/kubernetes`),
      resource('future.type', 'future'),
      resource('aws.ec2.vpc', 'vpc-1', { account: undefined as never }),
    ]);
    assert.deepEqual(parseHcl(text).imports, []);
    assert.match(text, /^# - aws\.ecs\.task × 1: services and people start them, nobody keeps them$/m);
    assert.match(text, /^# - azure\.network\.loadBalancer × 1: another resource made their resource group/m);
    assert.match(text, /^# Imports: 0 of 11 resources, in 0 blocks\.$/m);
    assert.match(text, /^# Nothing to show/m);
  });

  it('know every type that Orrery reads, and no other', () => {
    assert.deepEqual(Object.keys(awsImports).sort(), aws.types.map(({ id }) => id).sort());
    assert.deepEqual(Object.keys(azureImports).sort(), azure.types.map(({ id }) => id).sort());
  });

  it('spell types of Azure as Orrery reads them, but for capital letters', () => {
    const read = new Set(azure.types.flatMap((type) => ('arm' in type ? (type as ArmType).arm.types : [])));
    const listed = armTypes.map((type) => type.toLowerCase());
    const kept =
      /diagnosticsettings|managementgroups|rulecollectiongroups|hubvirtualnetworkconnections|storageaccounts\/|dnszones\/(caa|ns)$/;
    assert.deepEqual(
      listed.filter((type) => !read.has(type) && !kept.test(type)),
      [],
    );
  });

  it('call resources by their names, with letters of their own where several are called the same', async () => {
    const vpc = (number: number, name: string): ExportedResource =>
      resource('aws.ec2.vpc', `arn:aws:ec2:eu-west-1:${account}:vpc/vpc-${number}`, { name });
    const alone = await namesFor([
      vpc(1, 'Main: Zürich #1'),
      vpc(2, 'default'),
      vpc(3, 'default'),
      vpc(4, '漢字'),
      vpc(5, '2nd'),
    ]);
    assert.equal(alone.get('vpc-1'), 'aws_vpc.main_zurich_1');
    assert.match(alone.get('vpc-2') ?? '', /^aws_vpc\.default_[0-9a-f]{6}$/);
    assert.match(alone.get('vpc-4') ?? '', /^aws_vpc\.vpc_[0-9a-f]{6}$/);
    assert.equal(alone.get('vpc-5'), 'aws_vpc.n2nd');

    const later = await namesFor([
      vpc(7, 'default'),
      vpc(6, 'new'),
      vpc(3, 'default'),
      vpc(2, 'default'),
      vpc(5, '2nd'),
      vpc(4, '漢字'),
      vpc(1, 'Main: Zürich #1'),
    ]);
    for (const [id, name] of alone) assert.equal(later.get(id), name, 'more resources, in another order, rename none');
  });

  it('keep their number, ids and providers whatever resources are called', async () => {
    const name = fc.oneof(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...hostileNames));
    await fc.assert(
      fc.asyncProperty(fc.array(name, { minLength: 1, maxLength: 12 }), async (names) => {
        const resources = names.map((called, at) =>
          resource('aws.ec2.vpc', `arn:aws:ec2:eu-west-1:${account}:vpc/vpc-${at}`, {
            name: called,
            accountName: called,
            typeTitle: called,
          }),
        );
        const { imports, providers } = parseHcl(await written(resources));
        assert.deepEqual(
          imports.map(({ id }) => id),
          names.map((_, at) => `vpc-${at}`),
        );
        assert.equal(new Set(imports.map(({ to }) => to)).size, names.length);
        assert.ok(imports.every(({ to }) => /^aws_vpc\.[a-z][a-z0-9_]*$/.test(to)));
        assert.equal(providers.length, 1);
      }),
    );
  });

  it('mean exactly the ids of the cloud, whatever these hold', () => {
    const piece = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 20 }),
      fc.constantFrom('$', '%', '{', '}', '"', '\\', '\n', '${', '%{', '\\u0041', ...hostileNames),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
        const id = pieces.join('').normalize('NFC');
        const { imports } = parseHcl(`import {\n  to = aws_vpc.one\n  id = ${hclString(id)}\n}\n`);
        assert.deepEqual(imports, [{ to: 'aws_vpc.one', provider: undefined, id: id.toWellFormed() }]);
      }),
    );
  });

  it('never share a name among resources of one kind', () => {
    const thing = fc.record({
      kind: fc.constantFrom('aws_vpc', 'aws_subnet'),
      called: fc.oneof(fc.constantFrom('a', 'A', 'a_', '', '漢'), fc.string({ unit: 'binary', maxLength: 6 })),
      noun: fc.constant('vpc'),
    });
    fc.assert(
      fc.property(fc.array(thing, { maxLength: 30 }), (things) => {
        const names = resourceNames(things.map((each, at) => ({ ...each, identity: `id ${at}` })));
        assert.equal(new Set(names.map((name, at) => `${things[at]?.kind} ${name}`)).size, things.length);
      }),
    );
  });

  it('say what they are, and that pseudonyms cannot be imported', async () => {
    const text = await textOf(terraform, inputFor(networkPicture()));
    assert.match(text, /^# Written by Orrery 0\.1\.0\./);
    assert.match(text, /terraform plan -generate-config-out=generated\.tf/);
    assert.ok(text.includes(`# Write it again: ${headerFor(networkPicture()).command}`));
    assert.doesNotMatch(text, /^# (Folded|Left out|Hidden|Dotted)/m);
    assert.match(await written([], true), /^# The ids are pseudonyms: Terraform cannot import them\.$/m);
  });
});
