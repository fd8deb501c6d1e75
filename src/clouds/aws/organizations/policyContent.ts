import { required } from '../item.ts';
import { parsed } from '../json.ts';
import { idInOrganization } from './arn.ts';
import { organizationsType } from './organizationsType.ts';
import { appliesToTargets } from './policy.ts';
import { targetsOf } from './policyTargets.ts';

/** The document of a policy, read when a person opens the policy. */
export const policyContent = organizationsType({
  noun: 'policyContent',
  title: 'Policy content',
  plural: 'Policy contents',
  icon: 'json',
  glyph: 'policy',
  detail: 'quiet',
  diagrams: 'aws.management.Organizations',
  onDemand: true,
  under: ['aws.organizations.policy'],
  operation: 'DescribePolicy',
  asksFor: ['ListTargetsForPolicy'],
  inputs: (policy) => [{ PolicyId: idInOrganization(policy) }],
  items: ({ Policy }) =>
    Policy && [
      { ...Policy.PolicySummary, ...(Policy.Content === undefined ? {} : { Content: parsed(Policy.Content) }) },
    ],
  details: async (reader, [item]) => {
    const content = required(item, 'policy');
    return [content.AwsManaged === true ? { ...content, Targets: await targetsOf(reader, content.Id) } : content];
  },
  mint: ({ Id }) => `aws:policyContent:${required(Id, 'Id')}`,
  name: ({ Name }) => Name,
  relations: [appliesToTargets],
  summary: ['Type', 'Content'],
  page: () => 'policies',
});
