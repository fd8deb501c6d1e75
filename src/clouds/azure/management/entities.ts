import { isObject, type JsonObject, objectsIn } from '../../../model/json.ts';
import type { AzureReader } from '../reader.ts';

/** A management group or subscription, and what it is in. */
export interface Entity {
  /** As Azure spells it: `/providers/Microsoft.Management/managementGroups/platform`, `/subscriptions/…`. */
  readonly id: string;
  readonly name: string;
  readonly displayName: string;
  readonly isGroup: boolean;
  /** Id of the management group that it is in; undefined at the top. */
  readonly parent: string | undefined;
  readonly properties: JsonObject;
}

/**
 * The management groups and subscriptions that an identity can see, asked for once by all who want them at the same time, with what they are in: needs no role of its own.
 * https://learn.microsoft.com/rest/api/managementgroups/entities/list
 */
export function entitiesOf(azure: AzureReader, tenant: string): Promise<readonly Entity[]> {
  return azure.shared(`entities ${tenant}`, () => allEntities(azure, tenant));
}

async function allEntities(azure: AzureReader, tenant: string): Promise<readonly Entity[]> {
  const entities: Entity[] = [];
  const call = { action: 'Microsoft.Management/getEntities/action', tenant };
  for await (const page of azure.pages('managementGroups', call, (client) => client.entities.list())) {
    entities.push(...objectsIn(page.value).flatMap((entity) => entityIn(entity) ?? []));
  }
  return entities;
}

function entityIn({ id, name, type, properties }: JsonObject): Entity | undefined {
  if (typeof id !== 'string' || typeof name !== 'string' || !isObject(properties)) return undefined;
  const { displayName, parent } = properties;
  const parentId = isObject(parent) && typeof parent.id === 'string' && parent.id !== '' ? parent.id : undefined;
  return {
    id,
    name,
    displayName: typeof displayName === 'string' && displayName !== '' ? displayName : name,
    isGroup: typeof type === 'string' && /managementGroups$/i.test(type),
    parent: parentId,
    properties,
  };
}
