import {
  GetWebACLCommand,
  ListResourcesForWebACLCommand,
  ListWebACLsCommand,
  WAFV2Client,
} from '@aws-sdk/client-wafv2';
import { byToken, type NextPages } from '../nextPage.ts';

/** The part of the SDK for WAF that is used. Only ever imported lazily, so that bundlers cut it out and split it off. */
export const Client = WAFV2Client;

export const commands = {
  GetWebACL: GetWebACLCommand,
  ListResourcesForWebACL: ListResourcesForWebACLCommand,
  ListWebACLs: ListWebACLsCommand,
};

export const nextPages: NextPages = { '*': byToken('NextMarker') };
