import type { Picture } from '../picture/picture.ts';
import type { Layouter } from './layout.ts';
import { mannerOf } from './layoutPicture.ts';
import { createMemory } from './memory.ts';
import { placeNested } from './placeNested.ts';

/**
 * A layouter for the pictures of one panel. What a person has seen stays where it was: containers whose content did not
 * change keep their arrangement to the pixel, others change as little as they can. The aspect is that of the first layout,
 * whatever becomes of the window, until it forgets.
 */
export function createLayouter(): Layouter {
  const memory = createMemory();
  let firstAspect: number | undefined;
  return {
    layout(picture, options) {
      firstAspect ??= options.aspect;
      const manner = mannerOf(picture, { ...options, aspect: firstAspect });
      return placeNested(picture, (container, content) =>
        memory.arrange(nameIn(picture, container, options.direction), content, manner),
      );
    },
    forget() {
      memory.forget();
      firstAspect = undefined;
    },
  };
}

/** Pictures of different kinds, and the tops of pictures with different roots, are remembered apart. */
function nameIn({ view }: Picture, container: string | undefined, direction: string): string {
  const place = container === undefined ? ['top', view.root, view.to] : ['in', container];
  return JSON.stringify([direction, view.kind, ...place]);
}
