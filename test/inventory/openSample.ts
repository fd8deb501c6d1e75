import { sampleRecordings } from '../../src/cli/sampleRecordings.ts';
import type { InventoryHost } from '../../src/inventory/host.ts';
import type { Inventory } from '../../src/inventory/inventory.ts';
import { openInventory } from '../../src/inventory/openInventory.ts';
import { noMicrosoftAccounts } from '../noMicrosoftAccounts.ts';

interface SampleOptions {
  readonly storage?: string;
  readonly keys?: string;
  readonly host?: Partial<InventoryHost>;
  /** Open the sample's recording as anybody's, too: the profile `replay`. */
  readonly replay?: true;
}

/** Opens the sample estate: the profile `sample`, and none of this machine. */
export function openSample(options: SampleOptions = {}): Inventory {
  return openInventory({
    storage: options.storage,
    ...(options.keys === undefined ? {} : { keys: options.keys }),
    ...(options.replay ? { replay: sampleRecordings().aws } : {}),
    environment: {
      AWS_CONFIG_FILE: '/nonexistent/config',
      AWS_SHARED_CREDENTIALS_FILE: '/nonexistent/credentials',
      AZURE_CONFIG_DIR: '/nonexistent/azure',
    },
    sample: sampleRecordings(),
    host: {
      changed: () => {},
      notice: () => {},
      log: () => {},
      mfaCode: async () => undefined,
      ...noMicrosoftAccounts,
      signInCode: async () => false,
      ...options.host,
    },
  });
}
