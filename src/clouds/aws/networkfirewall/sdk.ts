import {
  DescribeFirewallCommand,
  DescribeFirewallPolicyCommand,
  DescribeRuleGroupCommand,
  ListFirewallPoliciesCommand,
  ListFirewallsCommand,
  ListRuleGroupsCommand,
  NetworkFirewallClient,
} from '@aws-sdk/client-network-firewall';

/** The part of the SDK that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = NetworkFirewallClient;

export const commands = {
  DescribeFirewall: DescribeFirewallCommand,
  DescribeFirewallPolicy: DescribeFirewallPolicyCommand,
  DescribeRuleGroup: DescribeRuleGroupCommand,
  ListFirewallPolicies: ListFirewallPoliciesCommand,
  ListFirewalls: ListFirewallsCommand,
  ListRuleGroups: ListRuleGroupsCommand,
};
