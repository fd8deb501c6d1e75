import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

/** What stands before the name belongs to it: `alias/aws/s3`. */
const naming = namedBy({ service: 'kms', kind: '', name: 'alias/[\\w/-]{1,250}', bare: true });

/** A name of a key. Those that AWS keeps for services that were never used name none. */
export const alias = listedType({
  id: 'aws.kms.alias',
  title: 'KMS alias',
  plural: 'KMS aliases',
  icon: 'tag',
  glyph: 'key',
  byProvider: ({ name }) => name.startsWith('alias/aws/'),
  detail: 'quiet',
  diagrams: 'aws.security.KMS',
  service: 'kms',
  operation: 'ListAliases',
  pageSize: 100,
  input: () => ({ Limit: 100 }),
  items: (page) => page.Aliases,
  identify: ({ AliasArn, AliasName }, { place }) => ({
    id: AliasArn ?? naming.toId(required(AliasName, 'AliasName'), place),
    name: AliasName,
  }),
  identifier: naming,
  relations: [{ path: 'TargetKeyId', verb: 'resolves to', to: ['aws.kms.key'] }],
  summary: ['TargetKeyId'],
  console: ({ id, region = '', properties: { TargetKeyId } }) =>
    regionalPage(
      partitionOf(id),
      region,
      'kms',
      typeof TargetKeyId === 'string' ? `/kms/keys/${encodeURIComponent(TargetKeyId)}` : '/kms/defaultKeys',
    ),
});
