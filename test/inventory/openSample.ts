import { fileURLToPath } from 'node:url';
import type { Inventory, InventoryHost } from '../../src/inventory/inventory.ts';
import { openInventory } from '../../src/inventory/openInventory.ts';

/** Opens the sample estate: the profile `sample`, and none of this machine. */
export function openSample(options: { storage?: string; host?: Partial<InventoryHost> } = {}): Inventory {
  return openInventory({
    storage: options.storage,
    environment: { AWS_CONFIG_FILE: '/nonexistent/config', AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials' },
    sample: fileURLToPath(new URL('../../media/sample/estate.har.gz', import.meta.url)),
    host: {
      changed: () => {},
      notice: () => {},
      log: () => {},
      mfaCode: async () => undefined,
      signInCode: async () => false,
      ...options.host,
    },
  });
}
