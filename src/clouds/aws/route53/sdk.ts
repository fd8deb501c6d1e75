import {
  GetHostedZoneCommand,
  ListHostedZonesCommand,
  ListResourceRecordSetsCommand,
  Route53Client,
} from '@aws-sdk/client-route-53';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK for Route 53 that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = Route53Client;

export const commands = {
  GetHostedZone: GetHostedZoneCommand,
  ListHostedZones: ListHostedZonesCommand,
  ListResourceRecordSets: ListResourceRecordSetsCommand,
};

export const nextPages: NextPages = {
  ListHostedZones: byToken('NextMarker', 'Marker'),
  // The next page begins with the record set of this name, type and, where several have both, identifier.
  // https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListResourceRecordSets.html
  ListResourceRecordSets: ({ IsTruncated, NextRecordName, NextRecordType, NextRecordIdentifier }) =>
    IsTruncated === true
      ? {
          StartRecordName: NextRecordName,
          StartRecordType: NextRecordType,
          StartRecordIdentifier: NextRecordIdentifier,
        }
      : undefined,
};
