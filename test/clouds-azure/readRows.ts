import { isArmType } from '../../src/clouds/azure/azureType.ts';
import { otherResource } from '../../src/clouds/azure/resources/otherResource.ts';
import { createRowReader } from '../../src/clouds/azure/rows.ts';
import { azureTypes } from '../../src/clouds/azure/types.ts';
import type { Resource } from '../../src/model/resource.ts';
import { withoutSecrets } from '../../src/model/secrets.ts';
import { relate } from '../../src/relate/relate.ts';
import { survey } from '../../src/relate/survey.ts';

/** A row as Resource Graph tells it, or a resource as the resource manager does. */
export type Row = { readonly id: string; readonly type: string } & Readonly<Record<string, unknown>>;

/** The resources that rows tell of, in order of id, as they are stored. */
export function readRows(rows: readonly Row[]): readonly Resource[] {
  const read = createRowReader(
    azureTypes.filter(isArmType).filter((type) => type !== otherResource),
    otherResource,
  );
  return rows
    .flatMap((row) => read(JSON.parse(JSON.stringify(row))))
    .map(withoutSecrets)
    .toSorted((one, other) => (one.id < other.id ? -1 : 1));
}

/**
 * The relations among what rows tell of, in short and in order: `nic-web is attached to vm-web`, each by its name. What
 * is not among the rows is marked: `vm-web uses image-9?`.
 */
export function relationsIn(rows: readonly Row[]): string[] {
  return relationsWithEvidence(rows).map(({ text }) => text);
}

/** The same with the paths in which each relation is told: `properties.subnet.id of nic-web`. */
export function relationsWithEvidence(rows: readonly Row[]): { text: string; evidence: string[] }[] {
  const resources = readRows(rows);
  const types = new Map(azureTypes.map((type) => [type.id, type]));
  const { relations, stubs } = relate({ survey: survey(resources, types), resources, wasRead: () => true });
  const names = new Map([
    ...resources.map(({ id, name }) => [id, name] as const),
    ...stubs.map(({ id, name }) => [id, `${name}?`] as const),
  ]);
  return relations
    .map(({ from, verb, to, evidence }) => ({
      text: `${names.get(from)} ${verb} ${names.get(to)}`,
      evidence: evidence.map(({ resource, path, detail }) =>
        [`${path} of ${names.get(resource)}`, detail].filter(Boolean).join(': '),
      ),
    }))
    .toSorted((one, other) => (one.text < other.text ? -1 : 1));
}

/** A resource's id in the subscription and group of the tests. */
export function armId(type: string, name: string, group = 'rg-app'): string {
  return `/subscriptions/11111111-1111-1111-1111-111111111111/resourceGroups/${group}/providers/${type}/${name}`;
}
