import { createHash } from 'node:crypto';

/** The cells that every page of draw.io begins with: what holds all layers, and the first layer. */
export const rootId = '0';
export const mainLayerId = '1';
/** A layer for the arrows, so that a person can hide them all. */
export const relationsLayerId = 'orrery-relations';
/** A layer for what was there at an earlier update. */
export const goneLayerId = 'orrery-gone';

/** The cell of a node: the same in every file. */
export function nodeCellId(id: string): string {
  return `n${fingerprint(id, 20)}`;
}

export function edgeCellId(from: string, to: string): string {
  return `e${fingerprint(JSON.stringify([from, to]), 20)}`;
}

/** The first characters of the text's hash, in hexadecimal digits. */
export function fingerprint(text: string, length: number): string {
  return createHash('sha256').update(JSON.stringify(text)).digest('hex').slice(0, length);
}
