import { armType } from '../armType.ts';
import { hostOfRecord, recordLabel, recordRelations, recordsLeftOut, recordTypesOf } from './dnsRecords.ts';

export const privateDnsRecordSet = armType({
  id: 'azure.network.privateDnsRecordSet',
  title: 'Private DNS record',
  plural: 'Private DNS records',
  icon: 'symbol-reference',
  glyph: 'address',
  detail: 'supporting',
  diagrams: 'azure.network.DNSPrivateZones',
  arm: recordTypesOf('Microsoft.Network/privateDnsZones'),
  label: recordLabel,
  leftOut: recordsLeftOut,
  relations: recordRelations,
  summary: [
    'properties.fqdn',
    'properties.aRecords',
    'properties.cnameRecord.cname',
    'properties.isAutoRegistered',
    'properties.ttl',
  ],
  aliases: hostOfRecord,
});
