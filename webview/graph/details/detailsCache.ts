import type { PictureNode } from '../../../src/picture/picture.ts';
import type { Details } from './card.ts';

/** Details of nodes as they were in one generation of the picture: a newer one makes them old. */
export interface DetailsCache {
  /**
   * The details of a node if they came already; otherwise asks for them, once. Of what is only pointed at, nobody knows
   * more than the picture tells, unless another profile sees it.
   */
  get(node: PictureNode): Details;
  /** An answer came. */
  put(generation: number, id: string, details: Details): void;
  /** A new picture came: everything is asked again. */
  renew(generation: number): void;
}

export function detailsCache(ask: (id: string, generation: number) => void): DetailsCache {
  let generation = 0;
  const known = new Map<string, Details>();
  return {
    get({ id, stub }) {
      if (stub !== undefined && stub !== 'other-profile') return undefined;
      if (!known.has(id)) {
        known.set(id, undefined);
        ask(id, generation);
      }
      return known.get(id);
    },
    put(of, id, details) {
      if (of === generation) known.set(id, details);
    },
    renew(next) {
      generation = next;
      known.clear();
    },
  };
}
