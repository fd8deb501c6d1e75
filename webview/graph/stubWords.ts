/** Why something is not in the inventory, in a word or two. */
export const stubWords = {
  'not-read': 'not read',
  'not-found': 'not found',
  'other-account': 'other account',
  'other-profile': 'other profile',
  'unknown-type': 'unknown type',
} as const;
