import type { Resource } from '../../../model/resource.ts';

/** How a resource type is known to AWS Config. */
export interface ConfigType {
  /** `AWS::EC2::VPC` */
  readonly name: string;
  /**
   * The resources under one resource, from their items as {@link apiShape} makes them; undefined where these do not tell
   * all that a list would. Absent: items are not good enough, and only that there is none is taken from AWS Config.
   */
  readonly resources?: (
    items: readonly object[],
    parent: Resource,
    partition: string,
  ) => readonly Resource[] | undefined;
  /** Names that are not those of the API with a small first letter. */
  readonly names?: Readonly<Record<string, string>>;
}
