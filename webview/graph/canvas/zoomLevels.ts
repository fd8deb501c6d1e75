/**
 * What is written on a leaf at a zoom: everything; its name, larger; or only its glyph, as large as fits. Nothing is
 * styled again where one begins: what is written is painted anew for every frame anyway.
 */
export type LeafWriting = 'everything' | 'name' | 'glyph';

export function leafWriting(zoom: number): LeafWriting {
  if (zoom >= 0.62) return 'everything';
  return zoom >= 0.42 ? 'name' : 'glyph';
}

/** Pixels on the screen that a name must be high to be read. */
export const readable = 11;

/** Whether the name of a container is written in its header, or over its content as on a map: large enough to read. */
export function namedInHeader(zoom: number): boolean {
  return zoom >= 0.5;
}
