import type { Budget } from './budget.ts';
import { drawDependencies } from './dependencies.ts';
import type { DrawnPart } from './drawnPart.ts';
import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import type { View } from './view.ts';

/** The shortest ways from the root to another resource, over relations in any direction, side by side. */
export function drawPath(facts: PictureFacts, view: View, extent: Extent, budget: Budget): DrawnPart {
  return drawDependencies(facts, view, extent, budget);
}
