import { layoutPicture } from '../../src/layout/layoutPicture.ts';
import type { LayoutAnswer, LayoutQuestion } from './layoutMessages.ts';

// The browser worker in which pictures are laid out, so that the panel never freezes over it.

addEventListener('message', ({ data }: MessageEvent<LayoutQuestion>) => {
  postMessage(answer(data));
});

function answer({ number, picture, aspect }: LayoutQuestion): LayoutAnswer {
  try {
    return { number, layout: layoutPicture(picture, { aspect }) };
  } catch (error) {
    return { number, failure: error instanceof Error ? error.message : String(error) };
  }
}
