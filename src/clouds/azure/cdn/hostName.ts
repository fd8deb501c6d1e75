import type { Resource } from '../../../model/resource.ts';
import { valueAt } from '../../../model/resourceType.ts';

/** The name under which an endpoint is reached. Names of people's own lead to it by records, which have them. */
export function hostName({ properties }: Resource): readonly string[] {
  const name = valueAt(properties, 'properties.hostName');
  return typeof name === 'string' ? [name.toLowerCase()] : [];
}
