import { type ArmId, parseArmId } from '../model/armId.ts';
import { parseArn } from '../model/arn.ts';

/**
 * Ids of what has to be read, one after the other, before a resource can be known of which only the id is: its account and
 * its region, or its subscription and its resource group. Empty where the id does not tell: ids of buckets and of hosted
 * zones name no account, and what is above accounts is in none.
 */
export function placesAround(id: string): readonly string[] {
  const inAzure = parseArmId(id);
  if (inAzure !== undefined) return azurePlaces(inAzure).filter((place) => place !== id.toLowerCase());
  const ours = /^aws:\w+:(\d{12})(?::([a-z]{2}[\w-]*-\d))/.exec(id);
  if (ours !== null) return awsPlaces(ours[1], id.startsWith('aws:region:') ? undefined : ours[2]);
  const { account, region, service } = parseArn(id) ?? {};
  // The account in these is the one that manages the organization.
  return service === 'organizations' ? [] : awsPlaces(account, region);
}

/** Whether something has the form of an id. */
export function isResourceId(text: string): boolean {
  return /^(arn|aws):/.test(text) || parseArmId(text) !== undefined;
}

function awsPlaces(account: string | undefined, region: string | undefined): string[] {
  if (account === undefined || !/^\d{12}$/.test(account)) return [];
  return [`aws:account:${account}`, ...(region === undefined ? [] : [`aws:region:${account}:${region}`])];
}

function azurePlaces({ subscription, resourceGroup }: ArmId): string[] {
  if (subscription === undefined) return [];
  const place = `/subscriptions/${subscription}`.toLowerCase();
  return [place, ...(resourceGroup === undefined ? [] : [`${place}/resourcegroups/${resourceGroup}`.toLowerCase()])];
}
