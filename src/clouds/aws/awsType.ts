import type { Resource } from '../../model/resource.ts';
import type { ResourceType } from '../../model/resourceType.ts';
import type { ConfigType } from './config/configType.ts';
import type { AwsReader } from './reader.ts';

/** A resource type of AWS: what is known of it, and how it is listed. */
export interface AwsType extends ResourceType {
  /** Pages of the resources of this type under a resource of a type in `under`, or under the profile. */
  list(aws: AwsReader, parent: Resource | undefined): AsyncIterable<readonly Resource[]>;
  /** How AWS Config knows it, where that can stand for its list. */
  readonly config?: ConfigType;
}
