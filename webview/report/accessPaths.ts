import type { ReportAccess } from '../../src/model/reportContent.ts';
import type { Estate } from './estate.ts';

/** Who has access: a user or a group, with what it reaches by itself and through groups. */
export interface Principal {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  readonly disabled: boolean;
  /** By index of the target among the names of the report. */
  readonly reaches: ReadonlyMap<number, readonly Way[]>;
}

/** One way in which somebody has access to something. */
export interface Way {
  readonly role: string;
  /** The group through which a user has it; absent where it is granted directly. */
  readonly group?: string;
}

/** Those to whom something is granted, and members of the groups among them as far as the report knows those. */
export function principalsOf(access: ReportAccess, estate: Estate): readonly Principal[] {
  const granted = new Map<number, Map<number, Way[]>>();
  for (const [principal, role, target, group] of access.rows) {
    const reaches = granted.get(principal) ?? new Map<number, Way[]>();
    granted.set(principal, reaches);
    const through = access.names[group]?.name;
    const way = { role: access.names[role]?.name ?? '', ...(through === undefined ? {} : { group: through }) };
    if (!reaches.get(target)?.push(way)) reaches.set(target, [way]);
  }
  const direct = [...granted].flatMap(([principal, reaches]): Principal[] => {
    const name = access.names[principal];
    if (name === undefined) return [];
    return [
      { id: name.id, name: name.name || name.id, kind: name.typeTitle, disabled: name.disabled === true, reaches },
    ];
  });
  return [...[...direct, ...membersOf(direct, estate)].reduce(merged, new Map<string, Principal>()).values()];
}

/** Members of groups, each once for every group. */
function membersOf(direct: readonly Principal[], estate: Estate): readonly Principal[] {
  return direct.flatMap((group) => {
    const index = estate.indexOf(group.id);
    if (index === undefined) return [];
    const members = estate.relationsOf(index).flatMap((at) => {
      const [from, verb, to] = estate.content.relations[at] ?? [];
      return verb === 'is member of' && to === index && from !== undefined ? [from] : [];
    });
    const reaches = new Map(
      [...group.reaches].map(([target, ways]) => [target, ways.map(({ role }) => ({ role, group: group.name }))]),
    );
    return members.map((member) => ({
      id: estate.idOf(member),
      name: estate.nameOf(member),
      kind: estate.typeOf(member).title,
      disabled: false,
      reaches,
    }));
  });
}

function merged(principals: Map<string, Principal>, next: Principal): Map<string, Principal> {
  const known = principals.get(next.id);
  if (known === undefined) return principals.set(next.id, next);
  const reaches = new Map(known.reaches);
  for (const [target, ways] of next.reaches) reaches.set(target, [...(reaches.get(target) ?? []), ...ways]);
  return principals.set(next.id, { ...known, reaches });
}
