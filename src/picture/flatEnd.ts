import { placeOf } from './accountNames.ts';
import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import type { PictureNode } from './picture.ts';
import { pictureNode } from './pictureNodes.ts';

/** A node that a view names, and that stands side by side with others: what is inside it is folded into it. */
export function flatEnd(facts: PictureFacts, extent: Extent, node: number): PictureNode {
  const { graph } = facts;
  const inside = graph.descendants(node).filter((one) => !extent.hides(one));
  const content = inside.filter((one) => graph.stub(one) === undefined).length;
  const alone = graph.stub(node) === undefined ? 'leaf' : 'stub';
  const place = placeOf(facts)(node);
  return pictureNode(facts, extent, node, {
    kind: inside.length > 0 ? 'folded' : alone,
    content,
    ...(place === undefined ? {} : { place }),
  });
}
