import type { RuleGroup } from '@aws-sdk/client-network-firewall';
import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { each } from '../details.ts';
import { required, tagsOf } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

/** Rule groups of the account itself: those of AWS and of the Marketplace are not listed unless they are asked for. */
export const ruleGroup = listedType({
  id: 'aws.networkfirewall.ruleGroup',
  title: 'Firewall rule group',
  plural: 'Firewall rule groups',
  icon: 'checklist',
  glyph: 'policy',
  diagrams: 'aws.network.NetworkFirewall',
  service: 'network-firewall',
  operation: 'ListRuleGroups',
  permissions: ['network-firewall:DescribeRuleGroup', 'network-firewall:ListRuleGroups'],
  pageSize: 100,
  items: (page) => page.RuleGroups,
  details: ({ ask }, groups) =>
    each(groups, async ({ Arn, Name }) => {
      const answer = await ask('DescribeRuleGroup', { RuleGroupArn: Arn });
      return { Arn, Name, ...answer?.RuleGroupResponse, RuleGroup: withoutText(answer?.RuleGroup) };
    }),
  identify: ({ Arn, Name, Tags }) => ({ id: required(Arn, 'rule group ARN'), name: Name, tags: tagsOf(Tags) }),
  leftOut: ['AnalysisResults', 'ConsumedCapacity', 'LastModifiedTime', 'NumberOfAssociations'],
  identifier: namedBy({
    service: 'network-firewall',
    kind: '',
    name: '(?:stateful|stateless)-rulegroup/[\\w-]{1,128}',
  }),
  relations: [
    {
      path: 'RuleGroup.ReferenceSets.IPSetReferences.*.ReferenceArn',
      verb: 'uses',
      to: ['aws.ec2.prefixList'],
    },
    {
      path: 'EncryptionConfiguration.KeyId',
      verb: 'is encrypted with',
      to: ['aws.kms.key', 'aws.kms.alias'],
    },
  ],
  summary: ['Type', 'Description', 'Capacity', 'RuleGroupStatus'],
  console: ({ id, name, region = '' }) =>
    regionalPage(partitionOf(id), region, 'vpcconsole', `RuleGroupDetails:name=${encodeURIComponent(name)}`),
});

/** Rules in Suricata's language are up to 2 MB of text. */
function withoutText(group: RuleGroup | undefined) {
  if (group === undefined) return undefined;
  const { RulesString, ...source } = group.RulesSource ?? {};
  return { ...group, RulesSource: source };
}
