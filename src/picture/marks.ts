import type { Budget } from './budget.ts';
import { withChanges } from './changeMarks.ts';
import { withColours } from './colours.ts';
import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import { withOverlay } from './overlayMarks.ts';
import type { Picture } from './picture.ts';

/**
 * The picture with what its view marks: changes, with ghosts of what is gone as far as the budget has room, an overlay,
 * and colours.
 */
export function withMarks(
  facts: PictureFacts,
  extent: Extent,
  picture: Picture,
  drawnFor: (node: number) => string | undefined,
  budget: Budget,
): Picture {
  const changed = withChanges(facts, extent, picture, drawnFor, budget);
  return withColours(facts, withOverlay(facts, changed, drawnFor), drawnFor);
}
