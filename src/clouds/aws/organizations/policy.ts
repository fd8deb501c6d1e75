import type { PolicyTypeSummary } from '@aws-sdk/client-organizations';
import type { Resource } from '../../../model/resource.ts';
import type { RelationRule } from '../../../model/resourceType.ts';
import { each } from '../details.ts';
import type { InputOf } from '../services.ts';
import { organizationsPageSize, organizationsType } from './organizationsType.ts';
import { targetsOf } from './policyTargets.ts';

/** Types of policy whose pages in the console are named after them. */
const pages = new Set([
  'AISERVICES_OPT_OUT_POLICY',
  'BACKUP_POLICY',
  'RESOURCE_CONTROL_POLICY',
  'SERVICE_CONTROL_POLICY',
  'TAG_POLICY',
]);

export const appliesToTargets: RelationRule = {
  path: 'Targets[].Arn',
  verb: 'applies to',
  to: ['aws.organizations.account', 'aws.organizations.organizationalUnit', 'aws.organizations.root'],
};

/**
 * A policy of whatever type is enabled in the root, and what it is attached to. Those that AWS manages are attached to
 * everything from the beginning: what they are attached to is read with their content.
 */
export const policy = organizationsType({
  noun: 'policy',
  title: 'Organization policy',
  plural: 'Organization policies',
  icon: 'law',
  glyph: 'policy',
  diagrams: 'aws.management.Organizations',
  taggable: true,
  under: ['aws.organizations.root'],
  operation: 'ListPolicies',
  asksFor: ['ListTargetsForPolicy'],
  inputs: (root) => enabledTypes(root).map(listOf),
  items: ({ Policies }) => Policies,
  details: (reader, policies) =>
    each(policies, async (item) =>
      item.AwsManaged === true ? item : { ...item, Targets: await targetsOf(reader, item.Id) },
    ),
  name: ({ Name }) => Name,
  identifier: {
    pattern: /^arn:[\w-]+:organizations::(?:\d{12}|aws):policy\/(?:o-[a-z0-9]+\/)?\w+\/p-\w+$/,
    toId: (arn) => arn,
  },
  relations: [appliesToTargets],
  summary: ['Type', 'Description', 'AwsManaged'],
  page: ({ properties: { Id, Type } }) =>
    pages.has(String(Type)) ? `policies/${String(Type).toLowerCase().replaceAll('_', '-')}/${Id}` : 'policies',
});

/** Types of policy that are in force in a root, by the names that AWS gives them, known or not. */
function enabledTypes(root: Resource | undefined): string[] {
  const types = root?.properties.PolicyTypes;
  if (!Array.isArray(types)) return [];
  return types.flatMap((type) => {
    const { Type, Status } = type as PolicyTypeSummary;
    return typeof Type === 'string' && Status !== 'PENDING_ENABLE' ? [Type] : [];
  });
}

function listOf(type: string): InputOf<'organizations', 'ListPolicies'> {
  // The SDK types those that it knows, and sends what it is given.
  return { Filter: type, MaxResults: organizationsPageSize } as InputOf<'organizations', 'ListPolicies'>;
}
