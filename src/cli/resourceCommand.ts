import type { ResourceDetails } from '../inventory/inventory.ts';
import { bringIn } from './bringIn.ts';
import type { SourceOptions } from './options.ts';
import { printableJson, put, putJson } from './output.ts';
import { withSession } from './session.ts';
import { printable } from './terminal.ts';

/** `orrery resource ID` */
export async function resourceCommand(id: string, options: SourceOptions): Promise<void> {
  await withSession(options, async (session) => {
    await bringIn(session, id, options.refresh);
    const details = await session.inventory.resource({ profile: session.profile, id });
    if (options.json) putJson(options, details);
    else put(options, describe(details));
  });
}

function describe({ resource, typeTitle, path, relations, gaps, console }: ResourceDetails): string {
  const lines = [
    `${resource.name}  ${typeTitle}`,
    resource.id,
    path.map(({ name }) => name).join(' › '),
    ...Object.entries(resource.tags).map(([key, value]) => `tag ${key} = ${value}`),
    ...relations.map(({ direction, verb, name, typeTitle: other, stub, evidence }) => {
      const ends = direction === 'out' ? `${verb} ${other} ${name}` : `${other} ${name} ${verb} this`;
      const why = evidence.map(({ path: at, detail }) => (detail === undefined ? at : `${at}: ${detail}`)).join(', ');
      return `${ends}${stub === undefined ? '' : ` (${stub})`}  [${why}]`;
    }),
    ...gaps.map(({ typeTitle: gap, problem }) => `! ${gap}: ${problem.message} ${problem.advice}`),
    ...(console === undefined ? [] : [console]),
  ].map(printable);
  return `${lines.join('\n')}\n\n${printableJson(resource.properties)}\n`;
}
