import type { Excerpt, ExportedResource, OtherEnd } from '../excerpt.ts';

/** Looks up what stands at an end of a relation: a resource of the scope, or something outside of it. */
export function endsOf({ resources, others }: Excerpt): (id: string) => ExportedResource | OtherEnd | undefined {
  const ends = new Map<string, ExportedResource | OtherEnd>([...others, ...resources].map((end) => [end.id, end]));
  return (id) => ends.get(id);
}
