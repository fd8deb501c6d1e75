import { type JsonObject, objectsIn } from '../../../model/json.ts';
import type { ArmRow } from '../azureType.ts';
import type { AzureReader } from '../reader.ts';
import { isRow } from '../resourcegraph/query.ts';

/** A subscription, and the tenant whose tokens lead there. */
export interface Place {
  readonly tenant: string | undefined;
  readonly subscription: string;
}

/** Where Azure Resource Graph tells nothing, everything is listed by the resource manager itself. */
export interface Listed {
  readonly rows: readonly ArmRow[];
  /** Types, in lower case, that could not be listed by themselves, and why: they are told as far as the list of resources goes. */
  readonly refused: ReadonlyMap<string, unknown>;
}

/** What is listed at a path that the SDK has no operation for: as a resource, whose further pages are those of resources. */
export function listAt(
  azure: AzureReader,
  call: Parameters<AzureReader['ask']>[1],
  path: string,
  version: string,
): AsyncIterable<JsonObject> {
  return azure.pages('resources', call, (client) => ({
    byPage: (from) =>
      from.continuationToken === undefined
        ? { next: () => client.resources.getById(path, version) }
        : client.resources.list().byPage(from),
  }));
}

/** Rows of all pages. What is listed by its type does not always say what it is. */
export async function rowsIn(pages: AsyncIterable<JsonObject>, type?: string): Promise<ArmRow[]> {
  const rows: ArmRow[] = [];
  for await (const page of pages) {
    const items = objectsIn(page.value).map((row) =>
      typeof row.type === 'string' ? row : { ...row, type: type ?? null },
    );
    rows.push(...items.filter(isRow));
  }
  return rows;
}
