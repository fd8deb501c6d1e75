import { createLayouter } from '../../../src/layout/layouter.ts';
import type { LayoutAnswer, LayoutQuestion } from './layoutMessages.ts';

// The browser worker in which pictures are laid out, so that the panel never freezes over it.

const layouter = createLayouter();

addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
  postMessage(answer(data));
});

function answer({ number, picture, options, anew }: LayoutQuestion): LayoutAnswer {
  try {
    if (anew) layouter.forget();
    return { number, layout: layouter.layout(picture, options) };
  } catch (error) {
    return { number, failure: error instanceof Error ? error.message : String(error) };
  }
}
