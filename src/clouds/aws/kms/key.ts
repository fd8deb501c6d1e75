import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { each } from '../details.ts';
import { identifierOf } from '../ec2/arn.ts';
import { required } from '../item.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

/** https://docs.aws.amazon.com/kms/latest/developerguide/concepts.html#key-id; multi-Region keys begin with `mrk-`. */
const naming = namedBy({
  service: 'kms',
  kind: 'key/',
  name: '(?:[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}|mrk-[0-9a-f]{32})',
  bare: true,
});

/** `KeyManager` tells customers' keys from those that AWS makes for its services, which the list does not. */
export const key = listedType({
  id: 'aws.kms.key',
  title: 'KMS key',
  plural: 'KMS keys',
  icon: 'key',
  glyph: 'key',
  byProvider: ({ properties: { KeyManager } }) => KeyManager === 'AWS',
  diagrams: 'aws.security.KeyManagementService',
  service: 'kms',
  operation: 'ListKeys',
  pageSize: 1000,
  permissions: ['kms:ListKeys', 'kms:DescribeKey'],
  input: () => ({ Limit: 1000 }),
  items: (page) => page.Keys,
  details: ({ ask }, keys) =>
    each(keys, async ({ KeyArn, KeyId }) => {
      const described = KeyId === undefined ? undefined : await ask('DescribeKey', { KeyId });
      return { KeyId, Arn: KeyArn, ...described?.KeyMetadata };
    }),
  identify: ({ Arn, KeyId, Description }, { place }) => ({
    id: Arn ?? naming.toId(required(KeyId, 'KeyId'), place),
    name: Description || KeyId,
  }),
  // An older name of `KeySpec`.
  leftOut: ['CustomerMasterKeySpec'],
  identifier: naming,
  aliases: ({ id }) => [identifierOf(id)],
  relations: [],
  summary: ['Description', 'KeyManager', 'KeyState', 'KeyUsage', 'KeySpec', 'MultiRegion'],
  console: ({ id, region = '', properties: { KeyManager } }) => {
    const page = KeyManager === 'AWS' ? 'defaultKeys' : 'keys';
    return regionalPage(partitionOf(id), region, 'kms', `/kms/${page}/${encodeURIComponent(identifierOf(id))}`);
  },
});
