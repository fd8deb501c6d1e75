import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import type { IndexedSubscription } from '../indexEstate.ts';
import type { AzureOptions } from '../options.ts';
import { page } from './paging.ts';
import type { Place } from './place.ts';

/** RecordSets_ListByDnsZone, api-version 2018-05-01, and RecordSets_List of private zones, 2020-06-01. Nothing for another list. */
export function records(
  call: Call,
  { type, parent }: Place,
  { dns }: IndexedSubscription,
  options: AzureOptions,
): Answer | undefined {
  if (!/^microsoft\.network\/(dnszones\/recordsets|privatednszones\/all)$/i.test(type)) return undefined;
  const value = dns
    .filter(({ id }) => id.toLowerCase().startsWith(`${parent.toLowerCase()}/`))
    .map(({ id, name, type: recordType, properties }) => ({ id, name, type: recordType, properties }));
  return page(call, { length: value.length, at: (n) => value[n] }, options);
}
