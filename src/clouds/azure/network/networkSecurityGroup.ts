import type { Resource } from '../../../model/resource.ts';
import type { RelationRule } from '../../../model/resourceType.ts';
import type { Verb } from '../../../model/verbs.ts';
import { armType } from '../armType.ts';
import type { ArmType } from '../azureType.ts';
import { type GroupsOfRules, groupsOfRules } from './groupsOfRules.ts';

const rows = armType({
  id: 'azure.network.networkSecurityGroup',
  title: 'Network security group',
  plural: 'Network security groups',
  icon: 'shield',
  glyph: 'shield',
  diagrams: 'azure.networking.NetworkSecurityGroups',
  arm: 'Microsoft.Network/networkSecurityGroups',
  // The default rules are the same in all of them; what it protects says so itself.
  leftOut: [
    'properties.defaultSecurityRules',
    'properties.networkInterfaces',
    'properties.subnets',
    'properties.flowLogs',
  ],
  relations: [
    named('allowedFrom', 'allows traffic from'),
    named('allowedTo', 'allows traffic to'),
    named('others', 'applies to'),
  ],
  summary: ['properties.securityRules', 'location', 'properties.provisioningState'],
});

/** Its rules stay properties. Which application security groups they allow traffic from and to is told beside them. */
export const networkSecurityGroup: ArmType = {
  ...rows,
  arm: { ...rows.arm, resource: (row) => withGroups(rows.arm.resource(row)) },
};

function withGroups(resource: Resource): Resource {
  const groups = groupsOfRules(resource.properties);
  return groups === undefined
    ? resource
    : { ...resource, properties: { ...resource.properties, applicationSecurityGroups: { ...groups } } };
}

function named(list: keyof GroupsOfRules, verb: Verb): RelationRule {
  return {
    path: `applicationSecurityGroups.${list}[].id`,
    verb,
    to: ['azure.network.applicationSecurityGroup'],
    detail: ['rule', 'direction', 'access', 'priority', 'protocol', 'ports'],
  };
}
