import { typesNamed } from '../collect/plan.ts';
import type { Problem } from '../model/problem.ts';
import { typesOfAll } from './clouds.ts';

/** What to tell of names that no resource type has or begins with: nothing would be read for them, without a word. */
export function unknownTypes(names: readonly string[]): Problem | undefined {
  const types = [...typesOfAll().values()];
  const unknown = names.filter((name) => typesNamed(types, [name]).size === 0);
  if (unknown.length === 0) return undefined;
  return {
    code: 'UnknownType',
    message: `There is no resource type ${unknown.join(', ')}.`,
    advice: 'Correct the types in the settings. Their names are shown where a resource is shown as JSON.',
    nextStep: 'none',
  };
}
