import type { Rule } from '@aws-sdk/client-wafv2';
import type { Json } from '../../../model/json.ts';
import { each } from '../details.ts';
import { propertiesOf, required } from '../item.ts';
import { type Listing, listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

/**
 * Those for CloudFront are listed in one region for all of the account.
 * https://docs.aws.amazon.com/waf/latest/APIReference/API_ListWebACLs.html
 */
const scopeOf = ({ parent }: Listing): 'REGIONAL' | 'CLOUDFRONT' =>
  parent.region === undefined ? 'CLOUDFRONT' : 'REGIONAL';

export const webAcl = listedType({
  id: 'aws.wafv2.webAcl',
  title: 'Web ACL',
  plural: 'Web ACLs',
  icon: 'shield',
  glyph: 'shield',
  diagrams: 'aws.security.WAF',
  under: ['aws.organizations.account', 'aws.account.region'],
  service: 'wafv2',
  operation: 'ListWebACLs',
  pageSize: 100,
  permissions: ['wafv2:ListWebACLs', 'wafv2:GetWebACL', 'wafv2:ListResourcesForWebACL'],
  input: (listing) => ({ Scope: scopeOf(listing), Limit: 100 }),
  items: ({ WebACLs }) => WebACLs,
  // Distributions and stages of APIs say by which one they are protected; load balancers do not.
  details: ({ ask }, acls, listing) =>
    each(acls, async ({ ARN, Id, Name, Description }) => {
      const Scope = scopeOf(listing);
      const [got, protects] = await Promise.all([
        ask('GetWebACL', { Id, Name, Scope }),
        Scope === 'REGIONAL'
          ? ask('ListResourcesForWebACL', { WebACLArn: ARN, ResourceType: 'APPLICATION_LOAD_BALANCER' })
          : undefined,
      ]);
      const { DefaultAction, Capacity, ManagedByFirewallManager, Rules } = got?.WebACL ?? {};
      return {
        ARN,
        Id,
        Name,
        Description,
        Scope,
        DefaultAction: firstName(DefaultAction),
        Capacity,
        ManagedByFirewallManager,
        Rules: Rules?.map(ruleOf),
        LoadBalancers: protects?.ResourceArns,
      };
    }),
  identify: ({ ARN, Name }) => ({ id: required(ARN, 'ARN'), name: Name }),
  identifier: namedBy({ service: 'wafv2', kind: '', name: '(?:regional|global)/webacl/[\\w-]+/[\\w-]+' }),
  relations: [
    {
      path: 'LoadBalancers[]',
      verb: 'is protected by',
      to: ['aws.elasticloadbalancing.loadBalancer'],
      reversed: true,
    },
  ],
  summary: ['Scope', 'DefaultAction', 'Capacity', 'Description'],
});

/**
 * What a rule is called, does and points at (rule groups, IP sets, pattern sets). What it looks for in requests is not
 * kept: the header by which an origin knows its distribution is a secret.
 */
function ruleOf({ Name, Priority, Statement, Action, OverrideAction }: Rule): object {
  return {
    Name,
    Priority,
    Action: firstName(Action ?? OverrideAction),
    References: arnsIn(propertiesOf(Statement ?? {})),
    ManagedRuleGroup: Statement?.ManagedRuleGroupStatement?.Name,
  };
}

/** `Block` of `{ Block: {} }`. */
function firstName(choice: object | undefined): string | undefined {
  return Object.keys(choice ?? {})[0];
}

function arnsIn(value: Json): string[] {
  if (typeof value === 'string') return value.startsWith('arn:') ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(arnsIn);
}
