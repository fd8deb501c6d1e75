import type { Resource } from '../../model/resource.ts';

/** A resource, and what its import may depend on. */
export interface Subject {
  readonly resource: Resource;
  /** What contains it, where that is in the file's scope. */
  readonly parent: Resource | undefined;
  /** Another resource of the scope, by its id. */
  readonly known: (id: string) => Resource | undefined;
  /** An id of Azure as Terraform's provider wants it spelled. */
  readonly spelled: (id: string) => string;
}

/** How resources of one type get into Terraform. */
export interface ImportRule {
  /** The resource of Terraform. Its page says under "Import" what the id is made of: `aws_vpc` is on the page `vpc`. */
  readonly to: string;
  /** By what it is imported, or all of them where it is several there. Undefined: what that takes was not read. */
  readonly id: (subject: Subject) => string | readonly string[] | undefined;
  /** Whether the rule is for this one. Absent: it is for every one. */
  readonly when?: (subject: Subject) => boolean;
  /** The account with whose credentials it is read, where that is not its own. */
  readonly account?: (subject: Subject) => string | undefined;
}

/** Resources that are not imported, and why, in the words of "12 ECS tasks: …". */
export interface LeftOut {
  readonly leftOut: string;
  readonly when?: (subject: Subject) => boolean;
}

/** By type of resource; the first rule that is for a resource counts. */
export type ImportRules = Readonly<Record<string, readonly (ImportRule | LeftOut)[]>>;
