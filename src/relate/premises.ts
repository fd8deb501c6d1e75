import type { GraphResource } from '../model/graph.ts';
import type { JsonObject } from '../model/json.ts';
import type { Resource } from '../model/resource.ts';
import type { Premise, ResourceType } from '../model/resourceType.ts';

/** What inferences need of the inventory: resources of a type with the few properties that were asked for. */
export type Premises = (type: string) => readonly Premise[];

/** Keeps what the inferences of resource types need while resources pass by. `resources` grows with what is added. */
export function premises(
  resources: readonly GraphResource[],
  types: ReadonlyMap<string, ResourceType>,
): { add(number: number, resource: Resource): void; of: Premises } {
  const needs = neededProperties(types);
  const kept = new Map([...needs.keys()].map((type) => [type, new Map<number, JsonObject>()]));
  return {
    add(number, { type, properties }) {
      const names = needs.get(type);
      if (names === undefined) return;
      const needed = Object.entries(properties).filter(([name]) => names.has(name));
      kept.get(type)?.set(number, Object.fromEntries(needed));
    },
    of: (type) =>
      [...(kept.get(type) ?? [])].flatMap(([number, properties]) => {
        const resource = resources[number];
        return resource === undefined ? [] : [{ ...resource, properties }];
      }),
  };
}

function neededProperties(types: ReadonlyMap<string, ResourceType>): Map<string, Set<string>> {
  const needs = new Map<string, Set<string>>();
  for (const { infer } of types.values()) {
    for (const [type, names] of Object.entries(infer?.needs ?? {})) {
      needs.set(type, new Set([...(needs.get(type) ?? []), ...names]));
    }
  }
  return needs;
}
