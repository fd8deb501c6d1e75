import fc from 'fast-check';
import type { Coverage } from '../../src/model/coverage.ts';
import type { Resource } from '../../src/model/resource.ts';
import type { ResourceType } from '../../src/model/resourceType.ts';

const base = {
  title: 'Thing',
  plural: 'Things',
  icon: 'circle',
  glyph: 'unknown',
  service: 'test',
  under: [],
  permissions: [],
  summary: [],
  console: () => undefined,
  diagrams: 'generic.blank.Blank',
} as const;

const inArn = (kind: string): NonNullable<ResourceType['identifier']> => ({
  pattern: new RegExp(`^${kind}-\\w+$`),
  toId: (identifier, { partition, account, region }) =>
    `arn:${partition}:test:${region}:${account}:${kind}/${identifier}`,
});

/** Resource types that use everything a rule may say. Ids of a blob are no ARNs. */
export const types: readonly ResourceType[] = [
  { ...base, id: 'account', isPlace: true, relations: [] },
  {
    ...base,
    id: 'host',
    identifier: inArn('host'),
    aliases: ({ properties: { Names } }) =>
      Array.isArray(Names) ? Names.filter((name): name is string => typeof name === 'string') : [],
    relations: [
      { path: 'Disks[].Id', verb: 'is attached to', to: ['disk', 'blob'], reversed: true },
      {
        path: 'Peer.Host',
        verb: 'connects',
        to: ['host'],
        at: { account: 'Owner', region: 'Region' },
        detail: ['Port'],
      },
      { path: 'Peer.Host', verb: 'uses', to: ['host', 'disk'] },
    ],
  },
  {
    ...base,
    id: 'disk',
    identifier: inArn('disk'),
    relations: [
      { path: 'Attachments[].Host', verb: 'is attached to', to: ['host'], detail: ['Device', 'Port'] },
      { path: 'Blobs[]', verb: 'uses', to: ['blob'] },
    ],
    infer: {
      needs: { disk: ['Shared'], host: ['Peer'] },
      relations: (disks, all) =>
        disks
          .filter(({ properties }) => properties.Shared === true)
          .flatMap(({ id, region }) =>
            all('host')
              .filter((host) => host.region === region && host.properties.Peer !== undefined)
              .map((host) => ({ from: id, verb: 'serves', to: host.id, rule: 'A shared disk serves its neighbours' })),
          ),
    },
  },
  {
    ...base,
    id: 'blob',
    identifier: { pattern: /^blob-\w+$/, toId: (identifier, { account }) => `blob:${account}:${identifier}` },
    relations: [],
  },
];

const accounts = ['111111111111', '222222222222'];
const regions = ['eu-west-1', 'us-east-1'];
const names = ['a', 'b', '"\n'];

const ids = accounts.flatMap((account) => [
  `account:${account}`,
  ...names.map((name) => `blob:${account}:blob-${name}`),
  ...regions.flatMap((region) => [
    `region:${account}:${region}`,
    ...names.flatMap((name) =>
      ['host', 'disk'].map((kind) => `arn:aws:test:${region}:${account}:${kind}/${kind}-${name}`),
    ),
  ]),
]);

const containers = ids.filter((id) => id.startsWith('region:'));

const text = fc.oneof(
  fc.constantFrom(...ids),
  fc.constantFrom(...['host', 'disk', 'blob'].flatMap((kind) => names.map((name) => `${kind}-${name}`))),
  fc.constantFrom('a.example', 'b.example', '', 'local', '__proto__', 'constructor'),
  fc.constantFrom(
    'arn:aws:iam::111111111111:role/path/web',
    'arn:aws:sns:eu-west-1:222222222222:topic',
    'arn:aws:s3:::bucket',
  ),
);
const json = fc.letrec<{ any: never }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    text,
    fc.constantFrom(null, 7, true),
    fc.array(tie('any'), { maxLength: 2 }),
    fc.dictionary(fc.constantFrom('', 'x', '2'), tie('any'), { maxKeys: 2 }),
  ) as fc.Arbitrary<never>,
})).any;
const some = <Value>(value: fc.Arbitrary<Value>) => fc.array(value, { maxLength: 2 });
const properties = fc.record(
  {
    Names: some(fc.constantFrom('a.example', 'b.example', 'host-a', 'disk-b', 'account:222222222222')),
    Disks: some(fc.record({ Id: text })),
    Peer: fc.record(
      { Host: text, Owner: fc.constantFrom(...accounts, ''), Region: fc.constantFrom(...regions), Port: fc.nat(2) },
      { requiredKeys: ['Host'] },
    ),
    Attachments: some(fc.record({ Host: text, Device: fc.constantFrom('sda', 'sdb') }, { requiredKeys: ['Host'] })),
    Blobs: some(text),
    Shared: fc.boolean(),
    Arn: text,
    Any: json,
  },
  { requiredKeys: [] },
);

const resource = fc
  .record({
    id: fc.constantFrom(...ids),
    parent: fc.oneof(fc.constantFrom(undefined, ...containers), fc.constantFrom(...ids)),
    properties,
  })
  .map(({ id, parent, properties }): Resource => {
    const kind = /(host|disk|blob)-/.exec(id)?.[1] ?? 'account';
    const account = accounts.find((one) => id.includes(one));
    const region = regions.find((one) => id.includes(one));
    return {
      id,
      type: kind,
      name: id.slice(-3),
      ...(account && { account }),
      ...(region && { region }),
      ...(parent && { parent }),
      tags: {},
      properties,
    };
  });

const reading = fc.record({
  under: fc.oneof(fc.constantFrom(...containers), fc.constantFrom(...ids)),
  type: fc.constantFrom('host', 'disk', 'blob'),
  state: fc.constantFrom('complete', 'complete', 'partial'),
});

/** Resources in order of id, with anything in their properties, and what was read of them. */
export const anyEstate: fc.Arbitrary<{ resources: Resource[]; coverage: Coverage[] }> = fc.record({
  resources: fc
    .uniqueArray(resource, { selector: ({ id }) => id, maxLength: 16, size: 'max' })
    .map((all) => all.sort((a, b) => (a.id < b.id ? -1 : 1))),
  coverage: fc.array(reading.map((one): Coverage => ({ ...one, readAt: '2026-01-02T03:04:05.000Z', count: 0 }))),
});
