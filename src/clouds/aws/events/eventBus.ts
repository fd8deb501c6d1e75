import { partitionOf } from '../../../model/resource.ts';
import { regionalPage } from '../console.ts';
import { required } from '../item.ts';
import { parsed } from '../json.ts';
import { listedType } from '../listedType.ts';
import { namedBy } from '../naming.ts';

export const eventBus = listedType({
  id: 'aws.events.eventBus',
  title: 'Event bus',
  plural: 'Event buses',
  icon: 'broadcast',
  glyph: 'events',
  // Every account has one in every region. https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-event-bus.html
  byProvider: ({ name }) => name === 'default',
  diagrams: 'aws.integration.EventbridgeCustomEventBusResource',
  service: 'eventbridge',
  operation: 'ListEventBuses',
  pageSize: 100,
  input: () => ({ Limit: 100 }),
  items: ({ EventBuses }) =>
    EventBuses?.map(({ Policy, ...bus }) => (Policy === undefined ? bus : { ...bus, Policy: parsed(Policy) })),
  identify: ({ Arn, Name }) => ({ id: required(Arn, 'Arn'), name: Name }),
  identifier: namedBy({ service: 'events', kind: 'event-bus/', name: '[/.\\-\\w]{1,256}', bare: true }),
  relations: [],
  summary: ['Name', 'Description', 'ManagedBy'],
  console: ({ id, name, region = '' }) =>
    regionalPage(partitionOf(id), region, 'events', `/eventbus/${encodeURIComponent(name)}`),
});
