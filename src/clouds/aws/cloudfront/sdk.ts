import {
  CloudFrontClient,
  GetDistributionConfigCommand,
  ListDistributionsCommand,
  ListVpcOriginsCommand,
} from '@aws-sdk/client-cloudfront';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK for CloudFront that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = CloudFrontClient;

export const commands = {
  GetDistributionConfig: GetDistributionConfigCommand,
  ListDistributions: ListDistributionsCommand,
  ListVpcOrigins: ListVpcOriginsCommand,
};

export const nextPages: NextPages = {
  ListDistributions: byToken('DistributionList.NextMarker', 'Marker'),
  ListVpcOrigins: byToken('VpcOriginList.NextMarker', 'Marker'),
};
