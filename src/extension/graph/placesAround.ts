import { parseArmId } from '../../model/armId.ts';
import { parseArn } from '../../model/arn.ts';

/**
 * Ids of what has to be read, one after the other, before a resource can be known of which only the id is: its account, and
 * its region. Empty where the id tells neither.
 */
export function placesAround(id: string): readonly string[] {
  const subscription = parseArmId(id)?.subscription;
  if (subscription !== undefined) return [`/subscriptions/${subscription.toLowerCase()}`];
  const [, ofRegion, regionOf] = /^aws:(account|region):(\d{12})/.exec(id) ?? [];
  const { account = regionOf, region } = parseArn(id) ?? {};
  if (account === undefined || account === 'aws' || ofRegion === 'account') return [];
  return [`aws:account:${account}`, ...(region === undefined ? [] : [`aws:region:${account}:${region}`])];
}
