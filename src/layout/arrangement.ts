export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Top left corner, relative to the arrangement it is part of. */
export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** Boxes placed in a rectangle that starts at 0, 0: one corner for each box, in the order the boxes were given. */
export interface Arrangement extends Size {
  readonly corners: readonly Corner[];
}

/** "The box at `from` is related to the box at `to`", by so many relations. */
export interface Link {
  readonly from: number;
  readonly to: number;
  readonly weight: number;
}

/** The width of a container against its height, at most, if it can be helped. */
export const widest = 3;

/**
 * How high a screen of a given aspect (width by height) must be to show a size whole: the smaller, the larger is
 * everything drawn. Sizes that are wider than they should be cost far more than any other.
 */
export function cost({ width, height }: Size, aspect: number): number {
  const penalty = width > Math.max(widest, aspect) * height ? 1e6 : 1;
  return penalty * Math.max(width / aspect, height);
}

/** The one that shows largest on a screen of this aspect; an earlier one, unless a later one is clearly better. */
export function best<Candidate extends Size>(
  candidates: readonly [Candidate, ...Candidate[]],
  aspect: number,
  clearly = 1,
): Candidate {
  return candidates.reduce((chosen, next) => (cost(next, aspect) * clearly < cost(chosen, aspect) ? next : chosen));
}

/** Puts the parts of an arrangement's boxes in place: `parts[n]` lies in box n and tells which boxes it places. */
export function placeParts(
  whole: Arrangement,
  parts: readonly { readonly members: readonly number[]; readonly inner: Arrangement }[],
): Arrangement {
  const corners: Corner[] = [];
  for (const [at, part] of parts.entries()) {
    const outer = whole.corners[at] as Corner;
    for (const [nth, member] of part.members.entries()) {
      const corner = part.inner.corners[nth] as Corner;
      corners[member] = { x: outer.x + corner.x, y: outer.y + corner.y };
    }
  }
  return { width: whole.width, height: whole.height, corners };
}
