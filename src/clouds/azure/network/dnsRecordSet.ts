import { armType } from '../armType.ts';
import { hostOfRecord, recordLabel, recordRelations, recordsLeftOut, recordTypesOf } from './dnsRecords.ts';

export const dnsRecordSet = armType({
  id: 'azure.network.dnsRecordSet',
  title: 'DNS record',
  plural: 'DNS records',
  icon: 'symbol-reference',
  glyph: 'address',
  detail: 'supporting',
  diagrams: 'azure.network.DNSZones',
  arm: recordTypesOf('Microsoft.Network/dnsZones'),
  label: recordLabel,
  leftOut: recordsLeftOut,
  relations: recordRelations,
  summary: ['properties.fqdn', 'properties.CNAMERecord.cname', 'properties.targetResource.id', 'properties.TTL'],
  aliases: hostOfRecord,
});
