import type { Resource } from '../../model/resource.ts';
import type { ArmType } from './azureType.ts';
import type { AzureReader } from './reader.ts';

/** Details that one reading asks for at once: its neighbours want their turn, too. */
const atOnce = 8;

/** Refusals in a row, with no answer among them, from which on the others are taken to be refused as well. */
const enoughRefusals = 5;

/** Resources with what their type asks for each of them. A refusal costs the detail, never the resource. */
export async function addDetails(
  azure: AzureReader,
  { arm: { details } }: ArmType,
  resources: readonly Resource[],
): Promise<{ readonly resources: readonly Resource[]; readonly refused?: unknown }> {
  if (details === undefined || resources.length === 0) return { resources };
  const detailed = [...resources];
  let refused: unknown;
  let refusals = 0;
  let answers = 0;
  let next = 0;
  const work = async (): Promise<void> => {
    for (let at = next++; at < resources.length; at = next++) {
      if (answers === 0 && refusals >= enoughRefusals) return;
      const resource = resources[at];
      if (resource === undefined) continue;
      try {
        const more = await details(azure, resource);
        answers++;
        if (more !== undefined) detailed[at] = { ...resource, properties: { ...resource.properties, ...more } };
      } catch (error) {
        refusals++;
        refused ??= error;
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
  return refused === undefined ? { resources: detailed } : { resources: detailed, refused };
}
