import type { RoleByAccount } from '../model/cloud.ts';

/** What a person set as roles by account number, without what cannot be meant: settings may hold anything. */
export function rolesByAccount(set: unknown): RoleByAccount {
  if (typeof set !== 'object' || set === null) return {};
  const entries = Object.entries(set).filter(
    (entry): entry is [string, string | null] =>
      /^\d{12}$/.test(entry[0]) && (entry[1] === null || (typeof entry[1] === 'string' && entry[1] !== '')),
  );
  return Object.fromEntries(entries);
}
