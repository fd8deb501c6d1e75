import type { AwsType } from '../awsType.ts';
import { firewall } from './firewall.ts';
import { firewallPolicy } from './firewallPolicy.ts';
import { ruleGroup } from './ruleGroup.ts';

/** What is read in Network Firewall. */
export const networkfirewallTypes: readonly AwsType[] = [firewall, firewallPolicy, ruleGroup];
