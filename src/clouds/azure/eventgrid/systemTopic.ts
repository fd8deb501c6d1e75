import { armType } from '../armType.ts';

/** What happens to a resource, as events. Who gets them has no rows. https://learn.microsoft.com/azure/event-grid/system-topics */
export const systemTopic = armType({
  id: 'azure.eventgrid.systemTopic',
  title: 'Event Grid system topic',
  plural: 'Event Grid system topics',
  icon: 'symbol-event',
  glyph: 'topic',
  diagrams: 'azure.integration.SystemTopic',
  arm: 'Microsoft.EventGrid/systemTopics',
  relations: [{ path: 'properties.source', verb: 'sends to', to: 'anything', reversed: true, detail: ['topicType'] }],
  summary: ['properties.topicType', 'properties.source', 'properties.provisioningState', 'location'],
});
