import type { Inventory, Row } from '../inventory/inventory.ts';
import { rowKey } from '../inventory/row.ts';
import type { ScopeOptions } from './options.ts';
import { put, putJson } from './output.ts';
import { readScopeOf } from './readScope.ts';
import { withSession } from './session.ts';
import { printable } from './terminal.ts';

interface Branch extends Row {
  readonly rows: readonly Branch[];
}

/** `orrery tree` */
export async function treeCommand(options: ScopeOptions): Promise<void> {
  await withSession(options, async (session) => {
    await readScopeOf(session, options);
    const top = options.scope === undefined ? undefined : rowKey(session.profile, { id: options.scope });
    const branches = await branchesUnder(session.inventory, session.profile, top);
    if (options.json) putJson(options, branches);
    else put(options, lines(branches, '').join(''));
  });
}

async function branchesUnder(inventory: Inventory, profile: string, row: string | undefined): Promise<Branch[]> {
  const branches: Branch[] = [];
  for (const each of await inventory.rows({ profile, ...(row === undefined ? {} : { row }) })) {
    branches.push({ ...each, rows: each.expandable ? await branchesUnder(inventory, profile, each.key) : [] });
  }
  return branches;
}

function lines(branches: readonly Branch[], indent: string): string[] {
  return branches.flatMap((branch, index) => {
    const last = index === branches.length - 1;
    const problem =
      branch.kind === 'gap' && branch.problem ? ` — ${branch.problem.message} ${branch.problem.advice}` : '';
    const text = [branch.kind === 'gap' ? '!' : '', branch.label, branch.description ? `(${branch.description})` : '']
      .filter((part) => part !== '')
      .join(' ');
    return [
      `${indent}${last ? '└─ ' : '├─ '}${printable(text + problem)}\n`,
      ...lines(branch.rows, `${indent}${last ? '   ' : '│  '}`),
    ];
  });
}
