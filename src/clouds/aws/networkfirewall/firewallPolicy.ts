import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { each } from '../details.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

export const firewallPolicy = listedType({
  id: 'aws.networkfirewall.firewallPolicy',
  title: 'Firewall policy',
  plural: 'Firewall policies',
  icon: 'law',
  glyph: 'policy',
  diagrams: 'aws.network.NetworkFirewall',
  service: 'network-firewall',
  operation: 'ListFirewallPolicies',
  permissions: ['network-firewall:DescribeFirewallPolicy', 'network-firewall:ListFirewallPolicies'],
  pageSize: 100,
  items: (page) => page.FirewallPolicies,
  details: ({ ask }, policies) =>
    each(policies, async ({ Arn, Name }) => {
      const answer = await ask('DescribeFirewallPolicy', { FirewallPolicyArn: Arn });
      const { FirewallPolicy, FirewallPolicyResponse } = answer ?? {};
      return { Arn, Name, ...FirewallPolicyResponse, FirewallPolicy };
    }),
  identify: ({ Arn, Name, Tags }) => ({ id: required(Arn, 'firewall policy ARN'), name: Name, tags: tagsOf(Tags) }),
  leftOut: [
    'ConsumedStatefulDomainCapacity',
    'ConsumedStatefulRuleCapacity',
    'ConsumedStatelessRuleCapacity',
    'LastModifiedTime',
    'NumberOfAssociations',
  ],
  identifier: namedBy({ service: 'network-firewall', kind: 'firewall-policy/', name: '[\\w-]{1,128}' }),
  relations: [
    ...['Stateful', 'Stateless'].map((kind) => ({
      path: `FirewallPolicy.${kind}RuleGroupReferences[].ResourceArn`,
      verb: 'uses' as const,
      to: ['aws.networkfirewall.ruleGroup'],
      detail: ['Priority'],
    })),
    {
      path: 'EncryptionConfiguration.KeyId',
      verb: 'is encrypted with',
      to: ['aws.kms.key', 'aws.kms.alias'],
    },
  ],
  summary: ['Description', 'FirewallPolicyStatus'],
  console: ({ id, name, region = '' }) =>
    regionalPage(partitionOf(id), region, 'vpcconsole', `FirewallPolicyDetails:name=${encodeURIComponent(name)}`),
});
