import { type JsonObject, objectsIn } from '../../model/json.ts';
import type { Resource } from '../../model/resource.ts';
import { valueAt } from '../../model/resourceType.ts';
import type { ArmRow, ArmType } from './azureType.ts';

/** What rows tell of: resources by their types. */
export type RowReader = (row: ArmRow) => readonly Resource[];

/** Reads rows as resources of these types, with what is listed inside of them; `other` is what none of them knows. */
export function createRowReader(types: readonly ArmType[], other: ArmType): RowReader {
  const own = byArmType(types.filter(({ arm }) => arm.within === undefined));
  const inside = Map.groupBy(
    types.filter(({ arm }) => arm.within !== undefined),
    ({ arm }) => enclosingType(arm.types[0] ?? ''),
  );
  const read = (row: ArmRow): readonly Resource[] => {
    const armType = row.type.toLowerCase();
    const type = own.get(armType)?.find(({ arm }) => arm.isOne?.(row) ?? true);
    return [(type ?? other).arm.resource(row), ...within(row, armType)];
  };
  const within = (row: ArmRow, armType: string): readonly Resource[] =>
    (inside.get(armType) ?? []).flatMap(({ arm }) =>
      itemsOf(row, arm).flatMap((item) => [arm.resource(item), ...within(item, item.type.toLowerCase())]),
    );
  return read;
}

function byArmType(types: readonly ArmType[]): ReadonlyMap<string, readonly ArmType[]> {
  const found = new Map<string, ArmType[]>();
  for (const type of types) {
    for (const armType of type.arm.types) found.set(armType, [...(found.get(armType) ?? []), type]);
  }
  return found;
}

function enclosingType(armType: string): string {
  return armType.slice(0, armType.lastIndexOf('/'));
}

/** Rows of what a row lists. An item without an id is known by its name in what lists it. */
function itemsOf(row: ArmRow, { within = '', types: [armType = ''] }: ArmType['arm']): readonly ArmRow[] {
  return objectsIn(valueAt(row, within)).flatMap((item) => {
    const id = typeof item.id === 'string' ? item.id : mintedId(row, armType, item);
    if (id === undefined) return [];
    return [{ location: row.location ?? null, tenantId: row.tenantId ?? null, ...item, id, type: armType }];
  });
}

function mintedId(row: ArmRow, armType: string, { name }: JsonObject): string | undefined {
  const kind = armType.slice(armType.lastIndexOf('/') + 1);
  return typeof name === 'string' && name !== '' ? `${row.id}/${kind}/${name}` : undefined;
}
