import type { Inventory } from '../inventory/inventory.ts';
import type { Coverage } from '../model/coverage.ts';
import { defaultView } from '../picture/view.ts';
import { put, putJson } from './output.ts';
import { printable, readScopeOf, type ScopeOptions, withSession } from './session.ts';

/** `orrery scan` */
export async function scanCommand(options: ScopeOptions): Promise<void> {
  await withSession(options, async (session) => {
    const summary = await readScopeOf(session, options);
    const { types } = await session.inventory.picture({ profile: session.profile, view: defaultView(options.scope) });
    if (options.json) return putJson(options, { profile: session.profile, ...summary, types });
    const lines = types.map(({ title, count }) => `${String(count).padStart(7)}  ${title}`);
    for (const gap of await namedGaps(session.inventory, session.profile, summary.gaps)) lines.push(gap);
    lines.push(`${summary.resources} resources in ${summary.calls} calls${summary.cancelled ? ', cancelled' : ''}`);
    put(options, `${lines.join('\n')}\n`);
  });
}

async function namedGaps(inventory: Inventory, profile: string, gaps: readonly Coverage[]): Promise<string[]> {
  const lines: string[] = [];
  for (const { under, type, state, problem } of gaps) {
    const row = await inventory.row({
      profile,
      row: JSON.stringify([profile, under === profile ? {} : { id: under }]),
    });
    const where = printable(row?.label ?? under);
    lines.push(`${state}: ${type} in ${where}: ${printable(problem?.message ?? '')} ${problem?.advice ?? ''}`);
  }
  return lines;
}
