import type { Inventory } from '../inventory/inventory.ts';
import { rowKey } from '../inventory/row.ts';
import { exitCodes } from './exitCodes.ts';
import type { SourceOptions } from './options.ts';
import { put, putJson } from './output.ts';
import { type Session, withSession } from './session.ts';

export interface AccessOptions extends SourceOptions {
  /** Name or id of what is asked about. Absent: everything. */
  readonly of?: string;
  readonly format: 'table' | 'json';
}

/** `orrery access` */
export async function accessCommand(options: AccessOptions): Promise<void> {
  await withSession(options, async (session) => {
    await bringInAccess(session, options.refresh);
    const { inventory, profile } = session;
    const asked = { profile, ...(options.of === undefined ? {} : { of: options.of }) };
    const { report, markdown } = await inventory.access(asked);
    if (report.gaps.length > 0) process.exitCode = exitCodes.gaps;
    if (options.json || options.format === 'json') putJson(options, report);
    else put(options, markdown);
  });
}

/** Reads accounts by name, and everything of the Identity Centers beside them, as far as that is not fresh. */
async function bringInAccess({ inventory, profile, read }: Session, refresh = false): Promise<void> {
  await read({ depth: 'accounts', refresh });
  for (const organization of await placesUnder(inventory, profile, 'aws.organizations.organization')) {
    await read({ under: organization, depth: 'children', refresh });
    for (const center of await placesUnder(inventory, profile, 'aws.sso.instance', organization)) {
      await read({ under: center, depth: 'everything', refresh });
    }
  }
}

/** Ids of what is listed of a type under a resource, whether the tree shows each by itself or in a list. */
async function placesUnder(inventory: Inventory, profile: string, type: string, under?: string): Promise<string[]> {
  const places: string[] = [];
  const collect = async (row: string | undefined): Promise<void> => {
    for (const each of await inventory.rows({ profile, ...(row === undefined ? {} : { row }) })) {
      if (each.type !== type) continue;
      if (each.kind === 'resource' && each.resource !== undefined) places.push(each.resource);
      else if (each.kind === 'type') await collect(each.key);
    }
  };
  await collect(under === undefined ? undefined : rowKey(profile, { id: under }));
  return places;
}
