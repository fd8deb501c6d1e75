import type { AzureType } from '../azureType.ts';
import { afdEndpoint } from './afdEndpoint.ts';
import { endpoint } from './endpoint.ts';
import { profile } from './profile.ts';
import { webApplicationFirewallPolicy } from './webApplicationFirewallPolicy.ts';

/** What is read of Front Door and CDN. */
export const cdnTypes: readonly AzureType[] = [profile, afdEndpoint, endpoint, webApplicationFirewallPolicy];
