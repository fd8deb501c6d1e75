/** Services that are read with the profile's own credentials; all others with those of the role in the account. */
export const centralServices: ReadonlySet<string> = new Set(['organizations', 'sso', 'identitystore', 'config']);
