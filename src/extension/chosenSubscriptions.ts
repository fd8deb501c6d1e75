import type { KnownSubscription } from './knownSubscriptions.ts';

/** Whether one of the ids and names in the setting means a subscription. None of them: all are meant. */
export function isChosen(setting: readonly string[], subscription: KnownSubscription): boolean {
  return setting.length === 0 || setting.some((entry) => names(entry, subscription));
}

/**
 * What the setting is to hold after some of a profile's subscriptions were chosen: nothing where that is all or none of
 * them, since nothing means all. What it says of subscriptions of other profiles stays.
 */
export function settingOf(
  chosen: readonly KnownSubscription[],
  known: readonly KnownSubscription[],
  before: readonly string[],
  hasOtherProfiles: boolean,
): readonly string[] {
  const others = before.filter((entry) => !known.some((subscription) => names(entry, subscription)));
  const isAll = chosen.length === 0 || chosen.length === known.length;
  if (isAll && (!hasOtherProfiles || others.length === 0)) return [];
  return [...others, ...(isAll ? known : chosen).map(({ id }) => id)];
}

function names(entry: string, { id, name }: KnownSubscription): boolean {
  const wanted = entry.toLowerCase();
  return wanted === id.toLowerCase() || wanted === name.toLowerCase();
}
