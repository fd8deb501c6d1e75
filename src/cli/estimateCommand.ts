import type { ScopeOptions } from './options.ts';
import { put, putJson } from './output.ts';
import { requestOf } from './readScope.ts';
import { withSession } from './session.ts';
import { estimateLine, figure } from './terminal.ts';

/** `orrery estimate` */
export async function estimateCommand(options: ScopeOptions): Promise<void> {
  await withSession(options, async ({ inventory, profile }) => {
    const estimate = await inventory.estimate({ profile, ...requestOf(options) });
    if (options.json) return putJson(options, estimate);
    const lines = [
      estimateLine(estimate),
      `${figure(estimate.readings)} to read, ${figure(estimate.cached)} served from the store`,
      ...(estimate.guessed ? ['Part of it is not known yet: it may be more.'] : []),
    ];
    put(options, `${lines.join('\n')}\n`);
  });
}
