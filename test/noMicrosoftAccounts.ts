import type { InventoryHost } from '../src/inventory/host.ts';

/** The part of a host that is signed in to no Microsoft account. */
export const noMicrosoftAccounts: Pick<InventoryHost, 'microsoftAccounts' | 'microsoftToken' | 'microsoftSignIn'> = {
  microsoftAccounts: async () => [],
  microsoftToken: async () => undefined,
  microsoftSignIn: async () => false,
};
