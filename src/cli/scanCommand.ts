import type { ReadSummary } from '../inventory/inventory.ts';
import type { ScopeOptions } from './options.ts';
import { put, putJson } from './output.ts';
import { readScopeOf } from './readScope.ts';
import { withSession } from './session.ts';
import { counted, figure, printable } from './terminal.ts';

/** `orrery scan` */
export async function scanCommand(options: ScopeOptions): Promise<void> {
  await withSession(options, async (session) => {
    const summary = await readScopeOf(session, options);
    if (options.json) putJson(options, { profile: session.profile, ...summary });
    else put(options, `${lines(summary).map(printable).join('\n')}\n`);
  });
}

function lines({ types, gaps, resources, calls, cached, changes, cancelled }: ReadSummary): string[] {
  const { added, modified, removed } = changes;
  return [
    ...types.map(({ title, count }) => `${figure(count).padStart(7)}  ${title}`),
    ...gaps.map(
      ({ state, typeTitle, underName, problem }) =>
        `${state}: ${typeTitle} in ${underName}: ${problem?.message ?? ''} ${problem?.advice ?? ''}`,
    ),
    ...(cached === 0 ? [] : [`${counted(cached, 'reading')} served from the store`]),
    ...(added + modified + removed === 0
      ? []
      : [`${figure(added)} added, ${figure(modified)} modified, ${figure(removed)} removed`]),
    `${counted(resources, 'resource')} in ${counted(calls, 'call')}${cancelled ? ', cancelled' : ''}`,
  ];
}
