/** Roles in the order in which an SSO session uses them, where nothing else is said: those that only read go first. */
export const usualSsoRoles: readonly string[] = ['*ReadOnly*', '*ViewOnly*', '*Audit*', '*'];

/**
 * The role to use of those that a person has in an account: the first pattern that fits any decides, and of several that
 * fit it the first by name. `*` stands for any characters; case counts for nothing. Undefined when no pattern fits.
 */
export function preferredRole(roles: readonly string[], patterns: readonly string[]): string | undefined {
  const ordered = [...roles].sort();
  for (const pattern of patterns) {
    const literal = pattern.replace(/[.+?^${}()|[\]\\]/g, '\\$&');
    const fits = new RegExp(`^${literal.replace(/\*+/g, '.*')}$`, 'is');
    const role = ordered.find((name) => fits.test(name));
    if (role !== undefined) return role;
  }
  return undefined;
}
