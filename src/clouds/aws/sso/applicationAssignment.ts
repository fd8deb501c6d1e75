import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { identityCenterPage, identityCenterPageSize as pageSize } from './identityCenter.ts';
import { granted, grantedRelations } from './principal.ts';

/** A user or group that may use an application. Listed by application: there are fewer of those than principals. */
export const applicationAssignment = listedType({
  id: 'aws.sso.applicationAssignment',
  title: 'Application assignment',
  plural: 'Application assignments',
  icon: 'person-add',
  glyph: 'permission',
  diagrams: 'aws.security.IAMPermissions',
  service: 'sso-admin',
  operation: 'ListApplicationAssignments',
  central: true,
  freshFor: 60,
  pageSize,
  under: ['aws.sso.application'],
  input: ({ parent }) => ({ ApplicationArn: parent.id, MaxResults: pageSize }),
  items: ({ ApplicationAssignments }) => ApplicationAssignments?.map(granted),
  identify: ({ UserId, GroupId, PrincipalId }, { parent }) => {
    const principal = required(UserId ?? GroupId ?? PrincipalId, 'PrincipalId');
    return { id: `aws:applicationAssignment:${parent.id}:${principal}`, name: principal };
  },
  access: 'grant',
  relations: [...grantedRelations, { path: 'ApplicationArn', verb: 'gives access to', to: ['aws.sso.application'] }],
  summary: ['PrincipalType', 'UserId', 'GroupId'],
  console: identityCenterPage,
});
