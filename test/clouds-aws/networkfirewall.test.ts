import assert from 'node:assert/strict';
import { firewall } from '../../src/clouds/aws/networkfirewall/firewall.ts';
import { ruleGroup } from '../../src/clouds/aws/networkfirewall/ruleGroup.ts';
import { networkfirewallTypes } from '../../src/clouds/aws/networkfirewall/types.ts';
import type { Resource } from '../../src/model/resource.ts';
import { assertEachFound, readAt, relationsOf, standIn } from './readType.ts';
import { type Answer, type Asked, member, own, regionOf, type Served, serve } from './support.ts';

const arn = (rest: string): string => `arn:aws:network-firewall:eu-west-1:${own}:${rest}`;
const offices = `arn:aws:ec2:eu-west-1:${own}:prefix-list/pl-0a1`;
const key = `arn:aws:kms:eu-west-1:${own}:key/12345678-1234-1234-1234-123456789012`;

const lists: Readonly<Record<string, readonly [list: string, ...pages: object[][]]>> = {
  ListFirewalls: [
    'Firewalls',
    [{ FirewallName: 'edge', FirewallArn: arn('firewall/edge') }],
    [
      { FirewallName: 'refused', FirewallArn: arn('firewall/refused') },
      { FirewallName: 'hub', FirewallArn: arn('firewall/hub') },
    ],
  ],
  ListFirewallPolicies: [
    'FirewallPolicies',
    [{ Name: 'strict', Arn: arn('firewall-policy/strict') }],
    [{ Name: 'open', Arn: arn('firewall-policy/open') }],
  ],
  ListRuleGroups: [
    'RuleGroups',
    [{ Name: 'domains', Arn: arn('stateful-rulegroup/domains') }],
    [{ Name: 'ports', Arn: arn('stateless-rulegroup/ports') }],
  ],
};

/** Response syntax of https://docs.aws.amazon.com/network-firewall/latest/APIReference/API_DescribeFirewall.html and its neighbours */
const described: Readonly<Record<string, object>> = {
  [arn('firewall/edge')]: {
    Firewall: {
      FirewallArn: arn('firewall/edge'),
      FirewallName: 'edge',
      FirewallPolicyArn: arn('firewall-policy/strict'),
      VpcId: 'vpc-0a1',
      SubnetMappings: [{ SubnetId: 'subnet-0a1', IPAddressType: 'TYPE_OF_TOMORROW' }],
      Description: '<img src=x>',
      EncryptionConfiguration: { KeyId: key, Type: 'CUSTOMER_KMS' },
      NumberOfAssociations: 3,
      Tags: [{ Key: 'team', Value: 'net' }],
    },
    FirewallStatus: {
      Status: 'READY',
      ConfigurationSyncStateSummary: 'IN_SYNC',
      SyncStates: {
        'eu-west-1b': { Attachment: { SubnetId: 'subnet-0b2', EndpointId: 'vpce-0b2', Status: 'READY' } },
        'eu-west-1a': { Attachment: { SubnetId: 'subnet-0a1', EndpointId: 'vpce-0a1', Status: 'READY' }, Config: {} },
        'eu-west-1c': {},
      },
      CapacityUsageSummary: { CIDRs: { UtilizedCIDRCount: 7 } },
    },
  },
  [arn('firewall/hub')]: {
    Firewall: { FirewallArn: arn('firewall/hub'), TransitGatewayId: 'tgw-0a1', TransitGatewayOwnerAccountId: member },
    FirewallStatus: { TransitGatewayAttachmentSyncState: { AttachmentId: 'tgw-attach-0a1' } },
  },
  [arn('firewall-policy/strict')]: {
    FirewallPolicyResponse: { FirewallPolicyName: 'strict', ConsumedStatefulRuleCapacity: 9, LastModifiedTime: 1.6e9 },
    FirewallPolicy: {
      StatefulRuleGroupReferences: [
        { ResourceArn: arn('stateful-rulegroup/domains'), Priority: 1 },
        { ResourceArn: 'arn:aws:network-firewall:eu-west-1:aws-managed:stateful-rulegroup/BotNetDomainsStrictOrder' },
      ],
      StatelessRuleGroupReferences: [{ ResourceArn: arn('stateless-rulegroup/ports'), Priority: 10 }],
    },
  },
  [arn('firewall-policy/open')]: { FirewallPolicyResponse: { FirewallPolicyName: 'open' } },
  [arn('stateful-rulegroup/domains')]: {
    RuleGroupResponse: { RuleGroupName: 'domains', Type: 'STATEFUL', ConsumedCapacity: 5 },
    RuleGroup: {
      ReferenceSets: { IPSetReferences: { OFFICES: { ReferenceArn: offices } } },
      RulesSource: { RulesString: 'alert tcp any any -> any any (sid:1;)', StatefulRules: [{ Action: 'DROP' }] },
    },
  },
};

