import type { DiagramFormat } from '../inventory/inventory.ts';
import { defaultView } from '../picture/view.ts';
import type { ScopeOptions } from './options.ts';
import { put, putJson } from './output.ts';
import { readScopeOf } from './readScope.ts';
import { withSession } from './session.ts';

/** `orrery diagram` */
export async function diagramCommand(options: ScopeOptions & { format: DiagramFormat }): Promise<void> {
  await withSession(options, async (session) => {
    await readScopeOf(session, options);
    const { profile, inventory } = session;
    const view = defaultView(options.scope);
    if (options.json) return putJson(options, await inventory.picture({ profile, view }));
    put(options, (await inventory.diagram({ profile, view, format: options.format })).text);
  });
}
