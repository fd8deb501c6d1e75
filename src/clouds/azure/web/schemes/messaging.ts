import { pairsIn } from './pairs.ts';
import { type Reference, referenceTo, type Scheme } from './reference.ts';
import { hostsOfUrl } from './url.ts';

/**
 * Service Bus, Event Hubs, Relay and Notification Hubs: `Endpoint=sb://orders.servicebus.windows.net/;EntityPath=new`.
 * https://learn.microsoft.com/azure/service-bus-messaging/service-bus-sas#get-the-connection-string
 * https://learn.microsoft.com/azure/event-hubs/event-hubs-get-connection-string
 */
export const messaging: Scheme = (value) => {
  const pairs = pairsIn(value);
  const endpoint = pairs.get('endpoint');
  if (endpoint === undefined || !/^(?:sb|amqps):\/\//i.test(endpoint)) return undefined;
  const hosts = hostsOfUrl(endpoint) ?? [];
  return hosts.map((reference) => withEntity(reference, pairs.get('entitypath')));
};

function withEntity(reference: Reference, entity: string | undefined): Reference {
  return 'host' in reference ? referenceTo('sb', reference, entity) : reference;
}
