import { type JsonObject, objectsIn } from '../../../model/json.ts';
import { ProblemError } from '../../../model/problem.ts';
import type { Resource } from '../../../model/resource.ts';
import { valueAt } from '../../../model/resourceType.ts';
import type { ListedType } from '../azureType.ts';
import { portalPage } from '../portal.ts';
import type { AzureCall, AzureReader } from '../reader.ts';
import { type NamedParent, namedParent, partOf } from './namedParent.ts';

interface Definition
  extends Pick<
    ListedType,
    'id' | 'title' | 'plural' | 'icon' | 'glyph' | 'detail' | 'relations' | 'summary' | 'diagrams'
  > {
  /** The permission that asking needs: more than reading. */
  readonly action: string;
  /** What its id ends with, and the property that holds what was answered. */
  readonly kind: string;
  readonly ask: (azure: AzureReader, call: AzureCall, group: string, name: string) => Promise<JsonObject>;
  readonly item: (answered: JsonObject) => JsonObject;
}

/**
 * What Azure makes of everything that is configured for a network interface: it works that out when it is asked, which
 * takes seconds, and only for interfaces of running virtual machines.
 * https://learn.microsoft.com/azure/virtual-network/diagnose-network-routing-problem
 */
export function effectiveType({ action, kind, ask, item, ...known }: Definition): ListedType {
  return {
    ...known,
    service: 'Microsoft.Network',
    under: ['azure.network.networkInterface'],
    permissions: [action],
    onDemand: true,
    noteWhenEmpty: 'Azure tells this only of network interfaces of running virtual machines.',
    // There is no page of its own.
    console: ({ parent = '', properties }) => portalPage({ id: parent, properties: { ...properties, id: parent } }),
    async *list(azure, parent) {
      const named = namedParent(parent);
      const machine = valueAt(named.resource.properties, 'properties.virtualMachine.id');
      if (typeof machine !== 'string') {
        yield [];
        return;
      }
      const answer = await ask(azure, { ...named.place, action }, named.group, named.name);
      yield resourceOf(named, known.id, known.title, kind, answered(answer).map(item));
    },
  };
}

function resourceOf(
  named: NamedParent,
  type: string,
  title: string,
  kind: string,
  items: readonly JsonObject[],
): readonly Resource[] {
  const row = { id: `${named.spelled}/${kind}/current`, name: `${title} of ${named.resource.name}`, [kind]: items };
  return partOf(named, { type, kind }, row);
}

/** An operation that failed ends with an answer, too, which says how it ended. */
function answered({ value, error }: JsonObject): readonly JsonObject[] {
  if (Array.isArray(value)) return objectsIn(value);
  const [said] = objectsIn([error ?? null]);
  throw new ProblemError({
    code: typeof said?.code === 'string' ? said.code : 'NoEffectiveRules',
    message: typeof said?.message === 'string' ? said.message : 'Azure did not say what applies to this interface.',
    advice: 'Check that its virtual machine is running, then try again.',
    nextStep: 'retry',
  });
}
