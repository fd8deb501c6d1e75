import { put, putJson } from './output.ts';
import { printable, readScopeOf, type ScopeOptions, withSession } from './session.ts';

/** `orrery scan` */
export async function scanCommand(options: ScopeOptions): Promise<void> {
  await withSession(options, async (session) => {
    const summary = await readScopeOf(session, options);
    if (options.json) return putJson(options, { profile: session.profile, ...summary });
    const lines = summary.types.map(({ title, count }) => `${String(count).padStart(7)}  ${title}`);
    for (const { state, typeTitle, underName, problem } of summary.gaps) {
      lines.push(
        printable(`${state}: ${typeTitle} in ${underName}: ${problem?.message ?? ''} ${problem?.advice ?? ''}`),
      );
    }
    lines.push(`${summary.resources} resources in ${summary.calls} calls${summary.cancelled ? ', cancelled' : ''}`);
    put(options, `${lines.join('\n')}\n`);
  });
}