function answer({ operation, parameters }: Asked): Answer {
  const [list, ...pages] = lists[operation] ?? [];
  if (list === undefined) {
    const found = Object.values(parameters).map((value) => described[value])[0];
    return found === undefined
      ? { status: 400, body: JSON.stringify({ __type: 'AccessDeniedException', message: 'not authorized' }) }
      : { body: JSON.stringify(found) };
  }
  const at = Number(parameters.NextToken ?? 0);
  return { body: JSON.stringify({ [list]: pages[at], ...(at + 1 < pages.length ? { NextToken: `${at + 1}` } : {}) }) };
}

describe('Network Firewall', () => {
  let served: Served;
  beforeEach(async () => {
    served = await serve(answer);
  });
  afterEach(() => served.close());

  it('knows these types, containers first', () => {
    assert.deepEqual(
      networkfirewallTypes.map(({ id }) => id),
      ['aws.networkfirewall.firewall', 'aws.networkfirewall.firewallPolicy', 'aws.networkfirewall.ruleGroup'],
    );
  });

  it('lists firewalls, those that it may not describe as well', async () => {
    const { found, pages, diagnosis } = await readAt(served.endpoint, firewall, regionOf(own));
    assert.deepEqual(pages, [1, 2]);
    assert.deepEqual([diagnosis?.kind, diagnosis?.problem.operation], ['denied', 'network-firewall:DescribeFirewall']);
    const [edge, refused, hub] = found;
    assert.deepEqual([edge?.parent, edge?.tags], [`arn:aws:ec2:eu-west-1:${own}:vpc/vpc-0a1`, { team: 'net' }]);
    assert.deepEqual([refused?.name, refused?.parent, hub?.parent], ['refused', regionOf(own).id, regionOf(own).id]);
    assert.deepEqual(edge?.properties.Endpoints, [
      { AvailabilityZone: 'eu-west-1a', SubnetId: 'subnet-0a1', EndpointId: 'vpce-0a1' },
      { AvailabilityZone: 'eu-west-1b', SubnetId: 'subnet-0b2', EndpointId: 'vpce-0b2' },
      { AvailabilityZone: 'eu-west-1c' },
    ]);
    assert.doesNotMatch(JSON.stringify(found), /UtilizedCIDRCount|NumberOfAssociations/);
    assert.equal(served.asked.filter(({ operation }) => operation === 'DescribeFirewall').length, 3);
  });

  it('lists rule groups without the text of their rules', async () => {
    const { found } = await readAt(served.endpoint, ruleGroup, regionOf(own));
    assert.deepEqual(
      found.map(({ name }) => name),
      ['domains', 'ports'],
    );
    assert.deepEqual(found[0]?.properties.RuleGroup, {
      ReferenceSets: { IPSetReferences: { OFFICES: { ReferenceArn: offices } } },
      RulesSource: { StatefulRules: [{ Action: 'DROP' }] },
    });
  });

  it('relates firewalls to policies, these to rule groups, and endpoints to what serves them', async () => {
    const found: Resource[] = [standIn('aws.ec2.prefixList', offices)];
    for (const type of networkfirewallTypes) found.push(...(await readAt(served.endpoint, type, regionOf(own))).found);
    assertEachFound(found, networkfirewallTypes);
    assert.deepEqual(relationsOf(found), [
      'domains uses pl-0a1',
      'edge is encrypted with 12345678-1234-1234-1234-123456789012?',
      'edge runs in subnet-0a1?',
      'edge serves vpce-0a1?',
      'edge serves vpce-0b2?',
      'edge uses strict',
      'hub is attached to tgw-0a1?',
      'hub uses tgw-attach-0a1?',
      'strict uses domains',
      'strict uses ports',
    ]);
  });
});
