import type { Store } from '../store/store.ts';
import type { Estate } from './estate.ts';

/** When the oldest of the readings behind a root was made; undefined when nothing was read there. */
export function oldestReading(store: Store, estate: Estate, root: string | undefined): string | undefined {
  const coverage = store.coverage(estate.identity());
  if (root === undefined) return oldest(coverage);
  const graph = estate.graph();
  const index = graph.indexOf(root);
  const inside = new Set([
    root,
    ...(index === undefined ? [] : graph.descendants(index)).map((each) => graph.node(each).id),
  ]);
  const own = coverage.filter(({ under }) => inside.has(under));
  if (own.length > 0) return oldest(own);
  const resource = estate.place(root);
  const level = resource === undefined ? undefined : estate.level(resource);
  return oldest(coverage.filter(({ under }) => under === level?.id));
}

function oldest(coverage: readonly { readonly readAt: string }[]): string | undefined {
  let found: string | undefined;
  for (const { readAt } of coverage) if (found === undefined || readAt < found) found = readAt;
  return found;
}
