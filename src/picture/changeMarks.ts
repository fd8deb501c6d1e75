import type { ChangeCounts } from '../model/scan.ts';
import type { Budget } from './budget.ts';
import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import { ghostsAmong, withGhosts } from './ghosts.ts';
import { goneFrom } from './gone.ts';
import type { Picture, PictureNode } from './picture.ts';

/**
 * The picture with what changed: on what is drawn, in figures on what it is folded into, and what is gone as ghosts
 * in containers that are drawn open. Nothing the view hides is marked or counted.
 */
export function withChanges(
  facts: PictureFacts,
  extent: Extent,
  picture: Picture,
  drawnFor: (node: number) => string | undefined,
  budget: Budget,
): Picture {
  const { graph, changes } = facts;
  if (changes === undefined) return picture;
  const own = new Map<string, NonNullable<PictureNode['change']>>();
  const folded = new Map<string, Counts>();
  const total: Counts = { added: 0, modified: 0, removed: 0 };
  const count = (id: string | undefined, change: keyof Counts, by = 1): void => {
    if (id === undefined || by === 0) return;
    const counts = folded.get(id) ?? { added: 0, modified: 0, removed: 0 };
    counts[change] += by;
    folded.set(id, counts);
  };

  for (const change of ['added', 'modified'] as const) {
    for (const id of changes[change]) {
      const node = graph.indexOf(id);
      if (node === undefined || extent.hides(node)) continue;
      if (extent.holds(node)) total[change]++;
      const drawn = drawnFor(node);
      if (drawn === id) own.set(id, change);
      else count(drawn, change);
    }
  }

  const gone = goneFrom(facts, picture.view, extent);
  for (const { content } of gone) total.removed += 1 + content;
  const { drawn, ghosts, inside } = ghostsAmong(facts, picture, gone, drawnFor, budget);
  for (const { resource, content } of drawn) {
    own.set(resource.id, 'removed');
    count(resource.id, 'removed', content);
  }
  for (const { gone: one, holder } of inside) count(holder, 'removed', 1 + one.content);

  const nodes = picture.nodes.map((node) => {
    const change = own.get(node.id);
    const changed = folded.get(node.id);
    if (change === undefined && changed === undefined) return node;
    return { ...node, ...(change === undefined ? {} : { change }), ...(changed === undefined ? {} : { changed }) };
  });
  return { ...picture, nodes: withGhosts(facts, nodes, ghosts), changes: total };
}

type Counts = { -readonly [Change in keyof ChangeCounts]: number };
