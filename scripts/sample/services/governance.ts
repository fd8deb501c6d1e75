import type { ServiceCall, ServicesSeed } from '../../../test/clouds/estate.ts';
import { accounts } from '../company.ts';
import { ireland, platform, virginia } from '../workloads.ts';
import { call, domain, made, policy, tagList } from './calls.ts';

/** A guard rail, and the units (by their keys), accounts or root that it holds for. */
function guardRail(Name: string, Description: string, Content: string, targets: readonly string[]): ServiceCall[] {
  const Tags = tagList(platform);
  return [
    call(
      'organizations',
      'create_policy',
      { Name, Description, Content, Type: 'SERVICE_CONTROL_POLICY', Tags },
      { [`policy ${Name}`]: 'Policy.PolicySummary.Id' },
    ),
    ...targets.map((target) =>
      call('organizations', 'attach_policy', { PolicyId: `@{policy ${Name}}`, TargetId: `@{${target}}` }),
    ),
  ];
}

const everything = { Effect: 'Deny', Resource: '*' } as const;

const organization: ServiceCall[] = [
  call('organizations', 'enable_policy_type', { RootId: '@{root}', PolicyType: 'SERVICE_CONTROL_POLICY' }),
  ...guardRail(
    'our-regions-only',
    'Nothing runs outside of Ireland and Virginia',
    policy({
      ...everything,
      Action: '*',
      Condition: { StringNotEquals: { 'aws:RequestedRegion': [ireland, virginia] } },
    }),
    ['workloads', 'sandbox'],
  ),
  ...guardRail(
    'logs-stay',
    'Nobody stops or removes what is logged',
    policy({ ...everything, Action: ['cloudtrail:StopLogging', 'cloudtrail:DeleteTrail', 'logs:DeleteLogGroup'] }),
    ['root'],
  ),
  ...guardRail(
    'no-leaving',
    'Accounts stay in the organization',
    policy({ ...everything, Action: 'organizations:LeaveOrganization' }),
    ['root'],
  ),
  ...guardRail(
    'small-instances',
    'Sandboxes are for trying things out',
    policy({
      ...everything,
      Action: 'ec2:RunInstances',
      Condition: { StringNotLike: { 'ec2:InstanceType': ['t3.*', 't4g.*'] } },
    }),
    ['sandbox'],
  ),
  ...['guardduty.amazonaws.com', 'access-analyzer.amazonaws.com', 'sso.amazonaws.com'].map((ServicePrincipal) =>
    call('organizations', 'enable_aws_service_access', { ServicePrincipal }),
  ),
  ...['guardduty.amazonaws.com', 'access-analyzer.amazonaws.com'].map((ServicePrincipal) =>
    call('organizations', 'register_delegated_administrator', {
      AccountId: accounts.securityAudit,
      ServicePrincipal,
    }),
  ),
];

const people = [
  { user: 'ada.fairweather', given: 'Ada', family: 'Fairweather', groups: ['platform', 'on-call'] },
  { user: 'bram.quill', given: 'Bram', family: 'Quill', groups: ['storefront', 'on-call'] },
  { user: 'cleo.marsh', given: 'Cleo', family: 'Marsh', groups: ['checkout'] },
  { user: 'dov.larkspur', given: 'Dov', family: 'Larkspur', groups: ['fulfilment', 'on-call'] },
  { user: 'esi.harrow', given: 'Esi', family: 'Harrow', groups: ['auditors'] },
  { user: 'mina.tallow', given: 'Mina', family: 'Tallow', groups: ['data'] },
] as const;
const groups = ['platform', 'storefront', 'checkout', 'fulfilment', 'data', 'auditors', 'on-call'];

