import { each } from '../details.ts';
import { ec2Type } from './ec2Type.ts';

/**
 * Prefix lists of people. Those that AWS manages stand in every region of every account, all the same, so that they would
 * only be in the way. https://docs.aws.amazon.com/vpc/latest/userguide/working-with-aws-managed-prefix-lists.html
 */
export const prefixList = ec2Type({
  noun: 'prefixList',
  title: 'Prefix list',
  plural: 'Prefix lists',
  icon: 'list-flat',
  glyph: 'address',
  detail: 'quiet',
  diagrams: 'aws.network.VPC',
  prefix: 'pl',
  page: { app: 'vpcconsole', path: 'ManagedPrefixLists:prefixListId' },
  listed: {
    operation: 'DescribeManagedPrefixLists',
    permissions: ['ec2:DescribeManagedPrefixLists', 'ec2:GetManagedPrefixListEntries'],
    pageSize: 100,
    items: (page) => page.PrefixLists?.filter(({ OwnerId }) => OwnerId !== 'AWS'),
    details: ({ askAll }, lists) =>
      each(lists, async (list) => {
        const { PrefixListId } = list;
        const pages = await askAll('GetManagedPrefixListEntries', { PrefixListId, MaxResults: 100 });
        return { ...list, Entries: pages.flatMap(({ Entries = [] }) => Entries) };
      }),
    identifier: (list) => list.PrefixListId,
    arn: (list) => list.PrefixListArn,
    owner: (list) => list.OwnerId,
    name: (list) => list.PrefixListName,
  },
  relations: [],
  summary: ['PrefixListName', 'AddressFamily', 'MaxEntries', 'State'],
});
