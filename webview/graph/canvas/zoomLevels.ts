/**
 * What is written on a leaf at a zoom: everything; its name, larger; its name as small as can be read; or only its glyph,
 * as large as fits. Nothing is styled again where one begins: what is written is painted anew for every frame anyway.
 */
export type LeafWriting = 'everything' | 'name' | 'far name' | 'glyph';

/** On the screen, in pixels. */
export const farNameSize = 9;

export function leafWriting(zoom: number): LeafWriting {
  if (zoom >= 0.62) return 'everything';
  if (zoom >= 0.44) return 'name';
  // About seven letters have room.
  return zoom >= 0.29 ? 'far name' : 'glyph';
}

/** Pixels on the screen that a name must be high to be read. */
export const readable = 11;

/** Whether the name of a container is written in its header, or over its content as on a map: large enough to read. */
export function namedInHeader(zoom: number): boolean {
  return zoom >= 0.5;
}
