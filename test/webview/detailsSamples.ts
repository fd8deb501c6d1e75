import type { Card, Inspection } from '../../src/extension/graph/protocol.ts';
import type { Json } from '../../src/model/json.ts';
import { region, vpc, web1 } from './samples.ts';

const group = 'arn:aws:ec2:eu-west-1:123456789012:security-group/edge';

/** What the host answers about web-1: several levels, both directions, a gap, a hostile tag and value. */
export const inspection: Inspection = {
  card: {
    id: web1,
    name: 'web-1',
    typeTitle: 'Instance',
    account: '123456789012',
    region: 'eu-west-1',
    tags: { Team: 'payments', Environment: 'production', '<b>bold</b>': '<img src=x onerror=alert(1)>' },
    path: [
      { id: region, name: 'eu-west-1', typeTitle: 'Region' },
      { id: vpc, name: 'payments-prod', typeTitle: 'VPC' },
    ],
    summary: [{ path: 'InstanceType', text: 'm7g.large' }],
    relations: [
      related('out', group, 'edge', 'Security group', ['SecurityGroups[0].GroupId']),
      related('in', 'arn:volume', 'web-1-root', 'Volume', ['Attachments[0].InstanceId', 'Attachments[1].InstanceId']),
      {
        ...related('out', 'arn:gone', 'i-gone', 'Instance', ['Peer']),
        verb: 'uses',
        stub: 'not found',
        basis: 'inferred',
      },
    ],
    gaps: [
      {
        typeTitle: 'Status',
        problem: {
          code: 'UnauthorizedOperation',
          message: 'You may not ask for the status of instances.',
          operation: 'ec2:DescribeInstanceStatus',
          advice: 'Ask for that permission.',
          nextStep: 'grant-permission',
        },
      },
    ],
    console: true,
    readAt: '2026-01-01T00:00:00Z',
  },
  properties: {
    InstanceId: 'i-web-1',
    InstanceType: 'm7g.large',
    EbsOptimized: true,
    Placement: { AvailabilityZone: 'eu-west-1a', Tenancy: 'default' },
    SecurityGroups: [{ GroupId: 'sg-edge', GroupName: 'edge' }],
    UserData: '<img src=x onerror=alert(1)>\nsecond line',
    KernelId: null,
    Empty: [],
  },
  history: [
    {
      kind: 'modified',
      at: '2026-01-01T00:00:00Z',
      scan: 7,
      differences: [
        { path: 'InstanceType', before: 'm6g.large', after: 'm7g.large' },
        { path: 'tags.Team', after: 'payments' },
      ],
    },
    { kind: 'added', at: '2025-11-01T00:00:00Z', scan: 2, differences: [] },
  ],
  source: 'AWS Config',
};

/** A list of so many properties, each an object. */
export function manyProperties(count: number): Inspection {
  const items: Json = Array.from({ length: count }, (_, at) => ({ Name: `item-${at}`, Value: at }));
  return { ...inspection, properties: { Items: items, Last: 'the end' } };
}

/** So many relations of one verb. */
export function manyRelations(count: number): Inspection {
  const relations = Array.from({ length: count }, (_, at) =>
    related('in', `arn:other-${at}`, `other-${at}`, 'Network interface', [`Groups[${at}].GroupId`]),
  );
  return { ...inspection, card: { ...inspection.card, relations } };
}

function related(
  direction: 'in' | 'out',
  id: string,
  name: string,
  typeTitle: string,
  paths: readonly string[],
): Card['relations'][number] {
  const evidence = paths.map((path) => ({ resource: direction === 'out' ? web1 : id, path }));
  const verb = direction === 'out' ? 'is protected by' : 'is attached to';
  return { direction, verb, basis: 'stated', id, name, typeTitle, evidence };
}