const directory: ServiceCall[] = [
  call(
    'sso-admin',
    'list_instances',
    {},
    {
      center: 'Instances[0].InstanceArn',
      directory: 'Instances[0].IdentityStoreId',
    },
  ),
  ...groups.map((DisplayName) =>
    call(
      'identitystore',
      'create_group',
      { IdentityStoreId: '@{directory}', DisplayName },
      {
        [`group ${DisplayName}`]: 'GroupId',
      },
    ),
  ),
  ...people.flatMap(({ user, given, family, groups: its }) => [
    call(
      'identitystore',
      'create_user',
      {
        IdentityStoreId: '@{directory}',
        UserName: user,
        DisplayName: `${given} ${family}`,
        Name: { GivenName: given, FamilyName: family },
        Emails: [{ Value: `${user}@${domain}`, Type: 'work', Primary: true }],
      },
      { [`user ${user}`]: 'UserId' },
    ),
    ...its.map((group) =>
      call('identitystore', 'create_group_membership', {
        IdentityStoreId: '@{directory}',
        GroupId: `@{group ${group}}`,
        MemberId: { UserId: `@{user ${user}}` },
      }),
    ),
  ]),
];

function permissionSet(Name: string, Description: string, SessionDuration: string, managed: string): ServiceCall[] {
  return [
    call(
      'sso-admin',
      'create_permission_set',
      { InstanceArn: '@{center}', Name, Description, SessionDuration },
      { [`set ${Name}`]: 'PermissionSet.PermissionSetArn' },
    ),
    call('sso-admin', 'attach_managed_policy_to_permission_set', {
      InstanceArn: '@{center}',
      PermissionSetArn: `@{set ${Name}}`,
      ManagedPolicyArn: `arn:aws:iam::aws:policy/${managed}`,
    }),
  ];
}

function granted(principal: `${'user' | 'group'} ${string}`, set: string, to: readonly string[]): ServiceCall[] {
  const PrincipalType = principal.startsWith('user') ? 'USER' : 'GROUP';
  return to.map((TargetId) =>
    call('sso-admin', 'create_account_assignment', {
      InstanceArn: '@{center}',
      PermissionSetArn: `@{set ${set}}`,
      PrincipalType,
      PrincipalId: `@{${principal}}`,
      TargetType: 'AWS_ACCOUNT',
      TargetId,
    }),
  );
}

const production = [accounts.storefrontProduction, accounts.checkoutProduction, accounts.fulfilmentProduction];

const access: ServiceCall[] = [
  ...permissionSet('Administrator', 'Everything, for an hour', 'PT1H', 'AdministratorAccess'),
  ...permissionSet('Developer', 'What is needed to build and run services', 'PT8H', 'PowerUserAccess'),
  ...permissionSet('ReadOnly', 'Looking, not touching', 'PT8H', 'ReadOnlyAccess'),
  call('sso-admin', 'put_inline_policy_to_permission_set', {
    InstanceArn: '@{center}',
    PermissionSetArn: '@{set Developer}',
    InlinePolicy: policy({ ...everything, Action: ['iam:CreateUser', 'iam:CreateAccessKey'] }),
  }),
  ...granted('group platform', 'Administrator', [accounts.networkHub, accounts.sharedServices, accounts.backup]),
  ...granted('group on-call', 'Administrator', production),
  ...granted('group storefront', 'Developer', [accounts.storefrontDevelopment, accounts.storefrontStaging]),
  ...granted('group checkout', 'Developer', [accounts.checkoutDevelopment, accounts.checkoutStaging]),
  ...granted('group fulfilment', 'Developer', [accounts.fulfilmentDevelopment, accounts.fulfilmentStaging]),
  ...granted('group data', 'Developer', [accounts.dataDevelopment]),
  ...granted('group auditors', 'ReadOnly', [...production, accounts.dataProduction, accounts.logArchive]),
  ...granted('user mina.tallow', 'Administrator', [accounts.sandboxMina]),
];

/** What holds for the whole organization, and who may enter which account as what. */
export const governance: readonly ServicesSeed[] = [
  made({ account: accounts.management, region: virginia }, organization),
  made({ account: accounts.management, region: ireland }, [...directory, ...access]),
];
