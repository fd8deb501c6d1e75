/** The part of a drawing that is in sight, in its own units. */
export interface Sight {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Pixels of the screen. */
export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/** Pixels for a unit of the drawing at which the smallest of its common texts, 11 units high, are still read. */
export const readable = 0.8;
/** Nothing in a drawing gains by being larger than this. */
export const largest = 1.25;

/** All of a drawing in the middle of a frame, as large as it fits and gains by. */
export function wholeSight(whole: Sight, frame: FrameSize): Sight {
  return middle(whole, frame, Math.min(largest, scaleOfWhole(whole, frame)));
}

/**
 * What is seen first: all of a drawing where that is readable; else as much as is readable, as wide as the frame where
 * that is enough, from the top left on.
 */
export function openingSight(whole: Sight, frame: FrameSize): Sight {
  if (scaleOfWhole(whole, frame) >= readable) return wholeSight(whole, frame);
  const scale = Math.max(readable, Math.min(largest, frame.width / whole.width));
  const { x, y, ...size } = middle(whole, frame, scale);
  // What is smaller than the frame stays in its middle.
  return { ...size, x: Math.min(whole.x, x), y: Math.min(whole.y, y) };
}

function middle(whole: Sight, frame: FrameSize, scale: number): Sight {
  const [width, height] = [frame.width / scale, frame.height / scale];
  return { width, height, x: whole.x + (whole.width - width) / 2, y: whole.y + (whole.height - height) / 2 };
}

function scaleOfWhole(whole: Sight, frame: FrameSize): number {
  return Math.min(frame.width / whole.width, frame.height / whole.height);
}
