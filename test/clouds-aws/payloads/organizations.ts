import { member, own } from '../support.ts';

const arn = (kind: string, rest = ''): string => `arn:aws:organizations::${own}:${kind}/o-exampleorgid${rest}`;

/** Answers of Organizations in its own JSON, and of the Resource Groups Tagging API about it. */
export const organizationsPayloads: Readonly<Record<string, object>> = {
  DescribeOrganization: {
    Organization: {
      Id: 'o-exampleorgid',
      Arn: arn('organization'),
      FeatureSet: 'ALL',
      MasterAccountArn: arn('account', `/${own}`),
      MasterAccountId: own,
      MasterAccountEmail: 'root@example.com',
      AvailablePolicyTypes: [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }],
    },
  },
  ListRoots: { Roots: [{ Id: 'r-ab12', Arn: arn('root', '/r-ab12'), Name: 'Root', PolicyTypes: [] }] },
  ListOrganizationalUnitsForParent: {
    OrganizationalUnits: [{ Id: 'ou-ab12-11111111', Arn: arn('ou', '/ou-ab12-11111111'), Name: 'Prod\u202e "][' }],
  },
  GetResources: {
    PaginationToken: '',
    ResourceTagMappingList: [
      { ResourceARN: arn('account', `/${member}`), Tags: [{ Key: 'team', Value: '\u202e"><b>' }] },
      { ResourceARN: arn('root', '/r-ab12'), Tags: [] },
    ],
  },
  ListAccountsForParent: {
    Accounts: [
      {
        Id: member,
        Arn: arn('account', `/${member}`),
        Email: 'payments@example.com',
        Name: '<img src=x onerror=alert(1)>',
        Status: 'ACTIVE',
        State: 'ACTIVE',
        JoinedMethod: 'TELEPORTED',
        JoinedTimestamp: 1_700_000_000.5,
      },
      { Id: '333333333333', Name: '', Status: 'SUSPENDED' },
    ],
  },
};
