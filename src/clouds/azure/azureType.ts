import type { JsonObject } from '../../model/json.ts';
import type { Resource } from '../../model/resource.ts';
import type { ResourceType } from '../../model/resourceType.ts';
import type { AzureReader } from './reader.ts';

/** A resource type of Azure: what is known of it, and how it is found. */
export type AzureType = ArmType | ListedType;

/** One that is listed by calls of its own. */
export interface ListedType extends ResourceType {
  /** Pages of the resources of this type under a resource of a type in `under`, or under the profile. */
  list(azure: AzureReader, parent: Resource | undefined): AsyncIterable<readonly Resource[]>;
}

/** One that Azure tells of in rows, together with everything else in a subscription. */
export interface ArmType extends ResourceType {
  readonly arm: {
    /** In lower case, as Resource Graph has them: `microsoft.compute/virtualmachines`. Several where a kind is a part of it. */
    readonly types: readonly string[];
    /** Whether a row of that type is one: web and function apps are told apart by their kind. Absent: each is. */
    readonly isOne?: (row: ArmRow) => boolean;
    /** The list inside of rows of the type that encloses it: `properties.subnets`. Absent: it has rows of its own. */
    readonly within?: string;
    /** The table of Resource Graph that holds its rows. */
    readonly table: ArmTable;
    readonly resource: (row: ArmRow) => Resource;
    /**
     * What rows do not tell, asked for each of them: properties to add to its own. Undefined where that is not wanted, or
     * there is nothing more.
     */
    readonly details?: (azure: AzureReader, resource: Resource) => Promise<JsonObject | undefined>;
  };
}

/** Tables that are read together: the usual ones, and who may do what. */
export type ArmTable = 'resources' | 'authorization';

/** A resource as the resource manager or Resource Graph describes it. */
export interface ArmRow extends JsonObject {
  readonly id: string;
  readonly type: string;
}

export function isArmType(type: AzureType): type is ArmType {
  return 'arm' in type;
}
