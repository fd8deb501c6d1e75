import { type AssignmentSeed, group, type IdentityCenterEstate, user } from './identityCenter.ts';

export const accounts = 2_000;
export const permissionSets = 50;
export const assignments = 9_141;

/** What a tool asks that tries every permission set in every account, before it knows who is in any group. */
export const naiveCalls = accounts * permissionSets;

const users = 900;
const groups = 60;

/**
 * An organization of 2,000 accounts and 50 permission sets, with 900 users in 60 groups. One group reaches 400 accounts;
 * the others, and every user directly, a few each, so that many are granted the same in one account.
 */
export function largeIdentityCenter(): IdentityCenterEstate {
  const given = new Map<string, AssignmentSeed>();
  const give = (principal: string, set: number, account: number): void => {
    const name = `set-${String(set % permissionSets).padStart(2, '0')}`;
    const number = String(200_000_000_000 + (account % accounts));
    given.set(`${principal} ${name} ${number}`, [principal, name, number]);
  };
  for (let account = 0; account < 400; account++) give(group(0), 0, account * 5);
  for (let index = 1; index < groups; index++) {
    for (let step = 0; step < 60; step++) give(group(index), index, index * 33 + step);
  }
  for (let step = 0; given.size < assignments; step++) give(user(step % users), step % 49, step * 7);
  return {
    region: 'eu-west-1',
    users: Array.from({ length: users }, (_, index) => ({ UserId: user(index), UserName: `user-${index}` })),
    groups: Array.from({ length: groups }, (_, index) => ({
      GroupId: group(index),
      DisplayName: `team-${index}`,
      // The first has three members; the last has none.
      members:
        index === 0
          ? [user(0), user(1), user(2)]
          : Array.from({ length: index === groups - 1 ? 0 : 15 }, (_, step) => user((index * 15 + step) % users)),
    })),
    permissionSets: Array.from({ length: permissionSets }, (_, index) => `set-${String(index).padStart(2, '0')}`),
    assignments: [...given.values()],
  };
}
